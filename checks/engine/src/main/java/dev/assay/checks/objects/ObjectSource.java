package dev.assay.checks.objects;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.column.Sightings;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.source.Stated;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of records, beans or maps. Confined to one run at a time.
 *
 * @since 0.1
 */
public final class ObjectSource implements Source {
    /** What a class that looks like a number may be turned into. */
    private static final String NUMBERS =
            "; numbers are Java's primitive ones, BigInteger, BigDecimal and the counters of"
                    + " java.util.concurrent.atomic";

    private final ObjectLayout layout;
    private Rows rows;
    private @Nullable Class<?> rowClass;
    private @Nullable RowColumns columns;
    private Map<String, Sightings> sightings = Map.of();

    /** Creates a source of rows. */
    public ObjectSource(Rows rows, ObjectLayout layout) {
        this.rows = rows.forRun();
        this.layout = layout;
    }

    @Override
    public String dataset() {
        if (layout.name().isPresent()) {
            return layout.name().get();
        }
        Optional<Class<?>> rowClass = rowClass();
        return rowClass.isPresent() ? nameOf(rowClass.get()) : "rows";
    }

    private static String nameOf(Class<?> rowClass) {
        boolean named = !rowClass.isAnonymousClass() && !Map.class.isAssignableFrom(rowClass);
        return named ? rowClass.getSimpleName() : "rows";
    }

    private Optional<Class<?>> rowClass() {
        if (rowClass == null) {
            Optional<Class<?>> given = layout.rowClass();
            Class<?> known = (given.isPresent() ? given : firstClass()).orElse(null);
            // Maps are of many classes, and one serves like another.
            rowClass = known == null || !Map.class.isAssignableFrom(known) ? known : Map.class;
        }
        return Optional.ofNullable(rowClass);
    }

    private Optional<Class<?>> firstClass() {
        try {
            return rows.firstClass();
        } catch (NoRowsException e) {
            // Told when the rows are read.
            return Optional.empty();
        }
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        RowColumns found = find(reading);
        columns = found;
        return found == null ? Optional.empty() : Optional.of(found.schema());
    }

    private @Nullable RowColumns find(Reading reading) {
        FaultLog faults = new FaultLog(dataset());
        Optional<Class<?>> known = rowClass();
        if (known.isEmpty()) {
            keep();
            // There is no row, or the first is null or cannot be had, which the guard then tells.
            new RowGuard(iterator(), Object.class, faults).next();
            faults.throwIfAny();
            return null;
        }
        ColumnFinder finder = new ColumnFinder(known.get(), layout, reading, faults);
        if (finder.needsRows()) {
            keep();
            boolean found = finder.readAll(iterator(), rows.size());
            sightings = finder.sightings();
            return found ? finder.columns() : null;
        }
        return finder.columns();
    }

    /** Keeps rows in memory that can be had once, because they are read again. */
    private void keep() {
        requireUntaken();
        rows = rows.repeatable();
    }

    @Override
    public Scan open(List<String> names, Reading reading) {
        FaultLog faults = new FaultLog(dataset());
        RowColumns known = columns;
        List<OpenColumn> open = known == null ? List.of() : known.open(names);
        RowGuard guard = new RowGuard(iterator(), rowClass().orElse(Object.class), faults);
        return new ObjectScan(reading, faults, guard, rows, open);
    }

    private Iterator<?> iterator() {
        requireUntaken();
        try {
            return rows.iterator();
        } catch (NoRowsException e) {
            FaultsException fault = fault("rows must be iterable, but " + e.getMessage());
            fault.initCause(e);
            throw fault;
        }
    }

    private void requireUntaken() {
        if (rows.isTaken()) {
            throw fault("rows of a stream or iterator can be read once; collect them into a list to read them again");
        }
    }

    private FaultsException fault(String message) {
        return new FaultsException(dataset(), List.of(new Fault("", message)));
    }

    @Override
    public Stated stated() {
        return Stated.of(layout.schema(), Map.of());
    }

    @Override
    public boolean hasOwnRows() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return rows.isRepeatable();
    }

    @Override
    public Optional<String> typeNote(String column, Disclosure values) {
        Sightings seen = sightings.get(column);
        if (seen != null) {
            return seen.note("row", values);
        }
        RowColumn known = columns == null ? null : columns.byName().get(column);
        if (known == null || known.declared().filter(DataType.OTHER::equals).isEmpty()) {
            return Optional.empty();
        }
        return known.javaType().map(type -> known.origin() + " gives " + type + NUMBERS);
    }
}
