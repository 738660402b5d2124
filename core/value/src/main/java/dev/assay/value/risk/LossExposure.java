package dev.assay.value.risk;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that goes wrong now and then: how often in a year, and what it costs each time. Immutable.
 *
 * <p>Events come by chance at a steady rate (Poisson) and their losses do not depend on one another, so that what is lost in a year is
 * a compound Poisson sum. Its mean, the annualised loss expectancy, is λ × E[loss] and exact (National Bureau of Standards, FIPS 65, Guideline for automatic data processing risk analysis, 1979); how it
 * spreads is a {@link LossCurve}.
 *
 * @param id its name, not blank
 * @param currency what losses are in
 * @param frequency λ, how often it is expected in a year, in (0, 1,000]
 * @param loss what it costs each time, in major units, never less than 0
 * @since 0.1
 */
public record LossExposure(String id, Currency currency, double frequency, Distribution loss) {
    private static final double MOST = 1_000;

    /**
     * Checks the components.
     *
     * @throws FindingsException with all faults together
     */
    public LossExposure {
        Objects.requireNonNull(currency, "currency");
        List<Finding> faults = new ArrayList<>();
        if (id.isBlank()) {
            faults.add(Finding.error("BLANK_ID", "", Text.of("id must not be blank", "id는 비어 있을 수 없습니다")));
        }
        if (!(frequency > 0 && frequency <= MOST)) {
            faults.add(Finding.error(
                    "FREQUENCY_RANGE",
                    "frequency",
                    Text.of(
                            "frequency must be in (0, 1000] a year, but was " + frequency
                                    + "; what happens more often is a cost of every day",
                            "빈도는 연 (0, 1000]에 있어야 하지만 " + frequency + "입니다. 더 잦은 일은 일상 비용입니다")));
        }
        if (loss.cdf(-Double.MIN_VALUE) > 0) {
            faults.add(Finding.error(
                    "NEGATIVE_LOSS",
                    "loss",
                    Text.of(
                            "loss must never be less than 0, but may be with " + loss
                                    + "; a lognormal one cannot, and truncated(0, …) cuts others",
                            "손실은 0보다 작을 수 없지만 " + loss.describe(Locale.KOREAN)
                                    + "에서는 그럴 수 있습니다. 로그정규분포를 쓰거나 0에서 자르십시오")));
        }
        FindingsException.throwErrors("loss exposure \"" + id + "\"", faults);
    }

    /**
     * Returns an exposure.
     *
     * @param id its name, not blank
     * @param currency an ISO 4217 code such as {@code KRW}
     * @param frequency how often it is expected in a year, in (0, 1,000]
     * @param loss what it costs each time, in major units
     * @return the exposure
     * @throws FindingsException with all faults together
     */
    public static LossExposure of(String id, String currency, double frequency, Distribution loss) {
        return new LossExposure(id, Money.of("0", currency).currency(), frequency, loss);
    }

    /**
     * Returns the annualised loss expectancy, λ × E[loss].
     *
     * @return what is lost a year on average, in whole minor units
     */
    public Money annualised() {
        return new Money(new BigDecimal(expectancy()), currency).rounded();
    }

    double expectancy() {
        return frequency * loss.mean();
    }

    /**
     * Returns what a control against it is worth.
     *
     * @param control the control's name, not blank
     * @param costPerYear what it costs a year, 0 or more
     * @param less the same exposure as it is with the control: seldomer, cheaper, or both
     * @return the exposure with and without the control
     * @throws FindingsException with all faults together
     */
    public ControlledExposure under(String control, Money costPerYear, LossExposure less) {
        return new ControlledExposure(control, this, less, costPerYear);
    }

    /**
     * Returns how the loss of a year may turn out.
     *
     * @param paths how many years are simulated, in [2, 100,000,000]
     * @param seed what the random numbers come from
     * @return the exceedance curve
     */
    public LossCurve curve(int paths, long seed) {
        return LossCurve.of(List.of(this), paths, seed);
    }

    /**
     * Says what is lost a year.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        String often = String.format(Locale.ROOT, "%.4g", frequency);
        return Text.of(
                        id + ": " + annualised() + " a year is lost on average, " + often + " times a year "
                                + loss.describe(Locale.ENGLISH),
                        id + ": 연평균 손실 " + annualised().describe(Locale.KOREAN) + ", 연 " + often + "회 × "
                                + loss.describe(Locale.KOREAN))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
