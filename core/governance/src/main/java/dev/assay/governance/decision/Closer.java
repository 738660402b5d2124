package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Closes decisions when what gave rise to them is gone. */
final class Closer {
    private static final Text BESIDE = Text.of(
            " in the same words, judged by other missing codes or with something else made of nothing to judge (onEmpty)",
            ". 문장은 같지만 결측으로 보는 값이나 판정할 것이 없을 때의 처리가 다릅니다");

    private final Desk desk;

    Closer(Desk desk) {
        this.desk = desk;
    }

    /** Whether a decision may close, and without anybody. */
    private enum Manner {
        /** If the policy says so. */
        BY_POLICY,
        /** Only by somebody. */
        BY_HAND,
        /** Not by such a run, unless nothing was wrong. */
        UNPROVEN
    }

    /**
     * Proposes to close, or closes where the policy says so, all decisions on expectations that a run found to hold. Then the asset is
     * looked at, once however many are closed.
     */
    void passed(Change change, QualityRun run, Collection<Line> lines) {
        boolean closed = false;
        for (Line line : lines) {
            for (Decision decision : Standing.standing(change, run.asset(), line.expectation())) {
                boolean silence = decision.matter().cause().equals(DecisionFlow.NO_DATA);
                closed |= !silence && passed(change, run, decision);
            }
        }
        if (closed) {
            refresh(change, run.asset(), Actor.system(), passedAgain(run.digest()));
        }
    }

    private boolean passed(Change change, QualityRun run, Decision decision) {
        Origins origins = Origins.of(decision);
        if (!origins.hold(change, run)) {
            return false;
        }
        List<String> beside =
                origins.beside(change, run).map(QualityRun::digest).toList();
        Closure closure = Closure.proposed(change.now(), run.digest(), beside);
        return passed(change, desk.decision(change, decision.id()), closure, manner(change, origins, run));
    }

    private static Manner manner(Reader reader, Origins origins, QualityRun run) {
        if (origins.unproven(reader, run).isPresent()) {
            return Manner.UNPROVEN;
        }
        return origins.isByGroup(reader, run) ? Manner.BY_HAND : Manner.BY_POLICY;
    }

    /** Proposes to close, or closes where the policy says so, the decisions about runs of a suite that did not come. */
    void arrived(Change change, AssetId asset, String suite, String run) {
        Closure closure = Closure.proposed(change.now(), run, List.of());
        boolean closed = false;
        for (Decision decision : Standing.standing(change, asset, suite)) {
            boolean silence = decision.matter().cause().equals(DecisionFlow.NO_DATA);
            closed |= silence && passed(change, desk.decision(change, decision.id()), closure, Manner.BY_POLICY);
        }
        if (closed) {
            refresh(change, asset, Actor.system(), passedAgain(run));
        }
    }

    private static String passedAgain(String run) {
        return "passed again in run " + run;
    }

    /** Whether that closes it; the state of its asset stays until it is looked at. */
    private boolean passed(Change change, Stored<Decision> stored, Closure closure, Manner manner) {
        Decision decision = stored.value();
        boolean proven = manner != Manner.UNPROVEN;
        boolean better = proven && Origins.loosened(change, decision).isPresent();
        if (decision.dossier().closure().isPresent() && !better) {
            return false;
        }
        Decision proposed = decision.with(decision.dossier().withClosure(Optional.of(closure)));
        Stored<Decision> next = desk.update(change, stored, proposed);
        if (proven) {
            tellClosable(change, proposed, Message.CLOSURE);
        } else if (!asksLess(change, proposed)) {
            tellClosable(change, proposed, Message.LOOSENED);
        }
        String run = closure.evidence();
        change.record(Desk.withDetail(Desk.event("decision.closure_proposed", Actor.system(), next), "evidence", run));
        boolean closes = manner == Manner.BY_POLICY
                && desk.policy().closesByItself(decision.matter().severity());
        if (closes) {
            step(change, next, Actor.system(), passedAgain(run));
        }
        return closes;
    }

    /** What they had to decide by may be long over. */
    private static void tellClosable(Change change, Decision decision, Message message) {
        Optional<Instant> due = Optional.of(decision.deadlines().due())
                .filter(end -> decision.isUndecided() && change.now().isBefore(end));
        Desk.tellWhoActs(change, decision, message, due);
    }

    /** Two people decided it, and need not be told. */
    private static boolean asksLess(Reader reader, Decision decision) {
        return decision.exception()
                .filter(made -> made.answer().choice() == Choice.CHANGE_THRESHOLD)
                .filter(made -> made.isExceptionAt(reader.now()))
                .isPresent();
    }

    /**
     * Whoever has a task may have loosened the suite: a run of that closes only what was a false alarm, by who answers for it. That less
     * is asked for a time is an exception, which ends.
     */
    static void requireAsExpected(Reader reader, Decision decision, Judge judge, PrincipalId by) {
        Optional<QualityRun> run = Origins.loosened(reader, decision);
        if (run.isPresent()) {
            judge.requireHolder(by);
            if (!Standing.isFalseAlarm(decision)) {
                judge.add("CLOSURE_UNPROVEN", "closure", loosened(reader, decision, run.get()));
            }
        }
    }

    private static Text loosened(Reader reader, Decision decision, QualityRun run) {
        Origins origins = Origins.of(decision);
        String failed = origins.failed(reader, run).map(Closer::words).orElse("");
        String passed = origins.line(run).map(Closer::words).orElse("");
        Optional<Text> first = first(decision.state());
        Optional<Text> beside = Optional.of(BESIDE).filter(text -> failed.equals(passed));
        return Text.of(
                "decision \"" + decision.id() + "\" must be closed by a run that expects " + failed
                        + " as when it failed, but the run that passed expects " + passed
                        + beside.map(Text::en).orElse("")
                        + "; either a run that expects what failed passes, or, if that was wrong, decide FALSE_ALARM"
                        + first.map(Text::en).orElse(""),
                "결정 \"" + decision.id() + "\"은(는) 실패했을 때의 기준 " + failed + "(으)로 통과한 실행으로 닫아야 하지만, 통과한 실행의 기준은 "
                        + passed + "입니다" + beside.map(Text::ko).orElse("")
                        + ". 원래 기준으로 통과하거나, 그 기준이 잘못이었다면 오탐(FALSE_ALARM)으로 결정해야 합니다"
                        + first.map(Text::ko).orElse(""));
    }

    private static String words(Line line) {
        return "\"" + line.expected().words() + "\" (" + line.severity() + ")";
    }

    /** What must be done before it can be decided, or decided otherwise. */
    private static Optional<Text> first(Decision.State state) {
        return switch (state) {
            case DECIDED -> Optional.of(Text.of(" once it is corrected (correct)", ". 먼저 정정해야 합니다"));
            case LAPSED, IMPLEMENTED ->
                Optional.of(Text.of(" once it is asked about anew (open)", ". 먼저 같은 일을 다시 물어야 합니다"));
            case OPEN, CONSULTING, READY, ESCALATED, VERIFIED, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }

    Stored<Decision> close(Change change, Stored<Decision> stored, Actor actor, String reason) {
        Stored<Decision> closed = step(change, stored, actor, reason);
        AssetId asset = closed.value().matter().asset();
        if (Standing.counts(stored.value())) {
            refresh(change, asset, actor, reason);
        }
        return closed;
    }

    private void refresh(Change change, AssetId asset, Actor actor, String reason) {
        QualityState good =
                Standing.unblemished(change, desk.asset(change, asset).value());
        desk.refresh(change, asset, new Desk.Refresh(actor, reason, good));
    }

    private Stored<Decision> step(Change change, Stored<Decision> stored, Actor actor, String reason) {
        Decision decision = stored.value();
        Closure closure = decision.dossier()
                .closure()
                .orElseGet(() -> Closure.proposed(change.now(), "", List.of()))
                .closed(change.now(), actor.principal(), reason);
        Decision noted = decision.with(decision.dossier().withClosure(Optional.of(closure)));
        if (noted.isUndecided()) {
            return record(change, stored, noted.to(Decision.State.WITHDRAWN), event("withdrawn", actor, reason));
        }
        if (noted.state() == Decision.State.LAPSED) {
            return record(change, stored, noted, event("released", actor, reason));
        }
        Stored<Decision> done = stored;
        if (noted.state() == Decision.State.DECIDED) {
            Decision implemented = noted.to(Decision.State.IMPLEMENTED);
            done = record(change, stored, implemented, event("implemented", actor, reason));
        }
        Decision last = noted.state() == Decision.State.DECIDED ? done.value() : noted;
        return record(change, done, last.to(Decision.State.VERIFIED), event("verified", actor, reason));
    }

    /** What is recorded of a step. */
    private record Step(String type, Actor actor, String reason) {}

    private static Step event(String what, Actor actor, String reason) {
        return new Step("decision." + what, actor, reason);
    }

    private Stored<Decision> record(Change change, Stored<Decision> old, Decision next, Step step) {
        Stored<Decision> stored = desk.update(change, old, next);
        AuditEvent event = Desk.event(step.type(), step.actor(), stored).because(step.reason());
        change.record(event);
        return stored;
    }
}
