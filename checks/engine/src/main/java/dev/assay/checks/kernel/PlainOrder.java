package dev.assay.checks.kernel;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A total order of plain values for output: ascending, then NaN, then null; values that do not compare by type. */
final class PlainOrder {
    private PlainOrder() {}

    static int compare(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int sign = compare(a.get(i), b.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        DataType type = Values.typeOf(a);
        DataType other = Values.typeOf(b);
        if (!type.isComparableWith(other)) {
            return type.compareTo(other);
        }
        boolean nan = Values.isNaN(a);
        if (nan || Values.isNaN(b)) {
            return Boolean.compare(nan, Values.isNaN(b));
        }
        boolean ordered = type.isOrdered() || type == DataType.BINARY;
        return ordered ? Values.compare(a, b) : a.toString().compareTo(b.toString());
    }
}
