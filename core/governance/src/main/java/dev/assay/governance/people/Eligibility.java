package dev.assay.governance.people;

import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.Set;

/**
 * What a persona may ask for; it gives nothing by itself. Immutable.
 *
 * <p>It has no conditions of its own, such as an hour or a place. A check asks each time anew whether the persona is held, skills are
 * shown, approvals and reviews stand and the asset may be used; what else must hold is for policies ({@code Policies.apply}) or the
 * host to ask.
 *
 * @param resource the ids of what it may be asked for
 * @param actions what may be done, such as {@code read}, in words of the host's own; {@code *} means all
 * @param environment where
 * @param maxDuration for how long at most
 * @param approval the id of the approval policy by which requests are decided
 * @since 0.1
 */
public record Eligibility(
        Pattern resource, Set<String> actions, Environment environment, Duration maxDuration, String approval) {
    /** How long nobody may have anything at most, whatever a card or a policy says. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** Stands for all actions. */
    public static final String ALL_ACTIONS = "*";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no action, if one is {@linkplain Actions#isAction none}, or if the duration is
     *     not positive
     */
    public Eligibility {
        actions = Set.copyOf(actions);
        if (actions.isEmpty()) {
            throw new ValueException("actions must not be empty", "actions는 비어 있으면 안 됩니다");
        }
        Actions.require(actions);
        if (maxDuration.isZero() || maxDuration.isNegative()) {
            throw new ValueException(
                    "maxDuration must be positive, but was " + maxDuration,
                    "maxDuration은 0보다 커야 하지만 " + maxDuration + "입니다");
        }
    }

    /**
     * Returns whether something may be asked for.
     *
     * @param resourceId the id of what it is asked for
     * @param action what shall be done
     * @param where where
     * @return true if it may
     */
    public boolean covers(String resourceId, String action, Environment where) {
        boolean allowed = actions.contains(ALL_ACTIONS) || actions.contains(action);
        return allowed && resource.covers(resourceId) && environment.covers(where);
    }
}
