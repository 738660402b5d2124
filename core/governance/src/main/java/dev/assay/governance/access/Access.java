package dev.assay.governance.access;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AcceptableUse;
import dev.assay.governance.access.policy.AccessPolicies;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.Acknowledgements;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Access for a time to those who need it, for what their card makes possible, approved by others. Thread-safe.
 *
 * <p>All times are the store's. What is not allowed is denied, a prohibition beats every grant, and a grant holds from its
 * start until just before its end, whether or not anything ran in between.
 *
 * @since 0.1
 */
public final class Access {
    private final Setup setup;
    private final AccessTimer timer;

    private Access(Setup setup) {
        this.setup = setup;
        this.timer = new AccessTimer(setup);
    }

    /**
     * Returns access over a store.
     *
     * @param store where people, assets, policies and grants are kept
     * @param settings what the organisation set
     * @return access for a host that has no answers of its own
     */
    public static Access over(GovernanceStore store, AccessSettings settings) {
        return over(store, settings, new AccessHooks() {});
    }

    /**
     * Returns access over a store, for a host with answers of its own.
     *
     * @param store where people, assets, policies and grants are kept
     * @param settings what the organisation set
     * @param hooks what the host answers and is told
     * @return access
     */
    public static Access over(GovernanceStore store, AccessSettings settings, AccessHooks hooks) {
        return new Access(new Setup(store, settings, hooks, new Uses()));
    }

    /**
     * Returns the service for policies and prohibitions.
     *
     * @return the service
     */
    public AccessPolicies policies() {
        return new AccessPolicies(setup.store(), setup.settings(), setup.uses()::nextEpoch);
    }

    /**
     * Returns the service for what everybody must acknowledge before they have access.
     *
     * @return the service
     */
    public Acknowledgements acknowledgements() {
        return new Acknowledgements(setup.store(), setup.settings());
    }

    /**
     * Returns the service for requests.
     *
     * @return the service
     */
    public Requests requests() {
        return new Requests(setup);
    }

    /**
     * Returns the service for approvals.
     *
     * @return the service
     */
    public Approvals approvals() {
        return new Approvals(setup);
    }

    /**
     * Returns the service for grants.
     *
     * @return the service
     */
    public Grants grants() {
        return new Grants(setup);
    }

    /**
     * Returns what changes elsewhere do to access.
     *
     * @return the effects
     */
    public AccessEffects effects() {
        return new AccessEffects(setup);
    }

    /**
     * Returns what notes the passing of time; to be run every minute or so.
     *
     * @return the timer
     */
    public AccessTimer timer() {
        return timer;
    }

    /**
     * Answers whether something may be done now. Every denial is recorded. Uses of restricted assets and in emergencies are
     * recorded each, before they are allowed; of others the first is, and further ones together.
     *
     * @param query who would do what
     * @return the answer; a denial says what would help
     */
    public AccessDecision check(AccessQuery query) {
        long epoch = setup.uses().epoch();
        Evaluation seen = setup.store().read(reader -> new Evaluator(reader, setup, query).evaluate());
        Optional<Instant> more = setup.settings().use().map(AcceptableUse::from);
        Evaluation found = isCounted(seen) ? seen : recorded(seen);
        if (found.isAllowed()) {
            found.grant()
                    .ifPresent(grant ->
                            query.context().job().ifPresent(job -> setup.uses().usedBy(grant.id(), job)));
        }
        return found.decision(epoch, more);
    }

    private boolean isCounted(Evaluation seen) {
        Duration summary = setup.settings().limits().summary();
        return seen.isAllowed()
                && seen.care() == Evaluation.Care.SUMMARISED
                && seen.grant().isPresent()
                && setup.uses().count(seen.grant().get().id(), seen.at(), summary);
    }

    /** What is allowed is looked at again where it is recorded, so that no use is recorded that was taken away meanwhile. */
    private Evaluation recorded(Evaluation seen) {
        try {
            Evaluation found = setup.store().change(change -> {
                Evaluation again = seen.isAllowed() ? new Evaluator(change, setup, seen.query()).evaluate() : seen;
                change.record(event(change, again));
                return again;
            });
            setup.uses().logWorked();
            if (found.isAllowed() && found.care() == Evaluation.Care.SUMMARISED) {
                setup.uses().recorded(found.grant().orElseThrow().id(), found.at());
            }
            return found;
        } catch (AuditException e) {
            setup.uses().logFailed();
            return unrecorded(seen);
        }
    }

    private Evaluation unrecorded(Evaluation seen) {
        boolean tolerated = setup.settings().outage() == AccessSettings.Outage.ALLOW_GRANTED
                && seen.care() == Evaluation.Care.SUMMARISED;
        return seen.isAllowed() && !tolerated ? seen.as(AccessCode.AUDIT_UNAVAILABLE) : seen;
    }

    private AuditEvent event(Change change, Evaluation found) {
        AccessQuery query = found.query();
        Optional<Grant> grant = found.grant();
        List<PrincipalId> chain =
                grant.map(Grant::party).map(RequestDraft.Party::onBehalfOf).orElseGet(() -> chain(change, query.who()));
        Actor actor = Events.actor(change, query.who(), chain);
        Subject subject = grant.map(given -> Subject.of("grant", given.id().value()))
                .orElse(Subject.of("asset", query.resource().value()));
        boolean emergency = grant.filter(given -> given.basis().method() == Grant.Method.EMERGENCY)
                .isPresent();
        String used = emergency ? "breakglass.used" : "grant.used";
        AuditEvent event = AuditEvent.of(found.isAllowed() ? used : "grant.denied", actor, subject)
                .withOutcome(found.code().code())
                .withDetails(details(found));
        return grant.map(given -> event.correlatedBy(given.id().value())).orElse(event);
    }

    private static List<PrincipalId> chain(Reader reader, ActingAs who) {
        return new Crew(reader).chain(new RequestDraft.Party(who, who.principal(), List.of(), Optional.empty()));
    }

    private Map<String, Object> details(Evaluation found) {
        AccessQuery query = found.query();
        Map<String, Object> details = new HashMap<>();
        if (found.isAllowed() && found.care() == Evaluation.Care.SUMMARISED) {
            found.grant().ifPresent(grant -> details.putAll(setup.uses().told(grant.id())));
        }
        details.put("action", Excerpt.text(query.action()));
        details.put("resource", query.resource().value());
        details.put("environment", query.environment().name());
        query.context().run().ifPresent(run -> details.put("run", Excerpt.text(run)));
        query.context().tool().ifPresent(tool -> details.put("tool", Excerpt.text(tool)));
        query.context().job().ifPresent(job -> details.put("job", Excerpt.text(job)));
        return details;
    }

    /**
     * Returns whether an answer that was kept may still be relied upon: nothing was taken away in this process since, and its
     * five seconds are not over. What another process took away shows after these.
     *
     * @param decision the answer
     * @return true if it may
     */
    public boolean isCurrent(AccessDecision decision) {
        Instant now = setup.store().read(Reader::now);
        return decision.allow()
                && decision.epoch() == setup.uses().epoch()
                && decision.until().filter(now::isBefore).isPresent();
    }
}
