package dev.assay.checks;

import dev.assay.checks.conformance.EngineConformance;
import dev.assay.checks.conformance.TableFixture;
import dev.assay.checks.source.Parallelism;
import dev.assay.quality.engine.Engine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;

/** The same cases with several threads and batches of a few rows, which must change nothing. */
class ParallelConformanceTest extends EngineConformance {
    private static final int THREADS = 3;
    private static final int BATCH_ROWS = 2;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

    @Override
    protected Engine engineFor(TableFixture table) {
        return new TableEngine(table, Parallelism.of(executor, THREADS), BATCH_ROWS);
    }

    @AfterAll
    void stop() {
        executor.shutdownNow();
    }
}
