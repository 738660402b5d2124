package dev.assay.governance.review;

import dev.assay.governance.Reasons;
import java.util.List;

/**
 * What has changed since the last review. Immutable.
 *
 * @since 0.1
 */
public sealed interface Diff {
    /**
     * Something has.
     *
     * @param changes what, at least one
     * @since 0.1
     */
    record Changed(List<String> changes) implements Diff {
        /** Copies the changes. */
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Nothing has, and the reviewer says so.
     *
     * @param statement in which words
     * @since 0.1
     */
    record Unchanged(String statement) implements Diff {}

    /**
     * Returns whether something is said.
     *
     * @return false if there is no change, or no statement that there is none
     */
    default boolean isStated() {
        if (this instanceof Unchanged unchanged) {
            return !Reasons.isBlank(unchanged.statement());
        }
        return this instanceof Changed changed
                && !changed.changes().isEmpty()
                && changed.changes().stream().noneMatch(Reasons::isBlank);
    }
}
