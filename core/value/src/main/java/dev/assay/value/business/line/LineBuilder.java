package dev.assay.value.business.line;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of benefits and costs have in common: when money moves, and who answers for it. Confined to one thread.
 *
 * @param <B> the builder itself
 * @since 0.1
 */
public abstract sealed class LineBuilder<B extends LineBuilder<B>> permits BenefitBuilder, CostBuilder {
    private static final Text RISK = Text.of("risk", "위험 계수");
    private static final Text DEPENDS_ON = Text.of("dependsOn", "민감도");

    final String id;
    final List<Finding> faults = new ArrayList<>();

    private final Currency currency;
    private final List<Formula> factors = new ArrayList<>();
    private final List<DataDependency> dependencies = new ArrayList<>();
    private @Nullable Text title;
    private @Nullable Formula amount;
    private Optional<PeriodUnit> per = Optional.empty();
    private int from = 1;
    private Optional<Integer> until = Optional.empty();
    private Profile profile = Profile.level();
    private Optional<Timing> timing = Optional.empty();
    private Optional<String> growth = Optional.empty();
    private Optional<BigDecimal> risk = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<Source> source = Optional.empty();
    private Optional<String> note = Optional.empty();

    LineBuilder(String id, Currency currency) {
        this.id = id;
        this.currency = currency;
    }

    abstract B self();

    /** Takes an amount for each time of some length; for each period if none is given. */
    final B amount(Formula value, @Nullable PeriodUnit unit) {
        if (amount != null) {
            fault("AMOUNT_TWICE", "amount", "amount must be said once", "금액은 한 번만 지정해야 합니다");
        }
        amount = value;
        per = Optional.ofNullable(unit);
        return self();
    }

    /** Takes an amount that is spent or gained once. */
    final B once(Formula value) {
        return amount(value, null).at(0);
    }

    final Formula number(Text name, String text) {
        return Formula.of(Numbers.parse(name, text, faults));
    }

    final Formula money(Money money) {
        if (!money.currency().equals(currency)) {
            fault(
                    "CURRENCY",
                    "amount",
                    "currency must be " + currency + ", but was " + money.currency()
                            + "; amounts are converted only with a dated rate",
                    "통화는 " + currency + "여야 하지만 " + money.currency() + "입니다. 금액은 날짜가 있는 환율로만 환산합니다");
        }
        return Formula.of(money.amount());
    }

    final void fault(String code, String path, String en, String ko) {
        faults.add(Finding.error(code, path, Text.of(en, ko)));
    }

    /**
     * Says the name for a reader.
     *
     * @param label the title; the id if none is given
     * @return this
     */
    public final B title(Text label) {
        title = label;
        return self();
    }

    /**
     * Multiplies the amount.
     *
     * @param factor a formula such as {@code Formula.driver("volume")}
     * @return this
     */
    public final B times(Formula factor) {
        factors.add(factor);
        return self();
    }

    /**
     * Moves the amount in proportion to a driver.
     *
     * @param driver the driver's name
     * @param reference the driver's value at which the amount is what was told, not 0
     * @return this
     */
    public final B scaledBy(String driver, String reference) {
        BigDecimal divisor = Numbers.parse(Text.of("scaledBy", "기준값"), reference, faults);
        if (divisor.signum() == 0) {
            fault("REFERENCE_ZERO", "scaledBy", "reference must not be 0", "기준값은 0이 아니어야 합니다");
        }
        return times(Formula.driver(driver).dividedBy(Formula.of(divisor)));
    }

    /**
     * Says in which one period the money moves.
     *
     * @param period the period; 0 is the decision
     * @return this
     */
    public final B at(int period) {
        from = period;
        until = Optional.of(period);
        return self();
    }

    /**
     * Spreads what is spent or gained once over the periods from the decision on.
     *
     * @param shares the share of each period, which should sum to 1
     * @return this
     */
    public final B spread(double... shares) {
        from = 0;
        until = Optional.of(Math.max(0, shares.length - 1));
        return profile(Profile.custom(shares));
    }

    /**
     * Says in which period the money begins to move.
     *
     * @param period the first period; 0 is the decision, and 1 is what is taken if nothing is said
     * @return this
     */
    public final B from(int period) {
        from = period;
        return self();
    }

    /**
     * Says in which period the money moves last.
     *
     * @param period the last period; the horizon's if nothing is said
     * @return this
     */
    public final B until(int period) {
        until = Optional.of(period);
        return self();
    }

    /**
     * Says the shape over time. A second shape is multiplied with the first.
     *
     * @param shape the shape
     * @return this
     */
    public final B profile(Profile shape) {
        profile = profile.equals(Profile.level()) ? shape : profile.times(shape);
        return self();
    }

    /**
     * Lets the amount rise in equal steps.
     *
     * @param periods when all of it is reached
     * @return this
     */
    public final B rampLinear(int periods) {
        return profile(Profile.rampLinear(periods));
    }

    /**
     * Lets the amount grow.
     *
     * @param rate by how much
     * @return this
     */
    public final B growing(Rate rate) {
        return profile(Profile.growing(rate));
    }

    /**
     * Lets the amount grow by a driver, because growth is not known either.
     *
     * @param driver the name of the driver that is the effective annual growth
     * @return this
     */
    public final B growingBy(String driver) {
        growth = Optional.of(driver);
        return self();
    }

    /**
     * Says where in its period the money moves.
     *
     * @param when the timing; the case's if nothing is said
     * @return this
     */
    public final B timing(Timing when) {
        timing = Optional.of(when);
        return self();
    }

    /**
     * Says by which share the line is lowered (a benefit) or raised (a cost) in the risk-adjusted view.
     *
     * @param share in [0, 1], such as {@code 0.20}
     * @return this
     */
    public final B risk(String share) {
        risk = Optional.of(Numbers.parse(RISK, share, faults));
        return self();
    }

    /**
     * Says who answers for the line.
     *
     * @param persona the persona's id
     * @return this
     */
    public final B owner(String persona) {
        owner = Optional.of(persona);
        return self();
    }

    /**
     * Says where the amount comes from.
     *
     * @param place the source
     * @return this
     */
    public final B source(Source place) {
        source = Optional.of(place);
        return self();
    }

    /**
     * Says what a reader should know.
     *
     * @param text the note
     * @return this
     */
    public final B note(String text) {
        note = Optional.of(text);
        return self();
    }

    final void addDependency(String expectation, String sensitivity) {
        BigDecimal share = Numbers.parse(DEPENDS_ON, sensitivity, faults);
        if (isShare(DEPENDS_ON, share)) {
            dependencies.add(new DataDependency(expectation, share));
        }
    }

    /** Whether a number is a share; a fault if it is not. */
    private boolean isShare(Text name, BigDecimal number) {
        boolean share = number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        if (!share) {
            fault(
                    "SHARE_RANGE",
                    name.en(),
                    name.en() + " must be in [0, 1], but was " + number.toPlainString(),
                    Particle.TOPIC.after(name.ko()) + " [0, 1] 안에 있어야 하지만 " + number.toPlainString() + "입니다");
        }
        return share;
    }

    final Text builtTitle() {
        return title == null ? Text.of(id.isBlank() ? "?" : id) : title;
    }

    /** The amount times its factors; 0 beside a fault if none was told. */
    final Formula builtAmount() {
        if (amount == null) {
            fault("AMOUNT_MISSING", "amount", "amount must be said", "금액을 지정해야 합니다");
            return Formula.of(BigDecimal.ZERO);
        }
        return factors.stream().reduce(amount, Formula::times);
    }

    final Optional<BigDecimal> builtRisk() {
        risk.ifPresent(share -> isShare(RISK, share));
        return risk;
    }

    final Evidence builtEvidence() {
        return new Evidence(owner, source, note, dependencies);
    }

    /** When the money moves; at the decision beside a fault if the periods make no sense. */
    final Schedule builtSchedule() {
        if (from < 0 || until.filter(last -> last < from).isPresent()) {
            fault(
                    "PERIOD_RANGE",
                    "from",
                    "periods must be in [0, last] with the first not after the last, but were " + from + " to "
                            + until.map(String::valueOf).orElse("the end"),
                    "기간은 0 이상이고 시작이 끝보다 늦지 않아야 하지만 " + from + "부터 "
                            + until.map(String::valueOf).orElse("끝") + "까지입니다");
            return new Schedule(per, 0, Optional.empty(), profile, timing, growth);
        }
        return new Schedule(per, from, until, profile, timing, growth);
    }
}
