package dev.assay.governance.decision.policy;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Shift;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has a part in a decision, by the letters of the matrix. Immutable.
 *
 * @param accountable the persona that answers for it, and after it those that are asked when nobody answers, the nearest first
 * @param responsible the personas that do the work
 * @param consulted the personas whose advice is wanted
 * @param informed the personas that are told what was decided
 * @param onCall the shifts of those who are asked before others in the same persona
 * @param findings what is wrong with that, such as an asset without an owner
 * @since 0.1
 */
public record Parties(
        List<PersonaId> accountable,
        Set<PersonaId> responsible,
        Set<PersonaId> consulted,
        Set<PersonaId> informed,
        List<Shift> onCall,
        List<Finding> findings) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if nobody is accountable
     */
    public Parties {
        accountable = List.copyOf(accountable);
        responsible = Set.copyOf(responsible);
        consulted = Set.copyOf(consulted);
        informed = Set.copyOf(informed);
        onCall = List.copyOf(onCall);
        findings = List.copyOf(findings);
        if (accountable.isEmpty()) {
            throw new ValueException("accountable must not be empty", "accountable은 비어 있으면 안 됩니다");
        }
    }

    /**
     * Returns the parties with somebody who answers before the others; who answered for it is asked next, and told.
     *
     * @param persona the persona that answers for it
     * @return new parties, on call in the same shifts
     */
    public Parties ledBy(PersonaId persona) {
        Set<PersonaId> ladder = new LinkedHashSet<>(List.of(persona));
        ladder.addAll(accountable);
        Set<PersonaId> told = new LinkedHashSet<>(informed);
        told.add(accountable.get(0));
        told.remove(persona);
        return new Parties(List.copyOf(ladder), responsible, consulted, told, onCall, findings);
    }

    /**
     * Returns who is on call.
     *
     * @param time when
     * @return the people whose shifts are live
     */
    public Set<PrincipalId> onCallAt(Instant time) {
        return onCall.stream()
                .filter(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.until()))
                .map(Shift::principal)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
