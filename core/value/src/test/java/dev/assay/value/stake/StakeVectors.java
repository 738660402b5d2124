package dev.assay.value.stake;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.fix.LevelSaving;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** What vectors ask about what mending failing expectations is worth. */
final class StakeVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of("fixNpv", StakeVectors::fixNpv);
    }

    private static Object fixNpv(Inputs in) {
        Currency currency = in.currency("KRW");
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
}
