package dev.assay.checks.conformance;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a result with what a case states of it: what is stated must hold, and counts not stated are 0. */
final class OutcomeCheck {
    private final LongUnaryOperator originalRow;
    private final List<String> differences = new ArrayList<>();

    private OutcomeCheck(LongUnaryOperator originalRow) {
        this.originalRow = originalRow;
    }

    /**
     * Returns how a result differs from what is stated.
     *
     * @param stated the stated outcome
     * @param result the result
     * @param originalRow gives the number in the case's table of a row of the table that was judged
     * @return one line per difference; empty if all is as stated
     */
    static List<String> differences(Part stated, Result result, LongUnaryOperator originalRow) {
        OutcomeCheck check = new OutcomeCheck(originalRow);
        check.verdict(stated, result.verdict(), "");
        stated.get("groups").ifPresent(groups -> check.groups(groups.items(), result.groups()));
        if (stated.get("rows").isPresent()) {
            check.require("measured", "one group", result.measured().isPresent() ? "one group" : "none or several");
            result.measured().ifPresent(measured -> check.measured(stated, measured, ""));
        }
        return check.differences;
    }

    private void require(String what, Object stated, Object found) {
        if (!stated.equals(found)) {
            differences.add(what + " must be " + stated + ", but was " + found);
        }
    }

    private void verdict(Part stated, Verdict verdict, String where) {
        stated.get("status").ifPresent(status -> {
            String cause = verdict.cause().map(text -> " (" + text + ")").orElse("");
            boolean error = status.text().equals("error");
            require(where + "status", status.text(), id(verdict.status()) + (error ? "" : cause));
            require(
                    where + "reason",
                    stated.get("reason").map(Part::text).orElse("none"),
                    verdict.reason().map((Reason reason) -> id(reason)).orElse("none"));
        });
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void measured(Part stated, Measured measured, String where) {
        if (stated.get("rows").isPresent()) {
            require(where + "rows", count(stated, "rows"), measured.counts().rows());
            require(
                    where + "filtered out",
                    count(stated, "filtered-out"),
                    measured.counts().filteredOut());
            require(
                    where + "null skipped",
                    count(stated, "null-skipped"),
                    measured.counts().nullSkipped());
            require(
                    where + "nan rows",
                    count(stated, "nan-rows"),
                    measured.counts().nanRows());
        }
        if (stated.get("passed").isPresent()) {
            Figure tally = new Figure.Tally(count(stated, "passed"), count(stated, "failed"));
            require(where + "figure", tally, measured.figure());
        }
        stated.get("failing").ifPresent(failing -> require(where + "failing rows", numbers(failing), rows(measured)));
        stated.get("figure")
                .filter(figure -> !StatedFigure.agrees(figure, measured.figure()))
                .ifPresent(figure -> {
                    String found = measured.figure() instanceof Figure.ValueCounts counts
                            ? counts.counts().toString()
                            : measured.figure().toString();
                    differences.add(where + "figure must be " + figure + ", but was " + found);
                });
    }

    private static long count(Part stated, String key) {
        return stated.get(key).map(part -> Long.parseLong(part.text())).orElse(0L);
    }

    private static List<Long> numbers(Part failing) {
        return failing.items().stream().map(part -> Long.valueOf(part.text())).toList();
    }

    private List<Long> rows(Measured measured) {
        return measured.sample().stream()
                .map(SampleRow::number)
                .map(originalRow::applyAsLong)
                .sorted()
                .toList();
    }

    private void groups(List<Part> stated, List<GroupResult> found) {
        require(
                "groups",
                stated.stream().map(group -> wantedKey(group.require("group"))).toList(),
                found.stream()
                        .map(group -> key(group.measured().group().stream()))
                        .toList());
        if (differences.isEmpty() || stated.size() == found.size()) {
            for (int i = 0; i < stated.size(); i++) {
                String where = "group " + stated.get(i).require("group") + ": ";
                verdict(stated.get(i), found.get(i).verdict(), where);
                measured(stated.get(i), found.get(i).measured(), where);
            }
        }
    }

    private static List<Object> wantedKey(Part group) {
        List<@Nullable Object> values = new ArrayList<>();
        group.items().forEach(part -> values.add(Cells.constant(part)));
        return key(values.stream());
    }

    private static List<Object> key(Stream<@Nullable Object> values) {
        return values.<Object>map(value -> value == null ? Optional.empty() : Values.key(value))
                .collect(Collectors.toList());
    }
}
