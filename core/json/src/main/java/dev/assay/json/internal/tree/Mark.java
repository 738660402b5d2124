package dev.assay.json.internal.tree;

/**
 * A place in a text.
 *
 * @param line the line, counted from 1
 * @param column the code point in the line, counted from 1
 * @since 0.1
 */
public record Mark(int line, int column) implements Comparable<Mark> {
    /** The start of a text, and the place of everything that was not read from one. */
    public static final Mark START = new Mark(1, 1);

    @Override
    public int compareTo(Mark other) {
        int lines = Integer.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
