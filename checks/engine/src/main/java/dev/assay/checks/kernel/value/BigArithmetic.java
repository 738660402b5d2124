package dev.assay.checks.kernel.value;

import dev.assay.quality.data.Digits;
import dev.assay.quality.expr.Expr.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic on plain numbers of any size, one at a time. */
final class BigArithmetic {
    private BigArithmetic() {}

    /**
     * Computes a plain result, or null for a division by zero.
     *
     * @throws ArithmeticException if an exact result has too many digits
     */
    static @Nullable Object compute(Operation operation, Number a, Number b) {
        if (operation == Operation.DIVIDE) {
            return isZero(b) ? null : (Object) divide(a, b);
        }
        if (a instanceof Double || b instanceof Double) {
            return ofDoubles(operation, a.doubleValue(), b.doubleValue());
        }
        BigDecimal x = Plain.toDecimal(a);
        BigDecimal y = Plain.toDecimal(b);
        requireDigits(operation, x, y);
        BigDecimal result = ofExact(operation, x, y);
        boolean whole = !(a instanceof BigDecimal) && !(b instanceof BigDecimal);
        return whole ? Plain.integer(result.toBigInteger()) : result;
    }

    private static double divide(Number a, Number b) {
        return a instanceof Double || b instanceof Double
                ? a.doubleValue() / b.doubleValue()
                : Quotient.of(Plain.toDecimal(a), Plain.toDecimal(b));
    }

    private static boolean isZero(Number number) {
        return number instanceof BigDecimal decimal ? decimal.signum() == 0 : number.doubleValue() == 0;
    }

    /** Returns the absolute value as a plain number. */
    static Object abs(Number number) {
        if (number instanceof Double value) {
            return Math.abs(value);
        }
        if (number instanceof BigDecimal value) {
            return value.abs();
        }
        return Plain.integer(
                number instanceof BigInteger value
                        ? value.abs()
                        : BigInteger.valueOf(number.longValue()).abs());
    }

    private static double ofDoubles(Operation operation, double x, double y) {
        return switch (operation) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
        };
    }

    private static BigDecimal ofExact(Operation operation, BigDecimal x, BigDecimal y) {
        return switch (operation) {
            case ADD -> x.add(y);
            case SUBTRACT -> x.subtract(y);
            case MULTIPLY -> x.multiply(y);
            case DIVIDE -> throw new IllegalArgumentException("division is not exact");
        };
    }

    private static void requireDigits(Operation operation, BigDecimal x, BigDecimal y) {
        long digits = operation == Operation.MULTIPLY
                ? (long) x.precision() + y.precision()
                : Math.abs((long) x.scale() - y.scale());
        if (digits > Digits.MOST_COMPUTED) {
            throw new ArithmeticException("result must have at most " + Digits.MOST_COMPUTED + " digits");
        }
    }
}
