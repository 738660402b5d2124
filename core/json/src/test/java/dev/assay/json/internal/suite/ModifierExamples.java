package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.atLeast;
import static dev.assay.quality.Expectations.atMost;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.within;

import dev.assay.quality.Dimension;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Severity;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.util.stream.Stream;

/** Examples of what may be said beside a word. */
final class ModifierExamples {
    private ModifierExamples() {}

    static Stream<Example> all() {
        return Stream.of(bounds(), narrowings(), traits()).flatMap(examples -> examples);
    }

    private static Stream<Example> bounds() {
        return Stream.of(
                of("column: a\nis-in: [1]\nnulls: fail", column("a").isIn(1).nulls(NullPolicy.FAIL)),
                of(
                        "column: a\nis-not-null: true\nat-least: 99.5%",
                        column("a").isNotNull().atLeast(percent("99.5"))),
                of(
                        "column: a\nis-not-null: true\nat-least: 10 rows",
                        column("a").isNotNull().atLeast(rows(10))),
                of(
                        "column: a\nis-not-null: true\nat-most: 1 row",
                        column("a").isNotNull().atMost(rows(1))),
                of(
                        "column: a\nis-not-null: true\nat-most: 0.5%",
                        column("a").isNotNull().atMost(percent("0.5"))),
                of(
                        "column: a\nis-not-null: true\nat-least: 99%\nwarn-unless: {at-least: 99.9%}",
                        column("a").isNotNull().atLeast(percent("99")).warnUnless(atLeast(percent("99.9")))),
                of(
                        "column: a\nis-not-null: true\nat-most: 5 rows\nwarn-unless: {at-most: 1 row}",
                        column("a").isNotNull().atMost(rows(5)).warnUnless(atMost(rows(1)))),
                of(
                        "column: a\nis-null: true\ncount: {is-between: [1, 5]}",
                        column("a").isNull().count().isBetween(1, 5)));
    }

    private static Stream<Example> narrowings() {
        return Stream.of(
                of(
                        "column: a\nis-null: true\ncount: {is-equal-to: 5}",
                        column("a").isNull().count().isEqualTo(5)),
                of(
                        "column: a\nis-null: true\nshare: {is-less-than: 5%}",
                        column("a").isNull().share().isLessThan(percent("5"))),
                of(
                        "column: a\nmean: {is-between: [0, 9]}\nwarn-unless: {is-between: [1, 8]}",
                        column("a").mean().isBetween(0, 9).warnUnless(within(Range.closed(1, 8)))),
                of("column: a\nis-in: [1]\nwhere: b = 1", column("a").isIn(1).where("b = 1")),
                of(
                        "column: a\nmean: {is-less-than: 1}\ngrouped-by: [b, c]",
                        column("a").mean().isLessThan(1).groupedBy("b", "c")),
                of(
                        "column: a\nmean: {is-less-than: 1}\ngrouped-by: [{value: lower(b)}]",
                        column("a").mean().isLessThan(1).groupedBy(column("b").lowerCase())));
    }

    private static Stream<Example> traits() {
        return Stream.of(of(
                """
                        column: a
                        is-in: [1]
                        severity: critical
                        on-empty: pass
                        dimension: accuracy
                        id: my-id
                        because: 'so: yes'
                        owner: data-steward
                        tags: [a, b]
                        disabled: true""",
                column("a")
                        .isIn(1)
                        .severity(Severity.CRITICAL)
                        .onEmpty(EmptyPolicy.PASS)
                        .dimension(Dimension.ACCURACY)
                        .as("my-id")
                        .because("so: yes")
                        .ownedBy("data-steward")
                        .tagged("b", "a")
                        .disabled()));
    }
}
