package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a single figure must satisfy: an interval, or a value within a tolerance.
 *
 * @since 0.1
 */
public final class FigureBounds {
    /** The word of equality. */
    public static final String EQUAL_TO = "is-equal-to";
    /** The word of equality within a tolerance. */
    public static final String CLOSE_TO = "is-close-to";
    /** All words that bound a figure. */
    public static final List<String> NAMES = Stream.concat(RangeWords.NAMES.stream(), Stream.of(EQUAL_TO, CLOSE_TO))
            .toList();

    private static final List<String> EXACT =
            NAMES.stream().filter(name -> !name.equals(CLOSE_TO)).toList();

    private FigureBounds() {}

    /** Reads the one bound among the keys. */
    public static Bound read(Fields fields, Ends ends) {
        return fields.only(NAMES).read(place -> read(place, ends));
    }

    private static Bound read(Place place, Ends ends) {
        return switch (place.name()) {
            case EQUAL_TO -> equalTo(ends.read(place), ends);
            case CLOSE_TO -> {
                Fields fields = Tolerance.fields(place);
                Object target = ends.read(fields.require(Tolerance.TARGET));
                Tolerance tolerance = Tolerance.read(fields);
                yield new Bound.EqualTo(target, tolerance.absolute(), tolerance.relative());
            }
            default -> new Bound.Within(RangeWords.read(place, ends::read));
        };
    }

    /** Shares are exact, so to equal one is to lie in an interval of one. */
    private static Bound equalTo(Object value, Ends ends) {
        return ends == Ends.SHARE
                ? new Bound.Within(Range.closed(value, value))
                : new Bound.EqualTo(value, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Writes an interval. */
    public static Mapping write(Bound.Within bound, Ends ends) {
        return ends == Ends.SHARE ? exact(bound.range(), ends) : RangeWords.write(bound.range(), ends::write);
    }

    /** Writes an interval of shares, or of numbers of rows, where to equal is an interval of one. */
    public static Mapping exact(Range range, Ends ends) {
        boolean one = range.lower().isPresent() && range.lower().equals(range.upper());
        return one
                ? Nodes.only(EQUAL_TO, ends.write(range.lower().get().value()))
                : RangeWords.write(range, ends::write);
    }

    /** Reads an interval of shares, or of numbers of rows, where to equal is an interval of one. */
    public static Range exact(Place place, Ends ends) {
        Fields fields = place.fields("a bound such as {is-at-least: …}").knowing(EXACT);
        return fields.only(EXACT).read(word -> {
            Object value = word.name().equals(EQUAL_TO) ? ends.read(word) : null;
            return value == null ? RangeWords.read(word, ends::read) : Range.closed(value, value);
        });
    }

    /** Writes equality within a tolerance. */
    public static Mapping write(Bound.EqualTo bound, Ends ends) {
        boolean exact = bound.absolute().signum() == 0 && bound.relative().signum() == 0;
        if (exact && ends != Ends.SHARE) {
            return Nodes.only(EQUAL_TO, ends.write(bound.target()));
        }
        Tolerance tolerance = new Tolerance(bound.absolute(), bound.relative());
        return Nodes.only(CLOSE_TO, tolerance.write(ends.write(bound.target())));
    }
}
