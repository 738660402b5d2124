package dev.assay.governance.monitoring;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps runbooks, times those who go through them, and tells which nobody has gone through for too long. Thread-safe.
 *
 * @since 0.1
 */
public final class Runbooks {
    /** Runbooks by id, found by asset ({@code by-asset}). */
    public static final Kind<Runbook> BOOKS = Kind.of("runbook", Runbook.class, Runbook::id)
            .indexedBy("by-asset", book -> List.of(book.asset().value()));

    /** Runs by id, found by runbook ({@code by-runbook}). */
    public static final Kind<RunbookRun> RUNS = Kind.of("runbook-run", RunbookRun.class, RunbookRun::id)
            .indexedBy("by-runbook", run -> List.of(run.runbook()));

    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where runbooks are kept
     */
    public Runbooks(GovernanceStore store) {
        this.store = store;
    }

    /**
     * Adds a runbook, or replaces the one with its id. That it is written anew does not mean that anybody has gone through it: the
     * other is stale when this one would have been.
     *
     * @param book the runbook; since when there is it, and when it was gone through, are set by the service
     * @param by who adds it, an active person
     * @return the runbook
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is no such asset, with {@code UNKNOWN_PERSONA} for each step whose
     *     owner nobody knows, with {@code RUNNING} while somebody goes through the one with its id
     */
    public Runbook add(Runbook book, PrincipalId by) {
        AuditEvent event = AuditEvent.of("config.changed", Actor.of(by.value()), Subject.of("runbook", book.id()));
        return Steering.of(store, event, change -> {
            RunbookRules.require(change, book);
            Optional<Runbook> old = change.find(BOOKS, book.id()).map(Stored::value);
            Runbook added = new Runbook(
                    book.id(),
                    book.title(),
                    book.asset(),
                    book.steps(),
                    book.staleAfter(),
                    old.map(Runbook::added).orElse(change.now()),
                    old.flatMap(Runbook::exercised));
            change.put(BOOKS, added);
            change.record(event);
            return added;
        });
    }

    /**
     * Begins to go through a runbook.
     *
     * @param runbook which
     * @param occasion why
     * @param by who begins
     * @return the run
     * @throws FindingsException with {@code UNKNOWN_RUNBOOK} if there is none
     */
    public RunbookRun start(String runbook, RunbookRun.Occasion occasion, PrincipalId by) {
        return Steering.known(store, event("runbook.started", by, runbook), change -> {
            require(change, runbook);
            RunbookRun run = new RunbookRun(
                    id(change, runbook),
                    runbook,
                    occasion,
                    change.now(),
                    by,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            change.insert(RUNS, run);
            change.record(
                    event("runbook.started", by, runbook).correlatedBy(run.id()).withOutcome(occasion.name()));
            return run;
        });
    }

    /** Returns the id of a run that begins now; of several in one instant each has its own. */
    private static String id(Reader reader, String runbook) {
        String first = runbook + " " + Moments.print(reader.now());
        String id = first;
        for (int twin = 2; reader.find(RUNS, id).isPresent(); twin++) {
            id = first + " " + twin;
        }
        return id;
    }

    /**
     * Gives up going through a runbook, such as when nobody is left to do a step. It was not gone through then.
     *
     * @param run the id of the run
     * @param by who gives it up, an active person
     * @param reason why
     * @return the run
     * @throws FindingsException with {@code UNKNOWN_RUNBOOK} if there is no such run or it goes on no more, with
     *     {@code REASON_MISSING} without a reason that can be read, or as {@link Steering} throws it
     */
    public RunbookRun giveUp(String run, PrincipalId by, String reason) {
        return Steering.of(store, event("runbook.given_up", by, run).because(reason), change -> {
            Stored<RunbookRun> stored = running(change, run);
            if (!Reasons.isReadable(reason)) {
                Text message = Text.of("reason must not be blank", "이유를 적어야 합니다");
                throw FindingsException.of("runbook", "REASON_MISSING", message);
            }
            RunbookRun next = stored.value().givenUpAt(change.now());
            change.update(RUNS, stored, next);
            change.record(event("runbook.given_up", by, next.runbook())
                    .correlatedBy(run)
                    .because(reason));
            return next;
        });
    }

    private static Stored<RunbookRun> running(Reader reader, String run) {
        return reader.find(RUNS, run).filter(found -> found.value().isRunning()).orElseThrow(() -> unknown(run));
    }

    /**
     * Notes that the next step was done; after the last the run is finished.
     *
     * @param run the id of the run
     * @param by who did it, one who acts in the step's persona
     * @param note what there is to say
     * @return the run
     * @throws FindingsException with {@code NOT_ADDRESSED} if the step is not theirs, {@code UNKNOWN_RUNBOOK} if there is no such
     *     run or it is finished
     */
    public RunbookRun done(String run, PrincipalId by, String note) {
        return Steering.known(store, event("runbook.step_done", by, run), change -> {
            Stored<RunbookRun> stored = running(change, run);
            Stored<Runbook> book = require(change, stored.value().runbook());
            requireOwner(change, book.value().steps().get(stored.value().done().size()), by);
            RunbookRun next = stored.value()
                    .with(
                            new RunbookRun.Done(by, change.now(), note),
                            book.value().steps().size());
            change.update(RUNS, stored, next);
            if (next.finished().isPresent()) {
                change.update(BOOKS, book, book.value().exercisedAt(change.now()));
            }
            change.record(event(
                            next.finished().isPresent() ? "runbook.finished" : "runbook.step_done", by, next.runbook())
                    .correlatedBy(run)
                    .because(note)
                    .withDetails(Map.of("step", String.valueOf(next.done().size()))));
            return next;
        });
    }

    private static void requireOwner(Change change, Runbook.Step step, PrincipalId by) {
        if (Roster.now(change).acting(by, step.owner()).isEmpty()) {
            Text message = Text.of(
                    by + " must act in \"" + step.owner() + "\" to do this step: "
                            + step.what().en(),
                    by + "은(는) \"" + step.owner() + "\" 페르소나를 맡아야 이 단계를 할 수 있습니다: "
                            + step.what().ko());
            throw new FindingsException("runbook", List.of(Finding.error("NOT_ADDRESSED", "step", message)));
        }
    }

    /**
     * Returns the runbooks that nobody has gone through for too long.
     *
     * @return the runbooks, in the order of their ids
     */
    public List<Runbook> stale() {
        return store.read(reader -> reader.all(BOOKS).stream()
                .map(Stored::value)
                .filter(book -> !reader.now()
                        .isBefore(book.exercised()
                                .orElse(book.added())
                                .atZone(LocalZone.of(reader))
                                .plus(book.staleAfter())
                                .toInstant()))
                .toList());
    }

    private static Stored<Runbook> require(Reader reader, String runbook) {
        return reader.find(BOOKS, runbook).orElseThrow(() -> unknown(runbook));
    }

    private static FindingsException unknown(String id) {
        Text message = Text.of(
                "there is no runbook, and no run of one that goes on, with the id \"" + id + "\"",
                "\"" + id + "\"인 런북이나 진행 중인 실행이 없습니다");
        return new FindingsException("runbook", List.of(Finding.error("UNKNOWN_RUNBOOK", "id", message)));
    }

    private static AuditEvent event(String type, PrincipalId by, String id) {
        return AuditEvent.of(type, Actor.of(by.value()), Subject.of("runbook", id));
    }
}
