package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.PolicyKinds;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do what to grants. */
final class Authority {
    private Authority() {}

    static void requireReason(String reason, ActingAs by) {
        List<Finding> faults = Assessor.reason(reason, Names.of(by));
        if (!faults.isEmpty()) {
            throw Refusals.of(faults);
        }
    }

    /** Refuses who may not end a grant: beside those who rule on it, whoever acts in the persona that answers for its holder's. */
    static void requireMayEnd(Change change, Setup setup, Grant grant, ActingAs by) {
        Crew roster = new Crew(change);
        ActingAs holder = grant.party().holder();
        boolean answers = !roster.isHuman(holder.principal()) && roster.answersFor(by.persona(), holder.persona());
        if (!answers || !roster.isHuman(by.principal())) {
            requireMayRule(change, setup, grant, by);
        }
    }

    /** Refuses who may not say that a grant goes on. */
    static void requireMayRule(Change change, Setup setup, Grant grant, ActingAs by) {
        Crew roster = new Crew(change);
        PersonaId persona = by.persona();
        boolean may = setup.settings().security().contains(persona)
                || grant.party().onBehalfOf().contains(by.principal())
                || owns(change, grant, persona)
                || approves(change, grant, persona);
        if (!may || !roster.isHuman(by.principal())) {
            throw notAllowed(Names.reserved(
                    Names.with(Names.of(by), "grant " + grant.id(), grant.id() + " 권한"),
                    "a person who approves it, owns the asset, is of security or answers for the holder",
                    "승인자, 자산 소유자, 보안 담당 또는 책임자인 사람이"));
        }
    }

    private static boolean owns(Reader reader, Grant grant, PersonaId persona) {
        return grant.scope().resources().stream()
                .flatMap(id -> reader.find(Assets.KIND, id.value()).stream())
                .map(Stored::value)
                .map(Asset::owner)
                .anyMatch(owner -> owner.filter(persona::equals).isPresent());
    }

    private static boolean approves(Reader reader, Grant grant, PersonaId persona) {
        return reader.find(PolicyKinds.POLICY, grant.basis().policy()).stream()
                .flatMap(policy -> policy.value().steps().stream())
                .map(ApprovalPolicy.Step::approvers)
                .anyMatch(approvers -> approvers.contains(persona));
    }

    static void requireStepApprover(Change change, Grant grant, ActingAs by) {
        if (!approves(change, grant, by.persona())) {
            throw Refusals.of(
                    AccessCode.NOT_AN_APPROVER,
                    Names.with(Names.of(by), grant.basis().policy()));
        }
    }

    static void requireUninvolved(Change change, Grant grant, ActingAs by) {
        Crew roster = new Crew(change);
        if (!roster.isHuman(by.principal())) {
            throw Refusals.of(AccessCode.SOD_2, Names.of(by));
        }
        // A grant has the id of its request; an emergency's has none, and was asked for when it was given.
        Instant askedAt = change.find(AccessKinds.REQUEST, grant.id().value())
                .map(request -> request.value().route().requestedAt())
                .orElse(grant.basis().issuedAt());
        Set<PrincipalId> involved = roster.involved(grant.party(), grant.party().onBehalfOf(), askedAt);
        if (roster.approver(by).everybody().stream().anyMatch(involved::contains)) {
            throw Refusals.of(AccessCode.SOD_1, Names.of(by));
        }
    }

    static FindingsException notAllowed(Map<String, String> names) {
        return Refusals.of(AccessCode.NOT_ALLOWED, names);
    }

    static void requireMayStop(Change change, Setup setup, PrincipalId agent, ActingAs by) {
        Crew roster = new Crew(change);
        if (roster.principal(agent).isEmpty()) {
            throw Refusals.of(AccessCode.UNKNOWN_PRINCIPAL, Names.of(agent));
        }
        if (roster.isHuman(agent)) {
            throw Refusals.of(AccessCode.NOT_AN_AGENT, Names.of(agent));
        }
        roster.fault(by).ifPresent(code -> {
            throw Refusals.of(code, Names.of(by));
        });
        RequestDraft.Party party =
                new RequestDraft.Party(new ActingAs(agent, by.persona()), agent, List.of(), Optional.empty());
        boolean answers = roster.chain(party).contains(by.principal())
                || roster.held(agent).stream().anyMatch(held -> roster.answersFor(by.persona(), held))
                || setup.settings().security().contains(by.persona());
        if (!answers || !roster.isHuman(by.principal())) {
            throw notAllowed(Names.reserved(
                    Names.with(Names.of(by), "stop " + agent, agent + " 정지"),
                    "a person of security, who answers for it, or who acts in a persona that answers for one of its own",
                    "보안 담당, 에이전트의 보증인, 또는 에이전트의 페르소나를 책임지는 페르소나를 맡은 사람이"));
        }
    }
}
