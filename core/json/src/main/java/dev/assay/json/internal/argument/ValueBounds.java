package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Bound.Relation;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the values that occur relate to a wanted set.
 *
 * @since 0.1
 */
public final class ValueBounds {
    /** All words that relate sets. */
    public static final List<String> NAMES =
            Stream.of(Relation.values()).map(ValueBounds::name).toList();

    private ValueBounds() {}

    private static String name(Relation relation) {
        return switch (relation) {
            case WITHIN -> "are-in";
            case CONTAINS -> "contain";
            case EQUALS -> "are-exactly";
            case OVERLAPS -> "contain-any-of";
        };
    }

    /** Reads the one relation among the keys. */
    public static Bound read(Fields fields) {
        return fields.only(NAMES)
                .read(place -> new Bound.Values(Relation.values()[NAMES.indexOf(place.name())], Literals.list(place)));
    }

    /** Writes a relation. */
    public static Mapping write(Bound.Values bound) {
        return Nodes.only(name(bound.relation()), Literals.list(bound.wanted()));
    }
}
