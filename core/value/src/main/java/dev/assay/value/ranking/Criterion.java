package dev.assay.value.ranking;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Objects;

/**
 * What things are judged by. Immutable.
 *
 * @param id its name, not blank
 * @param label what readers see
 * @param goal which end of its scale is better
 * @param weight how much it matters beside the others, 0 or more and finite
 * @since 0.1
 */
public record Criterion(String id, Text label, Goal goal, double weight) {
    /** Which end of a scale is better. */
    public enum Goal {
        /** More is better. */
        MAXIMISE,
        /** Less is better. */
        MINIMISE
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the id is blank, or the weight negative or not finite
     */
    public Criterion {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(goal, "goal");
        if (id.isBlank()) {
            throw new ValueException("id must not be blank", "id는 비어 있으면 안 됩니다");
        }
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new ValueException(
                    "weight of \"" + id + "\" must be 0 or more and finite, but was " + weight,
                    "\"" + id + "\"의 가중치는 0 이상이고 유한해야 하지만 " + weight + "입니다");
        }
    }

    /**
     * Returns a criterion of which more is better.
     *
     * @param id its name
     * @param weight how much it matters
     * @return the criterion
     */
    public static Criterion more(String id, double weight) {
        return new Criterion(id, Text.of(id), Goal.MAXIMISE, weight);
    }

    /**
     * Returns a criterion of which less is better.
     *
     * @param id its name
     * @param weight how much it matters
     * @return the criterion
     */
    public static Criterion less(String id, double weight) {
        return new Criterion(id, Text.of(id), Goal.MINIMISE, weight);
    }

    /**
     * Returns the criterion with another weight.
     *
     * @param other the weight
     * @return a new criterion
     */
    public Criterion weighing(double other) {
        return new Criterion(id, label, goal, other);
    }
}
