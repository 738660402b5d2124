package dev.assay.checks.kernel.row;

import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import org.jspecify.annotations.Nullable;

/** An expectation of which nobody can tell whether any row satisfies it, all for one reason. */
final class UndecidedRule extends RowRule {
    private final Frame frame;
    private final String cause;

    UndecidedRule(Frame frame, @Nullable Truth where, String cause) {
        super(frame, where);
        this.frame = frame;
        this.cause = cause;
    }

    @Override
    void judge(long[] rows) {
        int row = Bits.next(rows, 0, frame.words());
        if (row >= 0) {
            throw new RowFault(row, cause);
        }
    }

    @Override
    long[] passing() {
        return none();
    }

    @Override
    long[] failing() {
        return none();
    }

    @Override
    long[] skipping() {
        return none();
    }

    private long[] none() {
        return new long[frame.words()];
    }
}
