package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.DataDependency;
import dev.assay.value.business.line.Evidence;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.Source.Nature;
import dev.assay.value.business.line.Source.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for a figure, and where it is from. */
final class EvidenceForm {
    static final String OWNER = "owner";
    static final String SOURCE = "source";
    static final String NOTE = "note";
    static final String DEPENDS_ON = "depends-on";
    static final List<String> KEYS = List.of(OWNER, SOURCE, NOTE, DEPENDS_ON);
    static final List<String> DEPENDENCY = List.of("expectation", "sensitivity");
    static final List<String> ORIGINS =
            Stream.of(Origin.values()).map(Choices::id).toList();
    static final String NATURE = "nature";
    static final List<String> SOURCE_KEYS =
            Stream.concat(ORIGINS.stream(), Stream.of(NATURE)).toList();
    private static final Text SOURCE_RULE = Text.of("a source such as {kpi: defect-rate}", "{kpi: defect-rate}와 같은 출처");
    private static final Text DEPENDENCIES = Text.of(
            "a list such as [{expectation: known-vendor, sensitivity: 40%}]",
            "[{expectation: known-vendor, sensitivity: 40%}]와 같은 목록");
    private static final Text DEPENDENCY_RULE =
            Text.of("a mapping with expectation and sensitivity", "expectation과 sensitivity");

    private EvidenceForm() {}

    static Evidence read(Keys keys) {
        return new Evidence(
                keys.get(OWNER, Words::visible),
                keys.get(SOURCE, EvidenceForm::source),
                keys.get(NOTE, Words::text),
                keys.get(DEPENDS_ON, place -> Figures.list(place, DEPENDENCIES, EvidenceForm::dependency))
                        .orElse(List.of()));
    }

    static Source source(Place place) {
        Keys keys = Keys.of(place, SOURCE_RULE, SOURCE_KEYS);
        Optional<Place> origin = keys.only(ORIGINS);
        Optional<String> id = origin.flatMap(found -> found.attempt(Words::visible));
        boolean isBenchmark = origin.filter(found -> found.name().equals(Choices.id(Origin.BENCHMARK)))
                .isPresent();
        // What a benchmark is has no default: a share that is taken for an effect is a common mistake.
        Optional<Nature> nature = isBenchmark
                ? keys.require(NATURE, EvidenceForm::nature)
                : Optional.of(keys.get(NATURE, EvidenceForm::nature).orElse(Nature.EFFECT));
        keys.end();
        Origin from = Origin.values()[ORIGINS.indexOf(origin.map(Place::name).orElse(""))];
        return new Source(from, id.orElseThrow(UnreadableException::reported), nature.orElseThrow());
    }

    private static Nature nature(Place place) {
        return Words.choice(place, Nature.class);
    }

    private static DataDependency dependency(Place place) {
        Keys keys = Keys.of(place, DEPENDENCY_RULE, DEPENDENCY);
        Optional<String> expectation = keys.require("expectation", Words::visible);
        Optional<BigDecimal> sensitivity = keys.require("sensitivity", Figures::share);
        keys.end();
        return keys.place().read(found -> new DataDependency(expectation.orElseThrow(), sensitivity.orElseThrow()));
    }

    static Mapping write(Evidence evidence) {
        MappingBuilder keys = Nodes.map();
        evidence.owner().ifPresent(owner -> keys.put(OWNER, Nodes.text(owner)));
        evidence.source().ifPresent(source -> keys.put(SOURCE, write(source)));
        evidence.note().ifPresent(note -> keys.put(NOTE, Nodes.text(note)));
        if (!evidence.dependencies().isEmpty()) {
            keys.put(
                    DEPENDS_ON,
                    Nodes.list(evidence.dependencies().stream()
                            .map(EvidenceForm::write)
                            .toList()));
        }
        return keys.build();
    }

    private static Node write(DataDependency dependency) {
        return Nodes.map()
                .put("expectation", Nodes.text(dependency.expectation()))
                .put("sensitivity", Figures.write(dependency.sensitivity()))
                .build();
    }

    static Node write(Source source) {
        MappingBuilder keys = Nodes.map().put(Choices.id(source.origin()), Nodes.text(source.id()));
        if (source.nature() != Nature.EFFECT || source.origin() == Origin.BENCHMARK) {
            keys.put(NATURE, Choices.write(source.nature()));
        }
        return keys.build();
    }
}
