package dev.assay.value.stake.account;

import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import dev.assay.value.stake.LossRange;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.Improvement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What was promised to be saved on an expectation, and what was. It is of all fixes of the expectation together, because
 * nobody can tell from the data which of them did it. Immutable.
 *
 * @param expectation the expectation's id
 * @param fixes the ids of the fixes that promised it
 * @param promised what was to be saved in a year
 * @param realised what is saved in a year by what was measured since; negative if the loss has grown; or why it is unknown
 * @since 0.1
 */
public record Delivery(String expectation, List<String> fixes, Money promised, Answer<Money> realised) {
    /** Copies the list. */
    public Delivery {
        Objects.requireNonNull(expectation, "expectation");
        fixes = List.copyOf(fixes);
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(realised, "realised");
    }

    /**
     * Compares what a plan promised with what was measured since.
     *
     * @param plan the plan
     * @param since what failing expectations cost now
     * @return one for each expectation that the plan was to improve, by id
     */
    public static List<Delivery> of(FixPlan plan, LossReport since) {
        return plan.improvements().stream()
                .filter(improvement -> improvement.reduction() > 0)
                .map(improvement -> of(plan, improvement, since))
                .toList();
    }

    private static Delivery of(FixPlan plan, Improvement improvement, LossReport since) {
        List<String> fixes = plan.funded().stream()
                .filter(fix -> fix.effects().stream()
                        .anyMatch(effect -> effect.expectation().equals(improvement.expectation())))
                .map(fix -> fix.id())
                .toList();
        return new Delivery(
                improvement.expectation(),
                fixes,
                improvement.before().minus(improvement.after()),
                since.yearly(improvement.expectation())
                        .map(LossRange::expected)
                        .map(now -> improvement.before().minus(now.rounded())));
    }

    /**
     * Returns how much of the promise was kept.
     *
     * @return realised / promised, or why it is unknown
     */
    public Answer<Double> share() {
        return realised.flatMap(saved -> Returns.costRatio(
                saved.amount().doubleValue(), promised.amount().doubleValue()));
    }

    String shown(Locale locale) {
        return realised.map(money -> money.describe(locale))
                .value()
                .orElse(locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? "알 수 없음" : "unknown");
    }
}
