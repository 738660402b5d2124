package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.allOf;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.not;

import dev.assay.quality.format.Cidr;
import dev.assay.quality.format.Iban;
import dev.assay.quality.format.StandardFormat;
import java.util.stream.Stream;

/** Examples of words about text, and conditions as text. */
final class TextExamples {
    private TextExamples() {}

    static Stream<Example> all() {
        return Stream.of(texts(), conditions()).flatMap(examples -> examples);
    }

    private static Stream<Example> texts() {
        return Stream.of(
                of("column: a\nmatches: '[A-Z]{3}'", column("a").matches("[A-Z]{3}")),
                of("column: a\ndoes-not-match: x+", column("a").doesNotMatch("x+")),
                of("column: a\ncontains: x+", column("a").contains("x+")),
                of("column: a\ndoes-not-contain: x+", column("a").doesNotContain("x+")),
                of("column: a\nmatches-any-of: [x+, y+]", column("a").matchesAnyOf("x+", "y+")),
                of("column: a\nmatches-all-of: [x+, y+]", column("a").matchesAllOf("x+", "y+")),
                of("column: a\nmatches-none-of: [x+, y+]", column("a").matchesNoneOf("x+", "y+")),
                of("column: a\nis-like: A%", column("a").isLike("A%")),
                of(
                        "column: a\nis-like: {pattern: 5!%, escape: '!'}",
                        column("a").isLike("5!%", '!')),
                of("column: a\nis-not-like: A%", column("a").isNotLike("A%")),
                of(
                        "column: a\nis-not-like: {pattern: 5!%, escape: '!'}",
                        column("a").isNotLike("5!%", '!')),
                of("column: a\nis-like-any-of: [A%, B%]", column("a").isLikeAnyOf("A%", "B%")),
                of("column: a\nis-like-none-of: [A%, B%]", column("a").isLikeNoneOf("A%", "B%")),
                of("column: a\nhas-format: email", column("a").hasFormat(StandardFormat.EMAIL)),
                of(
                        "column: a\nhas-format: {cidr: {block: 10.0.0.0/8}}",
                        column("a").hasFormat(new Cidr("10.0.0.0/8"))),
                of("column: a\nis-empty: true", column("a").isEmpty()),
                of("column: a\nis-not-empty: true", column("a").isNotEmpty()),
                of("column: a\nis-not-blank: true", column("a").isNotBlank()),
                of("value: length(a)\nis-at-most: 20", column("a").length().isAtMost(20)),
                of("value: lower(a)\nis-in: [y, n]", column("a").ignoringCase().isIn("Y", "N")),
                of("value: trim(a)\nmatches: x+", column("a").trimmed().matches("x+")));
    }

    private static Stream<Example> conditions() {
        return Stream.of(
                of("holds: fare + tip <= total", holds("fare + tip <= total")),
                of("holds: a = 1 or b = 2", holds("a = 1 or b = 2")),
                of("holds: '\"a b\" <> lower(c)'", holds("\"a b\" <> lower(c)")),
                of("holds: not (a = 5)", holds(not(column("a").isEqualTo(5)))),
                of(
                        "holds: a > 1 and b < 2",
                        holds(allOf(column("a").isGreaterThan(1), column("b").isLessThan(2)))),
                of(
                        "holds: not has_format(a, 'iban', 'country', 'DE')",
                        holds(not(column("a").hasFormat(new Iban("DE"))))));
    }
}
