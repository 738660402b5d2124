package dev.assay.json.internal.tree;

import java.util.Arrays;

/** Turns offsets in a text into lines and columns; a line ends with LF, CR or both. Confined to one thread. */
final class LineIndex {
    private final String text;
    private final int[] starts;
    private int countedTo;
    /** The code points between the start of a line and {@link #countedTo}. */
    private int counted;

    LineIndex(String text) {
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                found = lines == found.length ? Arrays.copyOf(found, 2 * lines) : found;
                found[lines++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, lines);
    }

    /** Returns the place of a char; the end of the text for an offset beyond it. */
    Mark mark(long offset) {
        int index = (int) Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(starts, index);
        int line = found < 0 ? -found - 2 : found;
        // Places are asked for in order, so that a file of one long line need not be counted from its start each time.
        boolean further = countedTo >= starts[line] && countedTo <= index;
        int from = further ? countedTo : starts[line];
        counted = (further ? counted : 0) + text.codePointCount(from, index);
        countedTo = index;
        return new Mark(line + 1, counted + 1);
    }
}
