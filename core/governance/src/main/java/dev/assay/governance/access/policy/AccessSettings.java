package dev.assay.governance.access.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an organisation sets for all access. Immutable.
 *
 * @param security the personas that may revoke anything and stop any agent, and are told of every emergency
 * @param fixing the personas that may read what is in quarantine, besides its owner and its steward
 * @param reading the actions that change nothing, in words of the host's own
 * @param conflicts duties that one principal may not both have for one asset
 * @param limits bounds that no policy exceeds
 * @param outage what is answered while the log cannot be written
 * @param use what everybody must have acknowledged before they have access; empty if nothing
 * @since 0.1
 */
public record AccessSettings(
        Set<PersonaId> security,
        Set<PersonaId> fixing,
        Set<String> reading,
        List<DutyConflict> conflicts,
        Limits limits,
        Outage outage,
        Optional<AcceptableUse> use) {
    /** What is answered while the log cannot be written. Restricted assets are denied in any case. */
    public enum Outage {
        /** Nothing is allowed. */
        DENY,
        /** What a grant covers is allowed. */
        ALLOW_GRANTED
    }

    /**
     * Two duties that one principal may not both have for one asset. Immutable.
     *
     * @param done the action that was done, or could have been
     * @param refused the action that is refused therefore
     * @since 0.1
     */
    public record DutyConflict(String done, String refused) {}

    /**
     * Bounds that no policy exceeds. Immutable.
     *
     * @param longest how long a grant may be, 14 days at most
     * @param agent how long a grant of an agent or a service may be, an hour at most
     * @param restricted how long a grant for a restricted asset may be, no longer than any
     * @param ahead how far ahead a grant may start, 7 days at most; zero lets none start later than at once
     * @param summary after what time uses that are only counted are recorded, a day at most; zero records each
     * @param chain how many others one may act for, the answering human included, 0 to {@value Roster#LONGEST_CHAIN}
     * @param resources how many assets a pattern may mean, 1 to {@value Ids#MOST_NAMES}
     * @since 0.1
     */
    public record Limits(
            Duration longest,
            Duration agent,
            Duration restricted,
            Duration ahead,
            Duration summary,
            int chain,
            int resources) {
        private static final Duration MICRO = Duration.ofNanos(1_000);

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if one is shorter, longer, less or more than it may be
         */
        public Limits {
            requireWithin("longest", longest, MICRO, Duration.ofDays(14));
            requireWithin("agent", agent, MICRO, Duration.ofHours(1));
            requireWithin("restricted", restricted, MICRO, longest);
            requireWithin("ahead", ahead, Duration.ZERO, Duration.ofDays(7));
            requireWithin("summary", summary, Duration.ZERO, Duration.ofDays(1));
            requireWithin("chain", chain, 0, Roster.LONGEST_CHAIN);
            requireWithin("resources", resources, 1, Ids.MOST_NAMES);
        }

        private static <T extends Comparable<T>> void requireWithin(String what, T value, T least, T most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new ValueException(
                        "limit \"" + what + "\" must be from " + least + " to " + most + ", but was " + value,
                        "한도 \"" + what + "\"에는 " + least + "부터 " + most + "까지 쓸 수 있지만 " + value + "입니다");
            }
        }

        /**
         * Returns the usual bounds: 14 days, 1 hour for agents and for restricted assets, 7 days ahead, uses recorded every
         * minute, 3 in a chain, 64 assets.
         *
         * @return the bounds
         */
        public static Limits ofDefaults() {
            return new Limits(
                    Duration.ofDays(14),
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ofDays(7),
                    Duration.ofMinutes(1),
                    3,
                    64);
        }
    }

    /** Copies the components. */
    public AccessSettings {
        security = Set.copyOf(security);
        fixing = Set.copyOf(fixing);
        reading = Set.copyOf(reading);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Returns the usual settings: only {@code read} reads, who trained or released a model may not attest it, who wrote a
     * waiver may not approve it, nothing is allowed that cannot be recorded, and nobody must acknowledge anything.
     *
     * @param security the personas that may revoke anything and stop any agent, and are told of every emergency
     * @return the settings
     */
    public static AccessSettings ofDefaults(PersonaId... security) {
        return new AccessSettings(
                Set.of(security),
                Set.of(),
                Set.of("read"),
                List.of(
                        new DutyConflict("train", "attest"),
                        new DutyConflict("approve-release", "attest"),
                        new DutyConflict("write-waiver", "approve-waiver")),
                Limits.ofDefaults(),
                Outage.DENY,
                Optional.empty());
    }

    /**
     * Returns the settings with another answer to an outage of the log.
     *
     * @param value the answer
     * @return new settings
     */
    public AccessSettings withOutage(Outage value) {
        return new AccessSettings(security, fixing, reading, conflicts, limits, value, use);
    }

    /**
     * Returns the settings with personas that may read what is in quarantine.
     *
     * @param value the personas
     * @return new settings
     */
    public AccessSettings withFixing(PersonaId... value) {
        return new AccessSettings(security, Set.of(value), reading, conflicts, limits, outage, use);
    }

    /**
     * Returns the settings with something that everybody must have acknowledged.
     *
     * @param value what
     * @return new settings
     */
    public AccessSettings withAcceptableUse(AcceptableUse value) {
        return new AccessSettings(security, fixing, reading, conflicts, limits, outage, Optional.of(value));
    }
}
