package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Bound.Unit;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import java.util.List;

/**
 * How many rows must pass or may fail.
 *
 * @since 0.1
 */
public final class RowBounds {
    /** How many must pass. */
    public static final String AT_LEAST = "at-least";
    /** How many may fail. */
    public static final String AT_MOST = "at-most";
    /** Bounds the number of passing rows. */
    public static final String COUNT = "count";
    /** Bounds the share of passing rows. */
    public static final String SHARE = "share";
    /** All keys that bound how many rows pass. */
    public static final List<String> NAMES = List.of(AT_LEAST, AT_MOST, COUNT, SHARE);

    /** Nothing is said, and no row may fail. */
    private static final Bound NONE_FAIL = new Bound.FailingAtMost(Amount.rows(0));

    private RowBounds() {}

    /** Reads the bound among the keys; without one, no row may fail. */
    public static Bound read(Fields fields) {
        List<Place> given =
                NAMES.stream().flatMap(name -> fields.get(name).stream()).toList();
        if (given.size() > 1) {
            throw given.get(1)
                    .fault(given.get(1).name() + " cannot be combined with "
                            + given.get(0).name());
        }
        return given.isEmpty() ? NONE_FAIL : given.get(0).read(RowBounds::read);
    }

    /** Reads the bound of the key that names the place. */
    public static Bound read(Place place) {
        return switch (place.name()) {
            case AT_LEAST -> new Bound.PassingAtLeast(Amounts.read(place));
            case AT_MOST -> new Bound.FailingAtMost(Amounts.read(place));
            case COUNT -> new Bound.PassingWithin(Unit.ROWS, FigureBounds.exact(place, Ends.VALUE));
            case SHARE -> new Bound.PassingWithin(Unit.SHARE, FigureBounds.exact(place, Ends.SHARE));
            default -> throw new IllegalArgumentException(place.name() + " is no bound of rows");
        };
    }

    /** Returns whether a bound goes without saying. */
    public static boolean isDefault(Bound bound) {
        return bound.equals(NONE_FAIL);
    }

    /** Returns whether a measure tallies rows, so that keys beside its word bound them. */
    public static boolean isOn(Measure measure) {
        return measure instanceof Measure.Satisfying
                || (measure instanceof Measure.Occurrences occurrences && occurrences.what() == Occurrence.UNIQUE_ROWS);
    }

    /** Writes a bound on how many rows pass. */
    public static Mapping write(Bound.PassingWithin bound) {
        return switch (bound.unit()) {
            case ROWS -> Nodes.only(COUNT, FigureBounds.exact(bound.range(), Ends.VALUE));
            case SHARE -> Nodes.only(SHARE, FigureBounds.exact(bound.range(), Ends.SHARE));
        };
    }
}
