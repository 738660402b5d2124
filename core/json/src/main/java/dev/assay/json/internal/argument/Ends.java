package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.measure.Measure;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How the values are written that a figure is compared with: the figure's kind says what a plain text means.
 *
 * @since 0.1
 */
public enum Ends {
    /** A value of a column's type, or a number. */
    VALUE {
        @Override
        public Object read(Place place) {
            return Literals.readEnd(place);
        }

        @Override
        public Node write(Object value) {
            return Literals.write(value);
        }
    },
    /** A share of rows or values, in percent. */
    SHARE {
        @Override
        public Object read(Place place) {
            return place.isMapping()
                    ? Literals.readTyped(place, Literals.Typed.DECIMAL)
                    : Amounts.share(place, "a share such as 95%").value();
        }

        @Override
        public Node write(Object value) {
            boolean share = value instanceof BigDecimal number && Amounts.isShare(number);
            return share ? Amounts.percent((BigDecimal) value) : Literals.write(value);
        }
    },
    /** A length of time. */
    AGE {
        @Override
        public Object read(Place place) {
            return place.isMapping() ? Literals.readTyped(place, Literals.Typed.DURATION) : Literals.duration(place);
        }

        @Override
        public Node write(Object value) {
            return value instanceof Duration ? Nodes.text(value.toString()) : Literals.write(value);
        }
    };

    /** Reads a value to compare a figure with. */
    public abstract Object read(Place place);

    /** Writes a value that a figure is compared with. */
    public abstract Node write(Object value);

    /** Returns how values are written that a measure is compared with. */
    public static Ends of(Measure measure) {
        if (measure instanceof Measure.Statistic statistic) {
            return statistic.stat() == Measure.Stat.AGE_OF_NEWEST ? AGE : VALUE;
        }
        return measure instanceof Measure.Occurrences occurrences ? of(occurrences.what()) : VALUE;
    }

    private static Ends of(Measure.Occurrence what) {
        return switch (what) {
            case DISTINCT_RATIO, UNIQUENESS_RATIO, UNIQUE_VALUE_RATIO -> SHARE;
            case UNIQUE_ROWS, ROWS_IN_DUPLICATE_GROUPS, SURPLUS_COPIES, DISTINCT_COUNT -> VALUE;
        };
    }
}
