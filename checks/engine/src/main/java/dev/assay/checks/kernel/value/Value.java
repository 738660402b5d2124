package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * An expression over the current batch, computed at most once per batch. Confined to one thread.
 *
 * @since 0.1
 */
public abstract class Value {
    private final Frame frame;
    private final Faults faults = new Faults();
    private long computed;
    private @Nullable Vector vector;
    private long nansFound;
    private boolean hasNans;
    private long[] nans = {};

    Value(Frame frame) {
        this.frame = frame;
    }

    /** Returns the batch's values. */
    public final Vector vector() {
        Vector known = vector;
        if (known == null || computed != frame.serial()) {
            faults.clear();
            known = compute(faults);
            vector = known;
            computed = frame.serial();
        }
        return known;
    }

    /** Computes the batch's values; a row noted as a fault holds null. */
    abstract Vector compute(Faults faults);

    final Frame frame() {
        return frame;
    }

    /** Returns the rows whose value cannot be had. */
    public final Faults faults() {
        vector();
        return faults;
    }

    /** Adds the rows whose value is null. */
    public final void orNulls(long[] into) {
        Vector values = vector();
        if (values.hasNulls()) {
            Bits.or(into, values.nulls(), frame.words());
        }
    }

    /** Adds the rows whose value is NaN. */
    public final void orNans(long[] into) {
        if (nansFound != frame.serial()) {
            findNans();
            nansFound = frame.serial();
        }
        if (hasNans) {
            Bits.or(into, nans, frame.words());
        }
    }

    /** Returns whether values are of a kind that may be NaN. */
    public final boolean mayBeNan() {
        Vector values = vector();
        return switch (values.layout()) {
            case DOUBLE -> true;
            case OBJECT -> values.type() == DataType.OTHER;
            case LONG, DECIMAL, TIME -> false;
        };
    }

    private void findNans() {
        hasNans = false;
        if (mayBeNan()) {
            nans = Bits.atLeast(nans, frame.words());
            Vector values = vector();
            hasNans = values instanceof DoubleVector doubles
                    ? findNans(doubles.values())
                    : findNans(((ObjectVector) values).values());
        }
    }

    private boolean findNans(double[] values) {
        long any = 0;
        int size = frame.size();
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                double value = values[from + i];
                bits |= Double.isNaN(value) ? 1L << i : 0;
            }
            nans[word] = bits & ~nullWord(word);
            any |= nans[word];
        }
        return any != 0;
    }

    private boolean findNans(@Nullable Object[] values) {
        java.util.Arrays.fill(nans, 0);
        boolean any = false;
        for (int i = 0; i < frame.size(); i++) {
            if (Values.isNaN(values[i])) {
                Bits.set(nans, i);
                any = true;
            }
        }
        return any;
    }

    private long nullWord(int word) {
        return vector().hasNulls() ? vector().nulls()[word] : 0;
    }
}
