package dev.assay.governance.decision;

import dev.assay.governance.Moments;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Does to a decision what its deadlines ask for. */
final class Timekeeper {
    private static final Actor SYSTEM = Actor.system();
    private static final String NOT_HEARD = "NOT_HEARD";

    private final Desk desk;

    Timekeeper(Desk desk) {
        this.desk = desk;
    }

    /** Brings a decision up to the present; records nothing if there is nothing to do. */
    Stored<Decision> advance(Change change, Stored<Decision> stored) {
        if (!stored.value().isUndecided()) {
            return stored;
        }
        // Who is asked by now is told what was not done, rather than who is not there any more.
        Stored<Decision> settled = hurry(change, settle(change, reseat(change, stored)));
        Decision decision = settled.value();
        Instant now = change.now();
        if (!now.isBefore(decision.deadlines().due())) {
            return handOver(change, settled);
        }
        if (decision.addressees().addressee().isEmpty()) {
            Optional<Addressees> found = seats(change, decision).instead(decision);
            return found.isPresent() ? seat(change, settled, found.get(), "VACANT") : settled;
        }
        boolean remind = decision.deadlines().reminded().isEmpty()
                && !now.isBefore(decision.deadlines().reminder());
        return remind ? remind(change, settled) : settled;
    }

    /** Asks somebody else if the one who is asked no longer acts in the persona. */
    Stored<Decision> reseat(Change change, Stored<Decision> stored) {
        Addressees now = stored.value().addressees();
        Roster roster = Roster.now(change);
        boolean gone = now.addressee()
                .filter(who -> roster.acting(who, now.accountable()).isEmpty())
                .isPresent();
        if (!gone) {
            return stored;
        }
        Optional<Addressees> next = seats(change, stored.value()).instead(stored.value());
        return next.isPresent() ? seat(change, stored, next.get(), "GONE") : queue(change, stored);
    }

    /** Counts as not heard who had the time to answer, and lets the decision go on if it waited for nobody else. */
    Stored<Decision> settle(Change change, Stored<Decision> stored) {
        Decision decision = stored.value();
        Dossier settled = decision.dossier().asks(ask -> ask.settledAt(change.now()));
        if (settled.equals(decision.dossier())) {
            return stored;
        }
        Stored<Decision> next = desk.update(change, stored, readyIfHeard(change, decision.with(settled)));
        if (open(settled, Ask.Letter.CONSULTED) < open(decision.dossier(), Ask.Letter.CONSULTED)) {
            change.record(Desk.event("decision.consulted", SYSTEM, next).withOutcome(NOT_HEARD));
        }
        if (open(settled, Ask.Letter.RESPONSIBLE) < open(decision.dossier(), Ask.Letter.RESPONSIBLE)) {
            Desk.tellWhoActs(
                    change,
                    next.value(),
                    Message.TASK_OVERDUE,
                    Optional.of(next.value().deadlines().due()));
            change.record(Desk.event("decision.task_overdue", SYSTEM, next).withOutcome(NOT_HEARD));
        }
        return next;
    }

    /** Reminds whoever has work to do, before it goes to who decides. */
    private Stored<Decision> hurry(Change change, Stored<Decision> stored) {
        Instant now = change.now();
        Dossier dossier = stored.value().dossier();
        List<Ask> late =
                dossier.asks().stream().filter(ask -> ask.isToBeReminded(now)).toList();
        if (late.isEmpty()) {
            return stored;
        }
        Decision reminded = stored.value().with(dossier.asks(ask -> late.contains(ask) ? ask.remindedAt(now) : ask));
        Stored<Decision> next = desk.update(change, stored, reminded);
        late.forEach(ask ->
                Message.TASK_REMINDER.tell(change, reminded, ask.persona().value(), Optional.of(ask.due())));
        change.record(Desk.event("decision.task_reminded", SYSTEM, next));
        return next;
    }

    private static long open(Dossier dossier, Ask.Letter letter) {
        return dossier.asks().stream().filter(ask -> ask.isOpen(letter)).count();
    }

    /** For what is restricted, silence is no answer. */
    Decision readyIfHeard(Change change, Decision decision) {
        boolean restricted =
                desk.asset(change, decision.matter().asset()).value().handling().classification()
                        == Classification.RESTRICTED;
        boolean waits = decision.dossier().asks().stream()
                .anyMatch(ask -> ask.isOpen(Ask.Letter.CONSULTED)
                        || (restricted
                                && ask.letter() == Ask.Letter.CONSULTED
                                && ask.status() == Ask.Status.NOT_HEARD));
        return decision.state() == Decision.State.CONSULTING && !waits ? decision.to(Decision.State.READY) : decision;
    }

    private Stored<Decision> remind(Change change, Stored<Decision> stored) {
        Decision decision = stored.value();
        Stored<Decision> reminded = desk.update(
                change,
                stored,
                decision.with(decision.addressees(), decision.deadlines().remindedAt(change.now())));
        Desk.tellAddressee(change, reminded.value(), Message.REMINDER);
        change.record(Desk.event("decision.reminded", SYSTEM, reminded));
        return reminded;
    }

    /** Tells that an exception is about to end, and that it has ended, once each. */
    Stored<Decision> tellEnd(Change change, Stored<Decision> stored) {
        Decision decision = stored.value();
        Instant now = change.now();
        Optional<Instant> near = decision.ruling().flatMap(Ruling::nearEnd);
        boolean untold = decision.isExceptionUntold()
                && near.filter(from ->
                                !now.isBefore(from) && !decision.deadlines().isRemindedSince(from))
                        .isPresent();
        Instant end = decision.ruling().flatMap(Ruling::end).orElse(now);
        boolean over = decision.isExceptionUntold() && !now.isBefore(end);
        if (!untold && !over) {
            return stored;
        }
        Stored<Decision> told = desk.update(
                change,
                stored,
                decision.with(decision.addressees(), decision.deadlines().remindedAt(now)));
        // What was asked about the same since says what becomes of it.
        boolean counts = Standing.latest(change, decision.matter())
                .filter(latest -> latest.id().equals(decision.id()))
                .isPresent();
        if (counts) {
            Message message = over ? Message.EXCEPTION_ENDED : Message.EXCEPTION_ENDS;
            concerned(change, decision)
                    .forEach(who -> message.tell(change, unproven(change, decision), who, Optional.of(end)));
        }
        change.record(Desk.event(over ? "decision.exception_ended" : "decision.exception_ends", SYSTEM, told));
        return told;
    }

    /** Without the run that asks otherwise, which closes nothing. */
    private static Decision unproven(Reader reader, Decision decision) {
        return Origins.loosened(reader, decision).isPresent()
                ? decision.with(decision.dossier().withClosure(Optional.empty()))
                : decision;
    }

    /** The personas that answer for the asset and for the decision, and who decided while they are there and act in neither. */
    private Set<String> concerned(Change change, Decision decision) {
        Set<PersonaId> personas = new HashSet<>();
        desk.asset(change, decision.matter().asset()).value().owner().ifPresent(personas::add);
        personas.add(decision.addressees().owner());
        Set<String> who = new TreeSet<>();
        personas.forEach(persona -> who.add(persona.value()));
        Roster roster = Roster.now(change);
        decision.ruling()
                .map(made -> new PrincipalId(made.by().principal()))
                .filter(roster::isActive)
                .filter(by -> Collections.disjoint(roster.personas(by), personas))
                .ifPresent(by -> who.add(by.value()));
        return who;
    }

    private static Seats seats(Reader reader, Decision decision) {
        return new Seats(reader, decision.matter().asset());
    }

    private Stored<Decision> handOver(Change change, Stored<Decision> stored) {
        Optional<Addressees> next = seats(change, stored.value()).next(stored.value());
        return next.isPresent() ? seat(change, stored, next.get(), "SILENT") : lapse(change, stored);
    }

    /** Asks somebody else, who has a window of their own. */
    private Stored<Decision> seat(Change change, Stored<Decision> stored, Addressees who, String why) {
        Decision decision = stored.value();
        Decision escalated =
                decision.state() == Decision.State.ESCALATED ? decision : decision.to(Decision.State.ESCALATED);
        Decision seated = escalated
                .with(who, decision.deadlines().handedOver(change.now()))
                .to(Decision.State.READY);
        Stored<Decision> next = desk.update(change, stored, seated);
        Desk.tellAddressee(change, seated, Message.DECISION);
        AuditEvent event = Desk.event("decision.escalated", SYSTEM, next).withOutcome(why);
        change.record(
                Desk.withDetail(event, "due", Moments.print(seated.deadlines().due())));
        return next;
    }

    /** Nobody can be asked: it waits, and the safe default protects. */
    private Stored<Decision> queue(Change change, Stored<Decision> stored) {
        Decision decision = stored.value();
        Addressees who = decision.addressees();
        // Who was asked and is away may be asked again on coming back.
        Addressees nobody = new Addressees(
                who.passed(),
                who.accountable(),
                Optional.empty(),
                List.of(),
                Set.of(),
                who.ladder(),
                who.informed(),
                0);
        Decision queued =
                decision.state() == Decision.State.ESCALATED ? decision : decision.to(Decision.State.ESCALATED);
        Stored<Decision> next = desk.update(change, stored, queued.with(nobody, decision.deadlines()));
        change.record(Desk.event("decision.escalated", SYSTEM, next).withOutcome("NOBODY"));
        return next;
    }

    private Stored<Decision> lapse(Change change, Stored<Decision> stored) {
        Decision lapsed = stored.value().to(Decision.State.LAPSED);
        Stored<Decision> next = desk.update(change, stored, lapsed);
        Desk.tellInformed(change, lapsed);
        PersonaId owner = lapsed.addressees().owner();
        Message.OUTCOME.tell(change, lapsed, owner.value(), Optional.empty());
        change.record(Desk.event("decision.lapsed", SYSTEM, next)
                .withOutcome(lapsed.safeDefault().name()));
        if (Standing.counts(lapsed)) {
            desk.refresh(
                    change,
                    lapsed.matter().asset(),
                    new Desk.Refresh(SYSTEM, "decision " + lapsed.id() + " lapsed", new QualityState.Quarantined()));
        }
        desk.listeners().forEach(listener -> listener.lapsed(change, lapsed));
        return next;
    }
}
