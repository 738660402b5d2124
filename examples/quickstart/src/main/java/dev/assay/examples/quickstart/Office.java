package dev.assay.examples.quickstart;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Readdressing;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.decision.policy.Stakes;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.organisation.OrganisationVersion;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.routing.Docket;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Suite;
import dev.assay.quality.data.Names;
import dev.assay.quality.outcome.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes what was found to the people of an organisation, whose state is no more than what the audit log says. */
final class Office {
    private final AuditLog log;
    private final GovernanceStore store;
    private final AssetId asset;
    private final Decisions decisions;

    private Office(AuditLog log, GovernanceStore store, AssetId asset, Decisions decisions) {
        this.log = log;
        this.store = store;
        this.asset = asset;
        this.decisions = decisions;
    }

    /** Founds the organisation, or finds it in the log as it was founded; throws in words if it is another one. */
    static Office open(Organisation organisation, Suite suite, AuditLog log, Clock clock, Stakes stakes) {
        Asset asset = judged(organisation, suite);
        GovernanceStore store = MemoryStore.replay(log, clock);
        Decisions decisions = new Decisions(
                store,
                DecisionPolicy.ofDefaults().withStakes(stakes),
                Responsibilities.byMatrix(chief(organisation, asset)).mendedBy(owners(suite)),
                new QualityStates(List.of()),
                List.of());
        found(organisation, store, decisions);
        return new Office(log, store, asset.id(), decisions);
    }

    /** Returns the dataset that a suite judges; throws in words if there is none. */
    static Asset judged(Organisation organisation, Suite suite) {
        List<String> suites = organisation.assets().stream()
                .flatMap(asset -> asset.suites().stream())
                .sorted()
                .toList();
        return organisation.assets().stream()
                .filter(asset -> asset.suites().contains(suite.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("organisation must have an asset that suite \""
                        + suite.name() + "\" judges, but has none; " + Names.hint(suite.name(), "suites", suites)));
    }

    private static void found(Organisation organisation, GovernanceStore store, Decisions decisions) {
        Optional<OrganisationVersion> known = store.read(OrganisationVersion::of);
        if (known.isEmpty()) {
            new Organisations(store, List.of(new Readdressing(decisions.flow())), List.of())
                    .load(organisation, Actor.system());
        } else if (!known.get().digest().equals(organisation.digest())) {
            throw new IllegalArgumentException("organisation must be the one that the audit log began with ("
                    + known.get().digest() + "), but was " + organisation.digest()
                    + "; a change is proposed by one person and approved by another, see docs/governance.md."
                    + " Begin another log with --audit to try it out");
        }
    }

    /** Whoever answers for the activity above all others is asked last. */
    private static PersonaId chief(Organisation organisation, Asset asset) {
        RaciMatrix matrix = organisation.raci().orElseGet(RaciMatrix::defaults);
        Optional<Activity> row =
                matrix.activityFor(DecisionPolicy.QUALITY_FAILURE, asset.id().value());
        Optional<Activity> above = row.flatMap(Activity::parent).flatMap(matrix::activity);
        for (int i = 0; above.isPresent() && i < matrix.activities().size(); i++) {
            row = above;
            above = above.flatMap(Activity::parent).flatMap(matrix::activity);
        }
        return row.map(top -> top.letters().accountable().get(0))
                .or(asset::owner)
                .orElseThrow(() -> new IllegalArgumentException("organisation must say who answers for " + asset.id()
                        + ", by its matrix or by an owner, but does not"));
    }

    private static Map<String, String> owners(Suite suite) {
        Map<String, String> owners = new TreeMap<>();
        suite.expectations()
                .forEach((id, expectation) -> expectation.traits().owner().ifPresent(owner -> owners.put(id, owner)));
        return owners;
    }

    /** Takes an outcome to those who must decide about it, after what the passing of time brings about. */
    Docket route(Outcome outcome) {
        decisions.flow().tick();
        Incidents incidents = new Incidents(store, RegulatoryClock.ofEuropeanUnion());
        new QualityRouter(store, decisions, incidents).receive(asset, outcome);
        return Docket.of(store, log, asset, outcome);
    }
}
