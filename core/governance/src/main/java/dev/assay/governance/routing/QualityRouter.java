package dev.assay.governance.routing;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Floors;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionFlow;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Flapping;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.Severity;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.supply.Failure;
import dev.assay.governance.supply.Supplies;
import dev.assay.governance.system.Supplier;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes a suite's outcome to the person who must decide: the run is recorded, the failure is weighed, the asset is made safe, and
 * then one person is asked; all of it or nothing. If a {@linkplain dev.assay.governance.system.Supplier supplier} delivers the
 * asset, who owns the contract is asked, too. Thread-safe.
 *
 * @since 0.1
 */
public final class QualityRouter {
    private static final String DISABLED = "disabled";
    private static final Duration FLAP_WINDOW = Duration.ofHours(24);

    private final GovernanceStore store;
    private final Decisions decisions;
    private final DecisionFlow flow;
    private final Flapping flapping;
    private final Downstream downstream;
    private final Supplies supplies;

    /**
     * Creates a router that weighs what depends on an asset {@linkplain Downstream#registered() as it is registered}.
     *
     * @param store where runs are kept
     * @param decisions asks people
     * @param incidents takes what comes and goes
     */
    public QualityRouter(GovernanceStore store, Decisions decisions, Incidents incidents) {
        this(store, decisions, incidents, Downstream.registered());
    }

    /**
     * Creates the router.
     *
     * @param store where runs are kept
     * @param decisions asks people
     * @param incidents takes what comes and goes
     * @param downstream tells what depends on an asset
     */
    public QualityRouter(GovernanceStore store, Decisions decisions, Incidents incidents, Downstream downstream) {
        this.store = store;
        this.decisions = decisions;
        this.flow = decisions.flow();
        this.flapping = new Flapping(incidents);
        this.downstream = downstream;
        this.supplies = new Supplies(store, decisions);
    }

    /**
     * Takes an outcome. The same outcome twice counts once. Of one that is older than what was taken before, only failures are
     * acted upon; of one whose suite is not {@linkplain Asset#suites() among those of the asset}, too, since it proves nothing good.
     * A run that ended in the future by its own clock counts as ended now. That a suite of the asset judges by other expectations than
     * in any run before is recorded, and told to who owns the asset.
     *
     * @param asset what was judged
     * @param outcome what was found
     * @return what became of it
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is no such asset
     */
    public Routed receive(AssetId asset, Outcome outcome) {
        QualityRun run = Runs.of(asset, outcome);
        AuditEvent attempt = AuditEvent.of("quality.run_recorded", Actor.system(), Subject.of("asset", asset.value()));
        return Attempts.of(store, attempt, change -> receive(change, run));
    }

    /**
     * Takes an outcome over a version of a model that is not in use, or not yet, for its evaluation and its card, and for nothing
     * else: the state of the model, of which another version may be in use, stays, nobody is asked, and it does not count as heard of.
     *
     * @param model the model
     * @param version the version that was judged
     * @param outcome what was found
     * @return the digest by which {@link dev.assay.governance.asset.Models#evaluate} names the run
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is no such model, with {@code UNKNOWN_MODEL} if the version is not
     *     registered, with {@code DUPLICATE} if the outcome was one of another version, with {@code IN_USE} if something failed in it
     *     and a live system deploys the version, so that it is for {@link #receive}
     */
    public String candidate(AssetId model, String version, Outcome outcome) {
        QualityRun run = Runs.of(model, outcome);
        AuditEvent attempt = AuditEvent.of("model.run_recorded", Actor.system(), Subject.of("asset", model.value()));
        return Attempts.of(store, attempt, change -> {
            asset(change, model);
            if (run.lines().stream().anyMatch(QualityRouter::isProblem)) {
                InUse.refuse(change, run, version);
            }
            return CandidateRun.record(change, run, version).run().digest();
        });
    }

    private Routed receive(Change change, QualityRun run) {
        Asset asset = asset(change, run.asset());
        Optional<QualityRun> latest =
                Runs.latest(change, run.asset(), run.suite().name());
        Optional<SuiteChange> found = SuiteChange.of(change, asset, run, latest);
        Optional<QualityRun> recorded = Runs.record(change, run).map(Stored::value);
        if (recorded.isEmpty()) {
            return new Routed(run.digest(), Routed.Receipt.KNOWN, Set.of(), Set.of(), Set.of());
        }
        QualityRun taken = recorded.get();
        found.ifPresent(other -> other.tell(change));
        Asked asked = new Asked(new HashSet<>(), new HashSet<>(), new HashSet<>());
        taken.lines().stream().filter(QualityRouter::isProblem).forEach(line -> fail(change, taken, line, asked));
        Optional<QualityRun> later = latest.filter(last -> last.ended().isAfter(taken.ended()));
        if (later.isPresent()) {
            overtaken(change, taken, later.get());
            return asked.routed(run.digest(), Routed.Receipt.LATE);
        }
        if (!flaps(
                change, taken.asset(), matter -> isSilence(matter, taken.suite().name()))) {
            flow.arrived(change, taken.asset(), taken.suite().name(), taken.digest());
        }
        if (asset.suites().contains(taken.suite().name())) {
            heal(change, taken);
        }
        return asked.routed(run.digest(), Routed.Receipt.TAKEN);
    }

    /** What failed in a run that comes late may hold again in the later one. */
    private void overtaken(Change change, QualityRun run, QualityRun later) {
        Set<String> failed = run.lines().stream()
                .filter(QualityRouter::isProblem)
                .map(Line::expectation)
                .collect(Collectors.toSet());
        if (asset(change, run.asset()).suites().contains(later.suite().name())) {
            passed(change, later, line -> failed.contains(line.expectation()));
        }
    }

    private void heal(Change change, QualityRun run) {
        passed(change, run, line -> true);
        boolean flaps = flaps(change, run.asset(), matter -> true);
        // What came and went is for the decision about it once the incident is over.
        Predicate<String> ended = cause -> run.status() == Status.PASSED || cause.equals(Flapping.CAUSE);
        Floors.end(change, run.asset(), ended.and(cause -> !flaps), Actor.system());
        flow.refresh(change, run.asset(), otherwise(change, run), "run " + run.digest());
    }

    /** While something comes and goes, a run that passes shows nothing. */
    private void passed(Change change, QualityRun run, Predicate<Line> wanted) {
        Set<String> flapping = Flapping.of(change, run.asset()).stream()
                .filter(matter -> !matter.cause().equals(DecisionFlow.NO_DATA))
                .map(Matter::topic)
                .collect(Collectors.toSet());
        List<Line> holding = run.lines().stream()
                .filter(line -> line.status().isAcceptable())
                .filter(line -> !flapping.contains(line.expectation()))
                .filter(wanted)
                .toList();
        flow.passed(change, run, holding);
    }

    private static boolean isSilence(Matter matter, String suite) {
        return matter.cause().equals(DecisionFlow.NO_DATA) && matter.topic().equals(suite);
    }

    private static boolean flaps(Reader reader, AssetId asset, Predicate<Matter> wanted) {
        return Flapping.of(reader, asset).stream().anyMatch(wanted);
    }

    /** The state when no decision asks for one: a run in which nothing was judged tells nothing, one that only warns passed. */
    private static QualityState otherwise(Reader reader, QualityRun run) {
        QualityState now = asset(reader, run.asset()).quality();
        boolean judged = run.lines().stream().anyMatch(line -> line.status().isAcceptable());
        return judged && !flaps(reader, run.asset(), matter -> true) ? new QualityState.Healthy() : now;
    }

    /** Who was asked on the way. */
    private record Asked(Set<DecisionId> decisions, Set<IncidentId> incidents, Set<DecisionId> contracts) {
        Routed routed(String run, Routed.Receipt receipt) {
            return new Routed(run, receipt, decisions, incidents, contracts);
        }
    }

    private static boolean isProblem(Line line) {
        return !line.status().isAcceptable() && !line.cause().equals(DISABLED);
    }

    private void fail(Change change, QualityRun run, Line line, Asked asked) {
        Asset asset = asset(change, run.asset());
        Weighing weighing = Weighing.of(line.severity(), asset, downstream.of(change, run.asset()));
        Matter matter = Matter.of(
                        DecisionPolicy.QUALITY_FAILURE,
                        run.asset(),
                        line.expectation(),
                        line.cause(),
                        weighing.severity())
                .because(weighing.reasons());
        Occurrence seen = new Occurrence(run.ended(), run.suite().name(), run.digest(), line.observed());
        route(change, matter, seen, asked);
        supplied(change, new Failure(run.asset(), Supplier.QUALITY, weighing.severity(), seen), asked);
    }

    private void route(Change change, Matter matter, Occurrence occurrence, Asked asked) {
        boolean flaps = flaps(change, matter.asset(), open -> open.key().equals(matter.key()))
                || (!flow.isOpen(change, matter) && flow.closings(change, matter, FLAP_WINDOW) >= Flapping.OFTEN);
        boolean excepted = flow.isExcepted(change, matter);
        if (!excepted) {
            flow.protect(change, matter.asset(), matter.severity(), matter.topic() + " " + matter.cause());
        }
        if (flaps) {
            asked.incidents()
                    .add(flapping.seen(change, matter, occurrence.evidence()).id());
        }
        if (flaps && !excepted) {
            Floors.set(change, matter.asset(), Flapping.CAUSE, flow.byRule(matter.severity()), Actor.system());
        }
        Decision decision = decisions
                .openWithin(change, matter, Optional.of(occurrence), Actor.system())
                .value();
        asked.decisions().add(decision.id());
        // What is asked anew is as bad as what it was asked about before, though this run saw something milder.
        Severity severity = decision.matter().severity();
        if (!excepted && severity.compareTo(matter.severity()) > 0) {
            flow.protect(change, matter.asset(), severity, matter.topic() + " " + matter.cause());
        }
    }

    private void supplied(Change change, Failure failure, Asked asked) {
        supplies.failed(change, failure, Actor.system())
                .forEach(decision -> asked.contracts().add(decision.id()));
    }

    /**
     * Takes it that a run did not come, as if it had failed.
     *
     * @param change what the change is made through
     * @param asset what should have been judged
     * @param suite by which suite
     * @param silence since when there has been no run, and how that is too long
     * @return what became of it
     */
    public Routed missed(Change change, AssetId asset, String suite, Silence silence) {
        Weighing weighing = Weighing.of(silence.severity(), asset(change, asset), downstream.of(change, asset));
        Matter matter = Matter.of(
                        DecisionPolicy.QUALITY_FAILURE, asset, suite, DecisionFlow.NO_DATA, weighing.severity())
                .because(weighing.reasons());
        Asked asked = new Asked(new HashSet<>(), new HashSet<>(), new HashSet<>());
        Occurrence seen = new Occurrence(change.now(), "", "", noRun(silence.since()));
        route(change, matter, seen, asked);
        supplied(change, new Failure(asset, Supplier.DELIVERY, weighing.severity(), seen), asked);
        return asked.routed("", Routed.Receipt.TAKEN);
    }

    private static Text noRun(Instant since) {
        return Text.of("no run since " + since, since + "부터 실행 없음");
    }

    /**
     * That there was no run. Immutable.
     *
     * @param since since when
     * @param severity how bad that is, as an expectation would say
     * @since 0.1
     */
    public record Silence(Instant since, dev.assay.quality.Severity severity) {}

    private static Asset asset(Reader reader, AssetId id) {
        return Inventory.find(reader, id).value();
    }
}
