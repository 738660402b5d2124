package dev.assay.checks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.TableEngine;
import dev.assay.checks.conformance.TableFixture;
import dev.assay.checks.source.Parallelism;
import dev.assay.json.OutcomeJson;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No number of threads and no size of batches changes a byte of an outcome: not the figures, the verdicts, the rows shown
 * with their keys, the facts, nor their order.
 */
class OutcomeLawTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(Way.MOST_THREADS - 1);
    private static final RunOptions OPTIONS = Ask.options().sampleRows(5).build();

    private final Suite suite = EveryExpectation.suite();

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    static Stream<Arguments> tables() {
        return Way.SIZES.stream()
                .map(rows -> Arguments.of(Named.of("seed " + (rows + 7) + ", " + rows + " rows", rows + 7L), rows));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void threads_and_batches_change_no_byte(long seed, int rows) {
        Table random = RandomData.table(seed, rows);
        TableFixture table = new TableFixture("random", random.schema(), random.rows());
        Outcome whole = run(table, new Way(1, Math.max(1, rows)));
        String json = OutcomeJson.toJson(whole, Locale.ENGLISH);
        String lines = lines(whole);

        assertThat(whole.results()).noneMatch(result -> result.status() == Status.ERROR);
        for (Way way : Way.all(rows)) {
            Outcome outcome = run(table, way);
            assertThat(OutcomeJson.toJson(outcome, Locale.ENGLISH))
                    .as("%s", way)
                    .isEqualTo(json);
            assertThat(lines(outcome)).as("%s", way).isEqualTo(lines);
            assertThat(outcome.results()).as("%s", way).isEqualTo(whole.results());
        }
    }

    private Outcome run(TableFixture table, Way way) {
        Parallelism parallelism = Parallelism.of(THREADS, way.threads());
        return Runs.run(suite, new TableEngine(table, parallelism, way.batchRows()), OPTIONS);
    }

    private static String lines(Outcome outcome) {
        return outcome.results().stream().map(Result::toString).collect(Collectors.joining("\n"));
    }
}
