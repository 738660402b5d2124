package dev.assay.checks.kernel;

import java.util.Set;

/** Measures nothing beyond what the slice counts. */
final class CountTask extends Task {
    CountTask(Slice slice, Set<Integer> columns) {
        super(slice, columns);
    }

    @Override
    void measure() {}

    @Override
    void absorbMeasured(Task other, int[] groups) {}
}
