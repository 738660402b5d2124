package dev.assay.quality.outcome;

import java.time.Instant;
import java.util.Objects;

/**
 * Which run an outcome belongs to.
 *
 * @param dataset what the dataset is called
 * @param engine what the engine is called
 * @param started when the run began, by its clock
 * @param finished when the run ended, by its clock
 * @param rows all rows of the dataset; 0 if none were read
 * @since 0.1
 */
public record RunInfo(String dataset, String engine, Instant started, Instant finished, long rows) {
    /** Checks the components. */
    public RunInfo {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(finished, "finished");
    }
}
