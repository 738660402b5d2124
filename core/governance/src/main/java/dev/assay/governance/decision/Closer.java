package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Closes decisions when what gave rise to them is gone. */
final class Closer {
    private final Desk desk;

    Closer(Desk desk) {
        this.desk = desk;
    }

    /** Whether a decision may close without anybody. */
    enum Manner {
        /** If the policy says so. */
        BY_POLICY,
        /** Only by somebody. */
        BY_HAND
    }

    /** Proposes to close, or closes where the policy says so, all decisions on an expectation that a run found to hold. */
    void passed(Change change, QualityRun run, Line line) {
        Collection<Decision> standing = Standing.standing(change, run.asset());
        for (Decision decision : standing) {
            Origins origins = Origins.of(change, decision);
            boolean silence = decision.matter().cause().equals(DecisionFlow.NO_DATA);
            if (!silence && decision.matter().topic().equals(line.expectation()) && origins.hold(change, run)) {
                Manner manner = origins.read(line) ? Manner.BY_POLICY : Manner.BY_HAND;
                passed(change, desk.decision(change, decision.id()), run.digest(), manner);
            }
        }
    }

    void passed(Change change, Stored<Decision> stored, String run, Manner manner) {
        Decision decision = stored.value();
        if (decision.dossier().closure().isPresent()) {
            return;
        }
        Decision proposed =
                decision.with(decision.dossier().withClosure(Optional.of(Closure.proposed(change.now(), run))));
        Stored<Decision> next = desk.update(change, stored, proposed);
        tellClosable(change, proposed);
        change.record(Desk.withDetail(Desk.event("decision.closure_proposed", Actor.system(), next), "evidence", run));
        if (manner == Manner.BY_POLICY
                && desk.policy().closesByItself(decision.matter().severity())) {
            close(change, next, Actor.system(), "passed again in run " + run);
        }
    }

    /** What they had to decide by may be long over. */
    private static void tellClosable(Change change, Decision decision) {
        Optional<Instant> due = Optional.of(decision.deadlines().due())
                .filter(end -> decision.isUndecided() && change.now().isBefore(end));
        Desk.tellWhoActs(change, decision, Message.CLOSURE, due);
    }

    Stored<Decision> close(Change change, Stored<Decision> stored, Actor actor, String reason) {
        Stored<Decision> closed = step(change, stored, actor, reason);
        AssetId asset = closed.value().matter().asset();
        if (Standing.counts(stored.value())) {
            QualityState good =
                    Standing.unblemished(change, desk.asset(change, asset).value());
            desk.refresh(change, asset, new Desk.Refresh(actor, reason, good));
        }
        return closed;
    }

    private Stored<Decision> step(Change change, Stored<Decision> stored, Actor actor, String reason) {
        Decision decision = stored.value();
        Closure closure = decision.dossier()
                .closure()
                .orElseGet(() -> Closure.proposed(change.now(), ""))
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
