package dev.assay.examples.governance;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.governance.access.AccessDecision;
import dev.assay.governance.access.AccessHooks;
import dev.assay.governance.access.AccessQuery;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessPolicies;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.governance.wiring.Ticked;
import dev.assay.json.OrganisationFiles;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.outcome.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Han River Taxi, put together from the parts of governance: what an application does once, when it starts. */
final class Firm {
    static final AssetId TRIPS = new AssetId("trips");
    static final ActingAs CHOI = ActingAs.of("choi", "model-developer");
    static final ActingAs LEE = ActingAs.of("lee", "data-owner");
    static final PrincipalId WATCH_BOT = new PrincipalId("watch-bot");

    private final Clock clock;
    private final Governance governance;

    Firm(FileAuditLog log, Clock clock) {
        this.clock = clock;
        // region parts
        this.governance = Governance.over(
                RecordKeeping.inFiles(MemoryStore.replay(log, clock), log),
                GovernanceSettings.ofDefaults(new PersonaId("governance-lead")).withHooks(hooks(clock)));
        // endregion
    }

    /** Numbers instead of random ids and the clock that is moved, so that each run prints the same. */
    private static AccessHooks hooks(Clock clock) {
        Instant start = clock.instant();
        AtomicInteger ids = new AtomicInteger();
        return new AccessHooks() {
            @Override
            public String newId() {
                return "request-" + ids.incrementAndGet();
            }

            @Override
            public long nanoTime() {
                return ChronoUnit.NANOS.between(start, clock.instant());
            }
        };
    }

    GovernanceStore store() {
        return governance.store();
    }

    Decisions decisions() {
        return governance.decisions();
    }

    QualityRouter router() {
        return governance.quality().router();
    }

    Instant now() {
        return clock.instant();
    }

    QualityState quality() {
        return store().read(reader ->
                reader.find(Assets.KIND, TRIPS.value()).orElseThrow().value().quality());
    }

    // region organisation
    Organisation found(Path file) {
        Organisation organisation = OrganisationFiles.read(file, clock.instant());
        governance.staffing().organisations().load(organisation, Actor.of("kim"));
        ApprovalPolicy usual = ApprovalPolicy.of("usual", new PersonaId("data-owner"));
        AccessPolicies policies = governance.access().policies();
        String proposal = policies.propose(usual, "how data are given out", Actor.of("park"));
        policies.approve(proposal, "agreed", Actor.of("kim"));
        return organisation;
    }
    // endregion

    // region routing
    Outcome check(Path month, Path suite) {
        RunOptions options = RunOptions.builder().clock(clock).build();
        return Checks.of(Csv.at(month)).with(options).run(SuiteFiles.read(suite));
    }

    Routed route(Outcome outcome) {
        return governance.quality().router().receive(TRIPS, outcome);
    }
    // endregion

    // region request
    AccessRequest ask(String action) {
        RequestDraft draft = RequestDraft.by("choi", "model-developer")
                .to(action)
                .on("trips")
                .in(Environment.PROD)
                .lasting(Duration.ofHours(8))
                .because("train the fare model on January")
                .keyed("fare-model-" + action)
                .build();
        return governance.access().requests().submit(draft);
    }

    void approve(AccessRequest request) {
        governance.access().approvals().approve(request.id(), LEE, "needed for the fare model");
    }
    // endregion

    // region check
    AccessDecision mayChoiRead() {
        return governance.access().check(AccessQuery.of(CHOI, "read", "trips", Environment.PROD));
    }
    // endregion

    // region agent
    void letTheAgentDecide(DecisionId id) {
        governance.decisions().decide(id, WATCH_BOT, Answer.of(Choice.FALSE_ALARM, "the meters are known to be late"));
    }
    // endregion

    // region time
    Ticked tick() {
        return governance.tick();
    }
    // endregion

    // region close
    void close(DecisionId id) {
        governance.decisions().close(id, LEE.principal(), "the meters send fares again, and February was sent anew");
    }
    // endregion
}
