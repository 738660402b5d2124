package dev.assay.checks.kernel;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a run is worked off, which must not show in its outcome.
 *
 * @param threads how many threads there are at most
 * @param batchRows how many rows a batch has at most
 */
record Way(int threads, int batchRows) {
    static final int MOST_THREADS = 8;
    /** The numbers of rows that laws are tried on. */
    static final List<Integer> SIZES = List.of(0, 1, 2, 3, 10, 100, 1_000, 10_000);

    private static final int FEW_ROWS = 3;
    private static final int SOME_ROWS = 100;
    private static final int MANY_ROWS = 1_000;

    /** Returns every pair of some numbers of threads and rows, and fewer pairs where they could tell little or take long. */
    static List<Way> all(int rows) {
        if (rows > MANY_ROWS) {
            return List.of(new Way(2, 1_024), new Way(8, 64), new Way(3, 7));
        }
        if (rows > SOME_ROWS || rows <= FEW_ROWS) {
            return List.of(new Way(1, 1), new Way(2, 7), new Way(3, 2), new Way(8, 1), new Way(8, 1_024));
        }
        return Stream.of(1, 2, 3, MOST_THREADS)
                .flatMap(threads -> Stream.of(1, 2, 7, 1_024).map(batchRows -> new Way(threads, batchRows)))
                .toList();
    }
}
