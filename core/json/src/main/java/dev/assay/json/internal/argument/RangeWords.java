package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.measure.Range;
import dev.assay.quality.measure.Range.Edge;
import dev.assay.quality.measure.Range.End;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Intervals: {@code is-between: [5, 20]}, and with mixed ends {@code is-between: {at-least: 5, less-than: 20}}.
 *
 * @since 0.1
 */
public final class RangeWords {
    /** Between two ends, both included. */
    public static final String BETWEEN = "is-between";
    /** Between two ends, both excluded. */
    public static final String STRICTLY_BETWEEN = "is-strictly-between";
    /** From an end on. */
    public static final String AT_LEAST = "is-at-least";
    /** Up to an end. */
    public static final String AT_MOST = "is-at-most";
    /** Beyond an end. */
    public static final String GREATER_THAN = "is-greater-than";
    /** Below an end. */
    public static final String LESS_THAN = "is-less-than";
    /** All words for intervals. */
    public static final List<String> NAMES =
            List.of(BETWEEN, STRICTLY_BETWEEN, AT_LEAST, AT_MOST, GREATER_THAN, LESS_THAN);

    private static final String PAIR = "a list of the lower and the upper end";
    private static final String FROM = "at-least";
    private static final String ABOVE = "greater-than";
    private static final String TO = "at-most";
    private static final String BELOW = "less-than";

    private RangeWords() {}

    /** Reads the interval of the word that names the place. */
    public static Range read(Place place, Function<Place, Object> end) {
        return switch (place.name()) {
            case BETWEEN -> between(place, end);
            case STRICTLY_BETWEEN -> {
                List<Object> ends = pair(place, end);
                yield Range.open(ends.get(0), ends.get(1));
            }
            case AT_LEAST -> Range.atLeast(end.apply(place));
            case AT_MOST -> Range.atMost(end.apply(place));
            case GREATER_THAN -> Range.greaterThan(end.apply(place));
            case LESS_THAN -> Range.lessThan(end.apply(place));
            default -> throw new IllegalArgumentException(place.name() + " is no range");
        };
    }

    private static Range between(Place place, Function<Place, Object> end) {
        if (place.isMapping()) {
            return mixed(place, end);
        }
        List<Object> ends = pair(place, end);
        return Range.closed(ends.get(0), ends.get(1));
    }

    /** Reads two ends, the lower one first. */
    public static <T> List<T> pair(Place place, Function<Place, T> end) {
        List<T> ends = place.list(PAIR, end);
        if (ends.size() != 2) {
            throw place.fault(place.name() + " must be " + PAIR + ", but has " + ends.size()
                    + (ends.size() == 1 ? " element" : " elements"));
        }
        return ends;
    }

    /** Reads an interval of which one end is open and the other closed. */
    public static Range mixed(Place place, Function<Place, Object> end) {
        Fields fields = place.fields(PAIR).knowing(List.of(FROM, ABOVE, TO, BELOW));
        Place lower = fields.only(List.of(FROM, ABOVE));
        Place upper = fields.only(List.of(TO, BELOW));
        if (lower.name().equals(FROM) && upper.name().equals(TO)) {
            throw place.fault(BETWEEN + " must be a list such as [5, 20] when both ends belong to it");
        }
        if (lower.name().equals(ABOVE) && upper.name().equals(BELOW)) {
            throw place.fault(BETWEEN + " must be " + STRICTLY_BETWEEN + " with a list when no end belongs to it");
        }
        return lower.name().equals(FROM)
                ? Range.closedOpen(end.apply(lower), end.apply(upper))
                : Range.openClosed(end.apply(lower), end.apply(upper));
    }

    /** Writes an interval as a word. */
    public static Mapping write(Range range, Function<Object, Node> end) {
        if (range.upper().isEmpty()) {
            End lower = range.lower().orElseThrow();
            return Nodes.only(isOpen(lower) ? GREATER_THAN : AT_LEAST, end.apply(lower.value()));
        }
        End upper = range.upper().get();
        Optional<End> lower = range.lower();
        if (lower.isEmpty()) {
            return Nodes.only(isOpen(upper) ? LESS_THAN : AT_MOST, end.apply(upper.value()));
        }
        if (isOpen(lower.get()) != isOpen(upper)) {
            return Nodes.only(BETWEEN, mixed(lower.get(), upper, end));
        }
        Node pair = Nodes.list(List.of(end.apply(lower.get().value()), end.apply(upper.value())));
        return Nodes.only(isOpen(upper) ? STRICTLY_BETWEEN : BETWEEN, pair);
    }

    private static Node mixed(End lower, End upper, Function<Object, Node> end) {
        MappingBuilder ends = Nodes.map();
        ends.put(isOpen(lower) ? ABOVE : FROM, end.apply(lower.value()));
        ends.put(isOpen(upper) ? BELOW : TO, end.apply(upper.value()));
        return ends.build();
    }

    private static boolean isOpen(End end) {
        return end.edge() == Edge.OPEN;
    }
}
