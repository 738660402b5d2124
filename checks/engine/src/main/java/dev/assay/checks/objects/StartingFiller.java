package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.property.Property;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first rows of a column by reflection and the others by a class made for it. To make one takes milliseconds,
 * which a few rows do not pay back.
 */
final class StartingFiller extends Filler {
    static final int FEW = 10_000;

    private final Property property;
    private final Filler first;
    /** Threads may lose count of each other's rows, and two may make a class; either serves. */
    private int rowsRead;

    private volatile @Nullable Filler made;

    StartingFiller(Property property) {
        this.property = property;
        first = new MethodFiller(property.method());
    }

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        filler().fill(rows, from, to, sink, faults);
        rowsRead = Math.min(FEW, rowsRead + to - from);
    }

    Filler filler() {
        if (rowsRead < FEW) {
            return first;
        }
        Filler known = made;
        if (known == null) {
            known = Fillers.of(property);
            made = known;
        }
        return known;
    }
}
