package dev.assay.value.stake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells in columns of plain text. Characters of Hangul are taken as two columns wide, as terminals show them.
 *
 * @since 0.1
 */
public final class TextTable {
    private TextTable() {}

    /**
     * Returns cells as lines, each column as wide as its widest cell.
     *
     * @param rows the rows, the first with the names of the columns; all of one length
     * @return lines without blanks at their ends, and without a line end after the last
     */
    public static String of(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i -> rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePoints()
                .map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }
}
