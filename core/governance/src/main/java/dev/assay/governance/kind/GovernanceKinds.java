package dev.assay.governance.kind;

import dev.assay.governance.access.emergency.EmergencyKinds;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.policy.Acknowledgement;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Floor;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.card.CardKinds;
import dev.assay.governance.catalogue.CatalogueProposal;
import dev.assay.governance.catalogue.CatalogueVersion;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.ControlProposal;
import dev.assay.governance.catalogue.ControlVersion;
import dev.assay.governance.catalogue.EvidenceShown;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.gate.Announcement;
import dev.assay.governance.gate.Disposal;
import dev.assay.governance.gate.EvidenceFreeze;
import dev.assay.governance.incident.FollowUps;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.lineage.Feed;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.organisation.OrganisationProposal;
import dev.assay.governance.organisation.OrganisationVersion;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.RaciProposal;
import dev.assay.governance.raci.RaciVersion;
import dev.assay.governance.raci.Vacancy;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.staffing.Absence;
import dev.assay.governance.store.Kind;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.ShadowSighting;
import dev.assay.governance.system.StageEntry;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.UseCase;
import dev.assay.governance.system.UsedDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of all things that the services of this library keep, for those who look at a store as a whole.
 *
 * <p>Things without keys of which only their own package knows are not among them: that a date was told of, and no more.
 *
 * @since 0.1
 */
public final class GovernanceKinds {
    private GovernanceKinds() {}

    /**
     * Returns the kinds.
     *
     * @return all of them; whoever keeps things of other kinds adds those
     */
    public static List<Kind<?>> all() {
        List<Kind<?>> all = new ArrayList<>();
        all.addAll(people());
        all.addAll(data());
        all.addAll(access());
        all.addAll(conduct());
        all.addAll(systems());
        all.addAll(CardKinds.all());
        return List.copyOf(all);
    }

    private static List<Kind<?>> people() {
        return List.of(
                PeopleKinds.PRINCIPAL,
                PeopleKinds.PERSONA,
                PeopleKinds.ASSIGNMENT,
                PeopleKinds.SKILL,
                PeopleKinds.VERSION,
                PeopleKinds.PROPOSAL,
                PeopleKinds.PAIR,
                PeopleKinds.EXCEPTION,
                PeopleKinds.PLACEMENT,
                Absence.KIND,
                PeoplePolicy.KIND,
                Notice.KIND,
                LocalZone.KIND,
                OrganisationVersion.KIND,
                OrganisationProposal.KIND,
                RaciMatrix.KIND,
                RaciVersion.KIND,
                RaciProposal.KIND,
                Vacancy.KIND);
    }

    private static List<Kind<?>> data() {
        return List.of(
                Assets.KIND,
                Floor.KIND,
                ModelVersion.KIND,
                Feed.KIND,
                Runs.KIND,
                CandidateRun.KIND,
                CatalogueVersion.KIND,
                CatalogueProposal.KIND,
                Compliance.CONTROL,
                Compliance.EVIDENCE,
                ControlVersion.KIND,
                ControlProposal.KIND,
                EvidenceShown.KIND);
    }

    private static List<Kind<?>> access() {
        return List.of(
                AccessKinds.REQUEST,
                AccessKinds.REVIEW,
                AccessKinds.GRANT,
                EmergencyKinds.PROFILE,
                EmergencyKinds.EMERGENCY,
                EmergencyKinds.PROPOSAL,
                Acknowledgement.KIND,
                dev.assay.governance.access.policy.AccessPolicyKinds.POLICY,
                dev.assay.governance.access.policy.AccessPolicyKinds.PROHIBITION,
                dev.assay.governance.access.policy.AccessPolicyKinds.PROPOSAL);
    }

    private static List<Kind<?>> conduct() {
        return List.of(
                DecisionKinds.DECISION,
                Incidents.KIND,
                FollowUps.KIND,
                Reviews.KIND,
                Monitoring.KIND,
                Monitoring.PROPOSALS,
                Runbooks.BOOKS,
                Runbooks.RUNS,
                Effects.KIND,
                Oversight.RULES,
                Oversight.CLEARANCES,
                Oversight.PROPOSALS,
                dev.assay.governance.policy.PolicyKinds.POLICY,
                dev.assay.governance.policy.PolicyKinds.VERSION,
                dev.assay.governance.policy.PolicyKinds.PROPOSAL,
                dev.assay.governance.policy.PolicyKinds.EFFECTS);
    }

    private static List<Kind<?>> systems() {
        return List.of(
                AiSystem.KIND,
                StageEntry.KIND,
                UsedDecision.KIND,
                Supplier.KIND,
                ShadowSighting.KIND,
                UseCase.KIND,
                RiskAssessment.KIND,
                Checklist.KIND,
                Announcement.KIND,
                Disposal.KIND,
                EvidenceFreeze.KIND);
    }
}
