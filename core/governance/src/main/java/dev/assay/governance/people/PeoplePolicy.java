package dev.assay.governance.people;

import dev.assay.governance.Ids;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an organisation has settled about its people. Immutable.
 *
 * @param agentCap for how long an agent may be given something at most
 * @param mandatory the fields of a card without which a persona cannot be activated
 * @param decisions the kinds of decisions there are, and who may take them
 * @param custom the fields of the organisation's own that cards may have, by their names, each of 1 to 200 characters that can be
 *     read, and what they say
 * @since 0.1
 */
public record PeoplePolicy(
        Duration agentCap,
        Set<CardField> mandatory,
        Map<String, Delegation> decisions,
        Map<String, CustomType> custom) {
    /** Who may take a kind of decision. */
    public enum Delegation {
        /** People and agents. */
        DELEGABLE,
        /** People; what an agent says is a proposal. */
        HUMAN_ONLY
    }

    /** What a field of the organisation's own says. */
    public enum CustomType {
        /** Anything. */
        TEXT(Text.of("a text", "글"), text -> true),
        /** A number without an exponent, such as {@code -12.5}, with at most 40 digits before and behind the point. */
        NUMBER(Text.of("a number such as -12.5", "-12.5와 같은 숫자"), CustomType::isNumber),
        /** A day, such as {@code 2026-03-31}. */
        DATE(Text.of("a date such as 2026-03-31", "2026-03-31과 같은 날짜"), CustomType::isDate);

        private static final java.util.regex.Pattern DIGITS =
                java.util.regex.Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

        private final Text form;
        private final Predicate<String> taken;

        CustomType(Text form, Predicate<String> taken) {
            this.form = form;
            this.taken = taken;
        }

        private static boolean isNumber(String text) {
            return DIGITS.matcher(text).matches();
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        /**
         * Returns whether a field may say something.
         *
         * @param text what it says
         * @return true if it has the form
         */
        public boolean takes(String text) {
            return taken.test(text);
        }

        /**
         * Returns what it must say, in words.
         *
         * @return such as "a number such as -12.5"
         */
        public Text form() {
            return form;
        }
    }

    private static final Duration LONGEST_AGENT_CAP = Duration.ofHours(1);

    /** The kind under which the one policy is stored. */
    public static final Kind<PeoplePolicy> KIND = Kind.of("people-policy", PeoplePolicy.class, policy -> "policy");

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the cap is not positive, or longer than an hour, or if the name of a field cannot be read, or
     *     there are more than {@value Ids#MOST_NAMES} of them
     */
    public PeoplePolicy {
        if (agentCap.isZero() || agentCap.isNegative() || agentCap.compareTo(LONGEST_AGENT_CAP) > 0) {
            throw new ValueException(
                    "agentCap must be positive and at most " + LONGEST_AGENT_CAP + ", but was " + agentCap,
                    "agentCap은 0보다 크고 " + LONGEST_AGENT_CAP + " 이하여야 하지만 " + agentCap + "입니다");
        }
        mandatory = Set.copyOf(mandatory);
        decisions = Map.copyOf(decisions);
        Ids.requireNames("custom", custom.keySet());
        custom = Map.copyOf(custom);
    }

    /**
     * Returns the policy of an organisation that has settled nothing else: one hour for agents, the usual mandatory fields, and
     * the kinds of decisions of the default responsibilities, of which agents may take those that are routine; cards have no fields of
     * its own.
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
                        "review",
                        "policy-change",
                        "use-case",
                        "tier-change",
                        "incident-severity",
                        "supplier-failure",
                        "indeterminate")
                .forEach(kind -> decisions.put(kind, Delegation.HUMAN_ONLY));
        return new PeoplePolicy(Duration.ofHours(1), CardField.mandatory(), decisions, Map.of());
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
