package dev.assay.checks.source;

import dev.assay.checks.vector.Batch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches from a scan. Confined to one thread; what is inherently serial is locked inside.
 *
 * @since 0.1
 */
public interface BatchReader {
    /**
     * Takes the next rows that no reader has taken yet. Batches of one reader come in row order; all but the last of the
     * dataset have as many rows as {@link Reading#batchRows} says.
     *
     * @return the batch, valid until the next call, which may fill the same vectors again; null at the end, and before it
     *     once the run must stop, which {@link Watch#stopped} then tells
     * @throws dev.assay.quality.data.FaultsException at the end of the data, from the last reader to get there, if values
     *     turned out not to fit their columns or rows to be broken; with all faults
     */
    @Nullable
    Batch next();

    /**
     * Returns the values of the current batch that could not be had, for example because an accessor threw. The column's
     * vector holds null in such a row and must not be believed there.
     *
     * @return a failure per column and row, the rows of one column in order; usually empty
     */
    List<ColumnFailure> failures();

    /**
     * Returns a row of the current batch as the application knows it: the element of a collection, or for a file or
     * database a map of plain values by column with the columns that the scan asked for.
     *
     * @param index the row's position in the batch, counted from 0
     */
    Object row(int index);

    /**
     * Returns the line of the file on which a row of the current batch begins.
     *
     * @param index the row's position in the batch, counted from 0
     * @return the line, counted from 1, or 0 if the rows have no lines
     */
    long line(int index);
}
