package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen when an incident was opened. Immutable.
 *
 * @param asset what it is about
 * @param cause what kind of thing happened, such as {@code leak}, in words of the host's own
 * @param summary what happened, without personal data; who reports it may say so in one language
 * @param reporter who reported it; empty when a rule did
 * @param times when
 * @param harms what it did, as far as the law asks and as is known by now; none if nothing serious
 * @since 0.1
 */
public record Sighting(
        AssetId asset, String cause, Text summary, Optional<PrincipalId> reporter, Times times, Set<Harm> harms) {
    private static final Text NOTHING = Text.of("nothing was said", "설명 없음");

    /**
     * Copies the harms, and takes a summary in one language for both.
     *
     * @throws IllegalArgumentException if the cause, or the summary in one language, has more than {@value Reasons#LONGEST} characters
     */
    public Sighting {
        Reasons.requireKept("cause", cause);
        // What is written in one language only is put into sentences of the other one as it is.
        summary = Text.of(
                Reasons.requireKept("summary", summary.in(Locale.ENGLISH)),
                Reasons.requireKept("summary", summary.in(Locale.KOREAN)));
        harms = Set.copyOf(harms);
    }

    /**
     * Creates a sighting of which was said in one language what happened.
     *
     * @param asset what it is about
     * @param cause what kind of thing happened
     * @param summary what happened, in the words of who saw it; may say nothing
     * @param reporter who reported it; empty when a rule did
     * @param times when
     * @param harms what it did
     * @throws IllegalArgumentException if the cause or the summary has more than {@value Reasons#LONGEST} characters
     */
    public Sighting(
            AssetId asset, String cause, String summary, Optional<PrincipalId> reporter, Times times, Set<Harm> harms) {
        this(asset, cause, summary.isBlank() ? NOTHING : Text.of(summary), reporter, times, harms);
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
