package dev.assay.value.customer;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Timing;
import dev.assay.value.statistics.Confidence;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about customers. */
final class CustomerVectors implements VectorFunctions {
    private static final Currency USD = Currency.getInstance("USD");

    @Override
    public Map<String, Function> functions() {
        Map<String, Function> all = new LinkedHashMap<>();
        all.put(
                "cac",
                in -> result(Acquisition.of(usd(in, "salesMarketingSpend"), in.wholeNumber("newCustomers"))
                        .cost()
                        .map(Money::amount)));
        all.put("ltv", in -> result(lifetimeValue(in).value().map(Money::amount)));
        all.put("ltvToCac", in -> result(LifetimeValue.toCost(usd(in, "ltv"), usd(in, "cac"))));
        all.put(
                "cacPaybackMonths",
                in -> result(Acquisition.payback(usd(in, "cac"), usd(in, "arpaPerMonth"), in.decimal("grossMargin"))));
        all.put("customerLifetime", in -> result(LifetimeValue.lifetime(in.decimal("churn"))));
        all.put("netRevenueRetention", in -> result(retention(in).net()));
        all.put("grossRevenueRetention", in -> result(retention(in).gross()));
        all.put(
                "nps",
                in -> result(new NetPromoter(
                                in.wholeNumber("promoters"), in.wholeNumber("passives"), in.wholeNumber("detractors"))
                        .score()));
        all.put(
                "nps95",
                in -> result(new NetPromoter(
                                in.wholeNumber("promoters"), in.wholeNumber("passives"), in.wholeNumber("detractors"))
                        .interval(Confidence.PERCENT_95)
                        .map(interval -> Map.of("low", interval.low(), "high", interval.high()))));
        return all;
    }

    private static LifetimeValue lifetimeValue(Inputs in) {
        BigDecimal discount = in.has("monthlyDiscount") ? in.decimal("monthlyDiscount") : BigDecimal.ZERO;
        return new LifetimeValue(
                usd(in, "arpaPerMonth"),
                in.decimal("grossMargin"),
                in.decimal("monthlyChurn"),
                discount,
                in.timing("when", Timing.START));
    }

    private static Retention retention(Inputs in) {
        return new Retention(
                optional(in, "start"), optional(in, "expansion"), optional(in, "contraction"), optional(in, "churn"));
    }

    private static Money optional(Inputs in, String name) {
        return in.has(name) ? usd(in, name) : Money.zero(USD);
    }

    private static Money usd(Inputs in, String name) {
        return new Money(in.decimal(name), USD);
    }

    private static Object result(Answer<?> answer) {
        return answer.value().map(Object.class::cast).orElseGet(() -> new Absent(answer.describe(Locale.ENGLISH)));
    }
}
