package dev.assay.json.internal.stake;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Rates;
import dev.assay.json.internal.value.ValueForm;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.VolumePeriod;
import dev.assay.value.stake.fix.Fix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Books of stakes as files have them; if a suite is given, they are held against it. Thread-safe.
 *
 * @since 0.1
 */
public final class StakeForm implements ValueForm<StakeBook> {
    static final String STAKES = "stakes";
    static final String CURRENCY = "currency";
    static final String PERIOD = "period";
    static final String VOLUMES = "volumes";
    static final String LOSSES = "losses";
    static final String FIXES = "fixes";
    static final String BUDGET = "budget";
    static final String YEARS = "years";
    static final String RATE = "rate";
    /** For editors of JSON, which find the schema by it. */
    static final String SCHEMA = "$schema";

    static final List<String> KEYS =
            List.of(STAKES, CURRENCY, PERIOD, VOLUMES, LOSSES, FIXES, BUDGET, YEARS, RATE, SCHEMA);
    private static final List<String> BUDGET_KEYS = List.of(FixForm.ONCE, FixForm.A_YEAR);
    private static final Text RULE = Text.of(
            "a mapping with the keys stakes, currency, period, volumes and losses",
            "stakes, currency, period, volumes, losses를 키로 가진 값");
    private static final Text VOLUMES_RULE = Text.of("a mapping of names to numbers", "이름별 수량");
    private static final Text LOSSES_RULE = Text.of("a list of losses", "손실의 목록");
    private static final Text FIXES_RULE = Text.of("a list of fixes", "개선안의 목록");
    private static final Text BUDGET_RULE = Text.of("a mapping with once and a-year", "once와 a-year");
    private static final FixTerms NO_TERMS = FixTerms.of(1, new Rate.Effective(0));

    private final Optional<Suite> suite;

    private StakeForm(Optional<Suite> suite) {
        this.suite = suite;
    }

    /** Returns the form of books that are held against nothing but themselves. */
    public static StakeForm alone() {
        return new StakeForm(Optional.empty());
    }

    /**
     * Returns the form of books of a suite.
     *
     * @param suite the suite
     * @return the form
     */
    public static StakeForm of(Suite suite) {
        return new StakeForm(Optional.of(suite));
    }

    @Override
    public Optional<StakeBook> read(Place root) {
        Optional<StakeBook> book =
                root.attempt(place -> Keys.of(place, RULE, KEYS)).flatMap(StakeForm::read);
        book.ifPresent(read -> suite.ifPresent(judged -> root.report(fit(read, judged))));
        return book;
    }

    private static List<Finding> fit(StakeBook book, Suite suite) {
        List<Finding> findings = new ArrayList<>();
        if (!book.suite().equals(suite.name())) {
            findings.add(Finding.error(
                    "BOOK-SUITE",
                    STAKES,
                    Text.of(
                            "stakes must be of suite \"" + suite.name() + "\", but were of \"" + book.suite() + "\"",
                            "스위트 \"" + suite.name() + "\"의 단가여야 하지만 \"" + book.suite() + "\"의 것입니다")));
        }
        findings.addAll(book.check(suite.expectations()));
        return findings;
    }

    private static Optional<StakeBook> read(Keys keys) {
        keys.get(SCHEMA, Words::text);
        Optional<String> name = keys.require(STAKES, Words::visible);
        Optional<Currency> currency = keys.require(CURRENCY, Amounts::currency);
        Optional<VolumePeriod> period = keys.require(PERIOD, place -> Words.choice(place, VolumePeriod.class));
        Optional<Map<String, BigDecimal>> volumes = keys.require(VOLUMES, StakeForm::volumes);
        Optional<List<LossModel>> losses =
                keys.require(LOSSES, place -> Figures.list(place, LOSSES_RULE, item -> LossForm.read(item, currency)));
        List<Fix> fixes = keys.get(
                        FIXES, place -> Figures.list(place, FIXES_RULE, item -> FixForm.read(item, currency)))
                .orElse(List.of());
        Optional<FixTerms> terms = terms(keys, currency);
        if (keys.isBroken() || terms.isEmpty()) {
            return Optional.empty();
        }
        return keys.place()
                .attempt(place -> new StakeBook(
                        name.orElseThrow(),
                        currency.orElseThrow(),
                        period.orElseThrow(),
                        volumes.orElseThrow(),
                        losses.orElseThrow(),
                        fixes,
                        terms.orElseThrow()));
    }

    private static Map<String, BigDecimal> volumes(Place place) {
        Map<String, BigDecimal> volumes = new LinkedHashMap<>();
        boolean broken = false;
        for (Fields.Pair pair : Keys.named(place, VOLUMES_RULE)) {
            Optional<String> name = pair.key().attempt(Words::visible);
            Optional<BigDecimal> units = pair.value().attempt(Bounds::notNegative);
            broken |= name.isEmpty() || units.isEmpty();
            name.ifPresent(key -> units.ifPresent(number -> volumes.put(key, number)));
        }
        if (broken) {
            throw UnreadableException.reported();
        }
        return volumes;
    }

    /** What fixes are worth hangs on the years and the rate, so there is no default where there are fixes. */
    private static Optional<FixTerms> terms(Keys keys, Optional<Currency> currency) {
        boolean needed = keys.has(FIXES);
        Function<Place, Integer> whole = Keys.tried(Figures::whole, it -> FixTerms.of(it, NO_TERMS.rate()));
        Optional<Integer> years = needed ? keys.require(YEARS, whole) : keys.get(YEARS, whole);
        Optional<Rate> rate = needed ? keys.require(RATE, Rates::read) : keys.get(RATE, Rates::read);
        Optional<Keys> budget = keys.get(BUDGET, place -> Keys.of(place, BUDGET_RULE, BUDGET_KEYS));
        Optional<Money> once = budget.flatMap(found -> found.get(FixForm.ONCE, place -> Bounds.money(place, currency)));
        Optional<Money> running =
                budget.flatMap(found -> found.get(FixForm.A_YEAR, place -> Bounds.money(place, currency)));
        if (keys.isBroken() || budget.filter(Keys::isBroken).isPresent()) {
            return Optional.empty();
        }
        Place where = keys.place(YEARS).orElse(keys.place());
        return where.attempt(
                place -> new FixTerms(years.orElse(NO_TERMS.years()), rate.orElse(NO_TERMS.rate()), once, running));
    }

    @Override
    public Node write(StakeBook book) {
        MappingBuilder volumes = Nodes.map();
        book.volumes().forEach((name, units) -> volumes.put(name, Figures.write(units)));
        MappingBuilder keys = Nodes.map()
                .put(STAKES, Nodes.text(book.suite()))
                .put(CURRENCY, Amounts.write(book.currency()))
                .put(PERIOD, Choices.write(book.period()))
                .put(VOLUMES, volumes.build())
                .put(
                        LOSSES,
                        Nodes.list(book.losses().stream().map(LossForm::write).toList()));
        if (!book.fixes().isEmpty()) {
            keys.put(FIXES, Nodes.list(book.fixes().stream().map(FixForm::write).toList()));
        }
        MappingBuilder budget = Nodes.map();
        book.terms().budget().ifPresent(most -> budget.put(FixForm.ONCE, Figures.write(most.amount())));
        book.terms().runningBudget().ifPresent(most -> budget.put(FixForm.A_YEAR, Figures.write(most.amount())));
        if (!budget.isEmpty()) {
            keys.put(BUDGET, budget.build());
        }
        return keys.put(YEARS, Figures.write(book.terms().years()))
                .put(RATE, Rates.write(book.terms().rate()))
                .build();
    }
}
