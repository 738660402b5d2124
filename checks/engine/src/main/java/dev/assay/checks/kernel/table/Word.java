package dev.assay.checks.kernel.table;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Times;
import dev.assay.checks.vector.TimeVector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Values as one 64-bit word each, such that two values of one column have the same word exactly when they count as the
 * same value. A value that has no word is kept as its {@link Values#key key}; whether it has one depends on the value
 * alone, not on the vector that it came in.
 */
final class Word {
    private static final int SCALE_BITS = 5;
    private static final int MOST_SCALE = (1 << SCALE_BITS) - 1;
    private static final long NAN = Double.doubleToLongBits(Double.NaN);

    private Word() {}

    /** Returns whether values of a type are kept as words at all. */
    static boolean hasWords(DataType type) {
        return type.isNumeric() || type.isTemporal() || type == DataType.BOOLEAN;
    }

    static long ofDouble(double value) {
        // Adding zero makes the negative zero positive, and there are many bit patterns of NaN.
        return Double.isNaN(value) ? NAN : Double.doubleToRawLongBits(value + 0.0);
    }

    /** Returns whether an unscaled number without zeros at its end has a word. */
    static boolean fits(long unscaled, int scale) {
        return scale >= 0 && scale <= MOST_SCALE && unscaled << SCALE_BITS >> SCALE_BITS == unscaled;
    }

    static long ofDecimal(long unscaled, int scale) {
        return unscaled << SCALE_BITS | scale;
    }

    /** Returns the plain value that a word of a column of some type stands for. */
    static Object plain(long word, DataType type) {
        return switch (type) {
            case BOOLEAN -> word != 0;
            case DOUBLE -> Double.longBitsToDouble(word);
            case DECIMAL -> Plain.decimal(BigDecimal.valueOf(word >> SCALE_BITS, (int) (word & MOST_SCALE)));
            case DATE, TIME, DATETIME, INSTANT ->
                TimeVector.toPlain(type, Times.packedSeconds(word), Times.packedNanos(word));
            default -> word;
        };
    }

    /** Returns the word of a plain value, or null if it has none. */
    static @Nullable Long of(Object value, DataType type) {
        if (type == DataType.DECIMAL) {
            return value instanceof Number number ? ofExact(Plain.decimal(Plain.toDecimal(number))) : null;
        }
        if (Values.typeOf(value) != type) {
            return null;
        }
        if (type.isTemporal()) {
            return ofTime(value);
        }
        if (value instanceof Double number) {
            return ofDouble(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value instanceof Long whole ? whole : null;
    }

    private static @Nullable Long ofExact(BigDecimal decimal) {
        boolean isShort = decimal.unscaledValue().bitLength() < Long.SIZE;
        return isShort && fits(decimal.unscaledValue().longValue(), decimal.scale())
                ? (Long) ofDecimal(decimal.unscaledValue().longValue(), decimal.scale())
                : null;
    }

    private static @Nullable Long ofTime(Object value) {
        long seconds = Times.seconds(value);
        return Times.isPackable(seconds) ? (Long) Times.pack(seconds, Times.nanos(value)) : null;
    }

    /** Returns the plain value that a key of a column of some type stands for. */
    static Object plainOfKey(Object key, DataType type) {
        if (key instanceof ByteBuffer bytes) {
            return bytes.array();
        }
        if (!(key instanceof Number number) || !type.isNumeric()) {
            return key;
        }
        return type == DataType.DOUBLE ? (Object) number.doubleValue() : Plain.exact(Plain.toDecimal(number), type);
    }
}
