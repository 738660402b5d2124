package dev.assay.governance.decision;

import dev.assay.governance.Moments;
import dev.assay.governance.Numbers;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Parties;
import dev.assay.governance.decision.policy.Windows;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Digests;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens decisions, and adds to those that are open what is seen again. What is not over is handed on from one to the next. */
final class Opener {
    static final String VACANT = "VACANT_ACCOUNTABILITY";
    private static final String UNCOVERED = "DEC-1";

    private final Desk desk;

    Opener(Desk desk) {
        this.desk = desk;
    }

    /** What somebody says failed is made safe as what a run says is, before anyone answers. */
    Stored<Decision> byHand(Change change, Matter matter, Actor actor) {
        return found(change, matter, false).orElseGet(() -> {
            Stored<Decision> opened = open(change, matter, Optional.empty(), actor);
            if (Standing.isAboutQuality(opened.value())) {
                String reason = "decision " + opened.value().id() + " opened";
                desk.refresh(change, matter.asset(), new Desk.Refresh(actor, reason, new QualityState.Quarantined()));
            }
            return opened;
        });
    }

    Stored<Decision> open(Change change, Matter asked, Optional<Occurrence> occurrence, Actor actor) {
        Optional<Decision> pending = Standing.unresolved(change, asked);
        // Who may decide the milder one alone must not end by it what was worse.
        Matter matter = pending.filter(worse -> asked.kind().equals(DecisionPolicy.QUALITY_FAILURE))
                .map(worse -> asked.atLeast(worse.matter().severity()))
                .orElse(asked);
        Asset asset = desk.asset(change, matter.asset()).value();
        requireDeadlineAndDefault(matter);
        Windows windows = desk.policy().window(matter.severity()).orElseThrow();
        Parties byMatrix = desk.accountability().parties(change, matter.kind(), asset, matter.topic());
        Parties parties = matter.owner().map(byMatrix::ledBy).orElse(byMatrix);
        Occurrences before = pending.map(known -> known.dossier().occurrences()).orElseGet(Occurrences::none);
        Occurrences seen = occurrence.map(before::with).orElse(before);
        Decision opened = new Decision(
                id(change, matter),
                matter,
                new Seats(change, matter.asset()).first(parties),
                Deadlines.of(change.now(), windows),
                desk.policy().rule(matter.kind()).orElseThrow().safeDefault(),
                Decision.State.OPEN,
                dossier(change.now(), seen, parties, windows)
                        .atStake(before(change, matter))
                        .atStake(atStake(matter)),
                Optional.empty());
        Stored<Decision> stored = change.insert(DecisionKinds.DECISION, consulted(opened));
        occurrence.ifPresent(run -> Origins.note(change, opened, run));
        tell(change, stored.value());
        tellUncovered(change, stored.value());
        // What they write goes with the record of the decision.
        desk.listeners().forEach(listener -> listener.opened(change, stored.value()));
        change.record(Desk.withDetail(
                Desk.event("decision.opened", actor, stored).because(Excerpt.lines(matter.reasons())),
                "due",
                Moments.print(stored.value().deadlines().due())));
        recordFindings(change, stored.value(), parties);
        return stored;
    }

    private void requireDeadlineAndDefault(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        if (desk.policy().window(matter.severity()).isEmpty()) {
            findings.add(Finding.error(
                    "DEC-4",
                    "deadline",
                    Text.of(
                            "a decision of severity " + matter.severity() + " must have a deadline",
                            "심각도 " + matter.severity() + "인 결정에는 기한이 있어야 합니다")));
        }
        if (desk.policy().rule(matter.kind()).isEmpty()) {
            findings.add(Finding.error(
                    "DEC-4",
                    "safeDefault",
                    Text.of(
                            "a decision of kind \"" + matter.kind() + "\" must have a safe default",
                            "\"" + matter.kind() + "\" 결정에는 안전한 기본 조치가 있어야 합니다")));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("decision about " + matter.asset(), findings);
        }
    }

    /** Of several decisions about one matter in one instant, such as one that corrects another, each has an id of its own. */
    private static DecisionId id(Reader reader, Matter matter) {
        List<String> parts = new ArrayList<>(List.of(matter.key(), Moments.print(reader.now())));
        DecisionId id = id(parts);
        while (reader.find(DecisionKinds.DECISION, id.value()).isPresent()) {
            parts.add("again");
            id = id(parts);
        }
        return id;
    }

    private static DecisionId id(List<String> parts) {
        return new DecisionId("d-" + Digests.of(parts).substring(0, 16));
    }

    private static Dossier dossier(Instant now, Occurrences seen, Parties parties, Windows windows) {
        List<Ask> asks = new ArrayList<>();
        sorted(parties.responsible())
                .forEach(persona -> asks.add(Ask.of(persona, Ask.Letter.RESPONSIBLE, now, windows.task())));
        sorted(parties.consulted())
                .forEach(persona -> asks.add(Ask.of(persona, Ask.Letter.CONSULTED, now, windows.hearing())));
        return new Dossier(seen, asks, List.of(), Optional.empty(), Optional.empty());
    }

    /** What was at stake in what it corrects is at stake still. */
    private static Optional<BigDecimal> before(Reader reader, Matter matter) {
        return matter.supersedes()
                .flatMap(id -> reader.find(DecisionKinds.DECISION, id.value()))
                .flatMap(corrected -> corrected.value().dossier().atStake());
    }

    /** A host that cannot tell keeps nothing from being made safe: then nobody knows. */
    private Optional<BigDecimal> atStake(Matter matter) {
        try {
            return desk.policy()
                    .stakes()
                    .of(matter.kind(), matter.asset(), matter.topic())
                    .filter(Opener::isAmount)
                    .map(Opener::inCents);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.empty();
        }
    }

    /** What has more digits is a slip of whoever computed it, and would fill a record. */
    private static boolean isAmount(BigDecimal number) {
        return number.signum() >= 0 && Numbers.isKept(number);
    }

    /** Rounded up, so that nothing comes within a limit by rounding. */
    private static BigDecimal inCents(BigDecimal amount) {
        return amount.setScale(Math.min(amount.scale(), 2), RoundingMode.CEILING);
    }

    private static List<PersonaId> sorted(Set<PersonaId> personas) {
        return personas.stream().sorted(Comparator.comparing(PersonaId::value)).toList();
    }

    private static Decision consulted(Decision opened) {
        if (opened.addressees().addressee().isEmpty()) {
            return opened.to(Decision.State.ESCALATED);
        }
        Decision asked = opened.to(Decision.State.CONSULTING);
        boolean waits = asked.dossier().asks().stream().anyMatch(ask -> ask.isOpen(Ask.Letter.CONSULTED));
        return waits ? asked : asked.to(Decision.State.READY);
    }

    private static void tell(Change change, Decision decision) {
        Desk.tellAddressee(change, decision, Message.DECISION);
        for (Ask ask : decision.dossier().asks()) {
            Message message = ask.letter() == Ask.Letter.RESPONSIBLE ? Message.TASK : Message.QUESTION;
            message.tell(change, decision, ask.persona().value(), Optional.of(ask.due()));
        }
    }

    private static void recordFindings(Change change, Decision decision, Parties parties) {
        List<String> codes =
                new ArrayList<>(parties.findings().stream().map(Finding::code).toList());
        PersonaId wanted = parties.accountable().get(0);
        boolean vacant = decision.addressees().addressee().isEmpty()
                || !decision.addressees().accountable().equals(wanted);
        if (vacant) {
            codes.add(VACANT);
        }
        if (isUncovered(change, decision)) {
            codes.add(UNCOVERED);
        }
        record(change, decision, wanted, codes);
    }

    private static void record(Change change, Decision decision, PersonaId about, List<String> codes) {
        if (!codes.isEmpty()) {
            change.record(AuditEvent.of("raci.vacancy", Actor.system(), Subject.of("persona", about.value()))
                    .withOutcome(codes.get(0))
                    .correlatedBy(decision.id().value())
                    .withDetails(Map.of(
                            "codes", codes, "asset", decision.matter().asset().value())));
        }
    }

    /** Whoever is asked would be refused, which is better known now than when the time is over. */
    private static boolean isUncovered(Reader reader, Decision decision) {
        return Roster.now(reader)
                .persona(decision.addressees().accountable())
                .filter(persona -> !decision.isWithin(persona))
                .isPresent();
    }

    /** Who is asked, and those who are asked next, are told that somebody must widen a scope. */
    private static void tellUncovered(Change change, Decision decision) {
        if (isUncovered(change, decision)) {
            Desk.tellAddressee(change, decision, Message.UNCOVERED);
            Optional<Instant> due = Optional.of(decision.deadlines().due());
            decision.addressees()
                    .ladder()
                    .forEach(persona -> Message.UNCOVERED.tell(change, decision, persona.value(), due));
        }
    }

    /** Adds what is seen again; if it is worse by now, less time is left, and those who are asked are told so. */
    Stored<Decision> append(Change change, Stored<Decision> old, Matter seen, Occurrence occurrence) {
        Decision decision = old.value();
        Decision next = decision.with(decision.dossier()
                .with(occurrence)
                .withClosure(Optional.empty())
                .atStake(atStake(seen)));
        Origins.note(change, next, occurrence);
        boolean worse = seen.severity().compareTo(decision.matter().severity()) > 0;
        if (!decision.isUndecided() || !worse) {
            return recurred(change, old, next);
        }
        requireDeadlineAndDefault(seen);
        Stored<Decision> raised = desk.update(change, old, raised(change.now(), next, seen));
        tellWorse(change, raised.value());
        tellUncovered(change, raised.value());
        AuditEvent event = Desk.event("decision.recurred", Actor.system(), raised)
                .withOutcome("WORSE")
                .because(Excerpt.lines(seen.reasons()));
        change.record(Desk.withDetail(
                event, "due", Moments.print(raised.value().deadlines().due())));
        if (isUncovered(change, raised.value())) {
            record(change, raised.value(), raised.value().addressees().accountable(), List.of(UNCOVERED));
        }
        return raised;
    }

    /**
     * Adds what a decision was about that was made by mistake to the one in which the same was asked since: it began with what was
     * seen first, and is no milder.
     */
    Stored<Decision> takeBack(Change change, Stored<Decision> since, Decision mistaken, Actor actor) {
        Decision decision = since.value();
        Dossier all = decision.dossier()
                .after(mistaken.dossier().occurrences())
                .withClosure(Optional.empty())
                .atStake(mistaken.dossier().atStake());
        Decision next = decision.with(all);
        Origins.hand(change, decision, next);
        boolean worse = mistaken.matter().severity().compareTo(decision.matter().severity()) > 0;
        if (worse) {
            requireDeadlineAndDefault(mistaken.matter());
        }
        Decision last = worse ? raised(change.now(), next, mistaken.matter()) : next;
        Stored<Decision> stored = desk.update(change, since, last);
        Message message = worse ? Message.WORSE : Message.CORRECTED;
        tellParties(change, last, message);
        tellProposers(change, last, decision.dossier().proposals(), message);
        boolean beyond = isUncovered(change, last) && !isUncovered(change, decision);
        if (beyond) {
            tellUncovered(change, last);
        }
        AuditEvent event = Desk.withDetail(
                Desk.event("decision.recurred", actor, stored).withOutcome("CORRECTED"),
                "corrects",
                mistaken.id().value());
        change.record(
                Desk.withDetail(event, "due", Moments.print(last.deadlines().due())));
        if (beyond) {
            record(change, last, last.addressees().accountable(), List.of(UNCOVERED));
        }
        return stored;
    }

    /** If more is at stake by now than whoever is asked may decide on, that is known at once, too. */
    private Stored<Decision> recurred(Change change, Stored<Decision> old, Decision next) {
        Stored<Decision> stored = desk.update(change, old, next);
        boolean beyond = next.isUndecided() && isUncovered(change, next) && !isUncovered(change, old.value());
        if (beyond) {
            tellUncovered(change, next);
        }
        change.record(Desk.event("decision.recurred", Actor.system(), stored));
        if (beyond) {
            record(change, next, next.addressees().accountable(), List.of(UNCOVERED));
        }
        return stored;
    }

    /** What was open at a milder severity has the windows of the worse one from now on, unless they end later. */
    private Decision raised(Instant now, Decision decision, Matter seen) {
        Windows windows = desk.policy().window(seen.severity()).orElseThrow();
        Dossier dossier = decision.dossier()
                .asks(ask ->
                        ask.dueBy(now, ask.letter() == Ask.Letter.RESPONSIBLE ? windows.task() : windows.hearing()));
        return decision.with(decision.matter().withSeverity(seen.severity()).because(seen.reasons()))
                .with(decision.addressees(), decision.deadlines().sooner(now, windows))
                .with(dossier);
    }

    private static void tellWorse(Change change, Decision decision) {
        tellParties(change, decision, Message.WORSE);
        tellMilder(change, decision);
    }

    /** Who was heard is not asked anew, but spoke of something else, and others who act in it may dissent. */
    private static void tellParties(Change change, Decision decision, Message message) {
        Desk.tellAddressee(change, decision, message);
        Instant due = decision.deadlines().due();
        for (Ask ask : decision.dossier().asks()) {
            boolean waits = ask.status() == Ask.Status.WAITING;
            if (waits || ask.letter() == Ask.Letter.CONSULTED) {
                message.tell(change, decision, ask.persona().value(), Optional.of(waits ? ask.due() : due));
            }
        }
    }

    private static void tellMilder(Change change, Decision decision) {
        List<ProposedAnswer> milder = decision.dossier().proposals().stream()
                .filter(proposal -> proposal.isForMilder(decision.matter()))
                .toList();
        tellProposers(change, decision, milder, Message.WORSE);
    }

    /** What they proposed counts no longer. */
    private static void tellProposers(
            Change change, Decision decision, List<ProposedAnswer> proposals, Message message) {
        Roster roster = Roster.now(change);
        Optional<Instant> due = Optional.of(decision.deadlines().due());
        proposals.stream()
                .map(ProposedAnswer::by)
                .filter(roster::isPerson)
                .forEach(who -> message.tell(change, decision, who.value(), due));
    }

    /** The decision to which what is seen belongs, or of which it is worse; to which what somebody asks belongs, if none is seen. */
    Optional<Stored<Decision>> found(Reader reader, Matter matter, boolean seen) {
        return reader.findBy(DecisionKinds.DECISION, "by-matter", matter.key()).stream()
                .filter(stored -> stored.value().isCurrent(reader.now())
                        || (seen && Standing.absorbs(reader, stored.value(), matter.severity())))
                // Whoever asks somebody else first must not keep the owner of the question from being asked.
                .filter(stored -> isForOwner(stored.value().matter(), matter, seen))
                .findFirst();
    }

    /** What is seen stays with who owned it when it was asked about; what names nobody was asked by hand. */
    private static boolean isForOwner(Matter asked, Matter matter, boolean seen) {
        return asked.owner().equals(matter.owner()) || (seen && asked.owner().isPresent());
    }

    /** What was decided on something milder holds no longer. */
    Stored<Decision> supersede(Change change, Stored<Decision> old, Matter seen, Occurrence occurrence) {
        Stored<Decision> superseded = desk.update(change, old, old.value().to(Decision.State.SUPERSEDED));
        change.record(Desk.event("decision.superseded", Actor.system(), superseded)
                .because("seen again as " + seen.severity() + " in run " + occurrence.evidence()));
        desk.listeners().forEach(listener -> listener.superseded(change, superseded.value()));
        return open(change, seen.correcting(old.value().id()), Optional.of(occurrence), Actor.system());
    }
}
