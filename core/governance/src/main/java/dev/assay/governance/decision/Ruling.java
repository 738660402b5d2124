package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What was decided; it never changes. Immutable.
 *
 * @param by who decided, in which persona
 * @param at when
 * @param answer what
 * @param proposer who proposed it; present for exceptions, which take two people
 * @since 0.1
 */
public record Ruling(Actor by, Instant at, Answer answer, Optional<PrincipalId> proposer) {
    private static final Duration LONGEST_NOTICE = Duration.ofDays(7);

    /**
     * Returns whether it makes an exception.
     *
     * @param time when
     * @return true for an exception that has not ended yet
     */
    public boolean isExceptionAt(Instant time) {
        return end().filter(time::isBefore).isPresent();
    }

    /** The persona in which it was decided; the record names the version of its card, too. */
    Optional<PersonaId> persona() {
        return by.persona().map(card -> new PersonaId(card.substring(0, card.indexOf('@'))));
    }

    /** When the exception ends; empty if it is none. */
    Optional<Instant> end() {
        return answer.choice().isException() ? answer.until() : Optional.empty();
    }

    /** From when on those concerned are told that the exception ends: when a quarter of it is left, at most a week. */
    Optional<Instant> nearEnd() {
        return end().map(end -> {
            Duration quarter = Duration.between(at, end).dividedBy(4);
            return end.minus(quarter.compareTo(LONGEST_NOTICE) < 0 ? quarter : LONGEST_NOTICE);
        });
    }

    /** Who decided what, and when. */
    Text text(ZoneId zone) {
        String when = Moments.print(at, zone);
        Optional<String> end = end().map(until -> Moments.print(until, zone));
        return Text.of(
                by.principal() + " decided at " + when + ": " + answer.choice()
                        + end.map(until -> " until " + until).orElse("") + ".",
                by.principal() + " 님이 " + when + "에 결정했습니다: "
                        + end.map(until -> until + "까지 ").orElse("") + Korean.of(answer.choice()) + ".");
    }
}
