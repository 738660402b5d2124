package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what to grants. */
final class Authority {
    private Authority() {}

    static void requireReason(String reason, ActingAs by) {
        require(Assessor.reason(reason, Names.of(by)));
    }

    /** Refuses a reason that need not be told, and could not be recorded. */
    static void requireKept(String reason, Map<String, String> names) {
        require(Refusals.kept(reason, names));
    }

    private static void require(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw Refusals.of(faults);
        }
    }

    /**
     * Refuses who may not end a grant: beside those who rule on it, whoever acts in the persona that answers for its holder's, and who
     * would be asked in place of approvers who are not there.
     */
    static void requireMayEnd(Change change, Setup setup, Grant grant, ActingAs by) {
        Crew roster = new Crew(change);
        ActingAs holder = grant.party().holder();
        boolean answers = !roster.isHuman(holder.principal()) && roster.answersFor(by.persona(), holder.persona());
        boolean may = answers || mayRule(change, setup, grant, by) || wouldBeAsked(change, setup, grant, by);
        if (!may || !roster.isHuman(by.principal())) {
            throw notTheirs(setup, grant, by);
        }
    }

    /** Whether somebody would be asked about it if it were asked for now. What nobody asked for, such as an emergency, asks nobody. */
    private static boolean wouldBeAsked(Reader reader, Setup setup, Grant grant, ActingAs by) {
        Optional<AccessRequest> request =
                reader.find(AccessKinds.REQUEST, grant.id().value()).map(Stored::value);
        if (request.isEmpty()) {
            return false;
        }
        Approvers approvers = Approvers.of(reader, setup, request.get());
        return reader.find(AccessPolicyKinds.POLICY, grant.basis().policy()).map(Stored::value).stream()
                .flatMap(policy -> present(approvers, policy, reader.now(), grant.scope()))
                .anyMatch(approver -> approver.as().equals(by));
    }

    private static Stream<AccessReview.Approver> present(
            Approvers approvers, ApprovalPolicy policy, Instant now, Scope scope) {
        AccessRequest.Route anew = Requests.route(policy, now);
        return policy.steps().stream().flatMap(step -> approvers.present(step, anew, scope).stream());
    }

    /** Refuses who may not say that a grant goes on. */
    static void requireMayRule(Change change, Setup setup, Grant grant, ActingAs by) {
        if (!mayRule(change, setup, grant, by) || !new Crew(change).isHuman(by.principal())) {
            throw notTheirs(setup, grant, by);
        }
    }

    private static FindingsException notTheirs(Setup setup, Grant grant, ActingAs by) {
        Text security = Names.security(setup.settings());
        return notAllowed(Names.reserved(
                Names.with(Names.of(by), "grant " + grant.id(), grant.id() + " 권한"),
                "a person who approves it, owns the asset, is of " + security.en() + " or answers for the holder",
                "승인자, 자산 소유자, " + security.ko() + " 또는 책임자인 사람이"));
    }

    private static boolean mayRule(Reader reader, Setup setup, Grant grant, ActingAs by) {
        return setup.settings().security().contains(by.persona())
                || grant.party().onBehalfOf().contains(by.principal())
                || owns(reader, grant, by.persona())
                || approves(reader, grant, by.persona())
                || approved(grant, by);
    }

    private static boolean owns(Reader reader, Grant grant, PersonaId persona) {
        return grant.scope().resources().stream()
                .flatMap(id -> reader.find(Assets.KIND, id.value()).stream())
                .map(Stored::value)
                .map(Asset::owner)
                .anyMatch(owner -> owner.filter(persona::equals).isPresent());
    }

    private static boolean approves(Reader reader, Grant grant, PersonaId persona) {
        return reader.find(AccessPolicyKinds.POLICY, grant.basis().policy()).stream()
                .flatMap(policy -> policy.value().steps().stream())
                .map(ApprovalPolicy.Step::approvers)
                .anyMatch(approvers -> approvers.contains(persona));
    }

    /** Whether somebody approved it, be it because those who do so in ordinary times were not there or silent. */
    private static boolean approved(Grant grant, ActingAs by) {
        return grant.basis().approvals().stream()
                .anyMatch(approval -> approval.by().as().equals(by));
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
            Text security = Names.security(setup.settings());
            throw notAllowed(Names.reserved(
                    Names.with(Names.of(by), "stop " + agent, agent + " 정지"),
                    "a person of " + security.en()
                            + ", who answers for it, or who acts in a persona that answers for one of its own",
                    security.ko() + ", 에이전트의 보증인, 또는 에이전트의 페르소나를 책임지는 페르소나를 맡은 사람이"));
        }
    }
}
