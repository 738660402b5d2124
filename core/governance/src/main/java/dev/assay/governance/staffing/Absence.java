package dev.assay.governance.staffing;

import dev.assay.governance.Moments;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody, or whoever acts in a persona, was not there to answer, and who said so. Immutable.
 *
 * @param principal who is on leave, or lost an assignment; empty if the persona is one to act in no more
 * @param persona in which persona; empty for all in which they act
 * @param by who alone said so, with everybody who counted as one with them; nobody if they said so themselves, or two agreed on it
 * @param from since when
 * @param until until when, inclusive: when they were back, or when the assignment would have ended anyway; empty if nobody knows
 * @since 0.1
 */
public record Absence(
        Optional<PrincipalId> principal,
        Optional<PersonaId> persona,
        Set<PrincipalId> by,
        Instant from,
        Optional<Instant> until) {
    /** Absences, found by who is away ({@code by-principal}) and by persona ({@code by-persona}). */
    public static final Kind<Absence> KIND = Kind.of("absence", Absence.class, Absence::id)
            .indexedBy(
                    "by-principal",
                    absence ->
                            absence.principal.map(PrincipalId::value).stream().toList())
            .indexedBy(
                    "by-persona",
                    absence -> absence.persona.map(PersonaId::value).stream().toList());

    /** Copies the set, and brings the times to the microsecond. */
    public Absence {
        by = Set.copyOf(by);
        from = Moments.micros(from);
        until = until.map(Moments::micros);
    }

    private String id() {
        return principal.map(PrincipalId::value).orElse("*") + " "
                + persona.map(PersonaId::value).orElse("*") + " " + from;
    }

    /**
     * Returns what it is, in words.
     *
     * @return such as that kim is away; in Korean a noun phrase
     */
    public Text text() {
        String who = principal.map(PrincipalId::value).orElse("");
        String what = persona.map(PersonaId::value).orElse("");
        if (persona.isEmpty()) {
            return Text.of(who + " is away", who + " 부재");
        }
        return principal.isEmpty()
                ? Text.of("nobody acts in \"" + what + "\"", "\"" + what + "\" 페르소나 정지")
                : Text.of(who + " acts in \"" + what + "\" no more", who + "의 \"" + what + "\" 배정 종료");
    }

    /** Whether it is so at a time, the moment of coming back included: what fell into it has been re-addressed by then. */
    boolean isAt(Instant time) {
        return !time.isBefore(from) && (until.isEmpty() || !time.isAfter(until.get()));
    }

    /** Whether somebody lost an assignment before a time: if others were there to answer then, it is theirs since. */
    boolean isSettled(Instant time) {
        return principal.isPresent() && persona.isPresent() && !from.isAfter(time);
    }

    /** Both of two that begin together. */
    Absence and(Absence other) {
        Set<PrincipalId> both = new HashSet<>(by);
        both.addAll(other.by);
        Optional<Instant> later =
                until.flatMap(end -> other.until.map(another -> end.isBefore(another) ? another : end));
        return new Absence(principal, persona, both, from, later);
    }

    Absence until(Instant end) {
        return new Absence(principal, persona, by, from, Optional.of(end));
    }
}
