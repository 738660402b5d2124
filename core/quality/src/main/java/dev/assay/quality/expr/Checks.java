package dev.assay.quality.expr;

import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The checks that conditions make of their own components. */
final class Checks {
    /** Ten thousand years of the calendar; no clock moved by them leaves the range of times. */
    private static final Duration FARTHEST = Duration.ofDays(3_652_425);

    private Checks() {}

    static void requireNear(Duration offset) {
        if (offset.compareTo(FARTHEST) > 0 || offset.compareTo(FARTHEST.negated()) < 0) {
            throw new IllegalArgumentException("offset must be at most 10,000 years, but was " + offset);
        }
    }

    static void requireOrdered(Expr lower, Expr upper) {
        if (!(lower instanceof Expr.Literal low) || !(upper instanceof Expr.Literal high)) {
            return;
        }
        if (!low.type().isComparableWith(high.type())) {
            throw new IllegalArgumentException("ends must be of comparable types, but were "
                    + low.type().id() + " and " + high.type().id());
        }
        if (Values.compare(low.value(), high.value()) > 0) {
            throw new IllegalArgumentException("lower end must not be above the upper end, but was ["
                    + Values.print(low.value()) + ", " + Values.print(high.value()) + "]");
        }
    }

    static BigDecimal requireTolerance(String name, BigDecimal tolerance) {
        Objects.requireNonNull(tolerance, name);
        Digits.requireModerate(name + " tolerance", tolerance);
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    name + " tolerance must be 0 or more, but was " + tolerance.toPlainString());
        }
        return tolerance.signum() == 0 ? BigDecimal.ZERO : tolerance.stripTrailingZeros();
    }

    static void requireTuples(int width, List<List<Expr.Literal>> options) {
        if (width == 0) {
            throw new IllegalArgumentException("values must have at least one element, but was empty");
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException("set must have at least one element, but was empty");
        }
        for (List<Expr.Literal> option : options) {
            if (option.size() != width) {
                throw new IllegalArgumentException("set must have elements of " + width
                        + (width == 1 ? " part" : " parts") + ", but one had " + option.size());
            }
        }
    }

    static void requireRegex(String regex) {
        try {
            Pattern.compile(Objects.requireNonNull(regex, "regex"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "regex must be a regular expression, but was \"" + regex + "\": " + e.getDescription()
                            + (e.getIndex() < 0 ? "" : " at position " + e.getIndex()),
                    e);
        }
    }

    static void requireLike(String pattern, Optional<Character> escape) {
        if (escape.isEmpty()) {
            return;
        }
        char mark = escape.get();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == mark) {
                i++;
                boolean sound =
                        i < pattern.length() && (pattern.charAt(i) == mark || "%_".indexOf(pattern.charAt(i)) >= 0);
                if (!sound) {
                    throw new IllegalArgumentException("pattern must have %, _ or " + mark
                            + " after each escape character " + mark + ", but was \"" + pattern + "\"");
                }
            }
        }
    }

    static List<Condition> requireParts(List<Condition> parts) {
        List<Condition> copy = List.copyOf(parts);
        if (copy.size() < 2) {
            throw new IllegalArgumentException("parts must have at least two elements, but had " + copy.size());
        }
        return copy;
    }
}
