package dev.assay.checks;

import dev.assay.checks.kernel.Duplicates;
import dev.assay.checks.kernel.row.RowFate;
import dev.assay.checks.kernel.row.RowJudge;
import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the rows of a dataset and tells what each breaks. Confined to one thread.
 *
 * @param <T> what a row is to the application; whoever starts the walk knows it
 */
final class RowWalk<T> implements AutoCloseable {
    private final List<RowRule> rules;
    private final Reading reading;
    private final Scan scan;
    private final BatchReader reader;
    private final RowJudge judge;
    /** For each column that is judged, its position among those read. */
    private final List<Integer> judged;

    private @Nullable Batch batch;

    /**
     * Starts at the first row.
     *
     * @param rules what rows are judged by
     * @param plan the plan of the same rules, bound
     * @param source the dataset, whose schema is known
     * @param reading how it is read
     * @throws IllegalStateException if uniqueness is asked of rows that can be read once only
     */
    RowWalk(List<RowRule> rules, Plan plan, Source source, Reading reading) {
        this.rules = rules;
        this.reading = reading;
        List<Query> queries = rules.stream().map(RowRule::query).toList();
        requireRepeatable(queries, source);
        Duplicates duplicates = Duplicates.find(plan, source, reading);
        judge = new RowJudge(queries, duplicates, reading.watch());
        List<String> judgedNames = RowJudge.columns(queries);
        List<String> names = List.copyOf(readNames(judgedNames, plan.schema(), source));
        judged = judgedNames.stream().map(names::indexOf).toList();
        scan = source.open(names, reading);
        reader = scan.reader();
    }

    private static void requireRepeatable(List<Query> queries, Source source) {
        if (!source.isRepeatable() && queries.stream().anyMatch(Duplicates::isNeeded)) {
            throw new IllegalStateException("rows must be readable twice to tell which are unique, but those of "
                    + source.dataset() + " can be read once; collect them into a list first");
        }
    }

    private static Set<String> readNames(List<String> judged, Optional<Schema> schema, Source source) {
        // Whole rows of a file keep the file's order of columns; rows of the application need none read but the judged.
        Set<String> names = new LinkedHashSet<>();
        if (schema.isPresent()) {
            names.addAll(source.hasOwnRows() ? List.of() : schema.get().names());
            names.addAll(judged);
            names.addAll(source.stated().types());
        }
        return names;
    }

    /**
     * Goes to the next rows.
     *
     * @return how many there are, or 0 at the end
     * @throws dev.assay.quality.engine.RunStoppedException if the run was cancelled or its time is over
     */
    int next() {
        Batch read = reader.next();
        batch = read;
        if (read == null) {
            reading.watch().requireGoing(scan.rowsRead());
            return 0;
        }
        List<Vector> columns =
                judged.stream().map(position -> read.columns().get(position)).toList();
        judge.judge(new Batch(read.size(), read.firstRow(), columns), failures());
        return read.size();
    }

    private List<ColumnFailure> failures() {
        List<ColumnFailure> mapped = new ArrayList<>();
        for (ColumnFailure failure : reader.failures()) {
            int position = judged.indexOf(failure.column());
            if (position >= 0) {
                mapped.add(new ColumnFailure(position, failure.row(), failure.cause()));
            }
        }
        return mapped;
    }

    /** Returns what a row of the current ones breaks, in the order of the rules. */
    List<Breach> breaches(int row) {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RowFate fate = judge.fate(i, row);
            if (fate == RowFate.FAILED || fate == RowFate.UNKNOWN) {
                Optional<String> cause = fate == RowFate.UNKNOWN ? judge.cause(i, row) : Optional.empty();
                breaches.add(new Breach(rules.get(i).id(), rules.get(i).expectation(), cause));
            }
        }
        return breaches;
    }

    @SuppressWarnings("unchecked")
    T row(int row) {
        return (T) reader.row(row);
    }

    private long number(int row) {
        return batch == null ? 0 : batch.firstRow() + row;
    }

    FailingRow<T> failing(int row, List<Breach> breaches) {
        return new FailingRow<>(number(row), line(row), row(row), breaches);
    }

    private OptionalLong line(int row) {
        long line = reader.line(row);
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }

    /**
     * Throws what is wrong with the rows read so far.
     *
     * @throws dev.assay.quality.data.FaultsException if something is
     */
    void requireSound() {
        scan.requireSound();
    }

    @Override
    public void close() {
        scan.close();
    }
}
