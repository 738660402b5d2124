package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.Transitions;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Floors;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes rulings, and carries out what follows from them. */
final class Rulings {
    private final Desk desk;

    Rulings(Desk desk) {
        this.desk = desk;
    }

    Stored<Decision> decide(Change change, Stored<Decision> stored, PrincipalId by, Answer answer) {
        Decision decision = stored.value();
        Asset asset = desk.asset(change, decision.matter().asset()).value();
        Judge judge = new Judge(change, decision, desk.policy());
        judge.requireHuman(by);
        judge.requireHolder(by);
        judge.requireScope(by);
        judge.requireHeard(asset);
        judge.requireGrounds(answer);
        judge.requireOffered(answer);
        judge.requireEnd(answer);
        Optional<PrincipalId> proposer = judge.requireSecondPerson(by, answer);
        judge.finish();
        judge.requireUndecided();
        judge.finish();
        PersonaId seat = judge.seat(by).orElseThrow();
        Actor actor = Decisions.actor(change, by, seat);
        Decision ruled = decision.ruled(new Ruling(actor, change.now(), answer, proposer));
        Stored<Decision> next = desk.update(change, stored, ruled);
        Desk.tellInformed(change, ruled);
        AuditEvent event = decided(actor, next, answer, proposer);
        change.record(Desk.withDetail(against(event, ruled), "deciderType", Judge.type(change, by)));
        carryOut(change, next, actor);
        return next;
    }

    /** Whose advice it goes against is part of what was decided. */
    private static AuditEvent against(AuditEvent event, Decision ruled) {
        List<String> dissent = ruled.dossier().asks().stream()
                .filter(Ask::isDissent)
                .map(ask -> ask.persona().value())
                .distinct()
                .toList();
        return dissent.isEmpty() ? event : Desk.withDetail(event, "dissent", dissent);
    }

    private static AuditEvent decided(
            Actor actor, Stored<Decision> next, Answer answer, Optional<PrincipalId> proposer) {
        AuditEvent event = Desk.event("decision.decided", actor, next)
                .withOutcome(answer.choice().name())
                .because(answer.rationale());
        Map<String, Object> details = new HashMap<>(event.details());
        details.putAll(Excerpt.of("evidence", answer.evidence()));
        answer.until().ifPresent(end -> details.put("until", Moments.print(end)));
        proposer.ifPresent(who -> details.put("proposer", who.value()));
        return event.withDetails(details);
    }

    private void carryOut(Change change, Stored<Decision> ruled, Actor actor) {
        Decision decision = ruled.value();
        if (decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE)) {
            if (decision.matter().isAboutHold() && isFalseAlarm(decision)) {
                Floors.end(change, decision.matter().asset(), Floors.BY_HAND::equals, actor);
            }
            judged(change, decision, actor);
        }
        if (decision.ruling()
                .filter(made -> made.answer().choice() == Choice.POLICY_GAP)
                .isPresent()) {
            proposePolicy(change, decision, actor);
        }
        desk.listeners().forEach(listener -> listener.decided(change, decision));
    }

    private static boolean isFalseAlarm(Decision decision) {
        return decision.ruling()
                .filter(made -> made.answer().choice() == Choice.FALSE_ALARM)
                .isPresent();
    }

    /** What is carried out can be corrected by nobody any more, and who is wrong about what is so must be. */
    static void requireDeed(Decision decision, Judge judge) {
        decision.ruling()
                .map(made -> made.answer().choice())
                .filter(choice -> choice.isFinding() && decision.state() == Decision.State.DECIDED)
                .ifPresent(choice -> judge.add(Transitions.ILLEGAL, "state", nothingToDo(decision, choice)));
    }

    private static Text nothingToDo(Decision decision, Choice choice) {
        return Text.of(
                "decision \"" + decision.id() + "\" must ask for something to be done, but was decided to be " + choice
                        + "; if that is wrong, correct it (correct), which asks anew",
                "결정 \"" + decision.id() + "\"의 내용은 " + Korean.of(choice) + "이므로 실행할 일이 없습니다. 잘못된 결정이면 정정해 다시 물어야 합니다");
    }

    private Desk.Refresh why(Reader reader, Decision decision, Actor actor) {
        String reason = "decision " + decision.id() + " "
                + decision.ruling().map(made -> made.answer().choice().name()).orElse("");
        return new Desk.Refresh(actor, reason, otherwise(reader, decision));
    }

    private void judged(Change change, Decision decision, Actor actor) {
        Desk.Refresh why = why(change, decision, actor);
        Choice choice = decision.ruling().orElseThrow().answer().choice();
        boolean lifts = choice == Choice.FALSE_ALARM || choice.isException();
        if (decision.matter().isAboutHold() && lifts) {
            desk.lift(change, decision.matter().asset(), why);
        } else {
            desk.refresh(change, decision.matter().asset(), why);
        }
    }

    /** The state when no decision asks for one; what nothing saw to fail says nothing good either. */
    private QualityState otherwise(Reader reader, Decision decision) {
        return decision.dossier().occurrences().isEmpty() && !decision.matter().isAboutHold()
                ? Standing.unblemished(
                        reader, desk.asset(reader, decision.matter().asset()).value())
                : new QualityState.Healthy();
    }

    /** A rule that does not fit is itself something to decide. */
    private void proposePolicy(Change change, Decision decision, Actor actor) {
        Matter gap = Matter.of(
                DecisionPolicy.POLICY_CHANGE,
                decision.matter().asset(),
                decision.id().value(),
                "policy-gap",
                decision.matter().severity());
        Opener opener = new Opener(desk);
        Stored<Decision> opened =
                opener.found(change, gap, false).orElseGet(() -> opener.open(change, gap, Optional.empty(), actor));
        change.record(AuditEvent.of(
                        "policy.gap_found",
                        actor,
                        Subject.of("decision", opened.value().id().value()))
                .correlatedBy(decision.id().value())
                .withDetails(Excerpt.of(Map.of(
                        "decision",
                        decision.id().value(),
                        "topic",
                        decision.matter().topic(),
                        "evidence",
                        decision.dossier().occurrences().kept().stream()
                                .map(Occurrence::evidence)
                                .toList()))));
    }

    Stored<Decision> correct(Change change, Stored<Decision> stored, PrincipalId by, String reason) {
        Decision old = stored.value();
        Optional<Decision> since = askedSince(change, old);
        Actor actor = Decisions.actor(change, by, old.addressees().accountable());
        Stored<Decision> superseded = desk.update(change, stored, old.to(Decision.State.SUPERSEDED));
        AuditEvent event = Desk.event("decision.superseded", actor, superseded).because(reason);
        // What is opened for it names it; what was open already cannot.
        change.record(since.map(
                        last -> Desk.withDetail(event, "correctedBy", last.id().value()))
                .orElse(event));
        desk.listeners().forEach(listener -> listener.superseded(change, superseded.value()));
        Opener opener = new Opener(desk);
        Matter again = old.matter().correcting(old.id());
        Stored<Decision> opened = since.map(
                        last -> opener.takeBack(change, desk.decision(change, last.id()), old, actor))
                .orElseGet(() -> opener.open(change, again, Optional.empty(), actor));
        if (old.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE)) {
            // What is taken back lifts nothing that somebody has put by hand since.
            desk.refresh(change, old.matter().asset(), why(change, old, actor));
        }
        return opened;
    }

    /**
     * What was asked since about the same and waits for an answer, which takes back what is corrected. Beside it one failure would be
     * open twice, and be closed in one while it failed last in the other; what was ruled in it is corrected first.
     */
    private static Optional<Decision> askedSince(Change change, Decision decision) {
        if (!Decision.TRANSITIONS.allows(decision.state(), Decision.State.SUPERSEDED)) {
            return Optional.empty();
        }
        List<Decision> since = Standing.askedSince(change, decision);
        Optional<Decision> asked = since.stream().findFirst();
        // What was seen first begins what takes all back, so that the latest mistake is corrected first.
        Stream<Decision> ruled = since.stream()
                .filter(later -> !later.isUndecided())
                .filter(later -> asked.filter(later::equals).isPresent()
                        || Decision.TRANSITIONS.allows(later.state(), Decision.State.SUPERSEDED));
        ruled.findFirst().ifPresent(last -> {
            throw Desk.refused(
                    Transitions.ILLEGAL,
                    "state",
                    Text.of(
                            "decision \"" + decision.id()
                                    + "\" must be the last about its matter to be corrected, but it"
                                    + " was asked anew as \"" + last.id()
                                    + "\": correct that, or ask anew if it is over",
                            "같은 일을 결정 \"" + last.id() + "\"(으)로 다시 물었으므로 결정 \"" + decision.id()
                                    + "\"은(는) 정정할 수 없습니다. 그 결정을 정정하고, 끝났으면 다시 물어야 합니다"));
        });
        return asked;
    }
}
