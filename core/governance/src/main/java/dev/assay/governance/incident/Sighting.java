package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.HashSet;
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
    }
}
