package dev.assay.checks.kernel.row;

import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One expectation about rows over the current batch. Confined to one thread. */
abstract class RowRule {
    private final Frame frame;
    private final @Nullable Truth where;
    private long[] selected = {};
    private long[] passed = {};
    private long[] failed = {};
    private long[] skipped = {};
    private long[] unknown = {};
    private long[] open = {};
    private final Map<Integer, String> causes = new HashMap<>();

    RowRule(Frame frame, @Nullable Truth where) {
        this.frame = frame;
        this.where = where;
    }

    /** Judges every row of the batch, one with a fault apart from the others. */
    final void judge() {
        int words = Bits.words(frame.capacity());
        selected = new long[words];
        passed = new long[words];
        failed = new long[words];
        skipped = new long[words];
        unknown = new long[words];
        open = frame.all().clone();
        causes.clear();
        if (where == null) {
            System.arraycopy(frame.all(), 0, selected, 0, frame.words());
        } else {
            Truth filter = where;
            judge(filter::evaluate, () -> Bits.orAnd(selected, filter.yes(), open, frame.words()));
            open = selected.clone();
        }
        judge(this::judge, () -> {
            Bits.orAnd(passed, passing(), open, frame.words());
            Bits.orAnd(failed, failing(), open, frame.words());
            Bits.orAnd(skipped, skipping(), open, frame.words());
        });
    }

    /** Works on the open rows, without those whose truth cannot be had. */
    private void judge(Work work, Runnable collect) {
        while (true) {
            try {
                work.on(open);
                collect.run();
                return;
            } catch (RowFault fault) {
                open[fault.index() >>> 6] &= ~(1L << fault.index());
                giveUp(fault.index(), fault.cause());
            }
        }
    }

    /** Something done with some rows. */
    @FunctionalInterface
    private interface Work {
        /** Does it, or throws the fault of a row. */
        void on(long[] rows);
    }

    /** Makes a row unknown; the first reason given stays. */
    final void giveUp(int row, String why) {
        Bits.set(unknown, row);
        causes.putIfAbsent(row, why);
    }

    /** Judges some rows. */
    abstract void judge(long[] rows);

    abstract long[] passing();

    abstract long[] failing();

    abstract long[] skipping();

    final RowFate fate(int row) {
        if (Bits.has(unknown, row)) {
            return RowFate.UNKNOWN;
        }
        if (Bits.has(failed, row)) {
            return RowFate.FAILED;
        }
        if (Bits.has(skipped, row)) {
            return RowFate.SKIPPED;
        }
        return Bits.has(passed, row) ? RowFate.PASSED : RowFate.FILTERED_OUT;
    }

    final Optional<String> cause(int row) {
        return Optional.ofNullable(causes.get(row));
    }
}
