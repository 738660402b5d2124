package dev.assay.value.risk;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An exposure without and with a control: λ × E[loss] against λ′ × E[loss′]. Immutable.
 *
 * @param control the control's name, not blank
 * @param before the exposure without it
 * @param after the exposure with it
 * @param costPerYear what the control costs a year, 0 or more
 * @since 0.1
 */
public record ControlledExposure(String control, LossExposure before, LossExposure after, Money costPerYear) {
    /**
     * Checks the components.
     *
     * @throws FindingsException with all faults together: a blank name, a negative cost, several currencies
     */
    public ControlledExposure {
        Objects.requireNonNull(before, "before");
        List<Finding> faults = new ArrayList<>();
        if (control.isBlank()) {
            faults.add(
                    Finding.error("BLANK_ID", "control", Text.of("control must not be blank", "통제의 이름이 비어 있으면 안 됩니다")));
        }
        if (costPerYear.signum() < 0) {
            faults.add(Finding.error(
                    "NEGATIVE_COST",
                    "costPerYear",
                    Text.of(
                            "cost must not be negative, but was " + costPerYear,
                            "비용은 음수가 아니어야 하지만 " + costPerYear.describe(Locale.KOREAN) + "입니다")));
        }
        if (!before.currency().equals(after.currency()) || !before.currency().equals(costPerYear.currency())) {
            faults.add(Finding.error(
                    "MIXED_CURRENCIES",
                    "",
                    Text.of(
                            "losses and cost must be in one currency, but were in " + before.currency() + ", "
                                    + after.currency() + " and " + costPerYear.currency(),
                            "손실과 비용은 한 통화여야 하지만 " + before.currency() + ", " + after.currency() + ", "
                                    + costPerYear.currency() + "입니다")));
        }
        FindingsException.throwErrors("control \"" + control + "\"", faults);
    }

    /**
     * Returns what is no longer lost a year on average.
     *
     * @return the difference of the annualised losses; negative if the control makes it worse
     */
    public Money avoided() {
        return before.annualised().minus(after.annualised());
    }

    /**
     * Returns what the control is worth a year.
     *
     * @return what is avoided less what it costs
     */
    public Money net() {
        return avoided().minus(costPerYear);
    }

    /**
     * Returns the return on the control, (avoided − cost) ÷ cost, also called return on security investment.
     *
     * @return a share of one; no value if the control costs nothing
     */
    public Answer<Double> returnOnControl() {
        return costPerYear.signum() == 0
                ? Answer.none(
                        "NO_COST",
                        Text.of("there is no return, because the control costs nothing", "통제에 비용이 들지 않아 수익률이 없습니다"))
                : Answer.of(net().amount()
                        .divide(costPerYear.amount(), MathContext.DECIMAL64)
                        .doubleValue());
    }

    /**
     * Says whether the control pays.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        Optional<BigDecimal> percent = returnOnControl()
                .value()
                .map(value -> BigDecimal.valueOf(value).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN));
        return Text.of(
                        control + ": " + before.annualised() + " a year becomes " + after.annualised() + " for "
                                + costPerYear + ", which is worth " + net() + " a year"
                                + percent.map(it -> " (return " + it + "%)").orElse(""),
                        control + ": 연평균 손실 " + korean(before.annualised()) + " → " + korean(after.annualised())
                                + ", 비용 연 " + korean(costPerYear) + ", 순효과 연 " + korean(net())
                                + percent.map(it -> "(수익률 " + it + "%)").orElse(""))
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
