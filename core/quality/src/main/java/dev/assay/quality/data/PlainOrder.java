package dev.assay.quality.data;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total order of plain values for output: ascending as {@link Values#compare} has it, then NaN, then null; values of types
 * that do not compare by their types, and values without an order by their text. Immutable.
 *
 * @since 0.1
 */
public final class PlainOrder implements Comparator<@Nullable Object> {
    /** The order, which has no state. */
    public static final PlainOrder ASCENDING = new PlainOrder();

    private PlainOrder() {}

    /**
     * Compares two values.
     *
     * @param a a plain value, or null
     * @param b a plain value, or null
     * @return negative, zero or positive; zero for numbers that are equal whatever their types
     */
    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        if (Values.isNaN(a) || Values.isNaN(b)) {
            return Boolean.compare(Values.isNaN(a), Values.isNaN(b));
        }
        DataType type = Values.typeOf(a);
        DataType other = Values.typeOf(b);
        if (!type.isComparableWith(other)) {
            return type == other ? compareTexts(a, b) : type.compareTo(other);
        }
        boolean ordered = type.isOrdered() || type == DataType.BINARY;
        return ordered ? Values.compare(a, b) : compareTexts(a, b);
    }

    private static int compareTexts(Object a, Object b) {
        return a.toString().compareTo(b.toString());
    }

    /**
     * Compares two tuples of equal length, the first part first.
     *
     * @param a plain values and nulls
     * @param b as many
     * @return negative, zero or positive
     */
    public int compareTuples(List<? extends @Nullable Object> a, List<? extends @Nullable Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int sign = compare(a.get(i), b.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }
}
