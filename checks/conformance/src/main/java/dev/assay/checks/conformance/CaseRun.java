package dev.assay.checks.conformance;

import dev.assay.quality.Suite;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.outcome.Result;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Runs cases on the engines that an implementer supplies. */
final class CaseRun {
    private static final int SAMPLE_ROWS = 10_000;

    private final Function<TableFixture, Engine> engines;

    CaseRun(Function<TableFixture, Engine> engines) {
        this.engines = engines;
    }

    /** Runs a suite of one expectation on a table. */
    Result result(ConformanceCase of, Suite suite, TableFixture table) {
        RunOptions options = RunOptions.builder()
                .clock(Clock.fixed(of.now(), ZoneOffset.UTC))
                .sampleRows(SAMPLE_ROWS)
                .build();
        Engine engine = engines.apply(table);
        try {
            return Runs.run(suite, engine, options).results().get(0);
        } finally {
            close(engine);
        }
    }

    Result result(ConformanceCase of) {
        return result(of, of.read(), of.table());
    }

    private static void close(Engine engine) {
        if (engine instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("engine " + engine.name() + " must close, but failed to", e);
            }
        }
    }

    /** Returns how a case's outcome differs from what it states; empty if it does not. */
    List<String> differences(ConformanceCase of) {
        return differences(of, of.table(), LongUnaryOperator.identity());
    }

    /** Does the same on a table with the case's rows in another order. */
    List<String> differences(ConformanceCase of, TableFixture table, LongUnaryOperator originalRow) {
        return of.isRefused()
                ? refusal(of, table)
                : OutcomeCheck.differences(of.outcome(), result(of, of.read(), table), originalRow);
    }

    private List<String> refusal(ConformanceCase of, TableFixture table) {
        String wanted = of.outcome().require("fault").text();
        try {
            Result result = result(of, of.read(), table);
            return List.of("it must be refused with \"" + wanted + "\", but was " + result.status());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains(wanted)
                    ? List.of()
                    : List.of("it must be refused with \"" + wanted + "\", but was with: " + message);
        }
    }
}
