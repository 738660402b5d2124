package dev.assay.value.flexibility;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.money.Money;
import dev.assay.value.simulation.Estimate;
import dev.assay.value.simulation.Factor;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * What an option is worth in a case, on the same paths with it and without. Immutable.
 *
 * <p>A case can be declined, and so counts for 0 if it is worth less. The option is worth what its mean with the option is more
 * than that, and nothing if it is less, as whoever has a right need not use it.
 *
 * @since 0.1
 */
public final class Flexibility {
    private final RealOption option;
    private final Currency currency;
    private final Simulation without;
    private final Simulation with;

    private Flexibility(RealOption option, Currency currency, Simulation without, Simulation with) {
        this.option = option;
        this.currency = currency;
        this.without = without;
        this.with = with;
    }

    static Flexibility of(RealOption option, BusinessCase businessCase, DecidedPaths paths, long seed) {
        List<Factor> factors = DecidedPaths.factors(businessCase);
        String digest = businessCase.digest();
        return new Flexibility(
                option,
                businessCase.conventions().currency(),
                MonteCarlo.of(paths.asTheyCome(factors), digest).seed(seed).run(),
                MonteCarlo.of(paths.decided(factors), digest).seed(seed).run());
    }

    /**
     * Returns what may be decided.
     *
     * @return the option
     */
    public RealOption option() {
        return option;
    }

    /**
     * Returns the net present values without the option.
     *
     * @return major units of the case's currency
     */
    public Simulation without() {
        return without;
    }

    /**
     * Returns the net present values with the option.
     *
     * @return major units of the case's currency
     */
    public Simulation with() {
        return with;
    }

    /**
     * Returns what the option is worth to somebody who need not use it and may decline the case.
     *
     * @return major units of the case's currency, 0 or more
     */
    public Estimate value() {
        Estimate before = without.mean();
        Estimate after = with.mean();
        if (after.value() <= Math.max(before.value(), 0)) {
            return new Estimate(0, after.standardError());
        }
        return before.value() > 0 ? with.minus(without) : after;
    }

    /**
     * Says what it is worth, and that it is an upper bound.
     *
     * @param locale the reader's locale
     * @return two sentences
     */
    public String describe(Locale locale) {
        String what = option.describe(locale);
        String worth = money(value().value()).describe(locale);
        String error = money(value().standardError()).describe(locale);
        Text before = before();
        String after = money(with.mean().value()).describe(locale);
        return Text.of(
                        "the right to " + what + " is worth " + worth + " ± " + error + ": " + after
                                + " on average instead of " + before.en()
                                + ". At most, because until then everything is taken to be known",
                        what + "의 가치는 " + worth + " ± " + error + "입니다: 평균 순현재가치가 " + before.ko() + "에서 "
                                + Particle.BY.after(after) + " 바뀝니다. 그때까지 모든 것을 안다고 보았으므로 상한입니다")
                .in(locale);
    }

    /** What loses on average is not done without the right, so that the right is worth all that it brings. */
    private Text before() {
        Money mean = money(without.mean().value());
        Money nothing = Money.zero(currency);
        return without.mean().value() > 0
                ? Text.of(mean.describe(Locale.ENGLISH), mean.describe(Locale.KOREAN))
                : Text.of(
                        nothing.describe(Locale.ENGLISH) + ", because without the right "
                                + mean.describe(Locale.ENGLISH) + " would not be taken on",
                        nothing.describe(Locale.KOREAN) + "(선택권이 없으면 " + mean.describe(Locale.KOREAN) + "짜리는 하지 않으므로)");
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), currency).rounded();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
