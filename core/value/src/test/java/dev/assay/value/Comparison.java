package dev.assay.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares a result with what it must be, part by part. */
final class Comparison {
    /** Returns how far a number may be off. */
    interface Allowance {
        BigDecimal of(String path, BigDecimal wanted);
    }

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

    void compare(String path, JsonNode wanted, JsonNode actual) {
        Optional<BigDecimal> number = number(wanted);
        Optional<BigDecimal> actualNumber = number(actual);
        if (number.isPresent() && actualNumber.isPresent()) {
            compareNumbers(path, number.get(), actualNumber.get());
        } else if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path, wanted.get(i), actual.get(i));
            }
        } else if (wanted.isObject() && actual.isObject()) {
            // What a result says beyond what is wanted is no difference.
            wanted.properties()
                    .forEach(entry -> compare(entry.getKey(), entry.getValue(), actual.path(entry.getKey())));
        } else if (!wanted.equals(actual)) {
            differ(path, wanted.toString(), "", text(actual));
        }
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
