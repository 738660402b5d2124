package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import java.util.List;
import java.util.Optional;
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
        fields.place()
                .attempt(place -> fields.require(EXPECTATIONS))
                .flatMap(place -> place.attempt(found -> found.items("a list of expectations")))
                .orElse(List.of())
                .forEach(this::expect);
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
        Suite more = suite;
        for (Fields.Pair pair : columns.pairs()) {
            Optional<String> column = pair.key().attempt(found -> found.text("the name of a column"));
            Optional<Object[]> codes = pair.value()
                    .attempt(found ->
                            found.list("a list of values", MissingCodes::read).toArray());
            if (column.isPresent() && codes.isPresent()) {
                Suite before = more;
                more = pair.value()
                        .attempt(found -> before.missingWhen(column.get(), codes.get()))
                        .orElse(before);
            }
        }
        return more;
    }

    private void expect(Place place) {
        Optional<Expectation> expectation = ExpectationReader.read(place, faults);
        Place named = idOf(place);
        expectation.flatMap(found -> named.attempt(id -> suite.expect(found))).ifPresent(more -> suite = more);
    }

    /** An id that is taken is the fault of who gave it. */
    private static Place idOf(Place place) {
        return place.isMapping() ? place.fields("a mapping").get(TraitKeys.ID).orElse(place) : place;
    }
}
