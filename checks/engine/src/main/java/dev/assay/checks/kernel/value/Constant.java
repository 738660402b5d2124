package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is the same in every row. Confined to one thread.
 *
 * @since 0.1
 */
public final class Constant extends Value {
    private final @Nullable Object plain;
    private final Origin origin;
    private @Nullable Constant written;
    private @Nullable Vector vector;
    private int filled;

    /** Where a constant comes from, which decides what a double means beside exact numbers. */
    public enum Origin {
        /** Written in the suite: a double means its shortest decimal text. */
        LITERAL,
        /** Computed from literals: a double means its numeric value. */
        COMPUTED
    }

    Constant(Frame frame, @Nullable Object plain, Origin origin) {
        super(frame);
        this.plain = plain;
        this.origin = origin;
    }

    /** Returns the plain value, or null. */
    public @Nullable Object plain() {
        return plain;
    }

    /** Returns the value that exact numbers are compared with; empty if it is not a finite number. */
    public Optional<BigDecimal> exact() {
        if (!(plain instanceof Number number) || isInfinite()) {
            return Optional.empty();
        }
        boolean asWritten = origin == Origin.LITERAL && number instanceof Double;
        return Optional.of(asWritten ? Values.shortestDecimal(number.doubleValue()) : Plain.toDecimal(number));
    }

    /** Returns this constant as exact numbers see it, if it is a double that was written in the suite. */
    public Constant written() {
        boolean isDouble = origin == Origin.LITERAL && plain instanceof Double && !isInfinite();
        if (!isDouble) {
            return this;
        }
        Constant known = written;
        if (known == null) {
            known = new Constant(frame(), exact().orElseThrow(), Origin.COMPUTED);
            written = known;
        }
        return known;
    }

    /** Returns whether the value is an infinity or NaN. */
    public boolean isInfinite() {
        return plain instanceof Double number && !Double.isFinite(number);
    }

    @Override
    Vector compute(Faults faults) {
        Vector known = vector;
        if (known == null || filled < frame().size()) {
            filled = frame().capacity();
            known = fill(filled);
            vector = known;
        }
        return known;
    }

    private Vector fill(int rows) {
        Object value = plain;
        if (value == null) {
            return nulls(rows);
        }
        DataType type = Values.typeOf(value);
        if (value instanceof Double number) {
            DoubleVector doubles = new DoubleVector(rows);
            Arrays.fill(doubles.values(), number);
            return doubles;
        }
        if (value instanceof Long || value instanceof Boolean) {
            LongVector longs = new LongVector(type, rows);
            Arrays.fill(longs.values(), value instanceof Long number ? number : Boolean.TRUE.equals(value) ? 1 : 0);
            return longs;
        }
        if (value instanceof BigDecimal decimal && fits(decimal)) {
            DecimalVector decimals = new DecimalVector(rows);
            decimals.setScale(decimal.scale());
            Arrays.fill(decimals.unscaled(), decimal.unscaledValue().longValue());
            return decimals;
        }
        if (type.isTemporal()) {
            TimeVector times = new TimeVector(type, rows);
            Arrays.fill(times.seconds(), Times.seconds(value));
            Arrays.fill(times.nanos(), Times.nanos(value));
            return times;
        }
        return objects(value, type, rows);
    }

    private static boolean fits(BigDecimal decimal) {
        return decimal.scale() >= 0 && decimal.unscaledValue().bitLength() < Long.SIZE;
    }

    private static Vector objects(Object value, DataType type, int rows) {
        ObjectVector objects = new ObjectVector(type, rows);
        Arrays.fill(objects.values(), value);
        return objects;
    }

    private static Vector nulls(int rows) {
        ObjectVector nulls = new ObjectVector(DataType.NULL, rows);
        long[] bits = new long[Bits.words(rows)];
        Bits.setFirst(bits, rows);
        nulls.setNulls(bits);
        return nulls;
    }
}
