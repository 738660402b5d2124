package dev.assay.value.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

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
        long[] values = whole("values", amounts(it -> it.value().amount()), valueScale);
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

    private static long[] whole(String what, List<BigDecimal> amounts, int scale) {
        BigDecimal sum = amounts.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.movePointRight(scale).compareTo(GREATEST) > 0) {
            throw new IllegalArgumentException("the sum of " + what + " must be at most "
                    + GREATEST.movePointLeft(scale).toPlainString() + ", but was " + sum.toPlainString()
                    + "; write them with fewer digits");
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
        rows.add(new BinaryProgram.Row(whole("uses of \"" + name + "\"", uses, scale), whole));
    }

    private void add(Rule rule) {
        if (rule instanceof Rule.Requires requires) {
            addRow(it -> is(it, requires.id()) - is(it, requires.needed()), 0);
        } else if (rule instanceof Rule.Excludes excludes) {
            addRow(it -> is(it, excludes.id()) + is(it, excludes.other()), 1);
        } else if (rule instanceof Rule.AtMost most) {
            addRow(it -> it.tags().contains(most.tag()) ? 1 : 0, most.count());
        } else if (rule instanceof Rule.AtLeastShare least) {
            addShare(least);
        } else if (rule instanceof Rule.Must must) {
            addRow(it -> -is(it, must.id()), -1);
        }
    }

    private static int is(Candidate candidate, String id) {
        return candidate.id().equals(id) ? 1 : 0;
    }

    private void addRow(Function<Candidate, Integer> weight, long limit) {
        long[] weights = IntStream.range(0, portfolio.candidates().size())
                .mapToLong(i -> weight.apply(portfolio.candidates().get(i)))
                .toArray();
        rows.add(new BinaryProgram.Row(weights, limit));
    }

    /** A share s of all uses must not be more than the uses of those with the tag. */
    private void addShare(Rule.AtLeastShare rule) {
        List<BigDecimal> weights = amounts(it -> it.use(rule.budget())
                .multiply(rule.share().subtract(it.tags().contains(rule.tag()) ? BigDecimal.ONE : BigDecimal.ZERO)));
        rows.add(new BinaryProgram.Row(whole("uses of \"" + rule.budget() + "\"", weights, scale(weights)), 0));
    }
}
