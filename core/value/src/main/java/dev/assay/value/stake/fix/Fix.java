package dev.assay.value.stake.fix;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Decimals;
import dev.assay.value.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that can be done so that expectations fail less often. Immutable: every word returns a new one.
 *
 * <pre>{@code
 * Fix.named("validate-email")
 *     .costing(Money.of("15000000", "KRW"), Money.of("3000000", "KRW"))
 *     .reduces("email-not-null", "0.8")
 *     .liveAfterMonths(2);
 * }</pre>
 *
 * @param id its name, not blank
 * @param oneOff what it costs at the decision, 0 or more
 * @param runningPerYear what it costs a year from when it is live, 0 or more
 * @param effects what it reduces, each expectation once
 * @param leadMonths how many months pass from the decision until it is live, 0 or more
 * @param requires the ids of the fixes without which it cannot be done
 * @param owner the id of the persona who delivers it; empty if nobody does
 * @since 0.1
 */
public record Fix(
        String id,
        Money oneOff,
        Money runningPerYear,
        List<Effect> effects,
        int leadMonths,
        Set<String> requires,
        String owner) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the id is blank, a cost or the lead time is negative, the costs are of two
     *     currencies, or an expectation is reduced twice
     */
    public Fix {
        if (id.isBlank()) {
            throw new ValueException("id must not be blank", "id는 비어 있으면 안 됩니다");
        }
        if (oneOff.signum() < 0 || runningPerYear.signum() < 0) {
            throw new ValueException(
                    "cost of \"" + id + "\" must be 0 or more, but was " + oneOff + " and " + runningPerYear
                            + " a year",
                    "\"" + id + "\"의 비용은 0 이상이어야 하지만 " + oneOff + ", 연간 " + runningPerYear + "입니다");
        }
        if (!oneOff.currency().equals(runningPerYear.currency())) {
            throw new ValueException(
                    "cost of \"" + id + "\" must be in one currency, but was " + oneOff + " and " + runningPerYear
                            + " a year",
                    "\"" + id + "\"의 비용은 한 통화여야 하지만 " + oneOff + ", 연간 " + runningPerYear + "입니다");
        }
        if (leadMonths < 0) {
            throw new ValueException(
                    "leadMonths of \"" + id + "\" must be 0 or more, but was " + leadMonths,
                    "\"" + id + "\"의 준비 기간(개월)은 0 이상이어야 하지만 " + leadMonths + "입니다");
        }
        effects = List.copyOf(effects);
        if (effects.stream().map(Effect::expectation).distinct().count() < effects.size()) {
            throw new ValueException(
                    "effects of \"" + id + "\" must name an expectation once",
                    "\"" + id + "\"의 효과는 기대 조건을 한 번씩만 들어야 합니다");
        }
        requires = Collections.unmodifiableSet(new TreeSet<>(requires));
        Objects.requireNonNull(owner, "owner");
    }

    /**
     * Begins a fix that costs nothing and does nothing yet.
     *
     * @param id its name
     * @return a step that asks what it costs
     */
    public static Costing named(String id) {
        return (oneOff, running) -> new Fix(id, oneOff, running, List.of(), 0, Set.of(), "");
    }

    /** A fix without its costs. */
    @FunctionalInterface
    public interface Costing {
        /**
         * Says what it costs.
         *
         * @param oneOff at the decision
         * @param runningPerYear in each year from when it is live
         * @return the fix
         * @throws IllegalArgumentException if a cost is negative or they are in two currencies
         */
        Fix costing(Money oneOff, Money runningPerYear);
    }

    /**
     * Says what it reduces.
     *
     * @param expectation the expectation's id
     * @param share the share of its failures that ends, in [0, 1], such as {@code 0.8}
     * @return a new fix
     * @throws IllegalArgumentException if the share is out of range or no number, or the expectation is named again
     */
    public Fix reduces(String expectation, String share) {
        return reduces(expectation, share, share, share);
    }

    /**
     * Says what it reduces, and how sure that is.
     *
     * @param expectation the expectation's id
     * @param low the least share of its failures that is believed to end
     * @param expected the share that is expected to end
     * @param high the most that is believed to end
     * @return a new fix
     * @throws IllegalArgumentException if the shares are not in order within [0, 1], or the expectation is named again
     */
    public Fix reduces(String expectation, String low, String expected, String high) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(new Effect(
                expectation,
                Decimals.parse(Text.of("low", "감소율 하한"), low),
                Decimals.parse(Text.of("expected", "감소율 기댓값"), expected),
                Decimals.parse(Text.of("high", "감소율 상한"), high)));
        return new Fix(id, oneOff, runningPerYear, more, leadMonths, requires, owner);
    }

    /**
     * Says how long it takes.
     *
     * @param months from the decision until it is live
     * @return a new fix
     * @throws IllegalArgumentException if negative
     */
    public Fix liveAfterMonths(int months) {
        return new Fix(id, oneOff, runningPerYear, effects, months, requires, owner);
    }

    /**
     * Names a fix without which it cannot be done.
     *
     * @param fix the id of another fix
     * @return a new fix
     */
    public Fix needs(String fix) {
        Set<String> more = new TreeSet<>(requires);
        more.add(fix);
        return new Fix(id, oneOff, runningPerYear, effects, leadMonths, more, owner);
    }

    /**
     * Names who delivers it.
     *
     * @param persona the id of a persona
     * @return a new fix
     */
    public Fix ownedBy(String persona) {
        return new Fix(id, oneOff, runningPerYear, effects, leadMonths, requires, persona);
    }
}
