package dev.assay.governance.decision;

import dev.assay.governance.decision.policy.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody decides or proposes. Immutable.
 *
 * @param choice what
 * @param rationale why
 * @param until until when, exclusive; present for exceptions only
 * @param evidence the digests of what it rests on
 * @since 0.1
 */
public record Answer(Choice choice, String rationale, Optional<Instant> until, List<String> evidence) {
    /** Copies the digests. */
    public Answer {
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns an answer without an end that cites nothing.
     *
     * @param choice what
     * @param rationale why
     * @return the answer
     */
    public static Answer of(Choice choice, String rationale) {
        return new Answer(choice, rationale, Optional.empty(), List.of());
    }

    /**
     * Returns the answer with an end.
     *
     * @param end until when, exclusive
     * @return a new answer
     */
    public Answer until(Instant end) {
        return new Answer(choice, rationale, Optional.of(end), evidence);
    }

    /**
     * Returns the answer with what it rests on.
     *
     * @param digests the digests
     * @return a new answer
     */
    public Answer citing(String... digests) {
        return new Answer(choice, rationale, until, List.of(digests));
    }
}
