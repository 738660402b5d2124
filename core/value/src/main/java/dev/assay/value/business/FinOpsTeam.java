package dev.assay.value.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.internal.Decimals;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * People who lower what computing costs, as a template of a business case: saving − salary. Immutable.
 *
 * @param spend what is spent on computing a year, 0 or more
 * @param savingRate which share of it they save once they are at work, in [0, 1]
 * @param people how many they are, 0 or more
 * @param salary what one of them costs a year with everything, 0 or more
 * @since 0.1
 */
public record FinOpsTeam(Money spend, BigDecimal savingRate, BigDecimal people, Money salary) {
    /**
     * Checks the components.
     *
     * @throws FindingsException with all faults together
     */
    public FinOpsTeam {
        List<Finding> faults = new ArrayList<>();
        requireNotNegative(Text.of("spend", "지출"), spend.amount(), faults);
        requireNotNegative(Text.of("people", "인원"), people, faults);
        requireNotNegative(Text.of("salary", "급여"), salary.amount(), faults);
        if (savingRate.signum() < 0 || savingRate.compareTo(BigDecimal.ONE) > 0) {
            faults.add(Finding.error(
                    "SHARE_RANGE",
                    "savingRate",
                    Text.of(
                            "savingRate must be in [0, 1], but was " + savingRate,
                            "절감률은 [0, 1] 안에 있어야 하지만 " + savingRate + "입니다")));
        }
        if (!spend.currency().equals(salary.currency())) {
            faults.add(Finding.error(
                    "MIXED_CURRENCIES",
                    "salary",
                    Text.of(
                            "spend and salary must be in one currency, but were in " + spend.currency() + " and "
                                    + salary.currency(),
                            "지출과 급여는 한 통화여야 하지만 " + spend.currency() + ", " + salary.currency() + "입니다")));
        }
        FindingsException.throwErrors("team", faults);
    }

    private static void requireNotNegative(Text what, BigDecimal amount, List<Finding> faults) {
        if (amount.signum() < 0) {
            faults.add(Finding.error(
                    "NEGATIVE",
                    what.en(),
                    Text.of(
                            what.en() + " must be 0 or more, but was " + amount,
                            Particle.TOPIC.after(what.ko()) + " 0 이상이어야 하지만 " + amount + "입니다")));
        }
    }

    /**
     * Returns a team.
     *
     * @param spend what is spent on computing a year
     * @param savingRate which share of it they save, a decimal number such as {@code 0.2}
     * @param people how many they are, such as {@code 2} or {@code 1.5}
     * @param salary what one of them costs a year with everything
     * @return the team
     * @throws FindingsException with all faults together
     * @throws IllegalArgumentException if a number is none
     */
    public static FinOpsTeam of(Money spend, String savingRate, String people, Money salary) {
        return new FinOpsTeam(
                spend,
                Decimals.parse(Text.of("savingRate", "절감률"), savingRate),
                Decimals.parse(Text.of("people", "인원"), people),
                salary);
    }

    /**
     * Returns what they save a year.
     *
     * @return spend × saving rate, exact
     */
    public Money saving() {
        return spend.times(savingRate);
    }

    /**
     * Returns what they cost a year.
     *
     * @return people × salary, exact
     */
    public Money cost() {
        return salary.times(people);
    }

    /**
     * Returns what they are worth a year, once they are at work.
     *
     * @return saving − cost, exact; negative where computing costs too little to pay somebody for lowering it
     */
    public Money net() {
        return saving().minus(cost());
    }

    /**
     * Returns which share of the spending they must save to pay for themselves.
     *
     * @return people × salary ÷ spend, more than 1 if they cannot; no value if nothing is spent
     */
    public Answer<BigDecimal> breakEvenRate() {
        return spend.signum() == 0
                ? Answer.none("NO_SPEND", Text.of("there is no rate, because nothing is spent", "지출이 없어 비율이 없습니다"))
                : Answer.of(cost().amount().divide(spend.amount(), MathContext.DECIMAL64));
    }

    /**
     * Returns a case to complete with a discount rate, and with a ramp, uncertainty, risk or tools: drivers {@code spend},
     * {@code saving-rate}, {@code people} and {@code salary}, the benefit {@code saving} and the cost {@code team}.
     *
     * @param id the case's id
     * @param horizon the periods to look at
     * @return a builder
     */
    public BusinessCaseBuilder toCase(String id, Horizon horizon) {
        return BusinessCase.named(id)
                .title(Text.of("A team that lowers what computing costs", "컴퓨팅 비용을 줄이는 팀"))
                .currency(spend.currency().getCurrencyCode())
                .horizon(horizon)
                .driver(
                        "spend",
                        d -> d.base(spend.amount().toPlainString())
                                .unit(spend.currency().getCurrencyCode() + "/year"))
                .driver("saving-rate", d -> d.base(savingRate.toPlainString()).unit("share"))
                .driver("people", d -> d.base(people.toPlainString()))
                .driver(
                        "salary",
                        d -> d.base(salary.amount().toPlainString())
                                .unit(salary.currency().getCurrencyCode() + "/year"))
                .benefit(
                        "saving",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.COST)
                                .perYear(Formula.driver("spend").times(Formula.driver("saving-rate"))))
                .cost("team", c -> c.opexPerYear(Formula.driver("people").times(Formula.driver("salary"))));
    }

    /**
     * Says what the team is worth.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        return Text.of(
                        "saves " + saving() + " a year for " + cost() + ", which is worth " + net() + " a year",
                        "연 " + korean(saving()) + " 절감, 비용 연 " + korean(cost()) + ", 순효과 연 " + korean(net()))
                .in(locale);
    }

    private static String korean(Money money) {
        return money.describe(Locale.KOREAN);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
