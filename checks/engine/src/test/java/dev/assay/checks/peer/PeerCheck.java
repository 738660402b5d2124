package dev.assay.checks.peer;

import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the results of a case with what is stated of it; what is not stated is not compared. */
final class PeerCheck {
    private static final double ROUNDING = 1e-12;

    private final PeerCase of;
    private final List<Result> results;
    private final List<String> differences = new ArrayList<>();

    private PeerCheck(PeerCase of, List<Result> results) {
        this.of = of;
        this.results = results;
    }

    static List<String> differences(PeerCase of, List<Result> results) {
        PeerCheck check = new PeerCheck(of, results);
        check.success();
        check.stated("rows").ifPresent(rows -> check.rows(PeerFiles.list(rows)));
        check.stated("unexpected").ifPresent(values -> check.unexpected(PeerFiles.list(values)));
        if (of.stated().containsKey("observed")) {
            check.observed(of.stated().get("observed"));
        }
        check.stated("result").ifPresent(result -> check.result(PeerFiles.mapping(result)));
        return check.differences;
    }

    private Optional<Object> stated(String key) {
        return Optional.ofNullable(of.stated().get(key));
    }

    private void require(String what, @Nullable Object stated, @Nullable Object found) {
        if (!isSame(stated, found)) {
            differences.add(what + " must be " + stated + ", but was " + found);
        }
    }

    private boolean isSame(@Nullable Object stated, @Nullable Object found) {
        if (stated instanceof Number wanted && found instanceof Number number) {
            return isNear(wanted.doubleValue(), number.doubleValue());
        }
        return Objects.equals(stated, found) || stated != null && found != null && stated.equals(found.toString());
    }

    private boolean isNear(double wanted, double found) {
        double tolerance = stated("tolerance")
                .map(Object::toString)
                .map(Double::valueOf)
                .orElse(ROUNDING * Math.max(1, Math.abs(wanted)));
        return Math.abs(wanted - found) <= tolerance;
    }

    private void success() {
        boolean passed = results.stream().allMatch(result -> result.status().isAcceptable());
        require("success", stated("success").orElseThrow(), passed);
    }

    private Optional<Measured> measured() {
        return results.get(0).measured();
    }

    private List<SampleRow> sample() {
        return measured().map(Measured::sample).orElse(List.of());
    }

    /** Rows are counted from 0 there. */
    private void rows(List<@Nullable Object> stated) {
        List<Integer> found =
                sample().stream().map(row -> (int) row.number() - 1).toList();
        require("failing rows", stated, found);
    }

    private void unexpected(List<@Nullable Object> stated) {
        List<SampleRow> found = sample();
        require("number of failing rows", stated.size(), found.size());
        for (int i = 0; i < Math.min(stated.size(), found.size()); i++) {
            SampleRow row = found.get(i);
            List<@Nullable Object> values = new ArrayList<>();
            columns(stated.get(i)).forEach(name -> values.add(row.values().get(name)));
            List<@Nullable Object> wanted = wanted(stated.get(i));
            for (int j = 0; j < wanted.size(); j++) {
                require("value of row " + row.number(), wanted.get(j), values.get(j));
            }
        }
    }

    private List<String> columns(@Nullable Object stated) {
        if (stated instanceof Map<?, ?> values) {
            return values.keySet().stream().map(Object::toString).toList();
        }
        List<String> keys = stated instanceof List ? List.of("column_A", "column_B") : List.of("column");
        return keys.stream().map(key -> String.valueOf(of.arguments().get(key))).toList();
    }

    private static List<@Nullable Object> wanted(@Nullable Object stated) {
        if (stated instanceof Map<?, ?> values) {
            return new ArrayList<>(values.values());
        }
        return stated instanceof List ? PeerFiles.list(stated) : Arrays.asList(stated);
    }

    private void observed(@Nullable Object stated) {
        if (stated instanceof Map) {
            List<@Nullable Object> values =
                    PeerFiles.list(PeerFiles.mapping(stated).get("values"));
            for (int i = 0; i < results.size(); i++) {
                require("figure " + i, values.get(i), figure(results.get(i)));
            }
            return;
        }
        Object found = figure(results.get(0));
        if (stated instanceof List && found instanceof List) {
            List<@Nullable Object> wanted = PeerFiles.list(stated);
            List<@Nullable Object> values = PeerFiles.list(found);
            require("number of values", wanted.size(), values.size());
            for (int i = 0; i < Math.min(wanted.size(), values.size()); i++) {
                require("value", wanted.get(i), values.get(i));
            }
        } else {
            require("figure", stated, found);
        }
    }

    /** Returns a figure as the other tool prints it; null where there is none. */
    private static @Nullable Object figure(Result result) {
        Figure figure = result.measured().map(Measured::figure).orElse(null);
        boolean judged = result.verdict().reason().isEmpty();
        if (figure instanceof Figure.Scalar scalar && judged) {
            return scalar.value() instanceof Fraction share ? (Object) share.toDouble() : scalar.value();
        }
        if (figure instanceof Figure.ValueCounts counts) {
            return new ArrayList<>(counts.counts().keySet());
        }
        if (figure instanceof Figure.Shape shape) {
            boolean counted = result.expectation().kind().contains("count");
            return counted
                    ? (Object) shape.schema().fields().size()
                    : shape.schema().names();
        }
        return null;
    }

    private void result(Map<String, @Nullable Object> stated) {
        Optional<Measured> found = measured();
        if (found.isEmpty() || found.get().figure() instanceof Figure.Shape) {
            return;
        }
        Counts counts = found.get().counts();
        // Rows that a condition of the case selects; a filter that a null rule came to still counts as missing.
        long elements = new Arguments(of).where().isPresent() ? counts.selected() : counts.rows();
        boolean nullTest = results.get(0).expectation().kind().endsWith("null");
        double failed = found.get().figure() instanceof Figure.Tally tally ? tally.failed() : 0;
        compare(stated, "element_count", elements);
        compare(stated, "missing_count", elements - counts.evaluated());
        compare(stated, "missing_percent", 100.0 * (elements - counts.evaluated()) / elements);
        compare(stated, "unexpected_count", failed);
        compare(stated, "unexpected_percent", failed == 0 ? 0 : 100 * failed / counts.evaluated());
        compare(stated, "unexpected_percent_total", failed == 0 ? 0 : 100 * failed / elements);
        compare(stated, "unexpected_percent_nonmissing", failed == 0 ? 0 : 100 * failed / counts.evaluated());
        if (stated.containsKey("observed_value") && !nullTest) {
            observed(stated.get("observed_value"));
        }
    }

    private void compare(Map<String, @Nullable Object> stated, String key, Object found) {
        if (stated.containsKey(key)) {
            require(key, stated.get(key), found);
        }
    }
}
