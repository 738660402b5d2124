package dev.assay.value.portfolio;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a portfolio in whole numbers: amounts in the smallest unit that any of them has. */
final class ProgramBuilder {
    /** Sums beyond this are not exact in doubles, in which relaxations are solved. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1L << 53);

    private final Portfolio portfolio;
    private final List<BinaryProgram.Row> rows = new ArrayList<>();
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();
    private final Map<String, Integer> scaleOf = new LinkedHashMap<>();
    private final int valueScale;

    ProgramBuilder(Portfolio portfolio) {
        this.portfolio = portfolio;
        valueScale = scale(amounts(it -> it.value().amount()));
    }

    BinaryProgram build() {
        portfolio.budgets().forEach(this::addBudget);
        portfolio.rules().forEach(this::add);
        long[] values = whole(Text.of("values", "가치"), amounts(it -> it.value().amount()), valueScale);
        return new BinaryProgram(values, rows);
    }

    /** Returns an amount of money for a value of the program. */
    BigDecimal value(double programValue) {
        return BigDecimal.valueOf(programValue).movePointLeft(valueScale);
    }

    /** Returns the row of a budget. */
    int row(String budget) {
        return rowOf.getOrDefault(budget, -1);
    }

    /** Returns what one unit of a budget is worth if a unit of its row is worth so much in the program. */
    double price(String budget, double rowPrice) {
        return BigDecimal.valueOf(rowPrice)
                .movePointRight(scaleOf.getOrDefault(budget, 0))
                .movePointLeft(valueScale)
                .doubleValue();
    }

    private List<BigDecimal> amounts(Function<Candidate, BigDecimal> amount) {
        return portfolio.candidates().stream().map(amount).toList();
    }

    private static int scale(List<BigDecimal> amounts) {
        return amounts.stream()
                .mapToInt(amount -> amount.stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    private static long[] whole(Text what, List<BigDecimal> amounts, int scale) {
        BigDecimal sum = amounts.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.movePointRight(scale).compareTo(GREATEST) > 0) {
            throw new ValueException(
                    "the sum of " + what.en() + " must be at most "
                            + GREATEST.movePointLeft(scale).toPlainString() + ", but was " + sum.toPlainString()
                            + "; write them with fewer digits",
                    what.ko() + "의 합은 " + GREATEST.movePointLeft(scale).toPlainString() + " 이하여야 하지만 "
                            + sum.toPlainString() + "입니다. 더 적은 자릿수로 적으십시오");
        }
        return amounts.stream()
                .mapToLong(amount -> amount.movePointRight(scale).longValueExact())
                .toArray();
    }

    private void addBudget(String name, BigDecimal limit) {
        List<BigDecimal> uses = amounts(it -> it.use(name));
        int scale = scale(uses);
        rowOf.put(name, rows.size());
        scaleOf.put(name, scale);
        // Uses are whole numbers of this unit, so what is left below it can buy nothing.
        long whole = limit.movePointRight(scale).min(GREATEST).toBigInteger().longValueExact();
        rows.add(new BinaryProgram.Row(
                whole(Text.of("uses of \"" + name + "\"", "\"" + name + "\" 사용량"), uses, scale), whole));
    }

    private void add(Rule rule) {
        List<BigDecimal> weights = amounts(rule::weight);
        int scale = scale(weights);
        // Only shares of a budget can have sums that are too great.
        rows.add(new BinaryProgram.Row(
                whole(Text.of("uses under a rule", "규칙에 드는 사용량"), weights, scale),
                rule.limit().movePointRight(scale).longValueExact()));
    }
}
