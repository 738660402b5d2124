package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen when an incident was opened. Immutable.
 *
 * @param asset what it is about
 * @param cause what kind of thing happened, such as {@code leak}, in words of the host's own
 * @param summary what happened, without personal data, in the language of who says it; {@link Incident#summary()} is for readers
 * @param reporter who reported it; empty when a rule did
 * @param times when
 * @param harms what it did, as far as the law asks and as is known by now; none if nothing serious
 * @since 0.1
 */
public record Sighting(
        AssetId asset, String cause, String summary, Optional<PrincipalId> reporter, Times times, Set<Harm> harms) {
    /**
     * Copies the harms.
     *
     * @throws IllegalArgumentException if the cause or the summary has more than {@value Reasons#LONGEST} characters
     */
    public Sighting {
        Reasons.requireKept("cause", cause);
        Reasons.requireKept("summary", summary);
        harms = Set.copyOf(harms);
    }

    /**
     * Returns what a program saw, or nobody says who, and that did nothing of what the law asks for as far as is known.
     *
     * @param asset what it is about
     * @param cause what kind of thing happened, such as {@code leak}
     * @param summary what happened, without personal data
     * @param times when
     * @return the sighting
     * @throws IllegalArgumentException if the cause or the summary has more than {@value Reasons#LONGEST} characters
     */
    public static Sighting of(AssetId asset, String cause, String summary, Times times) {
        return new Sighting(asset, cause, summary, Optional.empty(), times, Set.of());
    }

    /**
     * Returns the sighting with who reported it.
     *
     * @param who the reporter
     * @return a new sighting
     */
    public Sighting reportedBy(PrincipalId who) {
        return new Sighting(asset, cause, summary, Optional.of(who), times, harms);
    }

    /**
     * Returns the sighting with what it did.
     *
     * @param all all that is known by now
     * @return a new sighting
     */
    public Sighting withHarms(Harm... all) {
        return new Sighting(asset, cause, summary, reporter, times, Set.copyOf(List.of(all)));
    }

    Sighting with(Set<Harm> further) {
        Set<Harm> all = new HashSet<>(harms);
        all.addAll(further);
        return new Sighting(asset, cause, summary, reporter, times, all);
    }

    /**
     * When it happened and when it was known.
     *
     * @param occurred when it happened
     * @param detected when it was detected
     * @param aware since when it is known what it is, from which the law counts
     * @since 0.1
     */
    public record Times(Instant occurred, Instant detected, Instant aware) {
        /**
         * Leaves out what is finer than a microsecond.
         *
         * @throws IllegalArgumentException if one is not in the years 1 to 9999
         */
        public Times {
            occurred = Moments.stated(occurred);
            detected = Moments.stated(detected);
            aware = Moments.stated(aware);
        }

        /**
         * Returns that it was detected as it happened, and known at once for what it is.
         *
         * @param moment when
         * @return the times
         * @throws IllegalArgumentException if it is not in the years 1 to 9999
         */
        public static Times at(Instant moment) {
            return new Times(moment, moment, moment);
        }
    }
}
