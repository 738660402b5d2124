package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done about an incident. Immutable.
 *
 * @param commander who takes care of it; empty until it is triaged
 * @param handlers who took a step in it
 * @param mitigated when it first stopped doing harm; empty if it has not
 * @param filings which authorities were told
 * @param announced which duties were announced as near their end or past it
 * @param learning what was learned; empty until it is closed
 * @param lowered the ids of the decisions by which it became less severe
 * @param reason why it was dismissed, or opened again the last time; empty if neither was done
 * @since 0.1
 */
public record IncidentHandling(
        Optional<PrincipalId> commander,
        Set<PrincipalId> handlers,
        Optional<Instant> mitigated,
        List<Filing> filings,
        Set<String> announced,
        Optional<Learning> learning,
        Set<String> lowered,
        Optional<String> reason) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the reason has more than {@value Reasons#LONGEST} characters
     */
    public IncidentHandling {
        handlers = Set.copyOf(handlers);
        filings = List.copyOf(filings);
        announced = Set.copyOf(announced);
        lowered = Set.copyOf(lowered);
        reason.ifPresent(why -> Reasons.requireKept("reason", why));
    }

    static IncidentHandling none() {
        return new IncidentHandling(
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    IncidentHandling commandedBy(PrincipalId who) {
        return new IncidentHandling(
                Optional.of(who), handlers, mitigated, filings, announced, learning, lowered, reason);
    }

    IncidentHandling handledBy(PrincipalId who) {
        Set<PrincipalId> more = new HashSet<>(handlers);
        more.add(who);
        return new IncidentHandling(commander, more, mitigated, filings, announced, learning, lowered, reason);
    }

    IncidentHandling mitigatedAt(Instant now) {
        return new IncidentHandling(
                commander,
                handlers,
                mitigated.or(() -> Optional.of(now)),
                filings,
                announced,
                learning,
                lowered,
                reason);
    }

    IncidentHandling with(Filing filing) {
        List<Filing> more = new ArrayList<>(filings);
        more.add(filing);
        return new IncidentHandling(commander, handlers, mitigated, more, announced, learning, lowered, reason);
    }

    IncidentHandling announcing(Set<String> all) {
        return new IncidentHandling(commander, handlers, mitigated, filings, all, learning, lowered, reason);
    }

    IncidentHandling with(Optional<Learning> learned) {
        return new IncidentHandling(commander, handlers, mitigated, filings, announced, learned, lowered, reason);
    }

    IncidentHandling because(String why) {
        return new IncidentHandling(
                commander, handlers, mitigated, filings, announced, learning, lowered, Optional.of(why));
    }

    IncidentHandling loweredBy(String decision) {
        Set<String> more = new HashSet<>(lowered);
        more.add(decision);
        return new IncidentHandling(commander, handlers, mitigated, filings, announced, learning, more, reason);
    }
}
