package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.table.TupleKey;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.data.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tuple of values that occurs in a list of tuples of constants. Each part is looked for among the constants of its place
 * first, and tuples are made of those rows alone in which all parts are found.
 */
final class TupleSetAtom extends Atom {
    private final List<Value> values;
    private final List<List<Constant>> options;
    private final List<Atom> parts = new ArrayList<>();
    /** The options' keys, by which of a tuple's parts are doubles: beside those a constant may mean another number. */
    private final Map<List<Boolean>, Set<TupleKey>> keys = new HashMap<>();

    TupleSetAtom(Frame frame, List<Value> values, List<List<Constant>> options, Sense sense) {
        super(frame, values, sense);
        this.values = values;
        this.options = options;
        for (int i = 0; i < values.size(); i++) {
            List<Constant> constants = new ArrayList<>();
            for (List<Constant> option : options) {
                constants.add(option.get(i));
            }
            parts.add(new SetAtom(frame, values.get(i), constants, sense.straight()));
        }
    }

    @Override
    void holds(long[] into) {
        long[] found = frame().all().clone();
        for (Atom part : parts) {
            faults(part.settled());
            for (int i = 0; i < frame().words(); i++) {
                found[i] &= part.yes()[i];
            }
        }
        for (int row = Bits.next(found, 0, frame().words());
                row >= 0;
                row = Bits.next(found, row + 1, frame().words())) {
            if (isOption(row)) {
                Bits.set(into, row);
            }
        }
    }

    private boolean isOption(int row) {
        List<@Nullable Object> tuple = new ArrayList<>(values.size());
        List<Boolean> doubles = new ArrayList<>(values.size());
        for (Value value : values) {
            Object part = value.vector().get(row);
            tuple.add(part == null ? null : Values.key(part));
            doubles.add(part instanceof Double);
        }
        return keys.computeIfAbsent(doubles, this::keysBeside).contains(new TupleKey(tuple));
    }

    private Set<TupleKey> keysBeside(List<Boolean> doubles) {
        Set<TupleKey> all = new HashSet<>();
        for (List<Constant> option : options) {
            List<@Nullable Object> tuple = new ArrayList<>(values.size());
            for (int i = 0; i < option.size(); i++) {
                tuple.add(
                        doubles.get(i)
                                ? SetAtom.keyBesideDoubles(option.get(i))
                                : SetAtom.keyBesideExact(option.get(i)));
            }
            all.add(new TupleKey(tuple));
        }
        return all;
    }
}
