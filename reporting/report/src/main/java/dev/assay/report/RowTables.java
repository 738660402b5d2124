package dev.assay.report;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.FactKey;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tables of a finding: sample rows, and groups that do not pass. */
final class RowTables {
    /** The facts that say what was found, the first that is there. */
    static final List<FactKey> OBSERVED = List.of(FactKey.BUT_WAS, FactKey.NOT_EVALUATED, FactKey.ERROR);

    private static final int MOST_ROWS = 20;
    private static final String NOTHING = "–";

    private final Labels labels;

    RowTables(Labels labels) {
        this.labels = labels;
    }

    /** Returns what was found, as the facts say it. */
    String observed(Result result) {
        List<Fact> facts = result.facts(labels.language().locale());
        return OBSERVED.stream()
                .flatMap(key -> facts.stream().filter(fact -> fact.key() == key))
                .map(Fact::value)
                .findFirst()
                .orElse(NOTHING);
    }

    /** Returns failing rows with their keys first, or empty if the result has none. */
    Optional<Table> sample(Result result) {
        List<SampleRow> all = result.groups().stream()
                .filter(group -> group.verdict().status() != Status.PASSED)
                .flatMap(group -> group.measured().sample().stream())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<SampleRow> shown = all.stream().limit(MOST_ROWS).toList();
        Set<String> names = names(shown);
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.ofNumbers(labels.say(Message.ROW_NUMBER)));
        names.forEach(name -> columns.add(Table.Column.of(name)));
        String caption = labels.say(
                Message.SAMPLE, Labels.count(shown.size()), Labels.count(Math.max(failing(result), all.size())));
        return Optional.of(new Table(
                caption, columns, shown.stream().map(row -> cells(row, names)).toList()));
    }

    private static Set<String> names(List<SampleRow> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keys().keySet()));
        rows.forEach(row -> names.addAll(row.values().keySet()));
        return names;
    }

    private static long failing(Result result) {
        return result.groups().stream()
                .map(group -> group.measured().figure())
                .mapToLong(figure -> figure instanceof Figure.Tally tally ? tally.failed() : 0)
                .sum();
    }

    private List<Cell> cells(SampleRow row, Set<String> names) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.number(Labels.count(row.number())));
        for (String name : names) {
            Map<String, @Nullable Object> holder = row.keys().containsKey(name) ? row.keys() : row.values();
            cells.add(holder.containsKey(name) ? cell(holder.get(name)) : Cell.quiet(NOTHING));
        }
        return cells;
    }

    private static Cell cell(@Nullable Object value) {
        boolean absent = value == null || value instanceof Masked;
        return absent ? Cell.quiet(Values.print(value)) : Cell.value(Values.print(value));
    }

    /** Returns the groups that do not pass, worst first, or empty if there are no groups. */
    Optional<Table> groups(Result result) {
        List<Expr> by = result.expectation().rule().groupedBy();
        List<GroupResult> all = result.groups().stream()
                .filter(group -> group.verdict().status() != Status.PASSED)
                .sorted(Comparator.comparing(group -> group.verdict().status()))
                .toList();
        if (by.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        List<GroupResult> shown = all.stream().limit(MOST_ROWS).toList();
        List<Table.Column> columns = new ArrayList<>();
        by.forEach(value -> columns.add(Table.Column.of(value.toString())));
        columns.add(Table.Column.of(labels.say(Message.STATUS)));
        columns.add(Table.Column.of(labels.say(Message.OBSERVED)));
        String caption = labels.say(Message.GROUPS, Labels.count(shown.size()), Labels.count(all.size()));
        return Optional.of(new Table(
                caption,
                columns,
                shown.stream().map(group -> cells(result, group)).toList()));
    }

    private List<Cell> cells(Result result, GroupResult group) {
        List<Cell> cells = new ArrayList<>();
        group.measured().group().forEach(value -> cells.add(cell(value)));
        cells.add(Cell.status(labels.badge(group.verdict().status())));
        // The facts of the group alone, so that the wording is the same as everywhere.
        Result alone = new Result(result.id(), result.expectation(), group.verdict(), List.of(group), result.context());
        cells.add(Cell.text(observed(alone)));
        return cells;
    }
}
