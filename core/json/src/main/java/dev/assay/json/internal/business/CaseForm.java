package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.ValueForm;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.Approval;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Business cases as files have them. Thread-safe.
 *
 * @since 0.1
 */
public final class CaseForm implements ValueForm<BusinessCase> {
    static final String CASE = "case";
    static final String TITLE = "title";
    static final String OWNER = "owner";
    static final String CURRENCY = "currency";
    static final String HORIZON = "horizon";
    static final String DISCOUNT = "discount";
    static final String TIMING = "timing";
    static final String RISK = "risk";
    static final String ACCEPT_DOUBLE_RISK = "accept-double-risk";
    static final String DRIVERS = "drivers";
    static final String BENEFITS = "benefits";
    static final String COSTS = "costs";
    static final String SCENARIOS = "scenarios";
    static final String APPROVALS = "approvals";
    /** For editors of JSON, which find the schema by it. */
    static final String SCHEMA = "$schema";

    static final List<String> KEYS = List.of(
            CASE,
            TITLE,
            OWNER,
            CURRENCY,
            HORIZON,
            DISCOUNT,
            TIMING,
            RISK,
            ACCEPT_DOUBLE_RISK,
            DRIVERS,
            BENEFITS,
            COSTS,
            SCENARIOS,
            APPROVALS,
            SCHEMA);
    static final List<String> RISK_KEYS = List.of(BENEFITS, COSTS);
    private static final Text RULE = Text.of(
            "a mapping with the keys case, currency, horizon and discount",
            "case, currency, horizon, discount를 키로 가진 값");
    private static final Text NAMED = Text.of("a mapping of names to what they stand for", "이름별 값");
    private static final Text RISKS = Text.of("a mapping with benefits and costs", "benefits와 costs");

    @Override
    public Optional<BusinessCase> read(Place root) {
        return root.attempt(place -> Keys.of(place, RULE, KEYS)).flatMap(CaseForm::read);
    }

    private static Optional<BusinessCase> read(Keys keys) {
        keys.get(SCHEMA, Words::text);
        Optional<String> id = keys.require(CASE, Words::visible);
        Optional<Text> title = keys.get(TITLE, Words::label);
        Optional<Currency> currency = keys.require(CURRENCY, Amounts::currency);
        CaseReading reading = new CaseReading(
                keys.require(HORIZON, DiscountForm::horizon), keys.require(DISCOUNT, DiscountForm::read));
        reading.drivers(named(keys, DRIVERS, DriverForm::read));
        reading.benefits(named(keys, BENEFITS, (place, name) -> LineForm.benefit(place, name, currency)));
        reading.costs(named(keys, COSTS, (place, name) -> LineForm.cost(place, name, currency)));
        reading.scenarios(named(keys, SCENARIOS, ScenarioForm::read));
        var approvals = named(keys, APPROVALS, ApprovalForm::read);
        var builder = BusinessCase.named(id.orElse("?"))
                .title(title.orElseGet(() -> Text.of(id.orElse("?"))))
                .currency(currency.map(Currency::getCurrencyCode).orElse("KRW"))
                .timing(keys.get(TIMING, place -> Words.choice(place, Timing.class))
                        .orElse(Timing.END))
                .risk(keys.get(RISK, CaseForm::risk).orElse(RiskAdjustment.none()));
        keys.get(OWNER, Words::visible).ifPresent(builder::owner);
        approvals.forEach(named -> named.thing().ifPresent(builder::approval));
        Optional<String> reason = keys.get(ACCEPT_DOUBLE_RISK, Words::visible);
        if (keys.has(ACCEPT_DOUBLE_RISK)) {
            builder.acceptDoubleRisk(reason.orElse("?"));
        }
        Optional<BusinessCase> read = reading.build(builder, keys.place());
        return keys.isBroken() ? Optional.empty() : read;
    }

    /** Reads things under their names; what cannot be read is kept as a name. */
    private static <T> List<CaseReading.Named<T>> named(Keys keys, String key, BiFunction<Place, String, T> read) {
        List<Fields.Pair> pairs =
                keys.get(key, place -> Keys.named(place, NAMED)).orElse(List.of());
        return pairs.stream().map(pair -> named(pair, read)).toList();
    }

    private static <T> CaseReading.Named<T> named(Fields.Pair pair, BiFunction<Place, String, T> read) {
        Optional<String> name = pair.key().attempt(Words::text);
        Optional<T> thing = pair.value().attempt(place -> read.apply(place, name.orElse("?")));
        return new CaseReading.Named<>(name.orElse("?"), name.flatMap(found -> thing));
    }

    private static RiskAdjustment risk(Place place) {
        Keys keys = Keys.of(place, RISKS, RISK_KEYS);
        BigDecimal benefits = keys.get(
                        BENEFITS, Keys.tried(Figures::share, it -> new RiskAdjustment(it, BigDecimal.ZERO)))
                .orElse(BigDecimal.ZERO);
        BigDecimal costs = keys.get(COSTS, Keys.tried(Figures::share, it -> new RiskAdjustment(BigDecimal.ZERO, it)))
                .orElse(BigDecimal.ZERO);
        keys.end();
        return new RiskAdjustment(benefits, costs);
    }

    @Override
    public Node write(BusinessCase thing) {
        MappingBuilder keys = Nodes.map().put(CASE, Nodes.text(thing.id()));
        if (!thing.title().equals(Text.of(thing.id()))) {
            keys.put(TITLE, Words.write(thing.title()));
        }
        thing.owner().ifPresent(owner -> keys.put(OWNER, Nodes.text(owner)));
        var conventions = thing.conventions();
        keys.put(CURRENCY, Amounts.write(conventions.currency()))
                .put(HORIZON, DiscountForm.write(conventions.horizon()))
                .put(DISCOUNT, DiscountForm.write(conventions.discounting()));
        if (conventions.timing() != Timing.END) {
            keys.put(TIMING, Choices.write(conventions.timing()));
        }
        if (!thing.risk().equals(RiskAdjustment.none())) {
            keys.put(RISK, write(thing.risk()));
        }
        thing.doubleRisk().ifPresent(reason -> keys.put(ACCEPT_DOUBLE_RISK, Nodes.text(reason)));
        write(keys, DRIVERS, thing.drivers(), Driver::name, DriverForm::write);
        write(keys, BENEFITS, thing.benefits(), Line::id, LineForm::write);
        write(keys, COSTS, thing.costs(), Line::id, LineForm::write);
        write(keys, SCENARIOS, thing.scenarios(), Scenario::name, ScenarioForm::write);
        write(keys, APPROVALS, thing.approvals(), Approval::by, ApprovalForm::write);
        return keys.build();
    }

    private static Node write(RiskAdjustment risk) {
        return Nodes.map()
                .put(BENEFITS, Figures.write(risk.benefits()))
                .put(COSTS, Figures.write(risk.costs()))
                .build();
    }

    private static <T> void write(
            MappingBuilder keys,
            String key,
            List<? extends T> things,
            Function<T, String> name,
            Function<T, Node> write) {
        if (!things.isEmpty()) {
            MappingBuilder named = Nodes.map();
            things.forEach(thing -> named.put(name.apply(thing), write.apply(thing)));
            keys.put(key, named.build());
        }
    }
}
