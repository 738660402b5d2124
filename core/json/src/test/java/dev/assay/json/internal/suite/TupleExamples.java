package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.ratio;
import static dev.assay.quality.Expectations.table;

import dev.assay.quality.data.DataType;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.util.List;
import java.util.stream.Stream;

/** Examples of words about several values, rows compared with each other, and the schema. */
final class TupleExamples {
    private TupleExamples() {}

    static Stream<Example> all() {
        return Stream.of(tuples(), counts(), nulls(), schema()).flatMap(examples -> examples);
    }

    private static Stream<Example> tuples() {
        return Stream.of(
                of("column: a\nis-unique: true", column("a").isUnique()),
                of("columns: [a, b]\nare-unique: true", columns("a", "b").areUnique()),
                of("column: a\nis-primary-key: true", column("a").isPrimaryKey()),
                of("columns: [a, b]\nare-primary-key: true", columns("a", "b").arePrimaryKey()),
                of("columns: [a, b]\nare-all-not-null: true", columns("a", "b").areAllNotNull()),
                of("columns: [a, b]\nare-not-all-null: true", columns("a", "b").areNotAllNull()),
                of("columns: [a, b, c]\nare-equal: true", columns("a", "b", "c").areEqual()),
                of(
                        "columns: [a, b]\nare-in: [[1, x], [2, y]]",
                        columns("a", "b").areIn(List.of(1, "x"), List.of(2, "y"))),
                of(
                        "value: a + b + c\nis-equal-to: 100",
                        columns("a", "b", "c").total().isEqualTo(100)));
    }

    private static Stream<Example> counts() {
        return Stream.of(
                of(
                        "column: a\ndistinct-count: {is-at-least: 3}",
                        column("a").distinctCount().isAtLeast(3)),
                of(
                        "columns: [a, b]\ndistinct-count: {is-equal-to: 3}",
                        columns("a", "b").distinctCount().isEqualTo(3)),
                of(
                        "column: a\ndistinct-ratio: {is-at-least: 95%}",
                        column("a").distinctRatio().isAtLeast(percent("95"))),
                of(
                        "columns: [a, b]\ndistinct-ratio: {is-equal-to: 12.5%}",
                        columns("a", "b").distinctRatio().isEqualTo(ratio("0.125"))),
                of(
                        "column: a\nuniqueness-ratio: {is-between: [5%, 100%]}",
                        column("a").uniquenessRatio().isBetween(percent("5"), percent("100"))),
                of(
                        "column: a\nunique-value-ratio: {is-less-than: 5%}",
                        column("a").uniqueValueRatio().isLessThan(percent("5"))),
                of(
                        "column: a\nrows-in-duplicate-groups: {is-at-most: 0}",
                        column("a").rowsInDuplicateGroups().isAtMost(0)),
                of(
                        "columns: [a, b]\nsurplus-copies: {is-less-than: 9}",
                        columns("a", "b").surplusCopies().isLessThan(9)));
    }

    private static Stream<Example> nulls() {
        return Stream.of(
                of(
                        "columns: [a, b]\nuniqueness-ratio: {is-at-least: 5%}",
                        columns("a", "b").uniquenessRatio().isAtLeast(percent("5"))),
                of(
                        "columns: [a, b]\nunique-value-ratio: {is-at-least: 5%}",
                        columns("a", "b").uniqueValueRatio().isAtLeast(percent("5"))),
                of(
                        "column: a\nsurplus-copies: {is-equal-to: 0}\nnulls: equal",
                        column("a").surplusCopies().isEqualTo(0).nulls(NullPolicy.EQUAL)),
                of(
                        "columns: [a, b]\ndistinct-ratio: {is-at-least: 5%}\nnulls: ignore-if-all-null",
                        columns("a", "b")
                                .distinctRatio()
                                .isAtLeast(percent("5"))
                                .nulls(NullPolicy.IGNORE_IF_ALL_NULL)),
                of(
                        "values: [lower(a), length(b)]\nare-unique: true",
                        columns(column("a").lowerCase(), column("b").length()).areUnique()),
                of(
                        "column: a\nis-unique: true\nnulls: equal",
                        column("a").isUnique().nulls(NullPolicy.EQUAL)));
    }

    private static Stream<Example> schema() {
        return Stream.of(
                of("has-column: a", table().hasColumn("a")),
                of("has-column: {name: a, position: 0}", table().hasColumn("a", 0)),
                of("has-no-column: a", table().hasNoColumn("a")),
                of("has-columns: [a, b]", table().hasColumns("a", "b")),
                of("has-columns-in-order: [b, a]", table().hasColumnsInOrder("b", "a")),
                of("has-exactly-columns: [a, b]", table().hasExactlyColumns("a", "b")),
                of("has-no-columns-but: [a, b]", table().hasNoColumnsBut("a", "b")),
                of("column-names-match: '[a-z_]+'", table().columnNamesMatch("[a-z_]+")),
                of("has-column-count: {is-equal-to: 19}", table().hasColumnCount(19)),
                of("has-column-count: {is-at-least: 3}", table().hasColumnCount(Range.atLeast(3))),
                of("column: a\nhas-type: integer", column("a").hasType(DataType.INTEGER)),
                of("column: a\nhas-type: [integer, double]", column("a").hasType(DataType.DOUBLE, DataType.INTEGER)),
                of(
                        "has-columns: [a]\nwarn-unless: {has-columns: [a, b]}",
                        table().hasColumns("a")
                                .warnUnless(table().hasColumns("a", "b").rule().bound())));
    }
}
