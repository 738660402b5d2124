package dev.assay.json.internal.pilot;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.pilot.Plan;
import dev.assay.value.pilot.Rule;
import dev.assay.value.statistics.LookGuard;
import dev.assay.value.statistics.LookGuard.Spending;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was agreed on before a pilot began: what to look for, how often to look, and how to decide. */
final class PlanForm {
    private static final String MINIMUM_EFFECT = "minimum-effect";
    private static final String POWER = "power";
    private static final String LOOKS = "looks";
    private static final String ALPHA = "alpha";
    private static final String SPENDING = "spending";
    private static final String RULE = "rule";
    static final List<String> KEYS = List.of(MINIMUM_EFFECT, POWER, LOOKS, ALPHA, SPENDING, RULE);
    private static final String CURRENCY = "currency";
    private static final String THRESHOLD = "threshold";
    private static final String EXPOSURE = "exposure";
    private static final String PER_UNIT = "per-unit";
    private static final String COST_TO_SCALE = "cost-to-scale";
    private static final String EXTENSION_COST = "extension-cost";
    private static final String EXTENSION = "extension";
    static final List<String> RULE_KEYS =
            List.of(CURRENCY, THRESHOLD, EXPOSURE, PER_UNIT, COST_TO_SCALE, EXTENSION_COST, EXTENSION);
    private static final double HALF = 0.5;
    private static final Money NOTHING = Money.zero(Currency.getInstance("KRW"));
    private static final Rule ANY = new Rule(HALF, BigDecimal.ONE, NOTHING, NOTHING, NOTHING, 1);
    private static final LookGuard ONCE = LookGuard.once(HALF);
    private static final Text PLAN_RULE =
            Text.of("a mapping with minimum-effect, power and rule", "minimum-effect, power, rule을 키로 가진 값");
    private static final Text DECISION_RULE = Text.of(
            "a mapping with " + String.join(", ", RULE_KEYS),
            Particle.OBJECT.after(String.join(", ", RULE_KEYS)) + " 키로 가진 값");

    private PlanForm() {}

    static Plan read(Place place) {
        Keys keys = Keys.of(place, PLAN_RULE, KEYS);
        Optional<Double> effect =
                keys.require(MINIMUM_EFFECT, Keys.tried(Figures::realShare, it -> new Plan(it, HALF, ONCE, ANY)));
        Optional<Double> power = keys.require(POWER, Keys.tried(Figures::realShare, it -> new Plan(1, it, ONCE, ANY)));
        Optional<Integer> looks =
                keys.get(LOOKS, Keys.tried(Figures::whole, it -> new LookGuard(it, HALF, Spending.BONFERRONI)));
        Optional<Double> alpha = keys.require(ALPHA, Keys.tried(Figures::realShare, LookGuard::once));
        Optional<Spending> spending = keys.get(SPENDING, found -> Words.choice(found, Spending.class));
        Optional<Rule> rule = keys.require(RULE, PlanForm::rule);
        keys.end();
        return place.read(found -> new Plan(
                effect.orElseThrow(),
                power.orElseThrow(),
                new LookGuard(looks.orElse(1), alpha.orElseThrow(), spending.orElse(Spending.BONFERRONI)),
                rule.orElseThrow()));
    }

    private static Rule rule(Place place) {
        Keys keys = Keys.of(place, DECISION_RULE, RULE_KEYS);
        Optional<Currency> currency = keys.require(CURRENCY, Amounts::currency);
        Optional<Double> threshold = keys.require(
                THRESHOLD,
                Keys.tried(Figures::realShare, it -> new Rule(it, BigDecimal.ONE, NOTHING, NOTHING, NOTHING, 1)));
        Optional<BigDecimal> exposure = keys.require(
                EXPOSURE, Keys.tried(Figures::decimal, it -> new Rule(HALF, it, NOTHING, NOTHING, NOTHING, 1)));
        Optional<Money> perUnit = money(keys, PER_UNIT, currency, it -> rule(it, zero(it), zero(it)));
        Optional<Money> costToScale = money(keys, COST_TO_SCALE, currency, it -> rule(zero(it), it, zero(it)));
        Optional<Money> extensionCost = money(keys, EXTENSION_COST, currency, it -> rule(zero(it), zero(it), it));
        Optional<Double> extension = keys.require(
                EXTENSION,
                Keys.tried(Figures::realShare, it -> new Rule(HALF, BigDecimal.ONE, NOTHING, NOTHING, NOTHING, it)));
        keys.end();
        return place.read(found -> new Rule(
                threshold.orElseThrow(),
                exposure.orElseThrow(),
                perUnit.orElseThrow(),
                costToScale.orElseThrow(),
                extensionCost.orElseThrow(),
                extension.orElseThrow()));
    }

    private static Rule rule(Money perUnit, Money costToScale, Money extensionCost) {
        return new Rule(HALF, BigDecimal.ONE, perUnit, costToScale, extensionCost, 1);
    }

    private static Money zero(Money like) {
        return Money.zero(like.currency());
    }

    /** If the currency itself cannot be read, the amounts still are, because the case is refused anyway. */
    private static Optional<Money> money(Keys keys, String key, Optional<Currency> currency, Consumer<Money> use) {
        Currency known = currency.orElse(NOTHING.currency());
        return keys.require(key, Keys.tried(place -> new Money(Amounts.amount(place, currency), known), use));
    }

    static Node write(Plan plan) {
        LookGuard guard = plan.guard();
        var keys = Nodes.map()
                .put(MINIMUM_EFFECT, Figures.write(plan.minimumEffect()))
                .put(POWER, Figures.percent(plan.power()));
        if (guard.looks() != 1) {
            keys.put(LOOKS, Figures.write(guard.looks()));
        }
        keys.put(ALPHA, Figures.percent(guard.alpha()));
        if (guard.spending() != Spending.BONFERRONI) {
            keys.put(SPENDING, Choices.write(guard.spending()));
        }
        return keys.put(RULE, write(plan.rule())).build();
    }

    private static Node write(Rule rule) {
        return Nodes.map()
                .put(CURRENCY, Amounts.write(rule.perUnit().currency()))
                .put(THRESHOLD, Figures.percent(rule.threshold()))
                .put(EXPOSURE, Figures.write(rule.exposure()))
                .put(PER_UNIT, Amounts.write(rule.perUnit()))
                .put(COST_TO_SCALE, Amounts.write(rule.costToScale()))
                .put(EXTENSION_COST, Amounts.write(rule.extensionCost()))
                .put(EXTENSION, Figures.write(rule.extension()))
                .build();
    }
}
