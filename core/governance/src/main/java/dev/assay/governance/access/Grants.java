package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.HeldRight;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Takes grants away, back, on hold and on again. Thread-safe.
 *
 * <p>An approver, the owner of an asset, security, and a human who answers for the holder may take a grant away or put it on
 * hold; whoever is involved may not put it on again. An approver is whom the policy names, and who approved it though it does not
 * because those were not there or silent; one who would be asked for such a reason now may end it, too.
 *
 * @since 0.1
 */
public final class Grants {
    private static final Grant.Hold ORDER = new Grant.Hold(Grant.Hold.Cause.ORDER, Optional.empty());

    private final Setup setup;

    Grants(Setup setup) {
        this.setup = setup;
    }

    /**
     * Finds a grant.
     *
     * @param id its id
     * @return the grant as it is stored; empty if there is none
     */
    public Optional<Grant> find(GrantId id) {
        return setup.store()
                .read(reader -> reader.find(AccessKinds.GRANT, id.value()).map(Stored::value));
    }

    /**
     * Takes a grant away, for good and at once. No check that begins after this has returned allows anything by it.
     *
     * @param id the grant
     * @param by who takes it away: its holder's human, the owner of an asset, an approver, who approved it or security, and of an
     *     agent's grant who acts in the persona that answers for the agent's
     * @param reason why, 10 to 4,096 code points
     * @return the grant
     * @throws dev.assay.quality.finding.FindingsException if it is over ({@code ILLEGAL_TRANSITION}) or not theirs to take
     *     ({@code NOT_ALLOWED})
     */
    public Grant revoke(GrantId id, ActingAs by, String reason) {
        return command("revoke", id, by, (change, stored) -> {
            Authority.requireReason(reason, by);
            Authority.requireMayEnd(change, setup, stored.value(), by);
            return new GrantChanges(change, setup)
                    .end(stored, Grant.Status.REVOKED, Events.actor(change, by, List.of()), reason);
        });
    }

    /**
     * Gives a grant back.
     *
     * @param id the grant
     * @param by its holder
     * @param reason why, 4,096 code points at most; may be empty
     * @return the grant
     * @throws dev.assay.quality.finding.FindingsException if it is over ({@code ILLEGAL_TRANSITION}) or somebody else's
     *     ({@code NOT_ALLOWED}), or the reason is too long ({@code GRT-4})
     */
    public Grant relinquish(GrantId id, ActingAs by, String reason) {
        return command("relinquish", id, by, (change, stored) -> {
            if (!stored.value().party().holder().equals(by)) {
                throw Authority.notAllowed(
                        Names.reserved(Names.with(Names.of(by), "relinquish", "반납"), "the holder", "권한을 가진 사람이"));
            }
            Authority.requireKept(reason, Names.of(by));
            return new GrantChanges(change, setup)
                    .end(stored, Grant.Status.RELINQUISHED, Events.actor(change, by, List.of()), reason);
        });
    }

    /**
     * Puts a grant on hold. Its time runs on.
     *
     * @param id the grant
     * @param by who puts it on hold
     * @param reason why, 10 to 4,096 code points
     * @return the grant
     * @throws dev.assay.quality.finding.FindingsException if it is over or on hold by order ({@code ILLEGAL_TRANSITION}), or not
     *     theirs to stop ({@code NOT_ALLOWED})
     */
    public Grant suspend(GrantId id, ActingAs by, String reason) {
        return command("suspend", id, by, (change, stored) -> {
            Authority.requireReason(reason, by);
            Authority.requireMayEnd(change, setup, stored.value(), by);
            if (!stored.value().isLiveAt(change.now()) || stored.value().holds().contains(ORDER)) {
                throw GrantChanges.illegal(stored.value(), change.now(), "SUSPENDED");
            }
            return new GrantChanges(change, setup)
                    .hold(stored, ORDER, Events.actor(change, by, List.of()), reason)
                    .value();
        });
    }

    /**
     * Puts a grant on again that was on hold by order. What else holds it stays.
     *
     * @param id the grant
     * @param by who puts it on again
     * @param reason why, 10 to 4,096 code points
     * @return the grant
     * @throws dev.assay.quality.finding.FindingsException if it is not on hold by order ({@code ILLEGAL_TRANSITION}), not theirs
     *     to start ({@code NOT_ALLOWED}), or they are involved ({@code SOD-1})
     */
    public Grant resume(GrantId id, ActingAs by, String reason) {
        return command("resume", id, by, (change, stored) -> {
            Authority.requireReason(reason, by);
            Authority.requireMayRule(change, setup, stored.value(), by);
            Authority.requireUninvolved(change, stored.value(), by);
            if (!stored.value().isLiveAt(change.now())
                    || !stored.value().holds().contains(ORDER)) {
                throw GrantChanges.illegal(stored.value(), change.now(), "ISSUED");
            }
            return new GrantChanges(change, setup)
                    .release(stored, ORDER, Events.actor(change, by, List.of()), reason)
                    .value();
        });
    }

    /**
     * Approves a grant again: when its asset became restricted, or an approver was none any more at its start. It goes on
     * when it has as many approvals as it needs.
     *
     * @param id the grant
     * @param by who approves; someone else than those who approved before
     * @param reason why, 10 to 4,096 code points
     * @return the grant
     * @throws dev.assay.quality.finding.FindingsException if it is over ({@code ILLEGAL_TRANSITION}), or the approver is involved
     *     ({@code SOD-1}), no person ({@code SOD-2}), counted before ({@code SOD-3}) or none ({@code NOT_AN_APPROVER})
     */
    public Grant reapprove(GrantId id, ActingAs by, String reason) {
        return command("reapprove", id, by, (change, stored) -> {
            Authority.requireReason(reason, by);
            Authority.requireUninvolved(change, stored.value(), by);
            Authority.requireStepApprover(change, stored.value(), by);
            if (!stored.value().isLiveAt(change.now())) {
                throw GrantChanges.illegal(stored.value(), change.now(), "ISSUED");
            }
            return new GrantChanges(change, setup).approved(stored, new Crew(change).approver(by), reason);
        });
    }

    /**
     * Reviews an exception that lasts, which must be done every three months.
     *
     * @param id the grant
     * @param by who reviews
     * @param reason what was found, 10 to 4,096 code points
     * @return the grant with its next review
     * @throws dev.assay.quality.finding.FindingsException if it is over or no exception ({@code ILLEGAL_TRANSITION}), or as
     *     {@link #reapprove} does
     */
    public Grant review(GrantId id, ActingAs by, String reason) {
        return command("review", id, by, (change, stored) -> {
            Authority.requireReason(reason, by);
            Authority.requireUninvolved(change, stored.value(), by);
            Authority.requireMayRule(change, setup, stored.value(), by);
            Grant grant = stored.value();
            if (!grant.isLiveAt(change.now()) || grant.basis().reviewBy().isEmpty()) {
                throw GrantChanges.illegal(grant, change.now(), "REVIEWED");
            }
            return new GrantChanges(change, setup).reviewed(stored, Events.actor(change, by, List.of()), reason);
        });
    }

    /**
     * Ends all grants of a run, because the run has ended.
     *
     * @param run the run
     * @param by who ran it
     * @return the grants that ended
     */
    public List<Grant> endRun(String run, PrincipalId by) {
        return setup.store().change(change -> {
            List<Grant> all = new ArrayList<>();
            for (Stored<Grant> grant : change.findBy(AccessKinds.GRANT, "by-run", run)) {
                boolean own = grant.value().party().holder().principal().equals(by);
                if (own && grant.value().isLiveAt(change.now())) {
                    Actor actor = Actor.of(by.value());
                    all.add(new GrantChanges(change, setup)
                            .end(grant, Grant.Status.RELINQUISHED, actor, "run " + run + " ended"));
                }
            }
            return all;
        });
    }

    /**
     * Stops an agent: all its grants are revoked, its requests are cancelled, and it may do nothing until the prohibition
     * {@code killswitch/<agent>/<event>} is lifted. One act, with all its records or none.
     *
     * @param agent the agent
     * @param by who stops it: security, a human who answers for it, or one who acts in a persona that answers for one of its own
     * @param reason why, 10 to 4,096 code points
     * @return the grants that were revoked
     * @throws dev.assay.quality.finding.FindingsException if it is not theirs to stop ({@code NOT_ALLOWED}), nobody knows it
     *     ({@code UNKNOWN_PRINCIPAL}), or it is a person ({@code NOT_AN_AGENT})
     */
    public List<Grant> killSwitch(PrincipalId agent, ActingAs by, String reason) {
        Actor actor = setup.store().read(reader -> Events.actor(reader, by, List.of()));
        Subject subject = Subject.of("principal", agent.value());
        String id = "killswitch/" + setup.hooks().newId();
        return Refusals.record(setup.store(), "killswitch", actor, subject, change -> {
            Authority.requireReason(reason, by);
            Authority.requireMayStop(change, setup, agent, by);
            Prohibition stop = Prohibition.of(id, agent, reason, change.now());
            change.insert(AccessPolicyKinds.PROHIBITION, stop);
            new News(change).stopped(stop, agent, actor, reason);
            change.record(AuditEvent.of("agent.killswitch", actor, subject).because(reason));
            change.afterwards(setup.uses()::nextEpoch);
            return new AccessEffects(setup).endAll(change, agent, actor, reason);
        });
    }

    /**
     * Finds the grants that their holder's card does not make possible, such as those that a policy keeps until their end, standing
     * exceptions among them. Emergencies stand on their profile, not on cards.
     *
     * @return a warning {@code DRIFT} for each that is not over, in the order of their ids
     */
    public List<Finding> drift() {
        return setup.store()
                .read(reader -> reader.all(AccessKinds.GRANT).stream()
                        .map(Stored::value)
                        .filter(grant -> grant.isLiveAt(reader.now()))
                        .sorted(Comparator.comparing(grant -> grant.id().value()))
                        .flatMap(grant -> drift(reader, grant).stream()
                                .map(text -> Finding.warning("DRIFT", "grants[" + grant.id() + "]", text)))
                        .toList());
    }

    /**
     * Returns in what a grant goes beyond the card of its holder.
     *
     * @param reader reads what is stored
     * @param grant the grant
     * @return a sentence; empty if the card covers it
     */
    public static Optional<Text> drift(Reader reader, Grant grant) {
        ActingAs holder = grant.party().holder();
        boolean covered = new Crew(reader)
                .persona(holder.persona())
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .filter(persona -> AccessEffects.isCovered(persona, grant))
                .isPresent();
        String end = LocalZone.print(reader, grant.window().end());
        Text what = grant.scope().text();
        return covered || grant.basis().method() == Grant.Method.EMERGENCY
                ? Optional.empty()
                : Optional.of(Text.of(
                        holder + " may " + what.en() + " until " + end + ", which the card of " + holder.persona()
                                + " does not list",
                        holder.text().ko() + "의 " + what.ko() + " 권한은 " + end + "까지이지만 " + holder.persona()
                                + " 카드에 없습니다"));
    }

    /**
     * Holds rights that really are there against cards and grants.
     *
     * @param rights what the host reads from its own platform
     * @return {@code DRIFT} for each right that no grant in force gives, in the order of the rights: an error if no card lists it of a
     *     persona in which its principal acts, a warning if one does, so that it may be asked for
     */
    public List<Finding> drift(Collection<HeldRight> rights) {
        return setup.store()
                .read(reader -> rights.stream()
                        .filter(right -> !isGranted(reader, right))
                        .map(right -> drifted(reader, right))
                        .toList());
    }

    private static boolean isGranted(Reader reader, HeldRight right) {
        String key = AccessKinds.key(right.principal().value(), right.asset().value());
        return reader.findBy(AccessKinds.GRANT, "by-use", key).stream()
                .map(Stored::value)
                .filter(grant -> grant.stateAt(reader.now()) == Grant.State.ACTIVE)
                .map(Grant::scope)
                .anyMatch(scope ->
                        scope.actions().contains(right.action()) && scope.environment() == right.environment());
    }

    private static Finding drifted(Reader reader, HeldRight right) {
        Roster roster = Roster.now(reader);
        boolean listed = roster.personas(right.principal()).stream()
                .flatMap(persona -> roster.persona(persona).stream())
                .flatMap(persona -> persona.eligibilities().stream())
                .anyMatch(one -> one.covers(right.asset().value(), right.action(), right.environment()));
        String path = "rights[" + right + "]";
        return listed
                ? Finding.warning(
                        "DRIFT",
                        path,
                        Text.of(
                                "right \"" + right + "\" must be held by a grant, but none in force gives it",
                                "권한 \"" + right + "\"은(는) 승인받아 가져야 하지만 유효한 승인이 없습니다"))
                : Finding.error(
                        "DRIFT",
                        path,
                        Text.of(
                                "right \"" + right + "\" must be on a card of who has it, but is on none",
                                "권한 \"" + right + "\"은(는) 가진 사람의 카드에 있어야 하지만 어느 카드에도 없습니다"));
    }

    private Grant command(String name, GrantId id, ActingAs by, BiFunction<Change, Stored<Grant>, Grant> work) {
        Actor actor = setup.store().read(reader -> Events.actor(reader, by, List.of()));
        return Refusals.record(setup.store(), name, actor, Subject.of("grant", id.value()), change -> {
            Stored<Grant> stored = change.find(AccessKinds.GRANT, id.value())
                    .orElseThrow(() -> Refusals.of(AccessCode.UNKNOWN_ID, Map.of("detail", id.value())));
            Optional<AccessCode> fault = new Crew(change).fault(by);
            if (fault.isPresent()) {
                throw Refusals.of(fault.get(), Names.of(by));
            }
            return work.apply(change, stored);
        });
    }
}
