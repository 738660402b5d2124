package dev.assay.report.console;

import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays a table out: columns as wide as they need, narrowed from the widest down when there is no room, cells wrapped. When
 * there is not even room for narrow columns, each row becomes a list of its cells.
 */
final class ConsoleTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final Screen screen;
    private final Table table;
    private final int[] widths;

    ConsoleTable(Screen screen, Table table) {
        this.screen = screen;
        this.table = table;
        this.widths = widths();
    }

    List<String> lines() {
        int room = screen.width() - GAP * (widths.length - 1);
        int least =
                IntStream.of(widths).map(width -> Math.min(width, NARROWEST)).sum();
        if (least > room) {
            return listed();
        }
        int cap = cap(room);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], cap);
        }
        List<String> lines = new ArrayList<>(header());
        table.rows().forEach(row -> lines.addAll(row(row)));
        return lines;
    }

    private int[] widths() {
        return IntStream.range(0, table.columns().size())
                .map(i -> Math.max(
                        DisplayWidth.of(table.columns().get(i).header()),
                        table.rows().stream()
                                .mapToInt(row -> DisplayWidth.of(text(row.get(i))))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** The greatest width such that all columns, none wider than it, fit. */
    private int cap(int room) {
        int cap = IntStream.of(widths).max().orElse(1);
        while (cap > 1 && sum(cap) > room) {
            cap--;
        }
        return cap;
    }

    private int sum(int cap) {
        return IntStream.of(widths).map(width -> Math.min(width, cap)).sum();
    }

    private String text(Cell cell) {
        boolean status = cell.form() == Cell.Form.STATUS;
        return status ? screen.glyphs().mark(cell.tone()) + " " + cell.text() : cell.text();
    }

    private List<String> header() {
        List<Cell> headers = table.columns().stream()
                .map(column -> Cell.quiet(column.header()))
                .toList();
        List<String> lines = new ArrayList<>(row(headers));
        lines.add(screen.paint(
                Style.DIM,
                String.join(
                        " ".repeat(GAP),
                        IntStream.of(widths).mapToObj(screen.glyphs()::rule).toList())));
        return lines;
    }

    private List<String> row(List<Cell> row) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> Lines.wrap(text(row.get(i)), widths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                out.append(screen.paint(style(row.get(i)), aligned(i, part))).append(" ".repeat(GAP));
            }
            lines.add(out.toString().stripTrailing());
        }
        return lines;
    }

    private String aligned(int column, String text) {
        boolean last = column == widths.length - 1;
        return switch (table.columns().get(column).align()) {
            case START -> last ? text : DisplayWidth.padEnd(text, widths[column]);
            case END -> DisplayWidth.padStart(text, widths[column]);
        };
    }

    static Style style(Cell cell) {
        return switch (cell.form()) {
            case STATUS -> Style.of(cell.tone());
            case QUIET -> Style.DIM;
            case TEXT, NUMBER, VALUE -> Style.of(cell.tone());
        };
    }

    private List<String> listed() {
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String header = (i == 0 ? "- " : "  ") + table.columns().get(i).header();
                String lead = DisplayWidth.cut(header, screen.width() / 2) + " ".repeat(GAP);
                lines.addAll(screen.hanging(lead, DisplayWidth.of(lead), text(row.get(i)), style(row.get(i))));
            }
        }
        return lines;
    }
}
