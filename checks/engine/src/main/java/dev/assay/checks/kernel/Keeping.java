package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.TupleShape;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;

/**
 * Which tuples with null parts are counted as values.
 *
 * @since 0.1
 */
public enum Keeping {
    /** None of them. */
    COMPLETE,
    /** All but those of nulls only. */
    NOT_ALL_NULL,
    /** All. */
    ALL;

    /** Returns which a null policy counts. */
    public static Keeping under(NullPolicy policy) {
        return switch (policy) {
            case IGNORE, FAIL, PASS -> COMPLETE;
            case IGNORE_IF_ALL_NULL -> NOT_ALL_NULL;
            case EQUAL -> ALL;
        };
    }

    /** Returns whether the tuples counted may have nulls, behind the values of groups, which may always be null. */
    public TupleShape.Nulls nulls(List<Value> groupValues) {
        return this == COMPLETE && groupValues.isEmpty() ? TupleShape.Nulls.ABSENT : TupleShape.Nulls.POSSIBLE;
    }
}
