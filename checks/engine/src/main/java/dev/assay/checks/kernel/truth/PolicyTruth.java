package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.measure.NullPolicy;
import java.util.Arrays;
import java.util.List;

/**
 * A condition under a null policy: which of the selected rows pass, fail or are skipped. Confined to one thread.
 *
 * @since 0.1
 */
public final class PolicyTruth {
    private final Truth test;
    private final List<Value> operands;
    private final NullPolicy policy;
    private long[] anyNull = {};
    private long[] allNull = {};
    private long[] faulty = {};
    /** What one operand adds to those. */
    private long[] own = {};

    private long[] ownFaulty = {};
    private long[] wanted = {};
    private long[] passed = {};
    private long[] failed = {};
    private long[] skipped = {};
    private long[] nans = {};
    private long nullsFound;

    PolicyTruth(Truth test, List<Value> operands, NullPolicy policy) {
        this.test = test;
        this.operands = operands;
        this.policy = policy;
    }

    /**
     * Judges the selected rows of the current batch.
     *
     * @throws dev.assay.checks.kernel.value.RowFault of the first selected row that cannot be judged
     */
    public void judge(long[] selected) {
        Frame frame = test.frame();
        makeRoom(frame);
        if (nullsFound != frame.serial()) {
            findNulls(frame);
            nullsFound = frame.serial();
        }
        // A value that cannot be computed is no null: the test throws its fault, unless another part decides the row.
        for (int i = 0; i < frame.words(); i++) {
            wanted[i] = selected[i] & (~settledByNull(i) | faulty[i]);
        }
        test.evaluate(wanted);
        long[] yes = test.yes();
        long[] no = test.no();
        for (int i = 0; i < frame.words(); i++) {
            long byNull = selected[i] & settledByNull(i);
            long judged = selected[i] & ~byNull;
            long unknown = judged & ~yes[i] & ~no[i];
            long held = judged & yes[i];
            passed[i] = policy == NullPolicy.PASS ? held | unknown | byNull : held;
            skipped[i] = switch (policy) {
                case IGNORE -> byNull | unknown;
                case IGNORE_IF_ALL_NULL -> byNull;
                case FAIL, PASS, EQUAL -> 0;
            };
            failed[i] = selected[i] & ~passed[i] & ~skipped[i];
        }
        findNans(frame, selected);
    }

    /** Returns the rows whose lot a null operand decides, whatever the condition says. */
    private long settledByNull(int word) {
        return switch (policy) {
            case IGNORE, FAIL, PASS -> anyNull[word];
            case IGNORE_IF_ALL_NULL -> allNull[word];
            case EQUAL -> 0;
        };
    }

    /** Finds the rows with nulls; where an operand has a fault, its vector holds a null that means nothing. */
    private void findNulls(Frame frame) {
        Arrays.fill(anyNull, 0);
        Arrays.fill(faulty, 0);
        Arrays.fill(allNull, operands.isEmpty() ? 0 : -1L);
        for (Value operand : operands) {
            Arrays.fill(own, 0);
            Arrays.fill(ownFaulty, 0);
            operand.orNulls(own);
            operand.faults().orRows(ownFaulty);
            for (int i = 0; i < frame.words(); i++) {
                own[i] &= ~ownFaulty[i];
                anyNull[i] |= own[i];
                allNull[i] &= own[i];
                faulty[i] |= ownFaulty[i];
            }
        }
    }

    private void findNans(Frame frame, long[] selected) {
        Arrays.fill(nans, 0);
        for (Value operand : operands) {
            operand.orNans(nans);
        }
        for (int i = 0; i < frame.words(); i++) {
            nans[i] &= selected[i] & ~skipped[i];
        }
    }

    private void makeRoom(Frame frame) {
        int words = Bits.words(frame.capacity());
        if (passed.length < words) {
            anyNull = new long[words];
            allNull = new long[words];
            own = new long[words];
            ownFaulty = new long[words];
            faulty = new long[words];
            wanted = new long[words];
            passed = new long[words];
            failed = new long[words];
            skipped = new long[words];
            nans = new long[words];
        }
    }

    /** Returns the rows that pass. */
    public long[] passed() {
        return passed;
    }

    /** Returns the rows that fail. */
    public long[] failed() {
        return failed;
    }

    /** Returns the rows that a null leaves out. */
    public long[] skipped() {
        return skipped;
    }

    /** Returns the evaluated rows with a NaN among the compared values. */
    public long[] nans() {
        return nans;
    }
}
