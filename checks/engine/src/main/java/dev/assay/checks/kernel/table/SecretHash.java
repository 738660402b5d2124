package dev.assay.checks.kernel.table;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A hash that nobody can aim at who does not know its secret: a polynomial of what is hashed, modulo the prime 2⁶¹ − 1, at
 * a secret point. Two different tuples of n pieces have the same value with a probability of at most n ÷ 2⁶⁰, whoever
 * chose them (Carter and Wegman, 1979). Immutable.
 */
final class SecretHash {
    private static final int PRIME_BITS = 61;
    private static final long PRIME = (1L << PRIME_BITS) - 1;
    /** So many characters are fewer bits than the prime has. */
    private static final int CHARS = 3;

    private final long point;

    SecretHash(long point) {
        this.point = point;
    }

    /** Returns a hash with a secret of its own, on which nothing but speed may depend. */
    static SecretHash create() {
        long random = new SecureRandom().nextLong() >>> Long.SIZE - PRIME_BITS;
        return new SecretHash(random % (PRIME - 1) + 1);
    }

    /** Begins with words, from a position up to another. */
    long words(long[] words, int from, int to) {
        long state = 1;
        for (int i = from; i < to; i++) {
            state = append(append(state, words[i] >>> Integer.SIZE), words[i] & 0xFFFF_FFFFL);
        }
        return state;
    }

    /** Goes on with texts, from a position up to another, and returns the hash of all. */
    long texts(long begun, @Nullable String[] texts, int from, int to) {
        long state = begun;
        for (int i = from; i < to; i++) {
            String text = texts[i];
            state = text == null ? append(state, 0) : text(state, text);
        }
        return spread(state);
    }

    private long text(long begun, String text) {
        int length = text.length();
        long state = append(begun, length + 1L);
        for (int from = 0; from < length; from += CHARS) {
            int to = Math.min(from + CHARS, length);
            long piece = 0;
            for (int i = from; i < to; i++) {
                piece = piece << Character.SIZE | text.charAt(i);
            }
            state = append(state, piece);
        }
        return state;
    }

    long append(long state, long piece) {
        // 2⁶¹ counts as 1, so what is above it is added to what is below.
        long above = Math.multiplyHigh(state, point) << Long.SIZE - PRIME_BITS | state * point >>> PRIME_BITS;
        return reduce(reduce((state * point & PRIME) + above) + piece);
    }

    private static long reduce(long sum) {
        long rest = (sum & PRIME) + (sum >>> PRIME_BITS);
        return rest >= PRIME ? rest - PRIME : rest;
    }

    /** Lets every bit depend on every other; different states stay different. */
    private static long spread(long state) {
        long hash = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
