package dev.assay.checks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.Parallelism;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Query;
import dev.assay.quality.engine.RunOptions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No number of threads and no size of batches changes an answer, down to the last bit. As each thread keeps states of its
 * own that are merged at the end, this also says that merged parts equal the whole.
 */
class LawsTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);
    private static final int[] SIZES = {0, 1, 2, 7, 63, 64, 200, 1000, 2500, 10_000};
    private static final RunOptions OPTIONS = Ask.options().sampleRows(4).build();

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    static Stream<Arguments> tables() {
        return IntStream.range(0, 20).mapToObj(seed -> {
            int rows = SIZES[seed % SIZES.length];
            return Arguments.of(Named.of("seed " + seed + ", " + rows + " rows", (long) seed), rows);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void batches_and_threads_change_nothing(long seed, int rows) {
        Table table = RandomData.table(seed, rows);
        List<Query> queries = new RandomQueries(seed + 1000).queries(80);
        Answers whole = Ask.answers(table, queries, Ask.reading(OPTIONS, Parallelism.none(), Math.max(1, rows)));

        for (int batchRows : rows > 1000 ? new int[] {7, 256, 1024} : new int[] {1, 7, 64}) {
            for (int threads : new int[] {1, 2, 4}) {
                Parallelism parallelism = Parallelism.of(THREADS, threads);
                Answers parts = Ask.answers(table, queries, Ask.reading(OPTIONS, parallelism, batchRows));

                for (Query query : queries) {
                    assertThat(parts.byQuery().get(query))
                            .as("%s in batches of %d on %d threads", query, batchRows, threads)
                            .isEqualTo(whole.byQuery().get(query));
                }
            }
        }
    }
}
