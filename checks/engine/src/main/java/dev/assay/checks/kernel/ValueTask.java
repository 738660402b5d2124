package dev.assay.checks.kernel;

import dev.assay.checks.kernel.state.Cells;
import dev.assay.checks.kernel.state.ValueState;
import dev.assay.checks.kernel.state.Wants;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers of one value what all its statistics and quantiles need. */
final class ValueTask extends Task {
    private final Frame frame;
    private final Value value;
    private final Cells cells = new Cells();
    private final List<@Nullable ValueState> states = new ArrayList<>();
    private Wants wants = Wants.NOTHING;
    private long[] present = {};
    private long[] nans = {};

    ValueTask(Slice slice, Set<Integer> columns, Frame frame, Value value) {
        super(slice, columns);
        this.frame = frame;
        this.value = value;
    }

    /** Adds to what is remembered; before the first batch. */
    void want(Wants more) {
        wants = wants.and(more);
    }

    @Override
    void measure() {
        value.faults().throwFirst(slice().selected());
        findPresent();
        Segments segments = slice().order(present);
        if (segments.isWhole()) {
            cells.view(value.vector());
        } else {
            cells.gather(value.vector(), segments.rows(), segments.count());
        }
        for (int i = 0; i < segments.size(); i++) {
            state(segments.group(i)).add(cells, segments.start(i), segments.end(i));
        }
    }

    private void findPresent() {
        int words = Bits.words(frame.capacity());
        present = Bits.atLeast(present, words);
        nans = Bits.atLeast(nans, words);
        Arrays.fill(present, 0);
        Arrays.fill(nans, 0);
        value.orNulls(present);
        value.orNans(nans);
        long any = 0;
        for (int i = 0; i < frame.words(); i++) {
            long selected = slice().selected()[i];
            present[i] = selected & ~present[i] & ~nans[i];
            nans[i] &= selected;
            any |= nans[i];
        }
        if (any != 0) {
            for (int row = Bits.next(nans, 0, frame.words()); row >= 0; row = Bits.next(nans, row + 1, frame.words())) {
                state(slice().group(row)).addNans(1);
            }
        }
    }

    ValueState state(int group) {
        while (states.size() <= group) {
            states.add(null);
        }
        ValueState state = states.get(group);
        if (state == null) {
            state = new ValueState(wants);
            states.set(group, state);
        }
        return state;
    }

    @Override
    void absorbMeasured(Task other, int[] groups) {
        List<@Nullable ValueState> others = ((ValueTask) other).states;
        for (int i = 0; i < others.size(); i++) {
            ValueState state = others.get(i);
            if (state != null) {
                state(groups[i]).absorb(state);
            }
        }
    }
}
