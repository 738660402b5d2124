package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.Dimension;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Severity;
import dev.assay.quality.Traits;
import dev.assay.quality.Traits.Activity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said about an expectation beside what it measures. */
final class TraitKeys {
    static final String SEVERITY = "severity";
    static final String ON_EMPTY = "on-empty";
    static final String DIMENSION = "dimension";
    static final String ID = "id";
    static final String BECAUSE = "because";
    static final String OWNER = "owner";
    static final String TAGS = "tags";
    static final String DISABLED = "disabled";

    private TraitKeys() {}

    /** Reads the traits; each key that cannot be read is reported and left out. */
    static Traits read(Fields fields) {
        Optional<Activity> disabled = read(fields, DISABLED, place -> {
            place.affirmation();
            return Activity.DISABLED;
        });
        return new Traits(
                read(fields, ID, TraitKeys::id),
                read(fields, SEVERITY, place -> Choices.read(place, Severity.class))
                        .orElse(Severity.ERROR),
                read(fields, DIMENSION, place -> Choices.read(place, Dimension.class)),
                read(fields, OWNER, TraitKeys::visible),
                read(fields, BECAUSE, TraitKeys::visible),
                read(fields, TAGS, place -> place.list("a list of words", TraitKeys::visible))
                        .orElse(List.of()),
                read(fields, ON_EMPTY, place -> Choices.read(place, EmptyPolicy.class)),
                disabled.orElse(Activity.ENABLED));
    }

    private static <T> Optional<T> read(Fields fields, String key, Function<Place, T> reader) {
        return fields.get(key).flatMap(place -> place.attempt(reader));
    }

    /** The language itself says what an id may be. */
    private static String id(Place place) {
        String id = place.text();
        Traits none = Traits.none();
        Traits checked = new Traits(
                Optional.of(id),
                none.severity(),
                none.dimension(),
                none.owner(),
                none.because(),
                none.tags(),
                none.onEmpty(),
                none.activity());
        return checked.id().orElseThrow();
    }

    private static String visible(Place place) {
        String text = place.text();
        if (text.isBlank()) {
            throw place.mustBe("text with a visible character");
        }
        return text;
    }

    static Mapping write(Traits traits) {
        MappingBuilder keys = Nodes.map();
        if (traits.severity() != Severity.ERROR) {
            keys.put(SEVERITY, Choices.write(traits.severity()));
        }
        traits.onEmpty().ifPresent(policy -> keys.put(ON_EMPTY, Choices.write(policy)));
        traits.dimension().ifPresent(dimension -> keys.put(DIMENSION, Choices.write(dimension)));
        traits.id().ifPresent(id -> keys.put(ID, Nodes.text(id)));
        traits.because().ifPresent(reason -> keys.put(BECAUSE, Nodes.text(reason)));
        traits.owner().ifPresent(owner -> keys.put(OWNER, Nodes.text(owner)));
        if (!traits.tags().isEmpty()) {
            keys.put(TAGS, Nodes.texts(traits.tags()));
        }
        if (traits.activity() == Activity.DISABLED) {
            keys.put(DISABLED, Nodes.yes());
        }
        return keys.build();
    }
}
