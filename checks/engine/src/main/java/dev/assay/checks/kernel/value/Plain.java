package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Plain values in the one form that does not depend on which batch they came from. Thread-safe.
 *
 * @since 0.1
 */
public final class Plain {
    private Plain() {}

    /** Returns the value of a row. */
    public static @Nullable Object at(Vector vector, int row) {
        Object value = vector.get(row);
        return value instanceof BigDecimal decimal ? decimal(decimal) : value;
    }

    /** Returns the number with as few digits after the decimal point as it takes. */
    public static BigDecimal decimal(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS ? stripped.setScale(0) : stripped;
    }

    private static final int MOST_ZEROS = 1_000;

    /** Returns a whole number as a plain value: a {@code Long} if it fits. */
    public static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** Returns an exact number as a plain value of a type: whole numbers of an INTEGER stay whole. */
    public static Object exact(BigDecimal value, DataType type) {
        BigDecimal number = decimal(value);
        return type == DataType.INTEGER && number.scale() <= 0 ? integer(number.toBigInteger()) : number;
    }

    /** Returns a plain number as a decimal, exactly; the double must be finite. */
    public static BigDecimal toDecimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double ? new BigDecimal(number.doubleValue()) : BigDecimal.valueOf(number.longValue());
    }
}
