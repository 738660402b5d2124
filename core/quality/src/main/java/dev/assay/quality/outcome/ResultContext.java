package dev.assay.quality.outcome;

import java.util.Objects;
import java.util.Set;

/**
 * What the facts of a result say of the run it belongs to.
 *
 * @param dataset what the dataset is called
 * @param engine what the engine is called
 * @param sensitive the columns whose values are masked
 * @since 0.1
 */
public record ResultContext(String dataset, String engine, Set<String> sensitive) {
    /** Checks the components. */
    public ResultContext {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(engine, "engine");
        sensitive = Set.copyOf(sensitive);
    }
}
