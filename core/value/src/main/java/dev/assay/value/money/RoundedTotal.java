package dev.assay.value.money;

import dev.assay.quality.finding.ValueException;
import java.math.RoundingMode;
import java.util.List;

/**
 * Lines and their total, each rounded by itself, and by how much they differ, so that a table whose lines do not add up says
 * so. To make them add up instead, allocate the total with {@link Money#allocate}. Immutable.
 *
 * @param lines the rounded lines
 * @param total the rounded exact total
 * @param difference the total less the sum of the rounded lines
 * @since 0.1
 */
public record RoundedTotal(List<Money> lines, Money total, Money difference) {
    /** Copies the lines. */
    public RoundedTotal {
        lines = List.copyOf(lines);
    }

    /**
     * Returns rounded lines and their total.
     *
     * @param exact at least one line, all in one currency
     * @param mode where what is less than a minor unit goes
     * @return the lines and the total
     * @throws IllegalArgumentException if there is no line, or the currencies differ
     */
    public static RoundedTotal of(List<Money> exact, RoundingMode mode) {
        if (exact.isEmpty()) {
            throw new ValueException("lines must not be empty", "항목은 비어 있으면 안 됩니다");
        }
        List<Money> lines = exact.stream().map(line -> line.rounded(mode)).toList();
        Money total = sum(exact).rounded(mode);
        return new RoundedTotal(lines, total, total.minus(sum(lines)));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(amounts.get(0).currency()), Money::plus);
    }
}
