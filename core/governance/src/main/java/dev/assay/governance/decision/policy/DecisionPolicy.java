package dev.assay.governance.decision.policy;

import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How decisions are taken. Immutable.
 *
 * @param windows how long people have, by severity
 * @param kinds what holds for a kind of decision, by its name
 * @param quarantineFrom the least severity at which an asset may not be used until somebody decides
 * @param autoCloseUpTo the worst severity at which a run that passes again closes a decision by itself; empty for none, at most
 *     {@link Severity#MEDIUM}
 * @param longestException how long an exception lasts at most
 * @param stakes how much money is at stake
 * @since 0.1
 */
public record DecisionPolicy(
        Map<Severity, Windows> windows,
        Map<String, KindRule> kinds,
        Severity quarantineFrom,
        Optional<Severity> autoCloseUpTo,
        Duration longestException,
        Stakes stakes) {
    /** The kind of decision that a suite's failure asks for. */
    public static final String QUALITY_FAILURE = "quality-failure";

    /** The kind of decision that asks whether a policy fits. */
    public static final String POLICY_CHANGE = "policy-change";

    /** The kind of decision by which an incident becomes less severe. */
    public static final String INCIDENT_SEVERITY = "incident-severity";

    /** The kind of decision about whether a system goes live, or comes back. */
    public static final String DEPLOYMENT = "deployment";

    /** The kind of decision about whether a system is built for a use case. */
    public static final String USE_CASE = "use-case";

    /** The kind of decision about a lower tier of a system. */
    public static final String TIER_CHANGE = "tier-change";

    /** The kind of decision about a supplier that failed. */
    public static final String SUPPLIER_FAILURE = "supplier-failure";

    /** The kind of decision about something that was begun, and of which nobody knows whether it was done. */
    public static final String INDETERMINATE = "indeterminate";

    /** What the default responsibilities name besides; access and the acceptance of risks are no decisions but have rules of their own. */
    private static final List<String> REQUESTS = List.of(
            "compliance",
            "framework-change",
            "incident",
            "inventory-change",
            "model-build",
            "pipeline-run",
            "retraining",
            "review",
            "rollback",
            "threshold-change");

    private static final Duration LONGEST_EXCEPTION = Duration.ofDays(30);

    /**
     * What holds for a kind of decision. Whether agents may take it is settled with the people, in {@link PeoplePolicy}. Immutable.
     *
     * @param safeDefault what happens when nobody decides in time
     * @param choices what can be decided
     * @since 0.1
     */
    public record KindRule(SafeDefault safeDefault, Set<Choice> choices) {
        /** Copies the choices. */
        public KindRule {
            choices = Set.copyOf(choices);
        }
    }

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if what is severe would close by itself, or exceptions would last longer than 30 days
     */
    public DecisionPolicy {
        windows = Map.copyOf(windows);
        kinds = Map.copyOf(kinds);
        if (autoCloseUpTo.isPresent() && autoCloseUpTo.get().compareTo(Severity.MEDIUM) > 0) {
            throw new ValueException(
                    "autoCloseUpTo must be at most MEDIUM, but was " + autoCloseUpTo.get(),
                    "autoCloseUpTo는 MEDIUM 이하여야 하지만 " + autoCloseUpTo.get() + "입니다");
        }
        if (longestException.compareTo(LONGEST_EXCEPTION) > 0) {
            throw new ValueException(
                    "longestException must be at most P30D, but was " + longestException,
                    "longestException은 P30D 이하여야 하지만 " + longestException + "입니다");
        }
    }

    /**
     * Returns the policy that is meant when nobody says otherwise: two hours for what is critical, eight for what is severe, three
     * and seven days for the rest; quarantine from {@link Severity#HIGH}; nothing closes by itself; nobody knows how much money is
     * at stake. What the default responsibilities name and no service of this library asks for, such as {@code retraining} and
     * {@code rollback}, can be asked for, too: it is approved or rejected, and put off while nobody decides.
     *
     * @return the policy
     */
    public static DecisionPolicy ofDefaults() {
        Duration hour = Duration.ofHours(1);
        Duration day = Duration.ofDays(1);
        return new DecisionPolicy(
                Map.of(
                        Severity.CRITICAL,
                        new Windows(hour, hour, hour.multipliedBy(2), hour),
                        Severity.HIGH,
                        new Windows(
                                hour.multipliedBy(4), hour.multipliedBy(4), hour.multipliedBy(8), hour.multipliedBy(4)),
                        Severity.MEDIUM,
                        new Windows(day, day, day.multipliedBy(3), day),
                        Severity.LOW,
                        new Windows(
                                day.multipliedBy(3), day.multipliedBy(3), day.multipliedBy(7), day.multipliedBy(3))),
                kindsOfDefaults(),
                Severity.HIGH,
                Optional.empty(),
                LONGEST_EXCEPTION,
                Stakes.unknown());
    }

    private static Map<String, KindRule> kindsOfDefaults() {
        Map<String, KindRule> kinds = new HashMap<>(Map.of(
                QUALITY_FAILURE,
                new KindRule(SafeDefault.QUARANTINE, Choice.ofQuality()),
                SUPPLIER_FAILURE,
                new KindRule(SafeDefault.HOLD, Choice.ofSupplier()),
                INDETERMINATE,
                new KindRule(SafeDefault.HOLD, Choice.ofEffect()),
                POLICY_CHANGE,
                new KindRule(SafeDefault.HOLD, Choice.ofRequest()),
                INCIDENT_SEVERITY,
                new KindRule(SafeDefault.DENY, Choice.ofRequest()),
                DEPLOYMENT,
                new KindRule(SafeDefault.HOLD, Choice.ofRequest()),
                USE_CASE,
                new KindRule(SafeDefault.HOLD, Choice.ofRequest()),
                TIER_CHANGE,
                new KindRule(SafeDefault.DENY, Choice.ofRequest())));
        REQUESTS.forEach(kind -> kinds.put(kind, new KindRule(SafeDefault.HOLD, Choice.ofRequest())));
        return kinds;
    }

    /**
     * Returns the policy with a rule for one more kind of decision.
     *
     * @param kind its name
     * @param rule what holds for it
     * @return a new policy
     */
    public DecisionPolicy with(String kind, KindRule rule) {
        Map<String, KindRule> more = new HashMap<>(kinds);
        more.put(kind, rule);
        return new DecisionPolicy(windows, more, quarantineFrom, autoCloseUpTo, longestException, stakes);
    }

    /**
     * Returns the policy under which decisions close by themselves when a run passes again, unless it judged group by group: then it
     * passes also where the group that failed is gone.
     *
     * @param worst the worst severity at which they do, at most {@link Severity#MEDIUM}
     * @return a new policy
     * @throws IllegalArgumentException if it is worse
     */
    public DecisionPolicy closingUpTo(Severity worst) {
        return new DecisionPolicy(windows, kinds, quarantineFrom, Optional.of(worst), longestException, stakes);
    }

    /**
     * Returns the policy that knows how much money is at stake.
     *
     * @param value tells it; whose scope has a {@linkplain DecisionScope#monetaryLimit limit} decides nothing of which it does not
     * @return a new policy
     */
    public DecisionPolicy withStakes(Stakes value) {
        return new DecisionPolicy(windows, kinds, quarantineFrom, autoCloseUpTo, longestException, value);
    }

    /**
     * Returns how long people have.
     *
     * @param severity how bad it is
     * @return the windows; empty if the policy does not say
     */
    public Optional<Windows> window(Severity severity) {
        return Optional.ofNullable(windows.get(severity));
    }

    /**
     * Returns what holds for a kind of decision.
     *
     * @param kind its name
     * @return the rule; empty if the policy does not say
     */
    public Optional<KindRule> rule(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /**
     * Returns whether a run that passes again closes a decision by itself.
     *
     * @param severity how bad it is
     * @return true if it may
     */
    public boolean closesByItself(Severity severity) {
        return autoCloseUpTo.isPresent() && severity.compareTo(autoCloseUpTo.get()) <= 0;
    }
}
