package dev.assay.governance.card.measure;

import dev.assay.governance.Numbers;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers for the groups of an expectation. */
final class Slices {
    private static final int DIGITS = 10;
    private static final int LONGEST = 100;

    private Slices() {}

    static List<SliceFigure> of(Result result) {
        List<Expr> by = result.expectation().rule().groupedBy();
        return by.isEmpty()
                ? List.of()
                : result.groups().stream()
                        .map(group -> figure(result, by, group))
                        .toList();
    }

    private static SliceFigure figure(Result result, List<Expr> by, GroupResult group) {
        Measured measured = group.measured();
        String slice = name(by, measured, result.context().sensitive());
        String metric = result.id();
        if (measured.figure() instanceof Figure.Tally tally && tally.evaluated() > 0) {
            BigDecimal share = BigDecimal.valueOf(tally.passed())
                    .divide(BigDecimal.valueOf(tally.evaluated()), DIGITS, RoundingMode.DOWN)
                    .stripTrailingZeros();
            return new SliceFigure(slice, by.size(), metric, share, tally.evaluated());
        }
        if (measured.figure() instanceof Figure.Scalar scalar && scalar.value() instanceof Number number) {
            return kept(number)
                    .map(value -> new SliceFigure(
                            slice, by.size(), metric, value, measured.counts().evaluated()))
                    .orElseGet(() -> new SliceFigure(slice, by.size(), metric, BigDecimal.ZERO, 0));
        }
        return new SliceFigure(slice, by.size(), metric, BigDecimal.ZERO, 0);
    }

    /** What rows hold may be any number, and one that cannot be kept must not keep their run from being counted. */
    private static Optional<BigDecimal> kept(Number number) {
        if (number instanceof Double value && !Double.isFinite(value)
                || number instanceof Float small && !Float.isFinite(small)) {
            return Optional.empty();
        }
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        long before = (long) exact.precision() - exact.scale();
        if (exact.signum() == 0 || before < -Numbers.MOST_DIGITS) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (before > Numbers.MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(exact.setScale(Math.min(exact.scale(), Numbers.MOST_DIGITS), RoundingMode.HALF_EVEN))
                .filter(Numbers::isKept);
    }

    static String name(List<Expr> by, Measured measured, Set<String> sensitive) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            parts.add(column(by.get(i)) + " = "
                    + value(by.get(i), measured.group().get(i), sensitive));
        }
        return String.join(", ", parts);
    }

    static String values(List<Expr> by, Measured measured, Set<String> sensitive) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            parts.add(value(by.get(i), measured.group().get(i), sensitive));
        }
        return String.join(", ", parts);
    }

    private static String value(Expr by, @Nullable Object value, Set<String> sensitive) {
        boolean hidden = References.columns(by).stream().anyMatch(sensitive::contains);
        return cut(String.valueOf(hidden ? Masked.MASKED : value));
    }

    static String columns(List<Expr> by) {
        return by.stream().map(Slices::column).collect(Collectors.joining(", "));
    }

    private static String column(Expr expression) {
        return expression instanceof Expr.Column column ? column.name() : cut(expression.toString());
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
