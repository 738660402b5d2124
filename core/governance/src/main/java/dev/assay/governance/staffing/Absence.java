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
 * Why somebody, or whoever acts in a persona, may not be there to answer, and who said what of it. Immutable.
 *
 * @param cause what was said
 * @param principal of whom; empty if it is of a persona as a whole
 * @param persona in which persona; empty for all in which they act
 * @param about for what the persona answers now; nothing unless that was said
 * @param by who alone said so, with everybody who counts as one with them; nobody if they said so themselves, or two agreed on it
 * @param from since when
 * @param until until when, inclusive: when they were back, or when the assignment would have ended anyway, or when it is believed that
 *     they are back; empty if nobody knows
 * @since 0.1
 */
public record Absence(
        Cause cause,
        Optional<PrincipalId> principal,
        Optional<PersonaId> persona,
        Set<String> about,
        Set<PrincipalId> by,
        Instant from,
        Optional<Instant> until) {
    /** What was said. */
    public enum Cause {
        /** Somebody is on leave, or has left. */
        AWAY,
        /** Somebody is back, as another said: for who said it they are there once they, or a third person, have confirmed it. */
        TAKEN_BACK,
        /** An assignment of somebody ended before its time, or at a time that one person alone had set. */
        SEAT_ENDED,
        /** A persona is one to act in no more. */
        PERSONA_CLOSED,
        /** A persona answers for something for which another did. */
        OWNER_CHANGED
    }

    /** Absences, found by who is away ({@code by-principal}) and by persona ({@code by-persona}). */
    public static final Kind<Absence> KIND = Kind.of("absence", Absence.class, Absence::id)
            .indexedBy(
                    "by-principal",
                    absence ->
                            absence.principal.map(PrincipalId::value).stream().toList())
            .indexedBy(
                    "by-persona",
                    absence -> absence.persona.map(PersonaId::value).stream().toList());

    /** Copies the sets, and brings the times to the microsecond. */
    public Absence {
        about = Set.copyOf(about);
        by = Set.copyOf(by);
        from = Moments.micros(from);
        until = until.map(Moments::micros);
    }

    private String id() {
        return cause + " " + principal.map(PrincipalId::value).orElse("*") + " "
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
        return switch (cause) {
            case AWAY -> Text.of(who + " is away", who + " 부재");
            case TAKEN_BACK -> Text.of(who + " is back", who + " 복귀");
            case SEAT_ENDED -> Text.of(who + " acts in \"" + what + "\" no more", who + "의 \"" + what + "\" 배정 종료");
            case PERSONA_CLOSED -> Text.of("nobody acts in \"" + what + "\"", "\"" + what + "\" 페르소나 정지");
            case OWNER_CHANGED -> Text.of("\"" + what + "\" answers for it", "\"" + what + "\" 페르소나에 맡김");
        };
    }

    /** Whether it is so at a time, the moment of coming back included: what fell into it has been re-addressed by then. */
    boolean isAt(Instant time) {
        return !time.isBefore(from) && (until.isEmpty() || !time.isAfter(until.get()));
    }

    /** Whether by it somebody may be away, whatever they act in. */
    boolean keepsAway() {
        return cause == Cause.AWAY || cause == Cause.TAKEN_BACK;
    }

    /** Whether nobody comes back from it, and others may have it since. */
    boolean isForGood() {
        return cause == Cause.SEAT_ENDED || cause == Cause.OWNER_CHANGED;
    }

    /** Both of two that begin together. */
    Absence and(Absence other) {
        Set<PrincipalId> both = new HashSet<>(by);
        both.addAll(other.by);
        Set<String> things = new HashSet<>(about);
        things.addAll(other.about);
        Optional<Instant> later =
                until.flatMap(end -> other.until.map(another -> end.isBefore(another) ? another : end));
        return new Absence(cause, principal, persona, things, both, from, later);
    }

    Absence until(Instant end) {
        return new Absence(cause, principal, persona, about, by, from, Optional.of(end));
    }

    /** As somebody else agreed. */
    Absence agreed() {
        return new Absence(cause, principal, persona, about, Set.of(), from, until);
    }
}
