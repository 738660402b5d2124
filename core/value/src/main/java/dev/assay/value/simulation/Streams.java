package dev.assay.value.simulation;

/**
 * Random numbers that are computed from where they are used instead of drawn one after the other: number i of block b of the
 * factor named n is mix(key(n, b) + (i + 1) γ) with the counter step γ and the mixing function of SplitMix64. The key is mixed
 * of the seed, the digest, the name and the block, so that neither threads nor other factors change a number.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast splittable pseudorandom number generators
 *     (2014)</a>
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon et al., Parallel random numbers: as easy as 1, 2, 3 (2011)</a>
 */
record Streams(long seed, String digest) {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long ONE = 0x3ff0000000000000L;

    /** A uniform number is (k + 1/2) 2^-52, so that it is neither 0 nor 1, and 1 less it is one too. */
    private static final double SHIFT = 1 - 0x1p-53;

    private static long mix(long word) {
        long mixed = (word ^ word >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static long hash(String text, long start) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** Returns the key of a factor. */
    long key(String name) {
        return mix(hash(name, hash(digest, OFFSET)) + mix(seed + GAMMA));
    }

    /** Returns the key of a block of a factor's numbers. */
    static long key(long factor, int block) {
        return mix(factor + GAMMA * (block + 1L));
    }

    /** Fills in the uniform numbers of a block. */
    static void fill(long key, double[] uniforms, int count) {
        for (int i = 0; i < count; i++) {
            uniforms[i] = uniform(mix(key + GAMMA * (i + 1L)));
        }
    }

    private static double uniform(long word) {
        return Double.longBitsToDouble(ONE | word >>> 12) - SHIFT;
    }

    /** Fills in the first half of a block, and beside each number of it 1 less it. */
    static void fillAntithetic(long key, double[] uniforms, int count) {
        int half = (count + 1) / 2;
        fill(key, uniforms, half);
        for (int i = half; i < count; i++) {
            uniforms[i] = 1 - uniforms[i - half];
        }
    }

    /** Fills in one number of each of as many equal strata, in an order of chance. */
    static void fillLatin(long key, double[] uniforms, int count) {
        fill(key, uniforms, count);
        for (int i = 0; i < count; i++) {
            uniforms[i] = StrictMath.max(0x1p-53, StrictMath.min(1 - 0x1p-53, (i + uniforms[i]) / count));
        }
        for (int i = count - 1; i > 0; i--) {
            int other = (int) ((mix(key - GAMMA * (i + 1L)) >>> 32) * (i + 1L) >>> 32);
            double swapped = uniforms[i];
            uniforms[i] = uniforms[other];
            uniforms[other] = swapped;
        }
    }
}
