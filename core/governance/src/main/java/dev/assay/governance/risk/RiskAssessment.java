package dev.assay.governance.risk;

import dev.assay.governance.Moments;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may go wrong with a system, as somebody found. Immutable.
 *
 * @param subject the id of the system or asset
 * @param items what may go wrong
 * @param tolerance the highest score that may remain, from 1 to 25
 * @param method the version of the method by which it was found
 * @param assessors who found it
 * @param expires until when it counts, exclusive
 * @param recorded how it was recorded; empty until it is
 * @since 0.1
 */
public record RiskAssessment(
        String subject,
        List<RiskItem> items,
        int tolerance,
        String method,
        Set<PrincipalId> assessors,
        Instant expires,
        Optional<Recorded> recorded) {
    /** Assessments, each in its current version under the id of its subject. */
    public static final Kind<RiskAssessment> KIND =
            Kind.of("risk-assessment", RiskAssessment.class, RiskAssessment::subject);

    private static final int HIGHEST = 25;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the tolerance is not from 1 to 25
     */
    public RiskAssessment {
        items = List.copyOf(items);
        assessors = Set.copyOf(assessors);
        requireScore(tolerance);
    }

    /**
     * Returns an assessment as it is recorded, found by whoever records it.
     *
     * @param subject the id of the system or asset
     * @param items what may go wrong
     * @param tolerance the highest score that may remain, from 1 to 25
     * @param method the version of the method by which it was found
     * @param expires until when it counts, exclusive
     * @return the assessment
     * @throws IllegalArgumentException if the tolerance is not from 1 to 25
     */
    public static RiskAssessment of(
            String subject, List<RiskItem> items, int tolerance, String method, Instant expires) {
        return new RiskAssessment(subject, items, tolerance, method, Set.of(), expires, Optional.empty());
    }

    /**
     * How an assessment was recorded. Immutable.
     *
     * @param by who recorded it, and so said who found it
     * @param at when
     * @param involved everybody who must not accept a risk of it because of who found it, as it was then
     * @param keepers who replaces it by a milder one, besides who may accept its risks
     * @since 0.1
     */
    public record Recorded(PrincipalId by, Instant at, Set<PrincipalId> involved, Keepers keepers) {
        /** Copies the people, and brings the time to the microsecond. */
        public Recorded {
            at = Moments.micros(at);
            involved = Set.copyOf(involved);
        }
    }

    /**
     * Who has the last word on what was found. Immutable.
     *
     * @param people who found it
     * @param personas which see to the risks
     * @since 0.1
     */
    public record Keepers(Set<PrincipalId> people, Set<PersonaId> personas) {
        /** Copies the sets. */
        public Keepers {
            people = Set.copyOf(people);
            personas = Set.copyOf(personas);
        }

        static Keepers none() {
            return new Keepers(Set.of(), Set.of());
        }

        Keepers and(Keepers others) {
            Set<PrincipalId> all = new HashSet<>(people);
            all.addAll(others.people);
            Set<PersonaId> seats = new HashSet<>(personas);
            seats.addAll(others.personas);
            return new Keepers(all, seats);
        }
    }

    Set<PrincipalId> involved() {
        return recorded.map(Recorded::involved).orElse(Set.of());
    }

    Keepers keepers() {
        return recorded.map(Recorded::keepers).orElseGet(Keepers::none);
    }

    Keepers finders() {
        return new Keepers(assessors, items.stream().map(RiskItem::owner).collect(Collectors.toUnmodifiableSet()));
    }

    static void requireScore(int tolerance) {
        if (tolerance < 1 || tolerance > HIGHEST) {
            throw new ValueException(
                    "tolerance must be from 1 to " + HIGHEST + ", but was " + tolerance,
                    "tolerance는 1부터 " + HIGHEST + "까지여야 하지만 " + tolerance + "입니다");
        }
    }

    /**
     * Returns the assessment as it ends at a time, unless it has ended before.
     *
     * @param end until when it counts at most, exclusive
     * @return a new assessment
     */
    public RiskAssessment endedAt(Instant end) {
        Instant until = end.isBefore(expires) ? end : expires;
        return new RiskAssessment(subject, items, tolerance, method, assessors, until, recorded);
    }

    /**
     * Returns the assessment with who found it, besides who records it.
     *
     * @param people all of them
     * @return a new assessment
     */
    public RiskAssessment assessedBy(Set<PrincipalId> people) {
        return new RiskAssessment(subject, items, tolerance, method, people, expires, recorded);
    }

    RiskAssessment recorded(Recorded how) {
        return new RiskAssessment(subject, items, tolerance, method, assessors, expires, Optional.of(how));
    }

    RiskAssessment with(RiskItem next) {
        List<RiskItem> others = items.stream()
                .map(item -> item.hazard().equals(next.hazard()) ? next : item)
                .toList();
        return new RiskAssessment(subject, others, tolerance, method, assessors, expires, recorded);
    }
}
