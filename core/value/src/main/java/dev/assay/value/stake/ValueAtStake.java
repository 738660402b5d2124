package dev.assay.value.stake;

import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Uncertainty;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What it would cost in a year if an expectation always failed. Immutable: every word returns a new one.
 *
 * <pre>{@code
 * ValueAtStake.perRecord("email-not-null", "1000000", Money.of("2000", "KRW"))
 *     .caughtDownstream("0.25")
 *     .ownedBy("crm-lead")
 *     .because(Text.of("returned letters of 2026", "2026년 반송 우편"));
 * }</pre>
 *
 * @param expectation the id of the expectation in its suite, not blank
 * @param basis what money is lost by
 * @param exposurePerYear how many units the expectation judges in a year, 0 or more; rows that its filter or its null policy
 *     leaves out are not among them
 * @param unit what a unit that fails costs, 0 or more
 * @param unitUncertainty what is not known of that, in major units; empty if it is certain
 * @param caught the share of failures that are caught downstream before they cost anything, in [0, 1]
 * @param owner the id of the persona who answers for it; empty if nobody does
 * @param evidence why a unit costs that; empty if nobody says
 * @since 0.1
 */
public record ValueAtStake(
        String expectation,
        LossBasis basis,
        BigDecimal exposurePerYear,
        Money unit,
        Optional<Uncertainty> unitUncertainty,
        BigDecimal caught,
        String owner,
        Optional<StakeEvidence> evidence) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the expectation is blank, the exposure or the unit is negative, or the share caught
     *     is outside [0, 1]
     */
    public ValueAtStake {
        Checks.name(Text.of("expectation", "기대 조건"), expectation);
        Objects.requireNonNull(basis, "basis");
        Checks.notNegative(Text.of("exposurePerYear", "연간 노출량"), exposurePerYear);
        Checks.notNegative(Text.of("unit", "단가"), unit.amount());
        Objects.requireNonNull(unitUncertainty, "unitUncertainty");
        Checks.share(Text.of("caught", "걸러지는 비율"), caught);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns what is at stake by row.
     *
     * @param expectation the expectation's id
     * @param rowsPerYear how many rows it judges in a year
     * @param unit what a row that fails costs
     * @return what is at stake, with no owner yet
     * @throws IllegalArgumentException if a part is out of range or no number
     */
    public static ValueAtStake perRecord(String expectation, String rowsPerYear, Money unit) {
        return of(expectation, LossBasis.PER_RECORD, rowsPerYear, unit);
    }

    /**
     * Returns what is at stake by hour.
     *
     * @param expectation the expectation's id
     * @param hoursPerYear for how many hours a year the data is needed, such as 8760
     * @param unit what an hour without it costs
     * @return what is at stake, with no owner yet
     * @throws IllegalArgumentException if a part is out of range or no number
     */
    public static ValueAtStake downtime(String expectation, String hoursPerYear, Money unit) {
        return of(expectation, LossBasis.DOWNTIME, hoursPerYear, unit);
    }

    /**
     * Returns what is at stake by something else.
     *
     * @param expectation the expectation's id
     * @param basis what money is lost by
     * @param exposurePerYear how many units there are in a year
     * @param unit what a unit that fails costs
     * @return what is at stake, with no owner yet
     * @throws IllegalArgumentException if a part is out of range or no number
     */
    public static ValueAtStake of(String expectation, LossBasis basis, String exposurePerYear, Money unit) {
        BigDecimal exposure = Checks.number(Text.of("exposurePerYear", "연간 노출량"), exposurePerYear);
        return new ValueAtStake(
                expectation, basis, exposure, unit, Optional.empty(), BigDecimal.ZERO, "", Optional.empty());
    }

    /**
     * Says which part of the failures is caught downstream before it costs anything.
     *
     * @param share in [0, 1], such as {@code 0.25}
     * @return a new one
     * @throws IllegalArgumentException if the share is out of range or no number
     */
    public ValueAtStake caughtDownstream(String share) {
        return new ValueAtStake(
                expectation,
                basis,
                exposurePerYear,
                unit,
                unitUncertainty,
                Checks.number(Text.of("caught", "걸러지는 비율"), share),
                owner,
                evidence);
    }

    /**
     * Says what is not known of what a unit costs. Its quantiles at 5% and 95% widen the range of the loss.
     *
     * @param uncertainty in major units of the unit's currency
     * @return a new one
     */
    public ValueAtStake uncertain(Uncertainty uncertainty) {
        return new ValueAtStake(
                expectation, basis, exposurePerYear, unit, Optional.of(uncertainty), caught, owner, evidence);
    }

    /**
     * Names who answers for it.
     *
     * @param persona the id of a persona
     * @return a new one
     */
    public ValueAtStake ownedBy(String persona) {
        return new ValueAtStake(expectation, basis, exposurePerYear, unit, unitUncertainty, caught, persona, evidence);
    }

    /**
     * Says why a unit costs that.
     *
     * @param statement what was seen, counted or agreed
     * @return a new one
     */
    public ValueAtStake because(Text statement) {
        return proven(new StakeEvidence(statement, evidence.flatMap(StakeEvidence::reviewBy)));
    }

    /**
     * Says why a unit costs that, and until when this is believed.
     *
     * @param statement what was seen, counted or agreed
     * @param reviewBy the day by which it is to be looked at again
     * @return a new one
     */
    public ValueAtStake because(Text statement, LocalDate reviewBy) {
        return proven(new StakeEvidence(statement, Optional.of(reviewBy)));
    }

    private ValueAtStake proven(StakeEvidence why) {
        return new ValueAtStake(
                expectation, basis, exposurePerYear, unit, unitUncertainty, caught, owner, Optional.of(why));
    }

    /**
     * Returns what would be lost in a year if every unit failed.
     *
     * @return exposure × unit × (1 − caught), exactly
     */
    public Money atMost() {
        return unit.times(exposurePerYear).times(BigDecimal.ONE.subtract(caught));
    }

    /**
     * Says what is at stake.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        String exposure = Words.number(exposurePerYear);
        String money = unit.describe(locale);
        String share = Words.percent(caught.doubleValue());
        String who = owner.isEmpty() ? "" : owner;
        return Text.of(
                        "\"" + expectation + "\": " + exposure + " "
                                + basis.unit().en() + " a year, " + money
                                + " for each that fails, " + share + " caught downstream; "
                                + (who.isEmpty() ? "nobody answers for it" : who + " answers for it"),
                        "\"" + expectation + "\": 연 " + exposure + basis.unit().ko() + ", 실패 하나에 " + money
                                + ", 이후 단계에서 걸러지는 비율 " + share + "; "
                                + (who.isEmpty() ? "책임자 없음" : "책임자 " + who))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
