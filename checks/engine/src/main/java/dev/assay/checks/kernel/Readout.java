package dev.assay.checks.kernel;

import dev.assay.checks.kernel.state.FigureException;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.SampleRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes answers of what was measured. Confined to one thread. */
final class Readout {
    private final Plan plan;
    private final Program program;
    private final Instant now;
    private final SampleBook samples;
    private final Map<OccurrenceTask, OccurrenceFigures> occurrences = new HashMap<>();

    Readout(Blueprint blueprint, Program program, SampleBook samples) {
        this.plan = blueprint.plan();
        this.program = program;
        this.now = blueprint.reading().watch().now();
        this.samples = samples;
    }

    /** Returns the answer to a query. */
    Answer answer(Query query) {
        Task task = program.task(query);
        Fault fault = task.fault();
        if (fault != null) {
            return new Answer.Failure(fault.cause());
        }
        try {
            List<Measured> groups = new ArrayList<>();
            for (int group : groups(task.slice())) {
                groups.add(query.measure().fold(new GroupReadout(query, task, group)));
            }
            return new Answer.Measurement(groups);
        } catch (FigureException e) {
            return new Answer.Failure(e.cause());
        }
    }

    /** Returns the groups with a selected row, in the order of their values. */
    private static List<Integer> groups(Slice slice) {
        if (!slice.isGrouped()) {
            return List.of(0);
        }
        List<Integer> order = slice.numbers().inOrder();
        order.removeIf(group -> slice.selectedRows(group) == 0);
        return order;
    }

    private OccurrenceFigures figures(Task task) {
        OccurrenceTask counting = (OccurrenceTask) task;
        OccurrenceFigures figures = occurrences.get(counting);
        if (figures == null) {
            figures = new OccurrenceFigures(counting);
            occurrences.put(counting, figures);
        }
        return figures;
    }

    /** Reads one group's figure. */
    private final class GroupReadout implements Measure.Cases<Measured> {
        private final Query query;
        private final Task task;
        private final int group;

        GroupReadout(Query query, Task task, int group) {
            this.query = query;
            this.task = task;
            this.group = group;
        }

        private Measured measured(long evaluated, long nans, Figure figure, List<SampleRow> sample) {
            Slice slice = task.slice();
            long rows = slice.rows(group);
            long selected = slice.selectedRows(group);
            Counts counts = new Counts(rows, rows - selected, selected - evaluated, nans);
            return new Measured(slice.values(group), counts, figure, sample);
        }

        @Override
        public Measured rowCount(Measure.RowCount measure) {
            long selected = task.slice().selectedRows(group);
            return measured(selected, 0, new Figure.Scalar(selected), List.of());
        }

        @Override
        public Measured satisfying(Measure.Satisfying measure) {
            TallyTask tally = (TallyTask) task;
            long passed = tally.passed(group);
            long failed = tally.failed(group);
            return measured(
                    passed + failed,
                    tally.nans(group),
                    new Figure.Tally(passed, failed),
                    samples.rows(tally.samples(group)));
        }

        @Override
        public Measured occurrences(Measure.Occurrences measure) {
            OccurrenceFigures figures = figures(task);
            boolean shown = measure.what() == Measure.Occurrence.UNIQUE_ROWS;
            return measured(
                    figures.evaluated(group, measure.nulls()),
                    figures.nans(group, measure.nulls()),
                    figures.figure(measure, group),
                    shown ? samples.rows(query, (OccurrenceTask) task, group) : List.of());
        }

        @Override
        public Measured statistic(Measure.Statistic measure) {
            if (measure.stat() == Measure.Stat.ENTROPY) {
                return counted(figures(task).entropy(group));
            }
            var state = ((ValueTask) task).state(group);
            return measured(state.evaluated(), state.nans(), state.statistic(measure.stat(), now), List.of());
        }

        private Measured counted(Figure figure) {
            OccurrenceFigures figures = figures(task);
            return measured(
                    figures.evaluated(group, NullPolicy.IGNORE),
                    figures.nans(group, NullPolicy.IGNORE),
                    figure,
                    List.of());
        }

        @Override
        public Measured quantile(Measure.Quantile measure) {
            var state = ((ValueTask) task).state(group);
            Figure figure = state.quantile(measure.q(), measure.interpolation());
            return measured(state.evaluated(), state.nans(), figure, List.of());
        }

        @Override
        public Measured valueSet(Measure.ValueSet measure) {
            return counted(figures(task).values(measure.which(), group));
        }

        @Override
        public Measured columns(Measure.Columns measure) {
            long selected = task.slice().selectedRows(group);
            Figure figure = plan.schema()
                    .<Figure>map(Figure.Shape::new)
                    .orElseGet(() -> new Figure.Undefined(
                            Text.of("without a row nobody can know the columns", "행이 없으면 열을 알 수 없음")));
            return measured(selected, 0, figure, List.of());
        }
    }
}
