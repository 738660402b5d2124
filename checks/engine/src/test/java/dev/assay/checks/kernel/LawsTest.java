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

/** No number of threads and no size of batches changes an answer to any random query, down to the last bit. */
class LawsTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(Way.MOST_THREADS - 1);
    private static final RunOptions OPTIONS = Ask.options().sampleRows(4).build();

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    static Stream<Arguments> tables() {
        return IntStream.range(0, 2 * Way.SIZES.size()).mapToObj(seed -> {
            int rows = Way.SIZES.get(seed / 2);
            return Arguments.of(Named.of("seed " + seed + ", " + rows + " rows", (long) seed), rows);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void batches_and_threads_change_nothing(long seed, int rows) {
        Table table = RandomData.table(seed, rows);
        List<Query> queries = new RandomQueries(seed + 1000).queries(80);
        Answers whole = Ask.answers(table, queries, Ask.reading(OPTIONS, Parallelism.none(), Math.max(1, rows)));

        for (Way way : Way.all(rows)) {
            Parallelism parallelism = Parallelism.of(THREADS, way.threads());
            Answers parts = Ask.answers(table, queries, Ask.reading(OPTIONS, parallelism, way.batchRows()));

            for (Query query : queries) {
                assertThat(parts.byQuery().get(query))
                        .as("%s, %s", query, way)
                        .isEqualTo(whole.byQuery().get(query));
            }
        }
    }
}
