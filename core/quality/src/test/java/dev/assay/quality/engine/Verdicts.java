package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.binding.Binding;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;

/** Runs of one expectation on a fake engine that knows every column. */
final class Verdicts {
    private Verdicts() {}

    static FakeEngine engine() {
        return new FakeEngine(Binding.SCHEMA);
    }

    static Result result(Suite suite, FakeEngine engine) {
        return Runs.run(suite, engine, RunOptions.ofDefaults()).results().get(0);
    }

    static Result result(Expectation expectation, FakeEngine engine) {
        return result(Suite.named("trips").expect(expectation), engine);
    }

    /** Returns what becomes of a figure that is one value. */
    static Status ofValue(Expectation expectation, Object value) {
        return result(expectation, engine().value(expectation, value)).status();
    }

    /** Returns what becomes of rows that pass and fail. */
    static Status ofRows(Expectation expectation, long passed, long failed) {
        return result(expectation, engine().tally(expectation, passed, failed)).status();
    }
}
