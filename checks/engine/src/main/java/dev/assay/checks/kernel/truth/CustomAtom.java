package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.expr.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application's own test of a row. */
final class CustomAtom extends LazyAtom {
    private final Condition.Custom condition;
    private final List<Value> values;
    private List<Vector> vectors = List.of();

    CustomAtom(Frame frame, Condition.Custom condition, List<Value> values, Sense sense) {
        super(frame, List.of(), sense);
        this.condition = condition;
        this.values = values;
    }

    @Override
    void look() {
        vectors = values.stream().map(Value::vector).toList();
    }

    @Override
    boolean holds(int row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            plain.put(condition.columns().get(i), Plain.at(vectors.get(i), row));
        }
        try {
            return condition.predicate().test(Collections.unmodifiableMap(plain));
        } catch (RuntimeException e) {
            // Its message may hold data.
            throw new RowFault(
                    row,
                    "predicate \"" + condition.name() + "\" threw "
                            + e.getClass().getName() + " in row " + (frame().firstRow() + row));
        }
    }
}
