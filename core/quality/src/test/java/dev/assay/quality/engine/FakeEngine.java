package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An engine that answers what a test told it to, and remembers what it was asked. */
final class FakeEngine implements Engine {
    final List<Plan> asked = new ArrayList<>();
    private final Map<Query, Answer> answers = new HashMap<>();
    private Supplier<Optional<Schema>> schema;
    private Runnable beforeAnswering = () -> {};
    private Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private long rows = 10;

    FakeEngine(Schema schema) {
        this.schema = () -> Optional.of(schema);
    }

    static FakeEngine withoutSchema() {
        FakeEngine engine = new FakeEngine(Schema.of());
        engine.schema = Optional::empty;
        return engine.rows(0);
    }

    FakeEngine rows(long count) {
        rows = count;
        return this;
    }

    FakeEngine without(Capability... missing) {
        capabilities = EnumSet.allOf(Capability.class);
        Arrays.asList(missing).forEach(capabilities::remove);
        return this;
    }

    FakeEngine breakingOnSchema(RuntimeException e) {
        schema = () -> {
            throw e;
        };
        return this;
    }

    FakeEngine breaking(RuntimeException e) {
        beforeAnswering = () -> {
            throw e;
        };
        return this;
    }

    FakeEngine answer(Expectation expectation, Answer answer) {
        answers.put(Query.of(expectation.rule()), answer);
        return this;
    }

    FakeEngine groups(Expectation expectation, Measured... groups) {
        return answer(expectation, new Answer.Measurement(List.of(groups)));
    }

    FakeEngine figure(Expectation expectation, Counts counts, Figure figure, SampleRow... sample) {
        return groups(expectation, new Measured(List.of(), counts, figure, List.of(sample)));
    }

    /** Answers with one value over ten rows, all evaluated. */
    FakeEngine value(Expectation expectation, Object value) {
        return figure(expectation, new Counts(10, 0, 0, 0), new Figure.Scalar(value));
    }

    /** Answers with rows that pass and fail, none filtered out or skipped. */
    FakeEngine tally(Expectation expectation, long passed, long failed) {
        return figure(expectation, new Counts(passed + failed, 0, 0, 0), new Figure.Tally(passed, failed));
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String dataset() {
        return "trips.csv";
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Optional<Schema> schema(Suite.Settings settings, RunOptions options) {
        return schema.get();
    }

    @Override
    public Answers answer(Plan plan, RunOptions options) {
        asked.add(plan);
        beforeAnswering.run();
        Map<Query, Answer> given = new HashMap<>(answers);
        given.keySet().retainAll(plan.queries());
        return new Answers(rows, given);
    }
}
