package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.NOON;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static dev.assay.governance.system.Requirement.BASELINE_NAMED;
import static dev.assay.governance.system.Requirement.CHECKLISTS_DONE;
import static dev.assay.governance.system.Requirement.DATASETS_FIT;
import static dev.assay.governance.system.Requirement.DATASHEETS_COMPLETE;
import static dev.assay.governance.system.Requirement.DEPENDANTS_INFORMED;
import static dev.assay.governance.system.Requirement.EVALUATED_INDEPENDENTLY;
import static dev.assay.governance.system.Requirement.EVIDENCE_FROZEN;
import static dev.assay.governance.system.Requirement.GRANTS_REVOKED;
import static dev.assay.governance.system.Requirement.HEARTBEAT_SEEN;
import static dev.assay.governance.system.Requirement.INVENTORY_COMPLETE;
import static dev.assay.governance.system.Requirement.KILL_SWITCH_TESTED;
import static dev.assay.governance.system.Requirement.MODELS_APPROVED;
import static dev.assay.governance.system.Requirement.MODEL_CARD_COMPLETE;
import static dev.assay.governance.system.Requirement.MONITORING_PLANNED;
import static dev.assay.governance.system.Requirement.NOT_PROHIBITED;
import static dev.assay.governance.system.Requirement.NO_CRITICAL_INCIDENT;
import static dev.assay.governance.system.Requirement.NO_QUARANTINE;
import static dev.assay.governance.system.Requirement.OVERSIGHT_PRESENT;
import static dev.assay.governance.system.Requirement.RACI_VALID;
import static dev.assay.governance.system.Requirement.RETENTION_APPLIED;
import static dev.assay.governance.system.Requirement.REVIEWS_IN_TIME;
import static dev.assay.governance.system.Requirement.RISK_TOLERABLE;
import static dev.assay.governance.system.Requirement.RUNBOOK_PRESENT;
import static dev.assay.governance.system.Requirement.SKILLS_VALID;
import static dev.assay.governance.system.Requirement.SUPPLIERS_SETTLED;
import static dev.assay.governance.system.Requirement.TIER_SET;
import static dev.assay.governance.system.Requirement.USERS_INFORMED;
import static dev.assay.governance.system.Requirement.USE_CASE_DECIDED;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Tiering;
import dev.assay.governance.system.UseCase;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One thing that is wrong, at one gate, and the code of everything that is said about it. */
record Breach(Requirement requirement, Stage from, Stage to, Consumer<Launch> harm, String code) {
    static Breach of(Requirement requirement, Stage from, Stage to, Consumer<Launch> harm) {
        return new Breach(requirement, from, to, harm, requirement.code());
    }

    @Override
    public String toString() {
        return requirement + " " + from + " to " + to;
    }

    private static final Stage IDEA = Stage.DISCOVERY;
    private static final Stage BUILT = Stage.DEVELOPMENT;
    private static final Stage LIVE = Stage.OPERATION;

    private static Breach idea(Requirement requirement, Consumer<Launch> harm) {
        return of(requirement, Stage.DISCOVERY, Stage.DEVELOPMENT, harm);
    }

    private static Breach built(Requirement requirement, Consumer<Launch> harm) {
        return of(requirement, Stage.DEVELOPMENT, Stage.DEPLOYMENT, harm);
    }

    private static Breach candidate(Requirement requirement, Consumer<Launch> harm) {
        return of(requirement, Stage.DEPLOYMENT, Stage.OPERATION, harm);
    }

    static List<Breach> all() {
        List<Breach> all = new ArrayList<>();
        all.add(idea(INVENTORY_COMPLETE, launch -> Harm.left(launch, "ann")));
        all.add(idea(RACI_VALID, launch -> launch.put(RaciMatrix.KIND, Things.matrix(List.of()))));
        all.add(idea(RACI_VALID, launch -> Harm.left(launch, "dan")));
        all.add(new Breach(
                TIER_SET, IDEA, BUILT, launch -> Harm.tiered(launch, Tiering.of(RiskTier.TRANSPARENCY, " ")), "RSK-2"));
        all.add(idea(NOT_PROHIBITED, launch -> Harm.tiered(launch, Tiering.of(RiskTier.PROHIBITED, "as found"))));
        all.add(idea(USE_CASE_DECIDED, launch -> launch.useCase(Optional.of("d-invented"), true)));
        all.add(idea(USE_CASE_DECIDED, launch -> {
            launch.pass(Duration.ofMinutes(1));
            launch.useCase(Optional.of(Things.used(launch, Choice.REJECT).value()), true);
        }));
        all.add(idea(
                BASELINE_NAMED,
                launch -> launch.useCase(launch.get(UseCase.KIND, "pricing").decision(), false)));
        all.addAll(ofTheBuilt());
        all.addAll(ofTheCandidate());
        all.addAll(ofTheLive());
        return all;
    }

    private static List<Breach> ofTheBuilt() {
        return List.of(
                built(RACI_VALID, launch -> launch.put(RaciMatrix.KIND, Things.matrix(List.of()))),
                new Breach(
                        TIER_SET,
                        BUILT,
                        Stage.DEPLOYMENT,
                        launch -> Harm.tiered(launch, Tiering.of(RiskTier.TRANSPARENCY, " ")),
                        "RSK-2"),
                built(USE_CASE_DECIDED, launch -> launch.useCase(Optional.of("d-invented"), true)),
                built(
                        BASELINE_NAMED,
                        launch -> launch.useCase(
                                launch.get(UseCase.KIND, "pricing").decision(), false)),
                built(DATASETS_FIT, launch -> launch.trips(new QualityState.Degraded())),
                built(DATASHEETS_COMPLETE, Harm::begunSheet),
                built(MODEL_CARD_COMPLETE, Harm::turnedCard),
                built(
                        EVALUATED_INDEPENDENTLY,
                        launch -> launch.put(
                                ModelVersion.KIND, Harm.judgedByItsAuthor(launch.get(ModelVersion.KIND, "fare@1")))),
                built(RISK_TOLERABLE, launch -> launch.put(RiskAssessment.KIND, Things.assessment(5))),
                built(
                        OVERSIGHT_PRESENT,
                        launch -> launch.upkeep(Set.of("invented"), Set.of("stop-fares"), "trips taxi")),
                built(OVERSIGHT_PRESENT, launch -> launch.upkeep(Set.of(), Set.of("stop-fares"), "trips taxi")),
                built(RUNBOOK_PRESENT, launch -> launch.upkeep(Set.of("fares-seen"), Set.of("invented"), "trips taxi")),
                built(
                        MONITORING_PLANNED,
                        launch -> launch.upkeep(Set.of("fares-seen"), Set.of("stop-fares"), "invented")),
                built(MONITORING_PLANNED, launch -> launch.upkeep(Set.of("fares-seen"), Set.of("stop-fares"), "")),
                built(SUPPLIERS_SETTLED, launch -> launch.supplied("")),
                built(
                        CHECKLISTS_DONE,
                        launch -> Things.looked(
                                new Checklists(launch.store, AiSystem::owners), Optional.of(launch.instant()))));
    }

    private static List<Breach> ofTheCandidate() {
        return List.of(
                candidate(
                        SKILLS_VALID,
                        launch -> launch.persona(
                                "owner", List.of(new SkillRequirement("privacy", 1, Period.ofYears(1))))),
                candidate(KILL_SWITCH_TESTED, launch -> launch.put(AiSystem.KIND, Harm.neverStopped(launch.system()))),
                candidate(HEARTBEAT_SEEN, Harm::unheard),
                candidate(
                        HEARTBEAT_SEEN, launch -> launch.pass(Duration.ofDays(1).plusSeconds(1))),
                candidate(USERS_INFORMED, Harm::announcedTooEarly),
                candidate(NO_CRITICAL_INCIDENT, launch -> Harm.incident(launch, Severity.CRITICAL)),
                candidate(NO_QUARANTINE, launch -> launch.trips(new QualityState.Quarantined())),
                candidate(
                        MODELS_APPROVED,
                        launch -> launch.put(
                                ModelVersion.KIND, Harm.unapproved(launch.get(ModelVersion.KIND, "fare@1")))),
                candidate(REVIEWS_IN_TIME, Harm::reviewOverdue),
                candidate(REVIEWS_IN_TIME, Harm::nobodyReviews),
                candidate(NOT_PROHIBITED, launch -> Harm.tiered(launch, Tiering.of(RiskTier.PROHIBITED, "as found"))));
    }

    private static List<Breach> ofTheLive() {
        return List.of(
                Breach.of(
                        EVIDENCE_FROZEN,
                        LIVE,
                        Stage.UNDER_AUDIT,
                        launch -> launch.pass(Duration.ofDays(1).plusNanos(1000))),
                Breach.of(GRANTS_REVOKED, LIVE, Stage.RETIRED, Harm::granted),
                Breach.of(
                        RETENTION_APPLIED,
                        LIVE,
                        Stage.RETIRED,
                        launch -> launch.put(
                                Disposal.KIND,
                                new Disposal(
                                        PRICING, TRIPS, Optional.empty(), "sha256:01", new PrincipalId("ann"), NOON))),
                Breach.of(DEPENDANTS_INFORMED, LIVE, Stage.RETIRED, launch -> {
                    launch.put(
                            Assets.KIND,
                            Things.asset(
                                    new AssetId("page"), Asset.Type.REPORT, "checker", new QualityState.Healthy()));
                    new Feeds(launch.store).declare(Launch.REPORT, new AssetId("page"), ANN);
                }));
    }
}
