package dev.assay.quality.engine;

import java.util.Map;
import java.util.Objects;

/**
 * An engine's answers to a plan.
 *
 * @param rows all rows of the dataset that were read
 * @param byQuery the answer to each query of the plan
 * @since 0.1
 */
public record Answers(long rows, Map<Query, Answer> byQuery) {
    /** Copies the map. */
    public Answers {
        byQuery = Map.copyOf(Objects.requireNonNull(byQuery, "byQuery"));
    }
}
