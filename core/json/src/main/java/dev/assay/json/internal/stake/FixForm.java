package dev.assay.json.internal.stake;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.stake.fix.Effect;
import dev.assay.value.stake.fix.Fix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be done about failures. */
final class FixForm {
    static final String ID = "id";
    static final String ONCE = "once";
    static final String A_YEAR = "a-year";
    static final String MENDS = "mends";
    static final String LIVE_AFTER = "live-after-months";
    static final String NEEDS = "needs";
    static final String OWNER = "owner";
    static final List<String> KEYS = List.of(ID, ONCE, A_YEAR, MENDS, LIVE_AFTER, NEEDS, OWNER);
    private static final Text RULE = Text.of(
            "a mapping such as {id: ask-again, once: 1000000, mends: {email-present: 80%}}",
            "{id: ask-again, once: 1000000, mends: {email-present: 80%}}와 같은 키와 값");
    private static final Text MENDS_RULE =
            Text.of("a mapping of expectations to the share of failures that ends", "기대별로 없어지는 실패의 비율");
    private static final Text NEEDS_RULE = Text.of("a list of ids of fixes", "개선안 id의 목록");

    private FixForm() {}

    static Fix read(Place item, Optional<Currency> currency) {
        Keys keys = Keys.of(item, RULE, KEYS);
        Optional<String> id = keys.require(ID, Words::visible);
        Optional<Money> once = keys.require(ONCE, place -> Bounds.money(place, currency));
        Optional<Money> running = keys.get(A_YEAR, place -> Bounds.money(place, currency));
        Optional<List<Effect>> effects = keys.require(MENDS, FixForm::effects);
        int months = keys.get(LIVE_AFTER, FixForm::months).orElse(0);
        Set<String> needs = new TreeSet<>(keys.get(NEEDS, place -> Figures.list(place, NEEDS_RULE, Words::visible))
                .orElse(List.of()));
        String owner = keys.get(OWNER, Words::visible).orElse("");
        keys.end();
        Money cost = once.orElseThrow();
        return new Fix(
                id.orElseThrow(),
                cost,
                running.orElseGet(() -> Money.zero(cost.currency())),
                effects.orElseThrow(),
                months,
                needs,
                owner);
    }

    private static int months(Place place) {
        int months = Figures.whole(place);
        if (months < 0) {
            throw place.fault(Bounds.out(
                    LIVE_AFTER + " must be 0 or more, but was " + months,
                    Particle.TOPIC.after(LIVE_AFTER) + " 0 이상이어야 하지만 " + months + "입니다"));
        }
        return months;
    }

    private static List<Effect> effects(Place place) {
        List<Fields.Pair> pairs = Keys.named(place, MENDS_RULE);
        List<Effect> effects =
                pairs.stream().flatMap(pair -> effect(pair).stream()).toList();
        if (effects.size() < pairs.size()) {
            throw UnreadableException.reported();
        }
        return effects;
    }

    private static Optional<Effect> effect(Fields.Pair pair) {
        Optional<String> expectation = pair.key().attempt(Words::visible);
        return pair.value().attempt(place -> effect(expectation.orElse("?"), place));
    }

    /** One share, or the least, the expected and the most that is believed. */
    private static Effect effect(String expectation, Place place) {
        if (!place.isList()) {
            BigDecimal share = Bounds.share(place);
            return new Effect(expectation, share, share, share);
        }
        List<BigDecimal> shares = place.list("a list of three shares", Bounds::share);
        boolean ordered = shares.size() == 3
                && shares.get(0).compareTo(shares.get(1)) <= 0
                && shares.get(1).compareTo(shares.get(2)) <= 0;
        if (!ordered) {
            throw place.fault(Bounds.out(
                    place.name() + " must be one share, or three in order such as [60%, 80%, 90%]",
                    Particle.TOPIC.after(place.name()) + " 비율 하나이거나 [60%, 80%, 90%]처럼 순서대로 셋이어야 합니다"));
        }
        return new Effect(expectation, shares.get(0), shares.get(1), shares.get(2));
    }

    static Node write(Fix fix) {
        MappingBuilder mends = Nodes.map();
        fix.effects().forEach(effect -> mends.put(effect.expectation(), write(effect)));
        MappingBuilder keys = Nodes.map()
                .put(ID, Nodes.text(fix.id()))
                .put(ONCE, Figures.write(fix.oneOff().amount()));
        if (fix.runningPerYear().signum() != 0) {
            keys.put(A_YEAR, Figures.write(fix.runningPerYear().amount()));
        }
        keys.put(MENDS, mends.build());
        if (fix.leadMonths() != 0) {
            keys.put(LIVE_AFTER, Figures.write(fix.leadMonths()));
        }
        if (!fix.requires().isEmpty()) {
            keys.put(NEEDS, Nodes.texts(fix.requires()));
        }
        if (!fix.owner().isEmpty()) {
            keys.put(OWNER, Nodes.text(fix.owner()));
        }
        return keys.build();
    }

    private static Node write(Effect effect) {
        boolean certain = effect.low().compareTo(effect.high()) == 0;
        if (certain) {
            return Figures.write(effect.expected());
        }
        List<Node> shares = new ArrayList<>();
        shares.add(Figures.write(effect.low()));
        shares.add(Figures.write(effect.expected()));
        shares.add(Figures.write(effect.high()));
        return Nodes.list(shares);
    }
}
