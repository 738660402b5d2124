package dev.assay.json.internal.stake;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Clash;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.StakeEvidence;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What failures cost. */
final class LossForm {
    static final List<String> SCOPES =
            Stream.of(Scope.Kind.values()).map(Choices::id).toList();
    static final List<String> BASES =
            Stream.of(LossBasis.values()).map(Choices::id).toList();
    static final String OF = "of";
    static final String CAUGHT = "caught";
    static final String OWNER = "owner";
    static final String BECAUSE = "because";
    static final String REVIEW_BY = "review-by";
    static final String INCIDENTS = "incidents";
    static final List<String> KEYS = Stream.of(SCOPES, BASES, List.of(OF, CAUGHT, OWNER, BECAUSE, REVIEW_BY, INCIDENTS))
            .flatMap(List::stream)
            .toList();
    static final List<String> INCIDENT_KEYS = List.of("number", "hours-to-detect", "hours-to-resolve");
    private static final Text RULE = Text.of(
            "a mapping such as {expectation: email-present, per-record: 2000, of: orders}",
            "{expectation: email-present, per-record: 2000, of: orders}와 같은 키와 값");
    private static final Text INCIDENTS_RULE = Text.of(
            "a mapping with number, hours-to-detect and hours-to-resolve", "number, hours-to-detect, hours-to-resolve");

    private LossForm() {}

    static LossModel read(Place item, Optional<Currency> currency) {
        Keys keys = Keys.of(item, RULE, KEYS);
        Optional<Scope> scope = keys.only(SCOPES).flatMap(place -> place.attempt(LossForm::scope));
        Optional<Place> basis = keys.only(BASES);
        Optional<Money> unit = basis.flatMap(place -> place.attempt(found -> Bounds.money(found, currency)));
        Optional<String> volume = keys.require(OF, Words::visible);
        BigDecimal caught = keys.get(CAUGHT, Bounds::share).orElse(BigDecimal.ZERO);
        String owner = keys.get(OWNER, Words::visible).orElse("");
        Optional<StakeEvidence> evidence = evidence(keys);
        Optional<DataDowntime> incidents = incidents(keys, basis);
        keys.end();
        if (scope.isEmpty() || unit.isEmpty()) {
            throw UnreadableException.reported();
        }
        LossBasis by = LossBasis.values()[BASES.indexOf(basis.orElseThrow().name())];
        return new LossModel(scope.get(), by, unit.get(), volume.orElseThrow(), caught, owner, evidence, incidents);
    }

    private static Scope scope(Place place) {
        return new Scope(Scope.Kind.values()[SCOPES.indexOf(place.name())], Words.visible(place));
    }

    private static Optional<StakeEvidence> evidence(Keys keys) {
        Optional<Text> because = keys.get(BECAUSE, Words::label);
        Optional<LocalDate> review = keys.get(REVIEW_BY, Words::date);
        if (review.isPresent() && !keys.has(BECAUSE)) {
            keys.require(BECAUSE, Words::label);
        }
        return because.map(statement -> new StakeEvidence(statement, review));
    }

    private static Optional<DataDowntime> incidents(Keys keys, Optional<Place> basis) {
        boolean other = basis.filter(place -> !place.name().equals(Choices.id(LossBasis.DOWNTIME)))
                .isPresent();
        if (other) {
            keys.place(INCIDENTS)
                    .ifPresent(place -> place.report(Clash.of(
                            INCIDENTS,
                            basis.orElseThrow().name(),
                            basis.orElseThrow().name())));
            return keys.has(INCIDENTS) ? keys.require(INCIDENTS, LossForm::refused) : Optional.empty();
        }
        return keys.get(INCIDENTS, LossForm::incidents);
    }

    private static DataDowntime refused(Place place) {
        throw UnreadableException.reported();
    }

    private static DataDowntime incidents(Place place) {
        Keys keys = Keys.of(place, INCIDENTS_RULE, INCIDENT_KEYS);
        List<Optional<BigDecimal>> numbers = INCIDENT_KEYS.stream()
                .map(key -> keys.require(key, Bounds::notNegative))
                .toList();
        keys.end();
        return new DataDowntime(
                numbers.get(0).orElseThrow(),
                numbers.get(1).orElseThrow(),
                numbers.get(2).orElseThrow());
    }

    static Node write(LossModel loss) {
        MappingBuilder keys = Nodes.map()
                .put(Choices.id(loss.scope().kind()), Nodes.text(loss.scope().name()))
                .put(Choices.id(loss.basis()), Figures.write(loss.unit().amount()))
                .put(OF, Nodes.text(loss.volume()));
        if (loss.caught().compareTo(BigDecimal.ZERO) != 0) {
            keys.put(CAUGHT, Figures.write(loss.caught()));
        }
        if (!loss.owner().isEmpty()) {
            keys.put(OWNER, Nodes.text(loss.owner()));
        }
        loss.evidence().ifPresent(why -> {
            keys.put(BECAUSE, Words.write(why.statement()));
            why.reviewBy().ifPresent(day -> keys.put(REVIEW_BY, Nodes.text(day.toString())));
        });
        loss.incidents()
                .ifPresent(year -> keys.put(
                        INCIDENTS,
                        Nodes.map()
                                .put(INCIDENT_KEYS.get(0), Figures.write(year.incidents()))
                                .put(INCIDENT_KEYS.get(1), Figures.write(year.hoursToDetect()))
                                .put(INCIDENT_KEYS.get(2), Figures.write(year.hoursToResolve()))
                                .build()));
        return keys.build();
    }
}
