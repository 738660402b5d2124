package dev.assay.checks;

import dev.assay.checks.conformance.TableFixture;
import dev.assay.checks.kernel.Answering;
import dev.assay.checks.objects.ObjectLayout;
import dev.assay.checks.objects.ObjectSource;
import dev.assay.checks.objects.Rows;
import dev.assay.checks.source.Parallelism;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Source;
import dev.assay.checks.source.Watch;
import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.RunOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The in-process engine over a table of the conformance kit, whose rows it reads as maps. */
public final class TableEngine implements Engine {
    private final Source source;
    private final Parallelism parallelism;
    private final int batchRows;

    public TableEngine(TableFixture table, Parallelism parallelism, int batchRows) {
        ObjectLayout layout = new ObjectLayout(
                Optional.of(table.name()),
                Optional.of(Map.class),
                UnaryOperator.identity(),
                Optional.of(table.schema()));
        this.source = new ObjectSource(Rows.of(table.maps()), layout);
        this.parallelism = parallelism;
        this.batchRows = batchRows;
    }

    @Override
    public String name() {
        return "in-process";
    }

    @Override
    public String dataset() {
        return source.dataset();
    }

    @Override
    public Optional<Schema> schema(Suite.Settings settings, RunOptions options) {
        return source.schema(reading(settings, options));
    }

    @Override
    public Answers answer(Plan plan, RunOptions options) {
        return Answering.answer(plan, source, reading(plan.settings(), options));
    }

    private Reading reading(Suite.Settings settings, RunOptions options) {
        return new Reading(settings, Watch.start(options), parallelism, batchRows);
    }
}
