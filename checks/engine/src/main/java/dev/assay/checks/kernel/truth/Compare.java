package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Comparisons of plain values, one pair at a time. */
final class Compare {
    private Compare() {}

    /** Returns whether a comparison of the two has a meaning. */
    static boolean isPossible(Object a, Object b) {
        DataType type = Values.typeOf(a);
        return type.isOrdered() && type.isComparableWith(Values.typeOf(b));
    }

    /**
     * Returns what a plain value is compared with: beside an exact number a double that was written in the suite means
     * its shortest decimal text.
     */
    static Object partner(Object value, Constant constant, @Nullable BigDecimal exact) {
        boolean isExact = value instanceof Number && !(value instanceof Double);
        return isExact && exact != null ? exact : java.util.Objects.requireNonNull(constant.plain());
    }

    /** Returns what is wrong when a comparison has no meaning. */
    static String fault(long row) {
        return "values of types that do not compare met in row " + row;
    }
}
