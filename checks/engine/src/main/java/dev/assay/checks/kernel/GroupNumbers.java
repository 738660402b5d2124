package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.TupleKey;
import dev.assay.quality.data.PlainOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups by their values, for those of several workers to meet. Confined to one thread. */
final class GroupNumbers {
    private final Map<TupleKey, Integer> numbers = new HashMap<>();
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    /** Returns the number of a group, which it gets if it has none. */
    int of(List<@Nullable Object> group) {
        return numbers.computeIfAbsent(TupleKey.of(group), key -> {
            values.add(group);
            return values.size() - 1;
        });
    }

    int size() {
        return values.size();
    }

    List<@Nullable Object> values(int number) {
        return values.get(number);
    }

    /** Returns the numbers in ascending order of their groups' values, null and before it NaN at the end. */
    List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> PlainOrder.ASCENDING.compareTuples(values.get(a), values.get(b)));
        return order;
    }
}
