package dev.assay.governance.people;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an organisation has settled about its people. Immutable.
 *
 * @param agentCap for how long an agent may be given something at most
 * @param mandatory the fields of a card without which a persona cannot be activated
 * @param decisions the kinds of decisions there are, and who may take them
 * @since 0.1
 */
public record PeoplePolicy(Duration agentCap, Set<CardField> mandatory, Map<String, Delegation> decisions) {
    /** Who may take a kind of decision. */
    public enum Delegation {
        /** People and agents. */
        DELEGABLE,
        /** People; what an agent says is a proposal. */
        HUMAN_ONLY
    }

    private static final Duration LONGEST_AGENT_CAP = Duration.ofHours(1);

    /** The kind under which the one policy is stored. */
    public static final Kind<PeoplePolicy> KIND = Kind.of("people-policy", PeoplePolicy.class, policy -> "policy");

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the cap is not positive, or longer than an hour
     */
    public PeoplePolicy {
        if (agentCap.isZero() || agentCap.isNegative() || agentCap.compareTo(LONGEST_AGENT_CAP) > 0) {
            throw new ValueException(
                    "agentCap must be positive and at most " + LONGEST_AGENT_CAP + ", but was " + agentCap,
                    "agentCap은 0보다 크고 " + LONGEST_AGENT_CAP + " 이하여야 하지만 " + agentCap + "입니다");
        }
        mandatory = Set.copyOf(mandatory);
        decisions = Map.copyOf(decisions);
    }

    /**
     * Returns the policy of an organisation that has settled nothing else: one hour for agents, the usual mandatory fields, and
     * the kinds of decisions of the default responsibilities, of which agents may take those that are routine.
     *
     * @return the policy
     */
    public static PeoplePolicy ofDefaults() {
        Map<String, Delegation> decisions = new TreeMap<>();
        Set.of("pipeline-run", "model-build", "inventory-change", "retraining")
                .forEach(kind -> decisions.put(kind, Delegation.DELEGABLE));
        Set.of(
                        "framework-change",
                        "threshold-change",
                        "quality-failure",
                        "deployment",
                        "rollback",
                        "compliance",
                        "risk-acceptance",
                        "data-access",
                        "incident",
                        "review")
                .forEach(kind -> decisions.put(kind, Delegation.HUMAN_ONLY));
        return new PeoplePolicy(Duration.ofHours(1), CardField.mandatory(), decisions);
    }

    /**
     * Returns the policy that is stored.
     *
     * @param reader reads what is stored
     * @return the policy; the default one if none is stored
     */
    public static PeoplePolicy of(Reader reader) {
        return reader.find(KIND, "policy").map(Stored::value).orElseGet(PeoplePolicy::ofDefaults);
    }

    /**
     * Returns whether only people may take a kind of decision.
     *
     * @param kind the kind
     * @return true, also for a kind that nobody knows; false for one that is delegable
     */
    public boolean isHumanOnly(String kind) {
        return decisions.get(kind) != Delegation.DELEGABLE;
    }

    /**
     * Returns whether a scope reaches a decision that only people may take.
     *
     * @param kinds the kinds of decisions in the scope
     * @return true if one of them is
     */
    public boolean isHumanOnly(Pattern kinds) {
        return kinds.isWildcard()
                ? decisions.keySet().stream().anyMatch(kind -> kinds.covers(kind) && isHumanOnly(kind))
                : isHumanOnly(kinds.value());
    }
}
