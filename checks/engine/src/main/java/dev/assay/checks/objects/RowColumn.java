package dev.assay.checks.objects;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Structure;
import java.util.Optional;

/** One column of rows that are objects, and how its values are had. Thread-safe. */
interface RowColumn {
    /** Returns the column's name. */
    String name();

    /** Returns what the application's class declares, or empty if only the values can tell. */
    Optional<DataType> declared();

    /** Returns the Java type that the application's class declares, or empty if it declares none. */
    Optional<String> javaType();

    /** Returns what the application's class declares to be within structured values, or empty if only they can tell. */
    Optional<Structure> structure();

    /** Returns what reads many rows fast. */
    Filler filler();

    /** Returns what reads one row. */
    ValueReader reader();

    /** Returns what messages call the way to the value, for example {@code accessor Trip.fare()}. */
    String origin();
}
