package dev.assay.governance.organisation;

import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Founds an organisation from its description, and changes it by other descriptions. Thread-safe.
 *
 * <p>The first description is loaded by whoever founds the organisation. Each later one, and the first where there are personas,
 * assignments or a matrix already, is proposed by one person and approved by another, who must have read it: what is approved is the
 * very description whose digest was proposed. What a description does not mention stays as it is; who has left and what was retired is said, not left out; who is on leave
 * stays so until they are taken back. All of it comes in force together,
 * or nothing does.
 *
 * @since 0.1
 */
public final class Organisations {
    private static final String NAME = "organisation";

    private static final Proposals<OrganisationProposal> PROPOSALS =
            new Proposals<>(OrganisationProposal.KIND, SecondPersons::drop);

    private final GovernanceStore store;
    private final List<PeopleListener> people;
    private final List<AssetListener> assets;

    /**
     * Creates the service.
     *
     * @param store where everything is stored
     * @param people whom to tell of changes to people and personas, within them
     * @param assets whom to tell of changes to assets, within them
     */
    public Organisations(
            GovernanceStore store, List<? extends PeopleListener> people, List<? extends AssetListener> assets) {
        this.store = Objects.requireNonNull(store, "store");
        this.people = List.copyOf(people);
        this.assets = List.copyOf(assets);
    }

    /**
     * Founds an organisation.
     *
     * @param organisation its description
     * @param actor who founds it
     * @return the findings that do not refuse it
     * @throws FindingsException with {@code ALREADY_LOADED} if there is an organisation, with {@code NEEDS_APPROVAL} if somebody steers
     *     already and there is a persona, an assignment or a matrix, with {@code STALE} if the version of its profile is not 1, or
     *     with every rule that it breaks
     */
    public List<Finding> load(Organisation organisation, Actor actor) {
        return attempt(organisation.profile().version(), "", actor, change -> {
            Steering.requireOrFounding(change, actor);
            if (OrganisationVersion.of(change).isPresent()) {
                throw refusal(
                        "ALREADY_LOADED",
                        "there is an organisation; propose the description, and let somebody else approve it",
                        "조직이 이미 있습니다. 변경을 제안하고 다른 사람의 승인을 받아야 합니다");
            }
            requireFounding(change);
            requireNext(change, organisation.profile().version());
            return put(change, organisation, actor, Optional.empty());
        });
    }

    /** What one person alone must not change by a command, they do not change by a file. */
    private static void requireFounding(Reader reader) {
        boolean settled = !reader.all(PeopleKinds.ASSIGNMENT).isEmpty()
                || !reader.all(PeopleKinds.PERSONA).isEmpty()
                || RaciMatrix.of(reader).isPresent();
        if (settled && !Steering.isFounding(reader)) {
            throw refusal(
                    "NEEDS_APPROVAL",
                    "there are personas, assignments or a matrix already; propose the description, and let somebody else"
                            + " approve it",
                    "페르소나, 배정 또는 RACI 표가 이미 있습니다. 조직 설명을 제안하고 다른 사람의 승인을 받아야 합니다");
        }
    }

    private List<Finding> put(Change change, Organisation organisation, Actor actor, Optional<Proposal> ruled) {
        FindingsException.throwErrors(NAME, OrganisationRules.check(organisation, change));
        new Loading(change, actor, ruled, people, assets).put(organisation);
        List<Finding> findings = new ArrayList<>(OrganisationRules.check(change));
        findings.addAll(OrganisationRules.away(change, organisation));
        FindingsException.throwErrors(NAME, findings);
        int version = organisation.profile().version();
        LocalZone.set(change, organisation.profile().zone());
        change.insert(
                OrganisationVersion.KIND,
                new OrganisationVersion(
                        version,
                        organisation.digest(),
                        ruled.map(Proposal::authors).orElseGet(() -> ApprovalRights.parts(actor)),
                        change.now(),
                        ruled.flatMap(Proposal::ruling).map(Proposal.Ruling::by)));
        AuditEvent event = event("config.changed", version, actor).withDetails(Map.of("digest", organisation.digest()));
        change.record(ruled.map(proposal -> proposal.creditedIn(event.correlatedBy(proposal.id())))
                .orElse(event));
        return findings;
    }

    private static FindingsException refusal(String code, String en, String ko) {
        return FindingsException.of(NAME, code, Text.of(en, ko));
    }

    /**
     * Proposes another description. Who may approve is told as {@link SecondPersons} says, with the digest.
     *
     * @param next the description; its version is one more than that of the one in force
     * @param reason why
     * @param actor who wants it
     * @return the proposal
     * @throws FindingsException with {@code STALE} if it has another version, with {@code UNKNOWN_PRINCIPAL} if nobody knows the
     *     actor, with {@code REASON_MISSING} without a reason, or with every rule that it breaks
     */
    public OrganisationProposal propose(Organisation next, String reason, Actor actor) {
        int version = next.profile().version();
        AuditEvent attempt = event("config.proposed", version, actor).because(reason);
        return Attempts.of(store, attempt, change -> {
            requireNext(change, version);
            FindingsException.throwErrors(NAME, OrganisationRules.check(next, change));
            OrganisationProposal proposal = PROPOSALS.propose(
                    change, NAME, actor, reason, head -> new OrganisationProposal(head, version, next.digest()));
            Text what = Text.of(
                    "version " + version + " of the description of the organisation (" + next.digest() + ")",
                    "조직 설명의 버전 " + version + "(" + next.digest() + ")");
            SecondPersons.tellOfFramework(change, OrganisationProposal.KIND, proposal.proposal(), what);
            change.record(attempt.correlatedBy(proposal.proposal().id()).withDetails(Map.of("digest", next.digest())));
            return proposal;
        });
    }

    /**
     * Tells what a description would change, for who proposes it and for who is asked to approve it. It is held against what is in
     * force now, whatever was in force when it was proposed, and what it leaves out stays.
     *
     * @param next the description
     * @return what would change
     * @throws FindingsException with every rule that it breaks, or with {@code ILLEGAL_TRANSITION} if somebody or something would be
     *     in a status that must not follow the present one
     */
    public OrganisationDiff changes(Organisation next) {
        return store.read(reader -> {
            FindingsException.throwErrors(NAME, OrganisationRules.check(next, reader));
            return Comparison.of(reader, next);
        });
    }

    private static void requireNext(Change change, int version) {
        int current =
                OrganisationVersion.of(change).map(OrganisationVersion::version).orElse(0);
        if (version != current + 1) {
            throw refusal(
                    "STALE",
                    "profile.version must be " + (current + 1) + ", but was " + version,
                    "profile.version은 " + (current + 1) + "이어야 하지만 " + version + "입니다");
        }
    }

    /**
     * Approves a proposal and puts its description in force.
     *
     * @param proposal the id of the proposal
     * @param next the description that was proposed
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the findings that do not refuse it
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not approve it, with
     *     {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code OTHER_CONTENT} if it is another description than the one
     *     that was proposed, with {@code STALE} if another came in force since, or with every rule that it breaks by now
     */
    public List<Finding> approve(String proposal, Organisation next, String reason, Actor actor) {
        return attempt(next.profile().version(), reason, actor, change -> {
            OrganisationProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            if (!approved.digest().equals(next.digest())) {
                throw refusal(
                        "OTHER_CONTENT",
                        "description must be the one that was proposed, but has another digest",
                        "승인하려는 내용이 제안된 내용과 다릅니다");
            }
            requireNext(change, approved.version());
            return put(change, next, actor, Optional.of(approved.proposal()));
        });
    }

    /**
     * Declines a proposal.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who declines, an active person
     * @throws FindingsException with {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code UNKNOWN} if there is none, with
     *     {@code SOD-2} if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public void decline(String proposal, String reason, Actor actor) {
        PROPOSALS.decline(
                store,
                AuditEvent.of("config.declined", actor, Subject.of("organisation-proposal", proposal))
                        .because(reason));
    }

    private List<Finding> attempt(int version, String reason, Actor actor, Function<Change, List<Finding>> work) {
        return Attempts.of(store, event("config.changed", version, actor).because(reason), work);
    }

    private static AuditEvent event(String type, int version, Actor actor) {
        return AuditEvent.of(type, actor, new Subject(NAME, NAME, version));
    }
}
