package dev.assay.governance.organisation;

import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PeoplePolicy;
import java.util.List;

/**
 * What is settled in an organisation. Immutable.
 *
 * @param people what is settled about its people
 * @param forbiddenPairs pairs of personas in which nobody may act at the same time
 * @since 0.1
 */
public record Rules(PeoplePolicy people, List<ForbiddenPair> forbiddenPairs) {
    /** Copies the list. */
    public Rules {
        forbiddenPairs = List.copyOf(forbiddenPairs);
    }

    /**
     * Returns what is settled in an organisation that says nothing.
     *
     * @return the default policy and the default pairs
     */
    public static Rules defaults() {
        return new Rules(PeoplePolicy.ofDefaults(), ForbiddenPair.defaults());
    }
}
