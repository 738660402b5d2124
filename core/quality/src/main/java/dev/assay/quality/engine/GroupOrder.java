package dev.assay.quality.engine;

import dev.assay.quality.data.Values;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of groups: by their values, the first one first; NaN after the numbers, null last. */
final class GroupOrder implements Comparator<List<@Nullable Object>> {
    @Override
    public int compare(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int sign = compareValues(a.get(i), b.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareValues(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        if (Values.isNaN(a) || Values.isNaN(b)) {
            return Boolean.compare(Values.isNaN(a), Values.isNaN(b));
        }
        // Values of a field whose type no schema tells may be of several types.
        return Values.typeOf(a).isComparableWith(Values.typeOf(b))
                ? Values.compare(a, b)
                : Values.typeOf(a).compareTo(Values.typeOf(b));
    }
}
