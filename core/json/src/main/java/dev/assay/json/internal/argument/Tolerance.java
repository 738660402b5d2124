package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * How far two numbers may be apart: {@code {target: 5, tolerance: 0.1}}, {@code {target: 5, tolerance: 2%}}, or the
 * larger of two, {@code {target: 5, tolerance: [0.1, 2%]}}.
 *
 * @param absolute in the unit of the numbers
 * @param relative as a share of the target
 * @since 0.1
 */
public record Tolerance(BigDecimal absolute, BigDecimal relative) {
    /** What a value should be close to. */
    public static final String TARGET = "target";

    private static final String TOLERANCE = "tolerance";
    private static final String PAIR = "a number and a share such as [0.1, 5%]";

    /** Reads the keys of a target and its tolerance. */
    public static Fields fields(Place place) {
        return place.fields("a mapping of target and tolerance").knowing(List.of(TARGET, TOLERANCE));
    }

    /** Reads the tolerance among the keys. */
    public static Tolerance read(Fields fields) {
        Place place = fields.require(TOLERANCE);
        if (place.isList()) {
            List<Place> parts = place.items(PAIR);
            if (parts.size() != 2) {
                throw place.fault(place.name() + " must be " + PAIR + ", but has " + parts.size() + " elements");
            }
            return new Tolerance(Literals.number(parts.get(0)), Amounts.ratio(parts.get(1)));
        }
        boolean number =
                place.scalar().filter(scalar -> scalar.type() == Type.NUMBER).isPresent();
        return number
                ? new Tolerance(Literals.number(place), BigDecimal.ZERO)
                : new Tolerance(BigDecimal.ZERO, Amounts.ratio(place));
    }

    /** Writes a target with this tolerance. */
    public Mapping write(Node target) {
        return Nodes.map().put(TARGET, target).put(TOLERANCE, node()).build();
    }

    private Node node() {
        if (relative.signum() == 0) {
            return number();
        }
        return absolute.signum() == 0
                ? Amounts.percent(relative)
                : Nodes.list(List.of(number(), Amounts.percent(relative)));
    }

    private Node number() {
        return Nodes.number(absolute.toPlainString());
    }
}
