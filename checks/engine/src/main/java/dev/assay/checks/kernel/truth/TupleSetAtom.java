package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import java.util.List;

/** A tuple of values that occurs in a list of tuples of constants; compared part by part. */
final class TupleSetAtom extends Atom {
    private final List<List<Atom>> options;

    /** Takes an equality test for each part of each option, all meant straight. */
    TupleSetAtom(Frame frame, List<Value> values, List<List<Atom>> options, Sense sense) {
        super(frame, values, sense);
        this.options = options;
    }

    /** Returns the tests that a list of options amounts to. */
    static List<List<Atom>> tests(Frame frame, List<Value> values, List<List<Constant>> options, Sense sense) {
        return options.stream()
                .map(option -> java.util.stream.IntStream.range(0, values.size())
                        .mapToObj(i -> (Atom) new SetAtom(frame, values.get(i), List.of(option.get(i)), sense))
                        .toList())
                .toList();
    }

    @Override
    void holds(long[] into) {
        for (List<Atom> option : options) {
            for (Atom part : option) {
                faults(part.settled());
            }
            for (int i = 0; i < frame().words(); i++) {
                long all = -1L;
                for (Atom part : option) {
                    all &= part.yes()[i];
                }
                into[i] |= all;
            }
        }
    }
}
