package dev.assay.governance.card;

import dev.assay.governance.card.measure.Claim;
import dev.assay.quality.finding.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody answers. Immutable.
 *
 * <p>What a run contradicted stays so, whatever is said, until a run has measured it anew; but in a field that no run fills, there is
 * nothing to contradict once the claim is taken back: a later answer without one settles it, and its words stand by themselves.
 *
 * @param field the id of the field
 * @param value the answer
 * @param claim what it says in numbers; empty if it says none
 * @since 0.1
 */
public record FieldAnswer(String field, Text value, Optional<Claim> claim) {
    /** Checks the components. */
    public FieldAnswer {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(claim, "claim");
    }

    /**
     * Returns an answer that says nothing in numbers.
     *
     * @param field the id of the field
     * @param value the answer
     * @return the answer
     */
    public static FieldAnswer of(String field, Text value) {
        return new FieldAnswer(field, value, Optional.empty());
    }

    /**
     * Returns the answer with what it says in numbers.
     *
     * @param value what a run must find
     * @return a new answer
     */
    public FieldAnswer claiming(Claim value) {
        return new FieldAnswer(field, this.value, Optional.of(value));
    }
}
