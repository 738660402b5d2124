package dev.assay.value.stake;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.fix.LevelSaving;
import dev.assay.value.stake.realisation.QualityProgramme;
import dev.assay.value.stake.realisation.QualityProgramme.Doubling;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about what failing expectations cost and what mending them is worth. */
final class StakeVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "fixNpv",
                StakeVectors::fixNpv,
                "roiDoublingRealisation",
                in -> result(doubling(in).map(Doubling::realisation)),
                "roiAtRealisation",
                in -> result(programme(in).roi(in.number("realisation"))));
    }

    private static Object fixNpv(Inputs in) {
        Currency currency = Currency.getInstance(in.text("currency", "KRW"));
        Money saved = new Money(saved(in), currency);
        return new LevelSaving(new Money(in.decimal("oneOff"), currency), saved, in.integer("years"))
                .npv(Rate.effective(in.decimal("rate").toPlainString()))
                .amount();
    }

    /** Net of a year, or its parts: what is at stake, the reduction, and what running costs. */
    private static BigDecimal saved(Inputs in) {
        if (in.has("netAnnual")) {
            return in.decimal("netAnnual");
        }
        BigDecimal running = in.has("runningAnnual") ? in.decimal("runningAnnual") : BigDecimal.ZERO;
        return in.decimal("valueAtStake").multiply(in.decimal("reduction")).subtract(running);
    }

    private static QualityProgramme programme(Inputs in) {
        return new QualityProgramme(money(in, "grossBenefit"), money(in, "cost"), money(in, "qualityCost"));
    }

    private static Answer<Doubling> doubling(Inputs in) {
        QualityProgramme programme = programme(in);
        return in.has("roi0")
                ? programme.doubling(in.number("roi0"))
                : programme.roiToday(in.number("realisation")).flatMap(programme::doubling);
    }

    private static Money money(Inputs in, String name) {
        return new Money(in.has(name) ? in.decimal(name) : BigDecimal.ZERO, Currency.getInstance("USD"));
    }

    private static Object result(Answer<Double> answer) {
        return answer.isPresent() ? answer.get() : new Absent(answer.describe(Locale.ENGLISH));
    }
}
