package dev.assay.checks;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.kernel.Answering;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures a source in this process. Confined to one run. */
final class InProcessEngine implements Engine {
    private static final String STATED =
            "must be about columns that the data themselves have, but typed(Schema) stated which"
                    + " are read; leave the schema out";

    private final Source source;
    private final Parallelism parallelism;
    private final int batchRows;
    private @Nullable Watch watch;

    InProcessEngine(Source source, Parallelism parallelism, int batchRows) {
        this.source = source;
        this.parallelism = parallelism;
        this.batchRows = batchRows;
    }

    Source source() {
        return source;
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
    public Optional<String> typeNote(String column, Suite.Settings settings) {
        boolean hidden = settings.sensitive().contains(column);
        return source.typeNote(column, hidden ? Disclosure.HIDDEN : Disclosure.SHOWN);
    }

    @Override
    public Optional<String> columnsNote() {
        return source.stated().all() ? Optional.of(STATED) : Optional.empty();
    }

    @Override
    public Answers answer(Plan plan, RunOptions options) {
        Answers answers = Answering.answer(plan, source, reading(plan.settings(), options));
        return answers;
    }

    /** One watch for the whole run, so that finding types and measuring share its time limit. */
    Reading reading(Suite.Settings settings, RunOptions options) {
        Watch current = watch == null ? Watch.start(options) : watch;
        watch = current;
        return new Reading(settings, current, parallelism, batchRows);
    }
}
