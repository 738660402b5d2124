package dev.assay.checks.kernel;

import dev.assay.checks.kernel.truth.RowTest;
import dev.assay.checks.kernel.truth.Test;
import dev.assay.checks.kernel.value.Frame;
import org.jspecify.annotations.Nullable;

/** A condition that each row satisfies or not by itself. */
final class ConditionRule extends RowRule {
    private final RowTest test;

    ConditionRule(Frame frame, @Nullable Test where, RowTest test) {
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
