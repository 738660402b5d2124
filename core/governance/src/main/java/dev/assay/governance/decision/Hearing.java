package dev.assay.governance.decision;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
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
        List<Ask> asked =
                decision.dossier().asks().stream().filter(this::isMeant).toList();
        judge.requireInTime("NOT_ADDRESSED");
        judge.finish();
        if (asked.isEmpty() || !decision.isUndecided()) {
            judge.add("NOT_ADDRESSED", "persona", notAsked());
        } else {
            resolved(asked).ifPresent(text -> judge.add("ALREADY_RESOLVED", "persona", text));
        }
        judge.finish();
        Dossier dossier =
                decision.dossier().asks(ask -> isMeant(ask) && ask.takes(status) ? ask.with(status, by, words) : ask);
        Decision next = new Timekeeper(desk).readyIfHeard(change, decision.with(dossier));
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

    private Optional<Text> resolved(List<Ask> asked) {
        return asked.stream().anyMatch(ask -> ask.takes(status))
                ? Optional.empty()
                : asked.get(0).by().map(who -> resolved(asked.get(0).status(), who));
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

    static Text notAddressed(PrincipalId by, PersonaId persona) {
        return Text.of(
                by + " must act in \"" + persona + "\", and it must have been asked",
                by + "은(는) 질문을 받은 \"" + persona + "\" 역할이어야 합니다");
    }
}
