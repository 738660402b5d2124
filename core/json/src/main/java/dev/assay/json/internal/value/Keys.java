package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The keys of a mapping, read one by one so that the faults of all of them are reported. Confined to one thread.
 *
 * @since 0.1
 */
public final class Keys {
    private final Fields fields;
    private boolean failed;

    private Keys(Fields fields) {
        this.fields = fields;
    }

    /**
     * Begins to read a mapping; keys that are not known are reported.
     *
     * @param place the place of the mapping
     * @param rule what it should be
     * @param known the keys that it may have
     * @return its keys
     */
    public static Keys of(Place place, Text rule, Collection<String> known) {
        return new Keys(mapping(place, rule).knowing(known));
    }

    /**
     * Begins to read a mapping whose keys are names that users gave.
     *
     * @param place the place of the mapping
     * @param rule what it should be
     * @return the places of keys and values
     */
    public static List<Fields.Pair> named(Place place, Text rule) {
        return mapping(place, rule).pairs();
    }

    private static Fields mapping(Place place, Text rule) {
        if (!place.isMapping()) {
            throw place.mustBe(rule);
        }
        return place.fields(rule.en());
    }

    /** Reads something and tries it with nothing else, so that its fault is told whatever is wrong beside it. */
    public static <T> Function<Place, T> tried(Function<Place, T> read, Consumer<T> use) {
        return place -> {
            T thing = read.apply(place);
            use.accept(thing);
            return thing;
        };
    }

    /** Returns the place of the mapping. */
    public Place place() {
        return fields.place();
    }

    /** Returns whether a key is there. */
    public boolean has(String key) {
        return fields.get(key).isPresent();
    }

    /** Returns the place under a key. */
    public Optional<Place> place(String key) {
        return fields.get(key);
    }

    /** Reads what is under a key that may be left out; empty as well if it cannot be read. */
    public <T> Optional<T> get(String key, Function<Place, T> read) {
        return fields.get(key).flatMap(place -> kept(place.attempt(read)));
    }

    /** Reads what is under a key that must be there; empty only if a fault was reported. */
    public <T> Optional<T> require(String key, Function<Place, T> read) {
        return kept(fields.place().attempt(place -> fields.require(key))).flatMap(place -> kept(place.attempt(read)));
    }

    /** Returns the place under the one of several keys that must be there; empty only if a fault was reported. */
    public Optional<Place> only(Collection<String> choices) {
        return kept(fields.place().attempt(place -> fields.only(choices)));
    }

    private <T> Optional<T> kept(Optional<T> read) {
        failed |= read.isEmpty();
        return read;
    }

    /** Returns whether something could not be read. */
    public boolean isBroken() {
        return failed;
    }

    /** Ends the reading of the mapping if something in it could not be read. */
    public void end() {
        if (failed) {
            throw UnreadableException.reported();
        }
    }
}
