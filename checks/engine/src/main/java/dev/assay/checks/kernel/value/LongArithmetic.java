package dev.assay.checks.kernel.value;

import dev.assay.quality.expr.Expr.Operation;

/** Arithmetic on 64-bit integers that notices when a result does not fit. */
final class LongArithmetic {
    private LongArithmetic() {}

    /** Computes all rows and returns whether every result fits, those of null rows included. */
    static boolean compute(Operation operation, long[] x, long[] y, long[] into, int size) {
        return switch (operation) {
            case ADD -> add(x, y, into, size);
            case SUBTRACT -> subtract(x, y, into, size);
            case MULTIPLY -> multiply(x, y, into, size);
            case DIVIDE -> throw new IllegalArgumentException("division is not exact");
        };
    }

    private static boolean add(long[] x, long[] y, long[] into, int size) {
        long overflow = 0;
        for (int i = 0; i < size; i++) {
            long sum = x[i] + y[i];
            overflow |= (x[i] ^ sum) & (y[i] ^ sum);
            into[i] = sum;
        }
        return overflow >= 0;
    }

    private static boolean subtract(long[] x, long[] y, long[] into, int size) {
        long overflow = 0;
        for (int i = 0; i < size; i++) {
            long difference = x[i] - y[i];
            overflow |= (x[i] ^ y[i]) & (x[i] ^ difference);
            into[i] = difference;
        }
        return overflow >= 0;
    }

    private static boolean multiply(long[] x, long[] y, long[] into, int size) {
        long overflow = 0;
        for (int i = 0; i < size; i++) {
            long product = x[i] * y[i];
            overflow |= Math.multiplyHigh(x[i], y[i]) ^ product >> 63;
            into[i] = product;
        }
        return overflow == 0;
    }
}
