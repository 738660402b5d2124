package dev.assay.value.business;

import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import dev.assay.value.money.MinorUnits;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Benefits and costs of a case, summed as a definition of return wants them. */
final class CaseTotals {
    /** Above it, doubles no longer tell minor units apart. */
    private static final BigDecimal EXACT_UNITS = new BigDecimal("9e15");

    private final CaseModel model;
    private final double[] drivers;
    private final List<CompiledLine> lines;
    private final Optional<DecimalTotals> decimals;

    CaseTotals(BusinessCase businessCase, CaseModel model) {
        this.model = model;
        this.drivers = model.base();
        this.lines = model.lines().stream().filter(CompiledLine::isCounted).toList();
        this.decimals =
                isLarge() ? Optional.of(new DecimalTotals(businessCase, model.view(), lines)) : Optional.empty();
    }

    private boolean isLarge() {
        double sum = 0.0;
        double worth = 0.0;
        for (CompiledLine line : model.lines()) {
            for (double flow : line.flows(drivers)) {
                sum += Math.abs(flow);
            }
            // A negative rate makes present values larger than the flows.
            worth += Math.abs(line.presentValue(drivers));
        }
        int digits = MinorUnits.iso().digits(currency());
        return new BigDecimal(Math.max(sum, worth)).movePointRight(digits).compareTo(EXACT_UNITS) > 0;
    }

    /** Whether amounts are so large that doubles do not tell minor units apart, so that decimals do. */
    boolean areDecimal() {
        return decimals.isPresent();
    }

    /** In whole minor units. */
    Money worth(CompiledLine line) {
        return money(decimals.map(exact -> exact.presentValue(line)), line.presentValue(drivers));
    }

    Money npv() {
        Optional<BigDecimal> exact = decimals.map(
                each -> each.benefits(RoiDefinition.NET_PRESENT).subtract(each.costs(RoiDefinition.NET_PRESENT)));
        return money(exact, benefits(RoiDefinition.NET_PRESENT) - costs(RoiDefinition.NET_PRESENT));
    }

    Money benefitsMoney(RoiDefinition definition) {
        return money(decimals.map(exact -> exact.benefits(definition)), benefits(definition));
    }

    Money costsMoney(RoiDefinition definition) {
        return money(decimals.map(exact -> exact.costs(definition)), costs(definition));
    }

    private Money money(Optional<BigDecimal> exact, double approximate) {
        return exact.map(amount -> new Money(amount, currency()).rounded())
                .orElseGet(() -> Amounts.money(approximate, currency()));
    }

    View.Risk risk() {
        return model.view().risk();
    }

    Currency currency() {
        return model.conventions().currency();
    }

    double benefits(RoiDefinition definition) {
        return sum(1, definition);
    }

    double costs(RoiDefinition definition) {
        return sum(-1, definition);
    }

    private double sum(int sign, RoiDefinition definition) {
        double sum = 0.0;
        for (CompiledLine line : lines) {
            if (line.line().sign() == sign) {
                sum += definition.isPresent() ? line.presentValue(drivers) : flows(line, definition);
            }
        }
        return sum;
    }

    private double flows(CompiledLine line, RoiDefinition definition) {
        boolean year = definition == RoiDefinition.FIRST_YEAR && !isOneOff(line.line());
        double[] flows = line.flows(drivers);
        int last = year ? model.conventions().horizon().firstYear() : flows.length - 1;
        double sum = 0.0;
        for (int period = 0; period <= last; period++) {
            sum += flows[period];
        }
        return sum;
    }

    private static boolean isOneOff(Line line) {
        return line instanceof Cost cost && cost.kind() == CostKind.CAPEX;
    }
}
