package dev.assay.checks.source;

import dev.assay.checks.column.Disclosure;
import dev.assay.quality.data.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that can be read as batches of columns. Confined to one run at a time.
 *
 * @since 0.1
 */
public interface Source {
    /** Returns what the dataset is called in outcomes and messages. */
    String dataset();

    /**
     * Returns the columns, after reading everything where types are nowhere declared.
     *
     * @return the columns; empty if nobody can know them because there is no row and no declared row type
     * @throws dev.assay.quality.engine.RunStoppedException if the run must end before they are known
     * @throws dev.assay.quality.data.FaultsException if the dataset cannot be read, with all faults
     */
    Optional<Schema> schema(Reading reading);

    /**
     * Starts to read all rows from the first. Missing codes are applied: vectors hold null in their place.
     *
     * @param columns names that {@link #schema} knows, each once; their order is that of the vectors; may be empty when
     *     rows are only counted
     * @throws dev.assay.quality.data.FaultsException if the dataset can be read once only and has been
     */
    Scan open(List<String> columns, Reading reading);

    /**
     * Returns what the application stated of the columns. All columns of a stated type are read in every run, because a value
     * that does not fit is a fault of the dataset, whatever is asked.
     *
     * @return the statement; {@link Stated#NOTHING} unless overridden
     */
    default Stated stated() {
        return Stated.NOTHING;
    }

    /** Returns whether {@link BatchReader#row} gives objects of the application, whichever columns a scan asked for. */
    default boolean hasOwnRows() {
        return false;
    }

    /** Returns whether {@link #open} may be called again after a scan has been closed. */
    boolean isRepeatable();

    /**
     * Returns how a column came to its type, for a message about a wrong one.
     *
     * @param column the column's name
     * @param values whether values may be shown
     * @return for example {@code line 2 holds integer (29), line 14 holds string ("NA")}; empty if the type was declared
     */
    Optional<String> typeNote(String column, Disclosure values);
}
