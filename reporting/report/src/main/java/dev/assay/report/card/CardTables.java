package dev.assay.report.card;

import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Erratum;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands after the answers. */
record CardTables(DocumentView view, Locale locale) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String time(Instant time) {
        return TIME.format(time);
    }

    Optional<Section> slices() {
        List<List<Cell>> rows =
                view.document().slices().stream().map(this::slice).toList();
        List<Table.Column> columns = List.of(
                Table.Column.of(CardMessage.SLICE.in(locale)),
                Table.Column.of(CardMessage.METRIC.in(locale)),
                Table.Column.ofNumbers(CardMessage.VALUE.in(locale)),
                Table.Column.ofNumbers("n"));
        return section(CardMessage.SLICES, CardMessage.SLICES_CAPTION, columns, rows);
    }

    private List<Cell> slice(SliceFigure slice) {
        Cell value = slice.n() < view.minimumRows()
                ? Cell.quiet(CardMessage.NOT_ENOUGH.in(locale))
                : Cell.number(slice.value().toPlainString());
        return List.of(
                Cell.text(slice.slice()), Cell.text(slice.metric()), value, Cell.number(String.valueOf(slice.n())));
    }

    Optional<Section> errata() {
        List<List<Cell>> rows = view.errata().stream().map(this::erratum).toList();
        List<Table.Column> columns = List.of(
                Table.Column.of(CardMessage.WHEN.in(locale)),
                Table.Column.of(CardMessage.WHAT.in(locale)),
                Table.Column.of(""));
        return section(CardMessage.ERRATA, CardMessage.ERRATA_CAPTION, columns, rows);
    }

    private List<Cell> erratum(Erratum erratum) {
        return List.of(Cell.text(time(erratum.at())), Cell.text(erratum.text().in(locale)), Cell.value(erratum.id()));
    }

    private Optional<Section> section(
            CardMessage title, CardMessage caption, List<Table.Column> columns, List<List<Cell>> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(title.in(locale), List.of(new Table(caption.in(locale), columns, rows))));
    }

    Section checkpoint(String checkpoint) {
        List<String> lines = checkpoint.lines().filter(line -> !line.isBlank()).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(List.of(Cell.text(label(lines, i)), Cell.value(lines.get(i))));
        }
        Table table = new Table(
                CardMessage.CHECKPOINT_MEANS.in(locale),
                List.of(Table.Column.of(CardMessage.PART.in(locale)), Table.Column.of(CardMessage.VALUE.in(locale))),
                rows);
        return new Section(CardMessage.CHECKPOINT.in(locale), List.of(table));
    }

    /** What the lines of a note of C2SP are; a host may keep its checkpoints in another form. */
    private String label(List<String> lines, int index) {
        boolean note = lines.size() >= 3 && lines.get(1).chars().allMatch(Character::isDigit);
        if (!note) {
            return CardMessage.LINE.in(locale, index + 1);
        }
        return switch (index) {
            case 0 -> CardMessage.ORIGIN.in(locale);
            case 1 -> CardMessage.SIZE.in(locale);
            case 2 -> CardMessage.ROOT.in(locale);
            default -> CardMessage.SIGNATURE.in(locale);
        };
    }
}
