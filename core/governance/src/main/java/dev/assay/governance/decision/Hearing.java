package dev.assay.governance.decision;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What comes of asking somebody. Immutable.
 *
 * @param persona the persona that was asked
 * @param status whether it answered, or the answer is waived
 * @param by who says so
 * @param words the answer, or why it is waived
 */
record Hearing(PersonaId persona, Ask.Status status, PrincipalId by, String words) {
    Stored<Decision> hold(Change change, Stored<Decision> stored, Judge judge, Desk desk) {
        Decision decision = stored.value();
        List<Ask> wanted =
                decision.dossier().asks().stream().filter(this::isMeant).toList();
        List<Ask> asked = wanted.stream().filter(ask -> isTheirs(ask, judge)).toList();
        judge.requireInTime("NOT_ADDRESSED");
        judge.finish();
        if (wanted.isEmpty() || !decision.isUndecided()) {
            judge.add("NOT_ADDRESSED", "persona", notAsked());
        } else if (asked.isEmpty()) {
            judge.add("NOT_ADDRESSED", "by", ownAdvice(judge.seat(by).orElseThrow()));
        } else {
            resolved(asked).ifPresent(text -> judge.add("ALREADY_RESOLVED", "persona", text));
        }
        judge.finish();
        Decision next =
                new Timekeeper(desk).readyIfHeard(change, decision.with(said(decision.dossier(), asked, judge)));
        Stored<Decision> heard = desk.update(change, stored, next);
        if (status == Ask.Status.DISSENTED) {
            Desk.tellAddressee(change, next, Message.DISSENT);
        }
        change.record(Desk.event("decision.consulted", Decisions.actor(change, by, persona), heard)
                .withOutcome(status.name())
                .because(words));
        return heard;
    }

    /** A task is done, and not waived. */
    private boolean isMeant(Ask ask) {
        return ask.persona().equals(persona) && (status == Ask.Status.ANSWERED || ask.letter() == Ask.Letter.CONSULTED);
    }

    /** Whoever may decide does the work, if they have it to do, and may be against it, but does not advise themselves. */
    private boolean isTheirs(Ask ask, Judge judge) {
        return status != Ask.Status.ANSWERED
                || ask.letter() != Ask.Letter.CONSULTED
                || !judge.decidesInAnother(by, persona);
    }

    /**
     * What one said for a persona stays, and keeps no other who acts in it from a dissent. That of who may decide, perhaps because
     * somebody alone let them, settles nothing: others are heard.
     */
    private Dossier said(Dossier dossier, List<Ask> asked, Judge judge) {
        boolean settles = status != Ask.Status.DISSENTED || !judge.decidesInAnother(by, persona);
        return settles && isOpen(asked)
                ? dossier.asks(ask -> asked.contains(ask) && ask.takes(status) ? ask.with(status, by, words) : ask)
                : dossier.with(asked.get(0).with(status, by, words));
    }

    private boolean isOpen(List<Ask> asked) {
        return asked.stream().anyMatch(ask -> ask.takes(status));
    }

    private Optional<Text> resolved(List<Ask> asked) {
        Optional<Ask> own = asked.stream()
                .filter(ask -> ask.by().filter(by::equals).isPresent())
                .max(Comparator.comparing(Ask::isDissent));
        boolean again =
                status == Ask.Status.DISSENTED && own.filter(Ask::isDissent).isPresent();
        boolean another = status == Ask.Status.DISSENTED && own.isEmpty();
        Ask last = own.orElse(asked.get(0));
        return (isOpen(asked) && !again) || another
                ? Optional.empty()
                : last.by().map(who -> resolved(last.status(), who));
    }

    private Text resolved(Ask.Status was, PrincipalId who) {
        return Text.of(
                "what \"" + persona + "\" was asked must be open, but is " + was + " by " + who,
                "\"" + persona + "\"에게 물은 것은 아직 열려 있어야 하지만 " + who + "이(가) 이미 끝냈습니다(" + was + ")");
    }

    private Text notAsked() {
        return status != Ask.Status.WAIVED
                ? notAddressed(by, persona)
                : Text.of(
                        "advice of \"" + persona + "\" must be wanted, and a task is not waived",
                        "\"" + persona + "\"의 의견을 물은 경우에만 생략할 수 있으며, 맡긴 일은 생략할 수 없습니다");
    }

    private Text ownAdvice(PersonaId seat) {
        return Text.of(
                by + " may decide as \"" + seat + "\" and must not answer for \"" + persona
                        + "\"; somebody else answers, or the answer is waived with a reason (waiveHearing)",
                by + "은(는) \"" + seat + "\" 페르소나로 이 결정을 내릴 수 있으므로 \"" + persona
                        + "\"의 의견은 낼 수 없습니다. 다른 사람이 답하거나, 이유를 적고 생략해야 합니다");
    }

    static Text notAddressed(PrincipalId by, PersonaId persona) {
        return Text.of(
                by + " must act in \"" + persona + "\", and it must have been asked",
                by + "은(는) 질문을 받은 \"" + persona + "\" 페르소나를 맡아야 합니다");
    }
}
