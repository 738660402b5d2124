package dev.assay.value.business.sheet;

import java.util.Map;
import java.util.TreeMap;

/** Cells by row and column, both counted from 0. Confined to one thread. */
final class Grid {
    private static final int LETTERS = 26;

    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private int width;

    void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, each -> new TreeMap<>()).put(column, cell);
        width = Math.max(width, column + 1);
    }

    /** Returns how a formula calls a cell. */
    static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** Returns how a formula calls a cell wherever the formula stands. */
    static String fixed(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** Returns how a formula calls the cells of a column from one row to another. */
    static String range(int column, int first, int last) {
        return name(first, column) + ":" + name(last, column);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** Writes all rows as RFC 4180 has it, each with as many fields. */
    String toCsv() {
        StringBuilder csv = new StringBuilder();
        int height = rows.keySet().stream().mapToInt(row -> row + 1).max().orElse(0);
        for (int row = 0; row < height; row++) {
            Map<Integer, Cell> cells = rows.getOrDefault(row, Map.of());
            for (int column = 0; column < width; column++) {
                csv.append(column == 0 ? "" : ",")
                        .append(quoted(cells.getOrDefault(column, Cell.EMPTY).content()));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String content) {
        boolean special = content.chars().anyMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return special ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }
}
