package dev.assay.checks.kernel.row;

import dev.assay.checks.kernel.truth.PolicyTruth;
import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Frame;
import org.jspecify.annotations.Nullable;

/** A condition that each row satisfies or not by itself. */
final class ConditionRule extends RowRule {
    private final PolicyTruth test;

    ConditionRule(Frame frame, @Nullable Truth where, PolicyTruth test) {
        super(frame, where);
        this.test = test;
    }

    @Override
    void judge(long[] rows) {
        test.judge(rows);
    }

    @Override
    long[] passing() {
        return test.passed();
    }

    @Override
    long[] failing() {
        return test.failed();
    }

    @Override
    long[] skipping() {
        return test.skipped();
    }
}
