package dev.assay.quality.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application's own test of a row. It cannot be pushed down, stored in a file or compared, so it is the last resort;
 * only the in-process engine runs it.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RowPredicate {
    /**
     * Tests the values that the condition named.
     *
     * @param values the plain value of each named column, null where missing, in the order named; unmodifiable
     * @return true if the row satisfies the condition
     */
    boolean test(Map<String, @Nullable Object> values);
}
