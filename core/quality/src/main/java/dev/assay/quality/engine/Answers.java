package dev.assay.quality.engine;

import java.util.Collections;
import java.util.HashMap;
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
        // Unlike Map.copyOf, a hash map compares only keys of the same hash; to compare others costs a first run time.
        byQuery = Collections.unmodifiableMap(new HashMap<>(Objects.requireNonNull(byQuery, "byQuery")));
    }
}
