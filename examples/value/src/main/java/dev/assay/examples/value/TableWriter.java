package dev.assay.examples.value;

import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table that is told column by column, then row by row. */
final class TableWriter {
    private final Narrator narrator;
    private final String caption;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    TableWriter(Narrator narrator, String caption) {
        this.narrator = narrator;
        this.caption = caption;
    }

    TableWriter text(String en, String ko) {
        columns.add(Table.Column.of(narrator.word(en, ko)));
        return this;
    }

    TableWriter unnamed() {
        columns.add(Table.Column.of(""));
        return this;
    }

    TableWriter number(String en, String ko) {
        columns.add(Table.Column.ofNumbers(narrator.word(en, ko)));
        return this;
    }

    TableWriter row(String... texts) {
        rows.add(IntStream.range(0, texts.length)
                .mapToObj(i -> cell(i, texts[i]))
                .toList());
        return this;
    }

    private Cell cell(int column, String text) {
        return switch (columns.get(column).align()) {
            case START -> Cell.text(text);
            case END -> Cell.number(text);
        };
    }

    Table table() {
        return new Table(caption, columns, rows);
    }
}
