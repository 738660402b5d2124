package dev.assay.value.business;

import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lines come to in decimals of 34 digits, for amounts that doubles cannot tell to the minor unit. Shapes of lines and discount
 * factors within a year are doubles here too, because they are no decimals.
 */
final class DecimalTotals {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final BusinessCase businessCase;
    private final View.Risk risk;
    private final List<CompiledLine> lines;
    private final Map<String, BigDecimal> values;
    private final Conventions conventions;

    DecimalTotals(BusinessCase businessCase, View view, List<CompiledLine> lines) {
        this.businessCase = businessCase;
        this.risk = view.risk();
        this.lines = lines;
        this.values = businessCase.drivers().stream().collect(Collectors.toMap(Driver::name, Driver::base));
        this.conventions = businessCase.conventions();
    }

    BigDecimal benefits(RoiDefinition definition) {
        return sum(1, definition);
    }

    BigDecimal costs(RoiDefinition definition) {
        return sum(-1, definition);
    }

    private BigDecimal sum(int sign, RoiDefinition definition) {
        return lines.stream()
                .filter(line -> line.isCounted() && line.line().sign() == sign)
                .map(line -> definition.isPresent() ? presentValue(line) : flows(line, definition))
                .reduce(NONE, BigDecimal::add);
    }

    BigDecimal presentValue(CompiledLine line) {
        return sum(line, conventions.horizon().periods(), years -> discountFactor(years));
    }

    private BigDecimal flows(CompiledLine line, RoiDefinition definition) {
        boolean oneOff = line.line() instanceof Cost cost && cost.kind() == CostKind.CAPEX;
        boolean year = definition == RoiDefinition.FIRST_YEAR && !oneOff;
        Horizon horizon = conventions.horizon();
        return sum(line, year ? horizon.firstYear() : horizon.periods(), years -> BigDecimal.ONE);
    }

    private BigDecimal sum(CompiledLine compiled, int last, Function<Double, BigDecimal> factorAfter) {
        Line line = compiled.line();
        Horizon horizon = conventions.horizon();
        Schedule schedule = line.schedule();
        Timing timing = compiled.timing();
        double[] shape = schedule.profile().factors(horizon, schedule.from(), timing);
        double step = schedule.growth()
                .map(name -> StrictMath.pow(
                        Math.max(
                                0.0,
                                1.0 + Objects.requireNonNull(values.get(name)).doubleValue()),
                        1.0 / horizon.unit().perYear()))
                .orElse(1.0);
        double grown = 1.0;
        BigDecimal sum = NONE;
        int end = Math.min(last, schedule.until().orElse(horizon.periods()));
        for (int period = schedule.from(); period <= end; period++) {
            double years = timing.position(period) / horizon.unit().perYear();
            sum = sum.add(new BigDecimal(shape[period] * grown).multiply(factorAfter.apply(years), DIGITS), DIGITS);
            grown *= step;
        }
        return sum.multiply(amount(line), DIGITS);
    }

    /** Of a period, adjusted for risk. */
    private BigDecimal amount(Line line) {
        BigDecimal told = line.counted().decimal(values::get);
        BigDecimal each = line.schedule()
                .per()
                .map(unit -> told.multiply(BigDecimal.valueOf(unit.perYear()))
                        .divide(BigDecimal.valueOf(conventions.horizon().unit().perYear()), DIGITS))
                .orElse(told);
        BigDecimal factor = businessCase.risk().of(line).multiply(BigDecimal.valueOf(line.sign()));
        return risk == View.Risk.BASE ? each : each.multiply(BigDecimal.ONE.subtract(factor), DIGITS);
    }

    private BigDecimal discountFactor(double years) {
        Discounting discounting = conventions.discounting();
        if (years != Math.rint(years) || !discounting.rates().stream().allMatch(Rate.Effective.class::isInstance)) {
            return new BigDecimal(discounting.factor(years));
        }
        BigDecimal growth = BigDecimal.ONE;
        List<Rate> rates = discounting.rates();
        for (int year = 0; year < years && !rates.isEmpty(); year++) {
            double annual = rates.get(Math.min(year, rates.size() - 1)).annual();
            BigDecimal rate =
                    BigDecimal.valueOf(annual).add(discounting.riskPremium().orElse(NONE));
            growth = growth.multiply(BigDecimal.ONE.add(rate), DIGITS);
        }
        return BigDecimal.ONE.divide(growth, DIGITS);
    }
}
