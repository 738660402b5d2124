package dev.assay.governance.access.emergency;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.notice.Notifier;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens profiles in emergencies. Only people open them, for an hour at most, with a reason and a ticket; others are told at
 * once by two channels, every use is recorded, and somebody else looks at it within a day, or the profile is suspended. What waits
 * for a second person and is confirmed by nobody gives no access: it lapses, and needs no review. Thread-safe.
 *
 * @since 0.1
 */
public final class BreakGlass {
    private static final Proposals<ProfileProposal> PROPOSALS =
            new Proposals<>(EmergencyKinds.PROPOSAL, SecondPersons::drop);

    private static final String SUSPENDED = "breakglass.suspended";

    private final GovernanceStore store;
    private final EmergencyAccess access;
    private final Supplier<Anchored> checkpoint;
    private final Notifier notifier;
    private final Outbox outbox;

    /**
     * Creates the service.
     *
     * @param store where everything is kept
     * @param access gives ids and takes grants away: {@code Access.effects}
     * @param notifier tells people at once
     * @param checkpoint makes a checkpoint of the log and hands it to its sinks, as {@code FileAuditLog.checkpoint} does; called
     *     whenever an emergency was opened or closed. That it failed, or that no sink keeps it, is recorded
     */
    public BreakGlass(GovernanceStore store, EmergencyAccess access, Notifier notifier, Supplier<Anchored> checkpoint) {
        this(store, access, new Outbox(store), notifier, checkpoint);
    }

    /**
     * Creates the service with an outbox that others deliver from as well, so that none of them hands on a notice twice.
     *
     * @param store where everything is kept
     * @param access gives ids and takes grants away: {@code Access.effects}
     * @param outbox the notices of that store
     * @param notifier tells people at once
     * @param checkpoint makes a checkpoint of the log and hands it to its sinks, as {@code FileAuditLog.checkpoint} does; called
     *     whenever an emergency was opened or closed. That it failed, or that no sink keeps it, is recorded
     */
    public BreakGlass(
            GovernanceStore store,
            EmergencyAccess access,
            Outbox outbox,
            Notifier notifier,
            Supplier<Anchored> checkpoint) {
        this.store = store;
        this.access = Objects.requireNonNull(access, "access");
        this.checkpoint = Objects.requireNonNull(checkpoint, "checkpoint");
        this.notifier = notifier;
        this.outbox = Objects.requireNonNull(outbox, "outbox");
    }

    /**
     * Proposes a profile, before there is an emergency. Who may approve is told as {@link SecondPersons} says.
     *
     * @param profile the profile; its status is not looked at
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException if nobody knows the actor ({@code UNKNOWN_PRINCIPAL}), there is no reason
     *     ({@code REASON_MISSING}), it is longer than an hour ({@code GRT-1}), names fewer than two channels
     *     ({@code TOO_FEW_CHANNELS}), nobody, or nobody to be told but those who open it ({@code GRT-6}), agents ({@code SOD-2})
     *     or a persona that nobody knows ({@code UNKNOWN_PERSONA})
     */
    public String propose(EmergencyProfile profile, String reason, Actor actor) {
        AuditEvent event = AuditEvent.of("config.proposed", actor, Subject.of("emergency-profile", profile.id()))
                .because(reason);
        return Attempts.of(store, event, change -> {
            require(profile.id(), EmergencyRules.of(change, profile));
            Proposal proposal = PROPOSALS
                    .propose(change, profile.id(), actor, reason, made -> new ProfileProposal(made, profile))
                    .proposal();
            EmergencyNews.proposed(change, proposal, profile);
            change.record(event.correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    /**
     * Approves a proposal. A profile in place of another that is suspended stays suspended.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the profile
     * @throws FindingsException if the actor has a part in it ({@code SOD-1}) or is no active person ({@code SOD-2}), somebody
     *     ruled on it ({@code ALREADY_RESOLVED}), another was approved since ({@code STALE}), there is none
     *     ({@code UNKNOWN}), or what {@link #propose} refuses has come about
     */
    public EmergencyProfile approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("config.changed", actor, Subject.of("emergency-profile", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            ProfileProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            EmergencyProfile next = approved.next();
            require(next.id(), EmergencyRules.of(change, next));
            EmergencyProfile put = EmergencyChanges.put(change, next);
            change.record(approved.proposal()
                    .creditedIn(AuditEvent.of("config.changed", actor, Subject.of("emergency-profile", next.id()))
                            .because(reason)
                            .correlatedBy(proposal)));
            return put;
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
                AuditEvent.of("config.declined", actor, Subject.of("emergency-profile", proposal))
                        .because(reason));
    }

    /**
     * Opens a profile. Where it reaches a restricted asset, it waits until somebody else confirms it.
     *
     * @param profile the profile's id
     * @param who who opens it
     * @param cause why
     * @return the emergency; it has a grant with the same id unless it waits
     * @throws FindingsException if they may not, the cause is not told ({@code GRT-4}), a review is overdue
     *     ({@code PROFILE_SUSPENDED}) or an emergency that reaches an asset of this one was not reviewed, of theirs or of
     *     somebody who counts as one with them, now or when it was opened ({@code NOT_EXTENDABLE})
     */
    public Emergency open(String profile, ActingAs who, Emergency.Cause cause) {
        String id = access.newId();
        Emergency opened = attempt("breakglass.opened", who.principal(), id, change -> {
            EmergencyProfile found = EmergencyChanges.profile(change, profile).value();
            List<Finding> findings = new ArrayList<>(EmergencyRules.opening(change, found, who));
            findings.addAll(EmergencyRules.cause(cause));
            findings.addAll(EmergencyRules.history(change, found, who, id));
            require(profile, findings);
            Emergency emergency = EmergencyChanges.draft(change, id, found, who, cause);
            return EmergencyChanges.declared(change, found, emergency, new EmergencyNews(change, access));
        });
        tell("breakglass.opened");
        return opened;
    }

    /**
     * Confirms an emergency that waits, as the second person.
     *
     * @param id the emergency
     * @param by who confirms, someone who may open the profile and is independent of who did
     * @return the emergency, open
     * @throws FindingsException if it does not wait ({@code ILLEGAL_TRANSITION}), they are the same person or stand in for them, or did
     *     when it was opened ({@code SOD-1}), or it could not be opened now ({@code PROFILE_SUSPENDED}, {@code NOT_EXTENDABLE})
     */
    public Emergency confirm(String id, ActingAs by) {
        Emergency confirmed = attempt("breakglass.opened", by.principal(), id, change -> {
            Stored<Emergency> stored = EmergencyChanges.emergency(change, id);
            Emergency emergency = stored.value();
            EmergencyProfile profile =
                    EmergencyChanges.profile(change, emergency.profile()).value();
            require(id, EmergencyRules.confirming(change, profile, emergency, by));
            requireIndependent(change, emergency, by);
            requireWay(emergency, Emergency.Status.OPEN, change.now());
            return EmergencyChanges.opened(
                    change,
                    stored,
                    profile,
                    emergency.confirmedBy(by.principal(), change.now()),
                    new EmergencyNews(change, access));
        });
        tell("breakglass.opened");
        return confirmed;
    }

    /**
     * Closes an emergency before its end; its access is taken away as if it were revoked, of which the host is told. One that still waits for its second person lapses, which is recorded as
     * {@code breakglass.lapsed}.
     *
     * @param id the emergency
     * @param by who opened it, or who acts in a persona that is told: of the profile, of an owner of what it reaches or of security
     * @param reason why, 4,096 code points at most; may be empty
     * @return the emergency
     * @throws FindingsException if it is over ({@code ILLEGAL_TRANSITION}), not theirs to close ({@code NOT_ALLOWED}), or the reason is
     *     too long ({@code GRT-4})
     */
    public Emergency close(String id, ActingAs by, String reason) {
        Emergency over = attempt(EmergencyChanges.CLOSED, by.principal(), id, change -> {
            Stored<Emergency> stored = EmergencyChanges.emergency(change, id);
            EmergencyProfile profile =
                    EmergencyChanges.profile(change, stored.value().profile()).value();
            Set<PersonaId> told = new EmergencyNews(change, access).told(profile);
            EmergencyRules.requireMayClose(change, stored.value(), by, told);
            require(id, EmergencyRules.kept(reason));
            requireWay(stored.value(), stored.value().status().over(), change.now());
            return EmergencyChanges.over(change, stored, access, by.principal(), reason);
        });
        tell(EmergencyChanges.ending(over));
        return over;
    }

    /**
     * Reviews an emergency that is over.
     *
     * @param id the emergency
     * @param by who reviews, someone who is not involved, and was not when it was opened or confirmed
     * @param reason what was found, 10 to 4,096 code points
     * @return the emergency
     * @throws FindingsException if it is open, waits, lapsed or is reviewed ({@code ILLEGAL_TRANSITION}), or they were involved
     *     ({@code SOD-1})
     */
    public Emergency review(String id, ActingAs by, String reason) {
        return attempt("breakglass.reviewed", by.principal(), id, change -> {
            Stored<Emergency> stored = EmergencyChanges.emergency(change, id);
            require(id, EmergencyRules.reason(reason));
            requireIndependent(change, stored.value(), by);
            requireWay(stored.value(), Emergency.Status.REVIEWED, change.now());
            Emergency next = stored.value()
                    .at(
                            Emergency.Status.REVIEWED,
                            stored.value().end(),
                            stored.value().reviewBy());
            change.update(EmergencyKinds.EMERGENCY, stored, next);
            mend(change, next.profile());
            AuditEvent event = EmergencyChanges.event("breakglass.reviewed", by.principal(), next);
            EmergencyChanges.record(change, next, event.because(reason));
            return next;
        });
    }

    /** Makes a suspended profile ready again when nothing of it is overdue. */
    private static void mend(Change change, String id) {
        Stored<EmergencyProfile> profile = EmergencyChanges.profile(change, id);
        boolean suspended = profile.value().status() == EmergencyProfile.Status.SUSPENDED;
        if (suspended && !EmergencyRules.isOverdue(change, id, change.now())) {
            change.update(EmergencyKinds.PROFILE, profile, profile.value().with(EmergencyProfile.Status.READY));
        }
    }

    /**
     * Notes what time brings: emergencies that are over or have lapsed, and profiles whose review is overdue. Nothing depends on it
     * being run in time, and one that cannot be noted keeps no other from it.
     *
     * @return how many things were noted
     * @throws RuntimeException what noting the first such emergency threw, with the others' as suppressed ones
     */
    public int run() {
        List<String> ids =
                store.read(reader -> reader.findBy(EmergencyKinds.EMERGENCY, "by-status", "unreviewed").stream()
                        .map(stored -> stored.value().id())
                        .toList());
        AtomicInteger noted = new AtomicInteger();
        Each.of(ids, id -> {
            Optional<String> event = store.change(change -> note(change, EmergencyChanges.emergency(change, id)));
            event.ifPresent(recorded -> noted.incrementAndGet());
            event.filter(type -> !type.equals(SUSPENDED)).ifPresent(this::tell);
        });
        return noted.get();
    }

    /** Returns the event that was recorded, if there was something to note. */
    private Optional<String> note(Change change, Stored<Emergency> stored) {
        Instant now = change.now();
        Emergency emergency = stored.value();
        boolean over = !now.isBefore(emergency.end());
        if (over && emergency.status().mayBecome(emergency.status().over())) {
            Emergency ended = EmergencyChanges.over(
                    change, stored, access, new PrincipalId(Actor.system().principal()), "its time was over");
            return Optional.of(EmergencyChanges.ending(ended));
        }
        Stored<EmergencyProfile> profile = EmergencyChanges.profile(change, emergency.profile());
        boolean ready = profile.value().status() == EmergencyProfile.Status.READY;
        if (now.isBefore(emergency.reviewBy()) || !ready) {
            return Optional.empty();
        }
        change.update(EmergencyKinds.PROFILE, profile, profile.value().with(EmergencyProfile.Status.SUSPENDED));
        Subject subject = Subject.of("emergency-profile", emergency.profile());
        AuditEvent event = AuditEvent.of(SUSPENDED, Actor.system(), subject)
                .because("the review of " + emergency.id() + " is overdue");
        EmergencyChanges.record(change, emergency, event);
        return Optional.of(SUSPENDED);
    }

    private static void requireIndependent(Reader reader, Emergency emergency, ActingAs by) {
        Roster roster = Roster.now(reader);
        Set<PrincipalId> involved =
                new HashSet<>(roster.involved(emergency.parts().keySet()));
        // That leave cover is over makes nobody another person.
        emergency
                .parts()
                .forEach((who, at) -> involved.addAll(Roster.at(reader, at).involved(Set.of(who))));
        boolean human = roster.isPerson(by.principal())
                && roster.acting(by.principal(), by.persona()).isPresent();
        if (!human || involved.contains(by.principal())) {
            throw EmergencyRules.refused(
                    emergency.id(),
                    "SOD-1",
                    by + " must be somebody else than who was involved",
                    by.text().ko() + " 주체는 관련자가 아니어야 합니다");
        }
    }

    private static void requireWay(Emergency emergency, Emergency.Status next, Instant now) {
        boolean over = !now.isBefore(emergency.end());
        boolean late = next == Emergency.Status.OPEN && over;
        if (late || !emergency.status().mayBecome(next)) {
            throw EmergencyRules.refused(
                    emergency.id(),
                    "ILLEGAL_TRANSITION",
                    "there is no way " + emergency.status() + " → " + next,
                    "허용되지 않는 전이입니다: " + emergency.status() + " → " + next);
        }
    }

    private static void require(String about, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FindingsException("emergency " + about, findings);
        }
    }

    private <T> T attempt(String command, PrincipalId by, String emergency, Function<Change, T> work) {
        AuditEvent attempt = AuditEvent.of("access.refused", Actor.of(by.value()), Subject.of("emergency", emergency))
                .withDetails(Map.of("command", command));
        Set<String> assets = store.read(reader -> reader.find(EmergencyKinds.EMERGENCY, emergency)
                .map(found -> EmergencyChanges.reached(reader, found.value()))
                .orElse(Set.of()));
        return Attempts.of(store, AboutAssets.of(attempt, assets).get(0), work);
    }

    /** Tells people and has the log anchored, after the change; neither can undo it. */
    private void tell(String why) {
        try {
            outbox.deliver(notifier);
        } catch (Exception e) {
            // What is not delivered waits for the tick, which tries again and throws what still fails.
        } finally {
            anchor(why);
        }
    }

    private void anchor(String why) {
        if (!isAnchored()) {
            store.change(change -> {
                change.record(AuditEvent.of("audit.anchored", Actor.system(), Subject.of("log", why))
                        .withOutcome("failed"));
                return why;
            });
        }
    }

    private boolean isAnchored() {
        try {
            return !checkpoint.get().kept().isEmpty();
        } catch (Exception e) {
            return false;
        }
    }
}
