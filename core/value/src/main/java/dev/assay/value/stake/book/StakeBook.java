package dev.assay.value.stake.book;

import dev.assay.quality.Expectation;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.money.Money;
import dev.assay.value.stake.fix.Fix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What failures of a suite cost, what can be done about them, and under which terms. Immutable.
 *
 * <p>Of two prices of one expectation by the same basis the more precise holds: one that names the expectation before one of a
 * tag, and that before one of a dimension.
 *
 * @param suite the name of the suite
 * @param currency the currency of every amount
 * @param period what volumes are counted by
 * @param volumes how many units there are in a period, by name, 0 or more
 * @param losses what failures cost
 * @param fixes what can be done about them
 * @param terms under which terms fixes are funded
 * @since 0.1
 */
public record StakeBook(
        String suite,
        Currency currency,
        VolumePeriod period,
        Map<String, BigDecimal> volumes,
        List<LossModel> losses,
        List<Fix> fixes,
        FixTerms terms) {
    private static final Text VOLUME = Text.of("volume", "수량");

    /**
     * Checks that everything fits together.
     *
     * @throws FindingsException with all that does not: another currency ({@code BOOK-CURRENCY}), a volume that is not there
     *     ({@code BOOK-VOLUME}) or negative, the same price twice ({@code BOOK-TWICE})
     */
    public StakeBook {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(terms, "terms");
        if (suite.isBlank()) {
            throw new ValueException("suite must not be blank", "스위트 이름은 비어 있으면 안 됩니다");
        }
        volumes = Collections.unmodifiableMap(new TreeMap<>(volumes));
        losses = List.copyOf(losses);
        fixes = List.copyOf(fixes);
        List<Finding> findings = new ArrayList<>();
        checkVolumes(volumes, findings);
        checkLosses(currency, volumes.keySet(), losses, findings);
        for (int i = 0; i < fixes.size(); i++) {
            checkCurrency("fixes[" + i + "]", fixes.get(i).oneOff(), currency, findings);
        }
        Stream.of(terms.budget(), terms.runningBudget())
                .flatMap(limit -> limit.stream())
                .forEach(limit -> checkCurrency("terms", limit, currency, findings));
        FindingsException.throwErrors("stakes", findings);
    }

    private static void checkVolumes(Map<String, BigDecimal> volumes, List<Finding> findings) {
        volumes.forEach((name, units) -> {
            if (units.signum() < 0) {
                findings.add(Finding.error(
                        "BOOK-VOLUME",
                        "volumes." + name,
                        Text.of("volume must be 0 or more, but was " + units, "수량은 0 이상이어야 하지만 " + units + "입니다")));
            }
        });
    }

    private static void checkLosses(
            Currency currency, Collection<String> volumes, List<LossModel> losses, List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < losses.size(); i++) {
            LossModel loss = losses.get(i);
            String path = "losses[" + i + "]";
            checkCurrency(path, loss.unit(), currency, findings);
            if (!volumes.contains(loss.volume())) {
                findings.add(unknown("BOOK-VOLUME", path + ".of", VOLUME, loss.volume(), volumes));
            }
            if (!seen.add(List.of(loss.scope(), loss.basis()))) {
                findings.add(Finding.error(
                        "BOOK-TWICE",
                        path,
                        Text.of(
                                "price of " + loss.scope() + " by " + loss.basis()
                                        + " must be given once, but is given again",
                                loss.scope().korean() + "의 " + loss.basis() + " 단가는 한 번만 있어야 하지만 다시 나옵니다")));
            }
        }
    }

    private static void checkCurrency(String path, Money amount, Currency currency, List<Finding> findings) {
        if (!amount.currency().equals(currency)) {
            findings.add(Finding.error(
                    "BOOK-CURRENCY",
                    path,
                    Text.of(
                            "currency must be " + currency + ", but was " + amount.currency()
                                    + "; amounts are converted only with a dated rate",
                            "통화는 " + currency + "여야 하지만 " + amount.currency() + "입니다. 금액은 날짜가 있는 환율로만 환산합니다")));
        }
    }

    static Finding unknown(String code, String path, Text what, String name, Collection<String> known) {
        String near = Names.nearest(name, known).map(it -> " (\"" + it + "\"?)").orElse("");
        String all = known.isEmpty() ? "–" : String.join(", ", known);
        return Finding.error(
                code,
                path,
                Text.of(
                        "no " + what.en() + " \"" + name + "\"" + near + "; known: " + all,
                        what.ko() + " \"" + Particle.SUBJECT.after(name + "\"") + " 없습니다" + near + "; 있는 것: " + all));
    }

    /**
     * Returns the book with another limit to what is spent at the decision.
     *
     * @param most the most
     * @return a new book
     * @throws FindingsException with {@code BOOK-CURRENCY} if it is of another currency
     * @throws IllegalArgumentException if it is negative
     */
    public StakeBook within(Money most) {
        return new StakeBook(suite, currency, period, volumes, losses, fixes, terms.within(most));
    }

    /**
     * Returns what does not fit a suite.
     *
     * @param expectations the suite's expectations by id
     * @return errors: expectations, tags and dimensions that the suite does not have, and fixes of what has no price
     */
    public List<Finding> check(Map<String, Expectation> expectations) {
        return new BookRules(this, expectations).findings();
    }

    /**
     * Prices what a run found, and finds what to fix first.
     *
     * @param outcome what the run came to
     * @return the valuation
     * @throws FindingsException with everything of the book that does not fit the suite that ran, or with {@code BOOK-SUITE} if it
     *     is another suite
     */
    public Valuation value(Outcome outcome) {
        if (!outcome.suite().name().equals(suite)) {
            throw FindingsException.of(
                    "stakes of \"" + suite + "\"",
                    "BOOK-SUITE",
                    Text.of(
                            "suite must be \"" + suite + "\", but was \""
                                    + outcome.suite().name() + "\"",
                            "스위트는 \"" + suite + "\"여야 하지만 \"" + outcome.suite().name() + "\"입니다"));
        }
        Map<String, Expectation> expectations = new TreeMap<>();
        outcome.results().forEach(result -> expectations.put(result.id(), result.expectation()));
        FindingsException.throwErrors("stakes of \"" + suite + "\"", check(expectations));
        return new Pricing(this, outcome).value();
    }

    BigDecimal perYear(String volume) {
        return volumes.getOrDefault(volume, BigDecimal.ZERO).multiply(period.perYear());
    }
}
