package dev.assay.checks.kernel.value;

import java.util.Arrays;

/**
 * Sets of rows of a batch, a bit each: row {@code i} is bit {@code i & 63} of word {@code i >> 6}. Bits beyond the batch
 * are zero. Thread-safe.
 *
 * @since 0.1
 */
public final class Bits {
    private Bits() {}

    /** Returns how many words hold so many rows. */
    public static int words(int rows) {
        return (rows + Long.SIZE - 1) >>> 6;
    }

    /** Returns the array itself if it holds so many words, or else a new one of zeros. */
    public static long[] atLeast(long[] bits, int words) {
        return bits.length >= words ? bits : new long[words];
    }

    /** Makes the first rows the set. */
    public static void setFirst(long[] bits, int rows) {
        int full = rows >>> 6;
        Arrays.fill(bits, 0, full, -1L);
        Arrays.fill(bits, full, bits.length, 0);
        if ((rows & 63) != 0) {
            bits[full] = (1L << rows) - 1;
        }
    }

    /** Returns whether a row is in the set. */
    public static boolean has(long[] bits, int row) {
        return (bits[row >>> 6] & 1L << row) != 0;
    }

    /** Adds a row. */
    public static void set(long[] bits, int row) {
        bits[row >>> 6] |= 1L << row;
    }

    /** Removes a row and all after it. */
    public static void clearFrom(long[] bits, int row) {
        int word = row >>> 6;
        bits[word] &= (1L << row) - 1;
        Arrays.fill(bits, word + 1, bits.length, 0);
    }

    /** Adds the rows of another set. */
    public static void or(long[] into, long[] other, int words) {
        for (int i = 0; i < words; i++) {
            into[i] |= other[i];
        }
    }

    /** Adds the rows that are in both of two other sets. */
    public static void orAnd(long[] into, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            into[i] |= a[i] & b[i];
        }
    }

    /** Returns how many rows are in the set. */
    public static int count(long[] bits, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(bits[i]);
        }
        return count;
    }

    /**
     * Returns the first row at or after another.
     *
     * @return the row, or -1 if there is none
     */
    public static int next(long[] bits, int from, int words) {
        int word = from >>> 6;
        if (word >= words) {
            return -1;
        }
        long rest = bits[word] & -1L << from;
        while (rest == 0) {
            if (++word == words) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Writes the rows of the set into an array, in order, and returns how many there are. */
    public static int rows(long[] bits, int words, int[] into) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                into[count++] = (i << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return count;
    }
}
