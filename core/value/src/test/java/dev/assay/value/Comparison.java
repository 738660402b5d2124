package dev.assay.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares a result with what it must be, part by part. */
final class Comparison {
    /** Returns how far a number may be off. */
    interface Allowance {
        BigDecimal of(String path, BigDecimal wanted);
    }

    private static final Set<String> NOTHING = Set.of(
            "",
            "none",
            "null",
            "nan",
            "empty",
            "undefined",
            "error",
            "n/a",
            "never",
            "infeasible",
            "#num!",
            "#div/0!",
            "#value!");

    private final String what;
    private final Allowance allowance;
    private final List<String> differences;

    Comparison(String what, Allowance allowance, List<String> differences) {
        this.what = what;
        this.allowance = allowance;
        this.differences = differences;
    }

    static Allowance within(JsonNode tolerance) {
        return (path, wanted) -> {
            JsonNode own = tolerance.isObject() ? tolerance.path(path) : tolerance;
            return own.isMissingNode() || own.isNull() ? BigDecimal.ZERO : new BigDecimal(own.asText());
        };
    }

    /** Relative to the number; a zero is met by what is as small in itself. */
    static Allowance relative(double share) {
        return (path, wanted) -> {
            BigDecimal scale = wanted.signum() == 0 ? BigDecimal.ONE : wanted.abs();
            return scale.multiply(BigDecimal.valueOf(share));
        };
    }

    void compare(String path, JsonNode wanted, JsonNode result) {
        if (wanted.isObject() && !result.isArray()) {
            wanted.properties()
                    .forEach(entry -> compare(entry.getKey(), entry.getValue(), part(result, entry.getKey())));
        } else if (!isStatus(wanted, result)) {
            compareFigures(path, wanted, figure(result));
        }
    }

    private void compareFigures(String path, JsonNode wanted, JsonNode actual) {
        Optional<BigDecimal> number = number(wanted);
        Optional<BigDecimal> actualNumber = number(actual);
        if (number.isPresent() && actualNumber.isPresent()) {
            compareNumbers(path, number.get(), actualNumber.get());
        } else if (areLists(wanted, actual)) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path, wanted.get(i), actual.get(i));
            }
        } else if (!wanted.equals(actual) && !(isNothing(wanted) && isNothing(actual))) {
            differ(path, wanted.toString(), "", text(actual));
        }
    }

    /** Of a result that says why it has no figure, files may want that alone. */
    private static boolean isStatus(JsonNode wanted, JsonNode result) {
        JsonNode figure = result.path(VectorFunctions.FIGURE);
        String status = InputNames.plain(result.path(VectorFunctions.STATUS).asText());
        return figure.isNull()
                && wanted.isTextual()
                && !status.isEmpty()
                && InputNames.plain(wanted.asText()).equals(status);
    }

    private static boolean areLists(JsonNode wanted, JsonNode actual) {
        return wanted.isArray() && actual.isArray() && wanted.size() == actual.size();
    }

    /** What a result says beyond what is wanted is no difference; of no result, each part is none. */
    private static JsonNode part(JsonNode actual, String name) {
        boolean whole = actual.isNull() || !actual.isObject() && name.equals(VectorFunctions.FIGURE);
        return whole
                ? actual
                : new InputNames(actual).given(name).map(InputNames.Given::node).orElseGet(() -> actual.path(name));
    }

    /** Of a result that says more, the figure that its function is called after. */
    private static JsonNode figure(JsonNode result) {
        return result.isObject() && result.has(VectorFunctions.FIGURE) ? result.get(VectorFunctions.FIGURE) : result;
    }

    /** Files write no result as null, as an empty list, or by one of some words. */
    private static boolean isNothing(JsonNode node) {
        return node.isNull()
                || node.isArray() && node.isEmpty()
                || node.isDouble() && !Double.isFinite(node.doubleValue())
                || node.isTextual() && NOTHING.contains(node.asText().trim().toLowerCase(Locale.ROOT));
    }

    private void compareNumbers(String path, BigDecimal wanted, BigDecimal actual) {
        BigDecimal allowed = allowance.of(path, wanted);
        if (wanted.subtract(actual).abs().compareTo(allowed) > 0) {
            differ(path, wanted.toString(), " ± " + allowed, actual.toString());
        }
    }

    private static String text(JsonNode actual) {
        return actual.isMissingNode() ? "missing" : actual.toString();
    }

    private void differ(String path, String wanted, String allowed, String actual) {
        differences.add(what + (path.isEmpty() ? "" : " " + path) + " " + wanted + allowed + ", but was " + actual);
    }

    /** Exact amounts are written as text. */
    private static Optional<BigDecimal> number(JsonNode node) {
        if (!node.isNumber() && !node.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
