package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Suite;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a suite whole, or not at all. Confined to one thread.
 *
 * @since 0.1
 */
public final class SuiteReader {
    static final String SUITE = "suite";
    static final String KEY = "key";
    static final String MISSING = "missing";
    static final String SENSITIVE = "sensitive";
    static final String ON_EMPTY = "on-empty";
    static final String EXPECTATIONS = "expectations";
    /** For editors of JSON, which find the schema by it. */
    static final String SCHEMA = "$schema";

    static final List<String> KEYS = List.of(SUITE, KEY, MISSING, SENSITIVE, ON_EMPTY, EXPECTATIONS, SCHEMA);

    private final FaultList faults;
    private Suite suite = Suite.named("?");

    /**
     * An item of the list of expectations.
     *
     * @param place where it stands
     * @param expectation what it says; empty if it is unreadable
     */
    private record Item(Place place, Optional<Expectation> expectation) {
        /** An id that is taken is the fault of who gave it. */
        Place blamed() {
            return idKey().orElse(place);
        }

        Optional<String> givenId() {
            return idKey().flatMap(Place::scalar).map(Scalar::text);
        }

        private Optional<Place> idKey() {
            return place.isMapping() ? place.fields("a mapping").get(TraitKeys.ID) : Optional.empty();
        }
    }

    private SuiteReader(FaultList faults) {
        this.faults = faults;
    }

    /**
     * Reads a suite.
     *
     * @param text the text
     * @param format how it is written
     * @param source what messages call it
     * @return the suite
     * @throws dev.assay.quality.data.FaultsException if anything is wrong with it, with everything that is
     */
    public static Suite read(String text, TreeFormat format, String source) {
        FaultList faults = new FaultList(source);
        Place root = Place.root(format.read(SourceText.of(text, source), faults), faults);
        SuiteReader reader = new SuiteReader(faults);
        root.attempt(place -> place.fields("a mapping with the keys suite and expectations")
                        .knowing(KEYS))
                .ifPresent(reader::read);
        faults.throwIfAny();
        return reader.suite;
    }

    private void read(Fields fields) {
        fields.place().attempt(place -> fields.require(SUITE)).ifPresent(this::named);
        change(fields, KEY, place -> suite.keyedBy(names(place)));
        change(fields, MISSING, this::missing);
        change(fields, SENSITIVE, place -> suite.sensitive(names(place)));
        change(fields, ON_EMPTY, place -> suite.onEmpty(Choices.read(place, EmptyPolicy.class)));
        fields.get(SCHEMA).ifPresent(place -> place.attempt(found -> found.text("the address of a schema")));
        expectAll(fields
                .place()
                .attempt(place -> fields.require(EXPECTATIONS))
                .flatMap(place -> place.attempt(found -> found.items("a list of expectations")))
                .orElse(List.of())
                .stream()
                .map(place -> new Item(place, ExpectationReader.read(place, faults)))
                .toList());
    }

    private void named(Place place) {
        place.attempt(found -> Suite.named(found.text("a name"))).ifPresent(named -> suite = named);
    }

    private void change(Fields fields, String key, Function<Place, Suite> read) {
        fields.get(key).flatMap(place -> place.attempt(read)).ifPresent(changed -> suite = changed);
    }

    private static String[] names(Place place) {
        return place.list("a list of column names", item -> item.text("the name of a column"))
                .toArray(String[]::new);
    }

    private Suite missing(Place place) {
        Fields columns = place.fields("a mapping of columns to values that mean missing");
        Map<String, List<MissingCode>> missing = new LinkedHashMap<>();
        for (Fields.Pair pair : columns.pairs()) {
            Optional<String> column = pair.key().attempt(found -> found.text("the name of a column"));
            Optional<List<MissingCode>> codes = pair.value().attempt(SuiteReader::codes);
            column.ifPresent(name -> codes.ifPresent(values -> missing.put(name, values)));
        }
        return suite.missingWhen(missing);
    }

    private static List<MissingCode> codes(Place place) {
        List<MissingCode> codes = place.list("a list of values", MissingCodes::read);
        if (codes.isEmpty()) {
            throw place.fault("codes must have at least one element, but was empty");
        }
        return codes;
    }

    /** Adds all of them at once, because each step copies the suite. */
    private void expectAll(List<Item> items) {
        List<Item> sound =
                items.stream().filter(item -> item.expectation().isPresent()).toList();
        Set<Item> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        suite = suite.expectAllBut(
                sound.stream().map(item -> item.expectation().orElseThrow()).toList(), (message, position) -> {
                    sound.get(position).blamed().report(message);
                    refused.add(sound.get(position));
                });
        if (sound.size() < items.size()) {
            reportTakenByUnreadable(
                    items.stream().filter(item -> !refused.contains(item)).toList());
        }
    }

    /** Ids are told to be taken by or from what cannot be read yet, too: all faults are told together. */
    private void reportTakenByUnreadable(List<Item> items) {
        Iterator<String> ids = suite.expectations().keySet().iterator();
        Map<String, Place> holders = new HashMap<>();
        for (Item item : items) {
            Optional<String> given = item.givenId();
            Optional<String> id = item.expectation().isPresent() ? Optional.of(ids.next()) : given;
            Optional<Place> holder = id.flatMap(found -> Optional.ofNullable(holders.putIfAbsent(found, item.place())));
            // A derived id would have been another one.
            if (given.isPresent() && holder.isPresent()) {
                item.blamed()
                        .report("id must be unique in suite \"" + suite.name() + "\", but \"" + given.get()
                                + "\" is also the id of " + holder.get().name());
            }
        }
    }
}
