package dev.assay.value.poorquality;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** What vectors ask about the cost of poor quality. */
final class PoorQualityVectors implements VectorFunctions {
    private static final Currency USD = Currency.getInstance("USD");

    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "costOfInaction",
                in -> OneTenHundred.costOfInaction(
                                in.decimal("records"), in.decimal("errorRate"), usd(in, "costPerBadRecord"))
                        .amount(),
                "oneTenHundred",
                PoorQualityVectors::oneTenHundred,
                "ruleOfTen",
                in -> new RuleOfTen(in.has("factor") ? in.decimal("factor") : BigDecimal.TEN)
                        .cost(in.decimal("units"), in.decimal("goodRate"), usd(in, "unitCost"))
                        .amount(),
                "dataDowntimeHours",
                in -> new DataDowntime(
                                in.decimal("incidents"), in.decimal("hoursToDetect"), in.decimal("hoursToResolve"))
                        .hours(),
                "dataEngineerCost",
                in -> DataDowntime.engineers(
                                in.decimal("engineers"),
                                in.decimal("share"),
                                usd(in, "hourly"),
                                in.decimal("hoursPerYear"))
                        .amount());
    }

    private static Object oneTenHundred(Inputs in) {
        OneTenHundred.Costs costs =
                OneTenHundred.CLASSIC.costs(in.decimal("records"), in.decimal("errorRate"), usd(in, "unit"));
        return Map.of(
                "prevention", costs.prevention().amount(),
                "correction", costs.correction().amount(),
                "failure", costs.failure().amount());
    }

    private static Money usd(Inputs in, String name) {
        return new Money(in.decimal(name), USD);
    }
}
