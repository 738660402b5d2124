package dev.assay.quality.outcome;

import java.util.Objects;
import java.util.Optional;

/**
 * A status with what explains it.
 *
 * @param status the status
 * @param reason why nothing was judged; present exactly when the status is NOT_EVALUATED, or a policy decided instead
 * @param cause what went wrong, without data values; present exactly when the status is ERROR
 * @since 0.1
 */
public record Verdict(Status status, Optional<Reason> reason, Optional<String> cause) {
    /** Checks the components. */
    public Verdict {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /**
     * Returns a verdict on a figure.
     *
     * @param status PASSED, WARNED or FAILED
     * @return the verdict
     */
    public static Verdict of(Status status) {
        return new Verdict(status, Optional.empty(), Optional.empty());
    }

    /**
     * Returns a verdict when there was nothing to judge.
     *
     * @param status NOT_EVALUATED, or what the policy on empty data made of it
     * @param reason why
     * @return the verdict
     */
    public static Verdict nothingToJudge(Status status, Reason reason) {
        return new Verdict(status, Optional.of(reason), Optional.empty());
    }

    /**
     * Returns a verdict when something went wrong.
     *
     * @param cause what, without data values
     * @return the verdict
     */
    public static Verdict error(String cause) {
        return new Verdict(Status.ERROR, Optional.empty(), Optional.of(cause));
    }
}
