package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.RowPicture;
import dev.assay.checks.kernel.sample.Samples;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.vector.Batch;
import dev.assay.quality.engine.Query;
import dev.assay.quality.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks again at rows that must be shown but whose values were gone by the time that was known: the first of several rows
 * with the same tuple. Where the tuple itself is all that is to be shown, or the data cannot be read again, it is spared.
 */
final class SecondLook {
    private final Blueprint blueprint;
    private final SampleBook book;
    private final Map<Long, List<Query>> wanted = new TreeMap<>();
    private final Set<String> columns = new LinkedHashSet<>();

    private SecondLook(Blueprint blueprint) {
        this.blueprint = blueprint;
        book = new SampleBook(blueprint.reading().watch().options().sampleRows());
        columns.addAll(blueprint.keys());
    }

    static SampleBook take(Blueprint blueprint, Program program, Source source) {
        SecondLook look = new SecondLook(blueprint);
        for (Query query : blueprint.plan().queries()) {
            if (program.task(query) instanceof OccurrenceTask task && look.isNeeded(query)) {
                look.want(query, task);
            }
        }
        if (!look.wanted.isEmpty() && source.isRepeatable()) {
            look.read(source);
        }
        return look.book;
    }

    private boolean isNeeded(Query query) {
        boolean shown = query.measure() instanceof Measure.Occurrences measure
                && measure.what() == Measure.Occurrence.UNIQUE_ROWS;
        return shown && !(SampleBook.isPlain(query) && blueprint.keys().isEmpty());
    }

    private void want(Query query, OccurrenceTask task) {
        if (task.fault() != null) {
            return;
        }
        for (int group = 0; group < task.slice().groupCount(); group++) {
            for (Samples.Sample sample : book.of(query, task, group).inOrder()) {
                if (sample.row() == null) {
                    wanted.computeIfAbsent(sample.number(), key -> new ArrayList<>())
                            .add(query);
                    columns.addAll(query.measure().columns());
                }
            }
        }
    }

    private void read(Source source) {
        Frame frame = new Frame();
        List<String> names = List.copyOf(columns);
        Expressions expressions =
                new Expressions(frame, names, blueprint.reading().watch().now());
        List<Long> rows = List.copyOf(wanted.keySet());
        try (Scan scan = source.open(names, blueprint.reading())) {
            BatchReader reader = scan.reader();
            int next = 0;
            Batch batch = reader.next();
            while (batch != null && next < rows.size()) {
                frame.load(batch);
                while (next < rows.size() && rows.get(next) < batch.firstRow() + batch.size()) {
                    show(rows.get(next++), expressions);
                }
                batch = next < rows.size() ? reader.next() : null;
            }
        }
    }

    private void show(long number, Expressions expressions) {
        int index = (int) (number - expressions.frame().firstRow());
        for (Query query : java.util.Objects.requireNonNull(wanted.get(number))) {
            RowPicture picture = new RowPicture(
                    expressions, blueprint.keys(), query.measure().columns());
            book.put(query, picture.take(index));
        }
    }
}
