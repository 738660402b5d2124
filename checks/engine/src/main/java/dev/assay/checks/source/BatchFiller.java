package dev.assay.checks.source;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every reader does alike: it takes raw rows while others wait, then turns them into vectors while others do the same.
 * Confined to one thread.
 *
 * @since 0.1
 */
public abstract class BatchFiller implements BatchReader {
    private final SharedScan scan;
    private final List<Field> fields;
    private final List<ColumnSink> sinks;
    private final List<ColumnFailure> failures = new ArrayList<>();
    private final Pace claiming;
    private final Pace filling;
    /** What is said of each column whose missing codes nobody asks for any more. */
    private final @Nullable String[] patternCauses;

    private long firstRow;
    private int size;
    private boolean ended;
    private @Nullable Batch batch;

    /**
     * Creates a reader.
     *
     * @param scan what it takes part in
     * @param fields the columns asked for
     */
    protected BatchFiller(SharedScan scan, List<Field> fields) {
        this.scan = scan;
        this.fields = fields;
        this.sinks = new ArrayList<>();
        this.claiming = new Pace(scan.reading().watch());
        this.filling = new Pace(scan.reading().watch());
        this.patternCauses = new String[fields.size()];
        for (Field field : fields) {
            sinks.add(sink(field));
        }
        scan.join();
    }

    private ColumnSink sink(Field field) {
        Reading reading = scan.reading();
        return ColumnSink.of(field.type(), reading.codes(field.name()), reading.batchRows());
    }

    /**
     * Takes raw rows from the scan and remembers them; is called by one thread of the scan at a time.
     *
     * @param pace tells when the run must stop; then no more are taken
     * @return how many, at most {@link Reading#batchRows}, or 0 if there are no more
     */
    protected abstract int claim(Pace pace);

    /**
     * Fills columns with the values of some of the rows taken.
     *
     * @param columns one sink per column asked for; each takes a value for every row
     * @param from the position of the first row to fill in
     * @param to the position after the last
     */
    protected abstract void fill(List<ColumnSink> columns, int from, int to);

    /** Takes rows as {@link #claim(Pace)} does. */
    final int claim() {
        return claim(claiming);
    }

    @Override
    public final @Nullable Batch next() {
        if (ended) {
            return null;
        }
        synchronized (scan) {
            firstRow = scan.rowsRead() + 1;
            size = scan.take(this);
        }
        if (size == 0) {
            ended = true;
            scan.leave();
            return null;
        }
        scan.report();
        failures.clear();
        for (ColumnSink sink : sinks) {
            sink.begin();
        }
        fill();
        List<Vector> vectors = new ArrayList<>(sinks.size());
        for (int column = 0; column < sinks.size(); column++) {
            vectors.add(sinks.get(column).finish(size));
            addUndecided(column, sinks.get(column));
        }
        batch = new Batch(size, firstRow, vectors);
        return batch;
    }

    /** Fills the rows step by step; if the run must stop meanwhile, the others are left out. */
    private void fill() {
        int filled = 0;
        do {
            int end = Math.min(size, filled + filling.step());
            fill(sinks, filled, end);
            filled = end;
        } while (!filling.isStopped() && filled < size);
        if (filled < size) {
            scan.giveBack(size - filled);
            size = filled;
        }
    }

    private void addUndecided(int column, ColumnSink sink) {
        int first = sink.undecidedRow();
        for (int row = first; row >= 0 && row < size; row++) {
            if (sink.isUndecided(row)) {
                failPattern(column, row);
            }
        }
    }

    /**
     * Notes that nobody knows whether a value means missing, because a pattern did not come to an end.
     *
     * @param column the column's position among those asked for
     * @param index the row's position in the batch
     */
    protected final void failPattern(int column, int index) {
        if (hasGivenUp(column)) {
            failures.add(new ColumnFailure(column, number(index), patternCauses[column]));
            return;
        }
        Duration limit = scan.reading().watch().options().patternLimit();
        fail(column, index, "pattern of a missing code took longer than " + limit);
        // Rows that come one by one do not belong together: what was asked of one is asked of the next.
        if (!scan.isEndless()) {
            patternCauses[column] = failures.get(failures.size() - 1).cause();
            sinks.get(column).giveUp();
        }
    }

    /** Returns whether nobody asks any more which values of a column mean missing. */
    protected final boolean hasGivenUp(int column) {
        return patternCauses[column] != null;
    }

    /**
     * Notes that a column's value could not be had.
     *
     * @param column the column's position among those asked for
     * @param index the row's position in the batch
     * @param what what went wrong, without data values
     */
    protected final void fail(int column, int index, String what) {
        long row = number(index);
        failures.add(new ColumnFailure(column, row, what + " in row " + row));
    }

    /**
     * Notes that a value does not fit its column, which makes the whole dataset faulty, or that it would but for its size.
     *
     * @param column the column's position among those asked for
     * @param index the row's position in the batch
     * @param value the value; is told to the caller unless the column is sensitive
     */
    protected final void misfit(int column, int index, Object value) {
        Field field = fields.get(column);
        Object plain = Objects.requireNonNull(Values.plain(value));
        if (field.type().isExact() && isVast(plain)) {
            fail(column, index, "number of more than " + Digits.MOST_COMPUTED + " digits");
            return;
        }
        DataType type = Values.typeOf(plain);
        boolean shown =
                type != DataType.OTHER && !scan.reading().settings().sensitive().contains(field.name());
        String was = type == DataType.OTHER ? value.getClass().getName() : type.id();
        String print = type == DataType.STRING ? Values.print(plain) : was + " " + Values.print(plain);
        String message =
                "column \"" + field.name() + "\" must be " + field.type().id() + ", but was " + (shown ? print : was);
        long place = line(index) > 0 ? line(index) : number(index);
        scan.faults().add(place, column, new Fault((line(index) > 0 ? "line " : "row ") + place, message));
    }

    private static boolean isVast(Object plain) {
        return plain instanceof BigDecimal decimal && Digits.areVast(decimal)
                || plain instanceof BigInteger integer && Digits.areVast(new BigDecimal(integer));
    }

    /** Returns the number of a row of the batch, counted from 1. */
    protected final long number(int index) {
        return firstRow + index;
    }

    @Override
    public final List<ColumnFailure> failures() {
        return failures;
    }

    /** Returns the values of a row by column, in the order asked for. */
    @Override
    public Object row(int index) {
        Batch current = Objects.requireNonNull(batch, "batch");
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            row.put(fields.get(column).name(), current.columns().get(column).get(index));
        }
        return Collections.unmodifiableMap(row);
    }

    @Override
    public long line(int index) {
        return 0;
    }
}
