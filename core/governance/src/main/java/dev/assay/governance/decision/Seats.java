package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.decision.policy.Parties;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the one person who is asked. Confined to one call.
 *
 * @param reader reads who is there
 * @param asset what is asked about
 */
record Seats(Reader reader, AssetId asset) {
    /** The first who is asked, in the first persona of the ladder in which anybody acts; nobody if there is none at all. */
    Addressees first(Parties parties) {
        List<PersonaId> ladder = parties.accountable();
        Addressees nobody = new Addressees(
                List.of(),
                ladder.get(0),
                Optional.empty(),
                List.of(),
                Set.of(),
                ladder.subList(1, ladder.size()),
                parties.informed(),
                0);
        return seated(nobody, ladder.get(0))
                .map(seated -> onCall(seated, parties.onCallAt(reader.now())))
                .or(() -> climbed(nobody, any -> false))
                .orElse(nobody);
    }

    /** Who is on call is asked instead of the first, who becomes a deputy. */
    private static Addressees onCall(Addressees seated, Set<PrincipalId> onCall) {
        Optional<PrincipalId> called =
                seated.deputies().stream().filter(onCall::contains).findFirst();
        boolean already = seated.addressee().filter(onCall::contains).isPresent();
        if (already || called.isEmpty()) {
            return seated;
        }
        List<PrincipalId> others = new ArrayList<>(seated.addressee().stream().toList());
        others.addAll(seated.deputies());
        others.remove(called.get());
        return new Addressees(
                seated.passed(),
                seated.accountable(),
                called,
                others,
                Set.of(called.get()),
                seated.ladder(),
                seated.informed(),
                seated.turn());
    }

    /** Who is asked when the present addressee does not answer: a deputy, then those further up. */
    Optional<Addressees> next(Decision decision) {
        Addressees now = decision.addressees();
        List<PrincipalId> deputies = candidates(now, now.accountable());
        if (now.turn() == 0 && now.addressee().isPresent() && !deputies.isEmpty()) {
            return Optional.of(asking(now, now.accountable(), deputies, 1));
        }
        return climbed(now, covering(decision));
    }

    /** Who is asked instead of somebody who can no longer be asked. */
    Optional<Addressees> instead(Decision decision) {
        Addressees now = decision.addressees();
        return seated(now, now.accountable()).or(() -> climbed(now, covering(decision)));
    }

    private Predicate<PersonaId> covering(Decision decision) {
        Roster roster = Roster.now(reader);
        return persona -> roster.persona(persona).filter(decision::isWithin).isPresent();
    }

    /** Where the scope begins, nobody has been asked yet who might have decided. */
    private Optional<Addressees> climbed(Addressees now, Predicate<PersonaId> covers) {
        List<PersonaId> ladder = now.ladder();
        List<PersonaId> passed = new ArrayList<>(now.passed());
        passed.add(now.accountable());
        Set<PrincipalId> asked = now.asked();
        for (int rung = 0; rung < ladder.size(); rung++) {
            asked = covers.test(ladder.get(rung)) && passed.stream().noneMatch(covers) ? Set.of() : asked;
            Addressees above = new Addressees(
                    passed,
                    now.accountable(),
                    now.addressee(),
                    now.deputies(),
                    asked,
                    ladder.subList(rung + 1, ladder.size()),
                    now.informed(),
                    0);
            Optional<Addressees> found = seated(above, ladder.get(rung));
            if (found.isPresent()) {
                return found;
            }
            passed.add(ladder.get(rung));
        }
        return Optional.empty();
    }

    private Optional<Addressees> seated(Addressees now, PersonaId persona) {
        List<PrincipalId> candidates = candidates(now, persona);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(asking(now, persona, candidates, 0));
    }

    private static Addressees asking(Addressees now, PersonaId persona, List<PrincipalId> candidates, int turn) {
        Set<PrincipalId> asked = new HashSet<>(now.asked());
        asked.add(candidates.get(0));
        return new Addressees(
                now.passed(),
                persona,
                Optional.of(candidates.get(0)),
                candidates.subList(1, candidates.size()),
                asked,
                now.ladder(),
                now.informed(),
                turn);
    }

    /**
     * People who act in a persona and were not asked yet as somebody who may decide, but for who alone told that nobody is there who is asked before: their own
     * before leave cover, then who was asked least often.
     */
    private List<PrincipalId> candidates(Addressees now, PersonaId persona) {
        Roster roster = Roster.now(reader);
        Absences absences = Absences.since(reader, reader.now(), Set.of()).about(Set.of(asset.value()));
        List<Assignment> acting = new ArrayList<>(roster.acting(persona));
        acting.removeIf(
                assignment -> now.asked().contains(assignment.principal()) || !roster.isPerson(assignment.principal()));
        acting.removeIf(assignment ->
                absences.toldBy(assignment.principal(), now.passed()).isPresent());
        acting.sort(Comparator.comparing(
                        (Assignment assignment) -> assignment.delegateOf().isPresent())
                .thenComparing(assignment -> load(reader, assignment.principal()))
                .thenComparing(assignment -> assignment.principal().value()));
        return acting.stream().map(Assignment::principal).distinct().toList();
    }

    private static int load(Reader reader, PrincipalId principal) {
        return reader.count(DecisionKinds.DECISION, "by-addressee", principal.value());
    }
}
