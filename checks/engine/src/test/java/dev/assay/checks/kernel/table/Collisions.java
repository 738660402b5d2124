package dev.assay.checks.kernel.table;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Values that the usual hash does not tell apart, as somebody would choose them who knows it. */
public final class Collisions {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xC2B2AE3D27D4EB4FL;

    private Collisions() {}

    /** Returns different texts of one hash code, two to the number of pairs: "Aa" and "BB" have the same. */
    public static List<String> texts(int pairs) {
        return texts(pairs, "BB");
    }

    /** Returns texts as {@link #texts(int)} does, of the same lengths, but with hash codes of their own. */
    public static List<String> apart(int pairs) {
        return texts(pairs, "BC");
    }

    private static List<String> texts(int pairs, String other) {
        return IntStream.range(0, 1 << pairs)
                .mapToObj(i -> IntStream.range(0, pairs)
                        .mapToObj(pair -> (i >>> pair & 1) == 0 ? "Aa" : other)
                        .reduce("", String::concat))
                .toList();
    }

    /**
     * Returns words whose tuples have hashes with the same upper 32 bits, found by taking the steps of the hash back.
     *
     * @param zeros how many words of zero follow each in its tuple, as the null bits do where a part may be null
     * @param chosen which words may be used
     */
    public static long[] words(int count, int zeros, LongPredicate chosen) {
        return LongStream.range(0, 1L << 32)
                .map(low -> unhash(0x1234_5678L << 32 | low, zeros))
                .filter(chosen)
                .limit(count)
                .toArray();
    }

    /** Returns the word whose tuple has a hash. */
    public static long unhash(long hash, int zeros) {
        long word = (hash ^ hash >>> 29 ^ hash >>> 58) * inverse(STIR);
        for (int step = 0; step <= zeros; step++) {
            word = (word ^ word >>> 32) * inverse(SPREAD);
        }
        return word;
    }

    /** Returns the number by which a product with an odd one is taken back, modulo 2⁶⁴, by Newton's method. */
    public static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
