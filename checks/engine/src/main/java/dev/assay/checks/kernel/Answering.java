package dev.assay.checks.kernel;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.source.Watch;
import dev.assay.checks.vector.Batch;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Progress;
import dev.assay.quality.engine.Query;
import dev.assay.quality.engine.RunStoppedException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers plans from sources. Thread-safe.
 *
 * @since 0.1
 */
public final class Answering {
    private Answering() {}

    /**
     * Reads a dataset once and answers every query; reads it a second time, as far as it must, only to show rows that
     * turned out not to be unique after they were gone.
     *
     * @throws dev.assay.quality.data.FaultsException if the dataset turns out to be unreadable
     */
    public static Answers answer(Plan plan, Source source, Reading reading) {
        Blueprint blueprint = new Blueprint(plan, reading);
        Watch watch = reading.watch();
        if (plan.schema().isEmpty()) {
            Optional<String> stopped = watch.stopped(0);
            return stopped.isPresent()
                    ? failures(plan, 0, stopped.get())
                    : answers(blueprint, ProgramBuilder.build(blueprint), 0, source);
        }
        List<Program> programs;
        long rows;
        boolean complete;
        try (Scan scan = source.open(columns(blueprint, source), reading)) {
            try {
                programs = reading.parallelism().run(() -> work(blueprint, scan));
            } catch (RunStoppedException e) {
                return failures(plan, scan.rowsRead(), String.valueOf(e.getMessage()));
            }
            rows = scan.rowsRead();
            complete = scan.totalRows().isPresent() && scan.totalRows().getAsLong() == rows;
        }
        Optional<String> stopped = complete ? Optional.empty() : watch.stopped(rows);
        if (stopped.isPresent()) {
            return failures(plan, rows, stopped.get());
        }
        Program first = programs.get(0);
        for (Program other : programs.subList(1, programs.size())) {
            first.absorb(other);
        }
        Answers answers = answers(blueprint, first, rows, source);
        watch.reportEnd(Progress.Phase.MEASURING, rows);
        return answers;
    }

    /** Those that nothing asks for come last, where no position changes. */
    private static List<String> columns(Blueprint blueprint, Source source) {
        Set<String> names = new LinkedHashSet<>(blueprint.columns());
        names.addAll(source.stated().types());
        return List.copyOf(names);
    }

    /** Lets one worker measure its share of a scan. */
    static Program work(Blueprint blueprint, Scan scan) {
        BatchReader reader = scan.reader();
        Program program = ProgramBuilder.build(blueprint);
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
            program.accept(batch, reader.failures());
        }
        return program;
    }

    private static Answers answers(Blueprint blueprint, Program program, long rows, Source source) {
        SampleBook samples = SecondLook.take(blueprint, program, source);
        Readout readout = new Readout(blueprint, program, samples);
        Map<Query, Answer> answers = new HashMap<>();
        for (Query query : blueprint.plan().queries()) {
            answers.put(query, readout.answer(query));
        }
        return new Answers(rows, answers);
    }

    /** Fails every query. */
    private static Answers failures(Plan plan, long rows, String cause) {
        Map<Query, Answer> answers = new HashMap<>();
        plan.queries().forEach(query -> answers.put(query, new Answer.Failure(cause)));
        return new Answers(rows, answers);
    }
}
