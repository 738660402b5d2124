package dev.assay.quality.engine;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A dataset that can answer measures. An implementation computes figures and never judges them.
 *
 * <p>Instances are confined to one run at a time unless an implementation says otherwise.
 *
 * @since 0.1
 */
public interface Engine {
    /**
     * Returns what the engine is called in outcomes and messages.
     *
     * @return a short name, for example {@code in-process}
     */
    String name();

    /**
     * Returns what the dataset is called in outcomes and messages.
     *
     * @return a short name, never a path with user names or a connection string
     */
    String dataset();

    /**
     * Returns what the engine can do.
     *
     * @return the capabilities; all of them unless overridden
     */
    default Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    /**
     * Returns the dataset's columns. May read the whole dataset when its types are nowhere declared.
     *
     * @param settings the missing codes, which may decide a column's type
     * @param options the run's options; progress, cancellation and time limit apply
     * @return the columns, or empty if nobody can know them because there is no row and no declared row type; the engine
     *     is then asked nothing
     * @throws dev.assay.quality.data.FaultsException if the dataset cannot be read, with all faults
     * @throws RunStoppedException if the run was cancelled or took too long
     */
    Optional<Schema> schema(Suite.Settings settings, RunOptions options);

    /**
     * Returns how a column came to its type where nothing declares it, for the reader of a fault about the type. Is asked
     * after {@link #schema}.
     *
     * @param column the exact name of one of the columns
     * @param settings which columns are sensitive; their values are not told
     * @return for example {@code line 2 holds integer ("29"), line 14 holds string ("NA")}; empty if the type is declared,
     *     as it is unless overridden
     */
    default Optional<String> typeNote(String column, Suite.Settings settings) {
        return Optional.empty();
    }

    /**
     * Returns why expectations about the names, number and order of columns cannot be judged. Is asked after {@link #schema}.
     *
     * @return what an expectation about columns must be or have, for example {@code must be about columns that the data
     *     have, but ...}; empty if {@link #schema} tells what the dataset has, as it does unless overridden
     */
    default Optional<String> columnsNote() {
        return Optional.empty();
    }

    /**
     * Answers every query of a plan, in as few scans as it can.
     *
     * <p>Figures follow the written semantics exactly. A query that cannot be answered becomes a
     * {@link Answer.Failure}, with the others answered all the same. The order of rows, the number of threads and the
     * size of batches change no answer.
     *
     * <p>Any other exception than the ones named here makes every query an error, with the class of the exception as its
     * cause, because its message may hold data values.
     *
     * @param plan the plan, bound against {@link #schema}; it has never a query for the schema, and may have none at all,
     *     in which case the rows are counted
     * @param options the run's options
     * @return an answer for every query
     * @throws dev.assay.quality.data.FaultsException if the dataset turns out to be unreadable half-way
     * @throws RunStoppedException if the run was cancelled or took too long before anything was measured
     */
    Answers answer(Plan plan, RunOptions options);
}
