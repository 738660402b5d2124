package dev.assay.governance.access;

import dev.assay.governance.access.emergency.EmergencyAccess;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes elsewhere do to access; to be given to the services of people and of assets as their listener, and to
 * {@code BreakGlass}. Each method
 * works in the change that it is given, after the new state was stored and recorded there, so that both come about together. Checks look at the new state in any case; these methods end or suspend
 * the grants, cancel the requests, and record it. Thread-safe.
 *
 * @since 0.1
 */
public final class AccessEffects implements PeopleListener, AssetListener, QualityListener, EmergencyAccess {
    private final Setup setup;

    AccessEffects(Setup setup) {
        this.setup = setup;
    }

    /**
     * Ends what a persona's card does not make possible any more. If the persona is not active, all its grants are revoked
     * and its requests are cancelled; else a grant that no eligibility covers is revoked, unless its policy keeps it until
     * its end, which is recorded too.
     */
    @Override
    public void personaChanged(Change change, Persona before, Persona after, Actor actor) {
        change.afterwards(setup.uses()::nextEpoch);
        String reason = "persona " + after.id() + " is not active";
        boolean active = after.status() == Persona.Status.ACTIVE;
        for (Stored<Grant> stored :
                change.findBy(AccessKinds.GRANT, "by-persona", after.id().value())) {
            boolean live = stored.value().isLiveAt(change.now());
            if (live && !active) {
                revoke(change, stored, actor, reason);
            } else if (live && !isCovered(after, stored.value())) {
                cardEdited(change, stored, actor);
            }
        }
        if (!active) {
            change.findBy(AccessKinds.REQUEST, "by-persona", after.id().value())
                    .forEach(request -> cancel(change, request, actor, reason));
        }
    }

    static boolean isCovered(Persona persona, Grant grant) {
        Scope scope = grant.scope();
        return grant.basis().method() == Grant.Method.EMERGENCY
                || scope.resources().stream()
                        .allMatch(id -> scope.actions().stream()
                                .allMatch(action -> persona.eligibilities().stream()
                                        .anyMatch(one -> covers(one, id, action, scope))));
    }

    private static boolean covers(Eligibility eligibility, AssetId id, String action, Scope scope) {
        return eligibility.covers(id.value(), action, scope.environment());
    }

    private void cardEdited(Change change, Stored<Grant> stored, Actor actor) {
        String reason = "the card does not list it any more";
        ApprovalPolicy policy = Issuing.policy(change, stored.value().basis().policy());
        if (policy.cardEdit() == ApprovalPolicy.CardEdit.END_AT_ONCE) {
            revoke(change, stored, actor, reason);
        } else {
            Events.record(
                    change,
                    stored.value(),
                    Events.ofGrant("grant.kept", actor, stored).because(reason));
        }
    }

    private Grant revoke(Change change, Stored<Grant> stored, Actor actor, String reason) {
        return new GrantChanges(change, setup).end(stored, Grant.Status.REVOKED, actor, reason);
    }

    private static void cancel(Change change, Stored<AccessRequest> stored, Actor actor, String reason) {
        AccessRequest.Status status = stored.value().statusAt(change.now());
        if (status.mayBecome(AccessRequest.Status.CANCELLED)) {
            Requests.cancel(change, stored, actor, reason);
        }
    }

    /** Suspends the grants of an asset that became restricted and that have too few approvals, and releases the others. */
    @Override
    public void assetChanged(Change change, Asset asset, Actor actor) {
        assetChanged(change, asset.id(), actor);
    }

    /** Suspends the grants of an asset in quarantine, but for reading by those who mend it, and releases them afterwards. */
    @Override
    public void qualityChanged(Change change, Asset before, Asset after, Actor actor) {
        assetChanged(change, after.id(), actor);
    }

    /** Suspends and releases what the state of an asset touches; returns the grants that it did touch. */
    List<Grant> assetChanged(Change change, AssetId id, Actor actor) {
        change.afterwards(setup.uses()::nextEpoch);
        Optional<Asset> asset = change.find(Assets.KIND, id.value()).map(Stored::value);
        boolean quarantined =
                asset.filter(found -> !found.quality().isUsableAt(change.now())).isPresent();
        List<Grant> touched = new ArrayList<>();
        for (Stored<Grant> stored : change.findBy(AccessKinds.GRANT, "by-asset", id.value())) {
            Grant grant = stored.value();
            if (!grant.isLiveAt(change.now()) || grant.basis().method() == Grant.Method.EMERGENCY) {
                continue;
            }
            Stored<Grant> first = set(change, stored, quarantine(id), quarantined, actor);
            boolean lacking = Evaluator.valid(new Crew(change), grant) < Evaluator.needed(change, setup, grant, id);
            Stored<Grant> second = set(change, first, reclassified(id), lacking, actor);
            if (second.version() != stored.version()) {
                touched.add(second.value());
            }
        }
        return touched;
    }

    private static Grant.Hold quarantine(AssetId id) {
        return new Grant.Hold(Grant.Hold.Cause.QUARANTINE, Optional.of(id));
    }

    private static Grant.Hold reclassified(AssetId id) {
        return new Grant.Hold(Grant.Hold.Cause.RECLASSIFIED, Optional.of(id));
    }

    private Stored<Grant> set(Change change, Stored<Grant> stored, Grant.Hold hold, boolean wanted, Actor actor) {
        boolean held = stored.value().holds().contains(hold);
        GrantChanges changes = new GrantChanges(change, setup);
        String reason = "asset " + hold.resource().orElseThrow();
        if (wanted == held) {
            return stored;
        }
        return wanted ? changes.hold(stored, hold, actor, reason) : changes.release(stored, hold, actor, reason);
    }

    /**
     * Ends what an assignment gave. Grants of others that were approved by virtue of it and have not started are suspended.
     */
    @Override
    public void assignmentEnded(Change change, Assignment assignment, Actor actor) {
        change.afterwards(setup.uses()::nextEpoch);
        ActingAs who = new ActingAs(assignment.principal(), assignment.persona());
        if (!new Crew(change).held(who, change.now())) {
            change.findBy(AccessKinds.GRANT, "by-principal", who.principal().value()).stream()
                    .filter(stored -> stored.value().party().holder().equals(who))
                    .filter(stored -> stored.value().isLiveAt(change.now()))
                    .forEach(stored -> revoke(change, stored, actor, "the assignment ended"));
        }
        approverLost(change, who.principal(), actor);
    }

    private void approverLost(Change change, PrincipalId approver, Actor actor) {
        Grant.Hold hold = new Grant.Hold(Grant.Hold.Cause.APPROVER_LOST, Optional.empty());
        for (Stored<Grant> stored : change.findBy(AccessKinds.GRANT, "by-approver", approver.value())) {
            Grant grant = stored.value();
            boolean ahead = change.now().isBefore(grant.window().start());
            if (ahead && grant.isLiveAt(change.now()) && !grant.holds().contains(hold) && lacks(change, grant)) {
                String reason = "approver " + approver + " is none any more";
                new GrantChanges(change, setup).hold(stored, hold, actor, reason);
            }
        }
    }

    private static boolean lacks(Change change, Grant grant) {
        return Evaluator.valid(new Crew(change), grant) < grant.basis().needed();
    }

    /**
     * Ends all access of someone who has left: all their grants, and those of agents that act for them, are revoked, and all
     * such requests that wait are cancelled.
     */
    @Override
    public void principalChanged(Change change, Principal before, Principal after, Actor actor) {
        change.afterwards(setup.uses()::nextEpoch);
        if (after.status() == Principal.Status.LEFT) {
            endAll(change, after.id(), actor, after.id() + " has left");
            approverLost(change, after.id(), actor);
        }
    }

    /** Revokes all grants of a principal and of those that act for it, and cancels their requests. */
    List<Grant> endAll(Change change, PrincipalId id, Actor actor, String reason) {
        Map<String, Stored<Grant>> grants = new LinkedHashMap<>();
        change.findBy(AccessKinds.GRANT, "by-principal", id.value())
                .forEach(grant -> grants.put(grant.value().id().value(), grant));
        change.findBy(AccessKinds.GRANT, "by-chain", id.value())
                .forEach(grant -> grants.put(grant.value().id().value(), grant));
        List<Grant> revoked = new ArrayList<>();
        grants.values().stream()
                .filter(stored -> stored.value().isLiveAt(change.now()))
                .forEach(stored -> revoked.add(revoke(change, stored, actor, reason)));
        change.findBy(AccessKinds.REQUEST, "by-principal", id.value())
                .forEach(request -> cancel(change, request, actor, reason));
        return revoked;
    }

    @Override
    public String newId() {
        return setup.hooks().newId();
    }

    @Override
    public Set<PersonaId> security() {
        return setup.settings().security();
    }

    @Override
    public Map<String, Object> tookAway(Change change, Grant ended) {
        return new GrantChanges(change, setup).tookAway(ended);
    }
}
