package dev.assay.governance.decision;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Severity;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is done to decisions by schedules, by runs and by changes among people, rather than by those who decide. Thread-safe.
 *
 * @since 0.1
 */
public final class DecisionFlow {
    /** The cause of a decision about runs that did not come. */
    public static final String NO_DATA = "no-data";

    /** The cause of a decision about a quarantine that somebody put by hand. */
    public static final String HELD = "held";

    private final GovernanceStore store;
    private final Desk desk;
    private final Decisions decisions;

    DecisionFlow(GovernanceStore store, Desk desk, Decisions decisions) {
        this.store = store;
        this.desk = desk;
        this.decisions = decisions;
    }

    /**
     * Reminds, hands over, lapses and ends exceptions, as the time asks for; a host calls it every few minutes. That an exception ends
     * is told to those who answer for the asset and to who decided, when a quarter of it is left, at most a week, and at its end. A
     * decision to which that cannot be done keeps no other from it.
     *
     * @throws RuntimeException what the first such decision, or asset whose exception ended, threw, with the others' as suppressed ones
     */
    public void tick() {
        List<DecisionId> undecided = found("undecided");
        List<DecisionId> exceptions = found("excepted");
        List<AssetId> excepted = store.read(reader -> reader.all(Assets.KIND).stream()
                .map(Stored::value)
                .filter(asset -> asset.quality().isEndedAt(reader.now()))
                .map(Asset::id)
                .toList());
        List<Runnable> due = new ArrayList<>();
        undecided.forEach(id -> due.add(() -> decisions.advance(id)));
        excepted.forEach(asset -> due.add(() -> endException(asset)));
        // After its end has had its effect on the asset, which they are told of.
        exceptions.forEach(id -> due.add(() -> tellEnd(id)));
        Each.of(due, Runnable::run);
    }

    private List<DecisionId> found(String index) {
        return store.read(reader -> reader.findBy(DecisionKinds.DECISION, index, "yes").stream()
                .map(stored -> stored.value().id())
                .toList());
    }

    private void tellEnd(DecisionId id) {
        store.change(change ->
                new Timekeeper(desk).tellEnd(change, desk.decision(change, id)).value());
    }

    private void endException(AssetId asset) {
        store.change(change -> {
            refresh(change, asset, new QualityState.Quarantined(), "exception ended");
            return asset;
        });
    }

    /**
     * Brings an asset into the state that the decisions about it ask for.
     *
     * @param change what the change is made through
     * @param asset which
     * @param otherwise the state when no decision asks for one
     * @param reason why it is looked at
     */
    public void refresh(Change change, AssetId asset, QualityState otherwise, String reason) {
        desk.refresh(change, asset, new Desk.Refresh(Actor.system(), reason, otherwise));
    }

    /**
     * Returns the state that a failure asks for.
     *
     * @param severity how bad it is
     * @return quarantined or degraded
     */
    public QualityState byRule(Severity severity) {
        return Standing.byRule(severity, desk.policy());
    }

    /**
     * Brings an asset into the state that a failure asks for, before anybody is asked; it gets no better by that.
     *
     * @param change what the change is made through
     * @param asset which
     * @param severity how bad the failure is
     * @param reason what failed
     */
    public void protect(Change change, AssetId asset, Severity severity, String reason) {
        Stored<Asset> stored = desk.asset(change, asset);
        QualityState next = QualityState.worst(List.of(stored.value().quality(), byRule(severity)))
                .orElseThrow();
        desk.states().set(change, stored, next, Actor.system(), reason);
    }

    /**
     * Notes that what was decided is done, as a step was taken that rests on it, so that the same may be asked about anew. Nothing is
     * noted where nobody decided, or where that was noted before.
     *
     * @param change what the change is made through
     * @param decision the id of the decision
     * @param note what was done
     * @param actor who did it
     */
    public static void carriedOut(Change change, DecisionId decision, String note, Actor actor) {
        change.find(DecisionKinds.DECISION, decision.value())
                .filter(stored -> stored.value().state() == Decision.State.DECIDED)
                .ifPresent(stored -> {
                    Stored<Decision> done = change.update(
                            DecisionKinds.DECISION, stored, stored.value().to(Decision.State.IMPLEMENTED));
                    change.record(
                            Desk.event("decision.implemented", actor, done).because(note));
                });
    }

    /**
     * Withdraws a decision because nothing was wrong after all; whoever was asked is told by who does so. One that somebody took, or
     * that lapsed, stays as it is.
     *
     * @param change what the change is made through
     * @param decision the id of the decision
     * @param reason why
     * @param actor whose word it is
     */
    public void withdraw(Change change, DecisionId decision, String reason, Actor actor) {
        change.find(DecisionKinds.DECISION, decision.value())
                .filter(stored -> stored.value().isUndecided())
                .ifPresent(stored -> new Closer(desk).close(change, stored, actor, reason));
    }

    /**
     * Proposes to close the decisions about expectations that hold again, and closes those that the policy lets close by
     * themselves. A decision is closed by a suite that gave rise to it, and, but for a false alarm, not if the expectation of any of these
     * reads otherwise than when the suite first saw it to fail, or is only warned of by now; a later run by which all read so again takes
     * the place of one by which they did not. One that passes as there is nothing to judge is none for what was wrong with rows. What is
     * judged by group passes also where the group that failed is gone, and never closes by itself. Who may close it is told once a day
     * of the organisation for each decision, however often it fails and passes again.
     *
     * @param change what the change is made through
     * @param run the run
     * @param lines the expectations as the run found them to hold, none or more
     */
    public void passed(Change change, QualityRun run, Collection<Line> lines) {
        new Closer(desk).passed(change, run, lines);
    }

    /**
     * Proposes to close the decisions about runs that did not come, because one came.
     *
     * @param change what the change is made through
     * @param asset which asset
     * @param suite which suite
     * @param run the digest of the run
     */
    public void arrived(Change change, AssetId asset, String suite, String run) {
        new Closer(desk).arrived(change, asset, suite, run);
    }

    /**
     * Returns whether what is seen belongs to a decision that is there.
     *
     * @param reader reads what is stored
     * @param matter what is seen
     * @return true if nobody needs to be asked anew
     */
    public boolean isOpen(Reader reader, Matter matter) {
        return reader.findBy(DecisionKinds.DECISION, "by-matter", matter.key()).stream()
                .anyMatch(stored -> Standing.absorbs(reader, stored.value(), matter.severity()));
    }

    /**
     * Returns whether somebody decided that an asset may be used although this is seen.
     *
     * @param reader reads what is stored
     * @param matter what is seen
     * @return true while an exception lasts, unless it was made for something milder
     */
    public boolean isExcepted(Reader reader, Matter matter) {
        return reader.findBy(DecisionKinds.DECISION, "by-matter", matter.key()).stream()
                .map(Stored::value)
                .filter(decision -> Standing.absorbs(reader, decision, matter.severity()))
                .flatMap(decision -> decision.ruling().stream())
                .anyMatch(made -> made.isExceptionAt(reader.now()));
    }

    /**
     * Counts how often decisions about a matter that were at least as severe were closed of late.
     *
     * @param reader reads what is stored
     * @param matter the matter
     * @param window how far to look back
     * @return how many were closed within the window
     */
    public long closings(Reader reader, Matter matter, Duration window) {
        Instant since = reader.now().minus(window);
        return reader.findBy(DecisionKinds.DECISION, "by-matter", matter.key()).stream()
                .map(Stored::value)
                .filter(decision -> decision.matter().severity().compareTo(matter.severity()) >= 0)
                .flatMap(decision -> decision.dossier().closure().flatMap(Closure::at).stream())
                .filter(closed -> !closed.isBefore(since))
                .count();
    }

    /**
     * Asks somebody else wherever the one who is asked can no longer decide: on leave, gone, or without the persona.
     *
     * @param change what the change is made through
     */
    public void readdress(Change change) {
        Timekeeper timekeeper = new Timekeeper(desk);
        change.findBy(DecisionKinds.DECISION, "undecided", "yes").forEach(stored -> timekeeper.reseat(change, stored));
    }

    /**
     * Returns the exceptions that hold.
     *
     * @return the decisions that made them, in the order of their ids
     */
    public Collection<Decision> exceptions() {
        return store.read(reader -> reader.all(DecisionKinds.DECISION).stream()
                .map(Stored::value)
                .filter(decision -> decision.exception()
                        .filter(made -> made.isExceptionAt(reader.now()))
                        .isPresent())
                .toList());
    }
}
