package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps controls and the evidence for them, from which maps are drawn as of any day. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Compliance {
    /** Controls by id. */
    public static final Kind<Control> CONTROL = Kind.of("control", Control.class, Control::id);

    /** Evidence, found by control ({@code by-control}). */
    public static final Kind<Evidence> EVIDENCE = Kind.of("evidence", Evidence.class, Compliance::id)
            .indexedBy("by-control", evidence -> List.of(evidence.control()));

    private static final Proposals<ControlProposal> PROPOSALS =
            new Proposals<>(ControlProposal.KIND, SecondPersons::drop);

    private final GovernanceStore store;
    private final Optional<Supplier<RecordSource>> log;
    private final Optional<Function<Reader, Set<String>>> systems;

    /**
     * Creates the service for a host that shows no evidence of the log.
     *
     * @param store where controls and evidence are kept
     */
    public Compliance(GovernanceStore store) {
        this(store, Optional.empty(), Optional.empty());
    }

    /**
     * Creates the service.
     *
     * @param store where controls and evidence are kept
     * @param log gives the records of the store's log, such as {@code log::source}; read up to a checkpoint that is shown
     */
    public Compliance(GovernanceStore store, Supplier<RecordSource> log) {
        this(store, Optional.of(log), Optional.empty());
    }

    private Compliance(
            GovernanceStore store,
            Optional<Supplier<RecordSource>> log,
            Optional<Function<Reader, Set<String>>> systems) {
        this.store = Objects.requireNonNull(store, "store");
        this.log = log;
        this.systems = systems;
    }

    /**
     * Returns the service that refuses controls for systems that there are not, as {@code Governance} makes it. Without, one that
     * is not there is not covered, and nobody is told.
     *
     * @param ids tells the ids of the AI systems that there are, such as {@code Systems::ids}
     * @return a new service over the same store
     */
    public Compliance withSystems(Function<Reader, Set<String>> ids) {
        return new Compliance(store, log, Optional.of(ids));
    }

    /**
     * Returns the digest by which a checkpoint is evidence of the log.
     *
     * @param checkpoint the checkpoint
     * @return its size and its root, in hexadecimal, as {@code 42:0a1b…}
     */
    public static String digest(Checkpoint checkpoint) {
        return checkpoint.size() + ":" + checkpoint.root().hex();
    }

    /** Each vouches for their own: nobody takes over what another has shown. */
    private static String id(Evidence evidence) {
        String who = evidence.producedBy().map(PrincipalId::value).orElse("");
        return evidence.control() + " " + evidence.since() + " " + who + " " + evidence.digest();
    }

    /**
     * Adopts a control, or says something else of one. What is excluded needs a second person, as {@link #propose} and {@link
     * #approve} have it.
     *
     * @param control the control
     * @param actor who adopts it
     * @return the control
     * @throws FindingsException with {@code CAT-1} if it cites a version of a catalogue that neither comes with the library nor was
     *     loaded, or an item that the version does not have, with {@code UNKNOWN_PERSONA} if there is no such owner, with {@code
     *     UNKNOWN_SYSTEM} for each system that it was not for before and that is not registered or retired, unless the service is
     *     not told of systems, each with the nearest names; with {@code NOT_ADDRESSED} if another persona owns the control and the actor does not act in it, with
     *     {@code SOD-1} if the actor takes it over; with {@code CAT-6} if it excludes something that was not excluded for the same reason
     *     before, for which it is proposed
     */
    public Control adopt(Control control, Actor actor) {
        AuditEvent event = event("control.adopted", control, actor);
        return Steering.of(store, event, change -> {
            requireKnown(change, control);
            ControlRules.requireOwner(change, control, actor);
            ControlRules.requireNothingExcluded(change, control);
            return put(change, control, event);
        });
    }

    private static AuditEvent event(String type, Control control, Actor actor) {
        return AuditEvent.of(type, actor, Subject.of("control", control.id()))
                .withOutcome(control.applies() ? "ok" : "excluded")
                .withDetails(Excerpt.of(Map.of(
                        "meets",
                        control.meets().stream().map(CatalogueRef::toString).toList(),
                        "systems",
                        control.systems().stream().sorted().toList())));
    }

    private void requireKnown(Change change, Control control) {
        List<Finding> findings = new ArrayList<>(ControlRules.check(change, control));
        systems.ifPresent(ids -> findings.addAll(ControlRules.unknown(change, control, ids.apply(change))));
        require("control " + control.id(), findings);
    }

    private static Control put(Change change, Control control, AuditEvent event) {
        change.put(CONTROL, control);
        ControlVersion.keep(change, control);
        change.record(event);
        return control;
    }

    /**
     * Proposes a control, as what is excluded must be. Who may approve is told as {@link SecondPersons} says, first the persona that
     * owns it as it is, or who answers for policies if none does, together with the one that it names.
     *
     * @param control the control
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException as {@link #adopt} does but for {@code CAT-6}; with {@code UNKNOWN_PRINCIPAL} if nobody knows the
     *     actor, or for whom it acts, with {@code SOD-2} if the actor is not active, with {@code REASON_MISSING} without a reason
     */
    public String propose(Control control, String reason, Actor actor) {
        AuditEvent event = event("control.proposed", control, actor).because(reason);
        return Attempts.of(store, event, change -> {
            requireKnown(change, control);
            ControlRules.requireOwner(change, control, actor);
            int over = ControlVersion.count(change, control.id());
            Proposal proposal = PROPOSALS
                    .propose(change, control.id(), actor, reason, made -> new ControlProposal(made, control, over))
                    .proposal();
            List<PersonaId> owners = ControlRules.owners(change, control);
            SecondPersons.tellOfPolicy(change, ControlProposal.KIND, proposal, ControlRules.shown(control), owners);
            change.record(event.correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    /**
     * Approves a proposal, and adopts its control.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the control
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code ALREADY_RESOLVED} if somebody
     *     ruled on it, with {@code STALE} if anything was said of the control since, with {@code UNKNOWN} if there is none, with
     *     {@code REASON_MISSING} without a reason, or as {@link #adopt} does if what it names is not there any more
     */
    public Control approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("control.adopted", actor, Subject.of("control", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            ControlProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            ControlRules.requireSame(change, approved);
            Control control = approved.next();
            requireKnown(change, control);
            AuditEvent event = event("control.adopted", control, actor).because(reason);
            return put(change, control, approved.proposal().creditedIn(event.correlatedBy(proposal)));
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
                AuditEvent.of("control.declined", actor, Subject.of("control", proposal))
                        .because(reason));
    }

    /**
     * Shows that a control was in place. What was measured is named by the {@linkplain dev.assay.governance.run.QualityRun#digest()
     * digest} of a run that is recorded, what the log tells by the {@linkplain #digest digest} of a checkpoint. Who shows the same
     * again since the same day says until when anew, for themselves: what others have shown stays.
     *
     * @param evidence the evidence
     * @param actor who shows it, and so is noted in it, whoever it named before
     * @return the evidence with who shows it
     * @throws FindingsException with {@code CAT-2} if nobody has adopted the control, or the digest cannot be read or has more than
     *     {@value Ids#LONGEST_NAME} characters; with {@code CAT-3} if it
     *     was measured and no such run is recorded, or the run did not pass, or is of the log and the log had no such root; with
     *     {@code CAT-4} if it began before today and the actor is no person; with {@code CAT-5} if it began before 1970, or ends
     *     too late: more than a year after the day of the run, or after today if it is of the log, and more than ten years after
     *     today if a person vouches for it
     */
    public Evidence show(Evidence evidence, Actor actor) {
        AuditEvent event = AuditEvent.of("control.evidenced", actor, Subject.of("control", evidence.control()))
                .withDetails(details(evidence));
        boolean isInLog = evidence.type() == Evidence.Type.LOG && isInLog(evidence.digest());
        return Steering.known(store, event, change -> {
            if (!evidence.isMachineMade()) {
                Steering.require(change, actor);
            }
            require("evidence", new EvidenceCheck(change, evidence, isInLog).check(actor));
            Evidence shown = evidence.shownBy(new PrincipalId(actor.principal()));
            change.put(EVIDENCE, shown);
            EvidenceShown.keep(change, shown);
            change.record(event);
            return shown;
        });
    }

    /**
     * Says that evidence is none, such as what was shown by mistake. From then on it counts for no day; the map of a day before
     * has it still, as it was recorded by then. Who shows it again vouches for it anew.
     *
     * @param evidence the evidence, as it was shown: its control, its first day, its digest and who showed it tell which
     * @param reason why
     * @param actor who says so: who showed it, or who acts in the persona that owns the control
     * @return the evidence with who withdrew it
     * @throws FindingsException with {@code CAT-2} if no such evidence counts, or the reason cannot be read or has more than 4,096
     *     characters, with {@code NOT_ADDRESSED} if the actor neither showed it nor acts in the persona that owns the control
     */
    public Evidence withdraw(Evidence evidence, String reason, Actor actor) {
        Map<String, Object> details = new TreeMap<>(details(evidence));
        evidence.producedBy().ifPresent(who -> details.put("producedBy", who.value()));
        AuditEvent event = AuditEvent.of("control.evidence_withdrawn", actor, Subject.of("control", evidence.control()))
                .withDetails(details);
        return Steering.of(store, event, change -> {
            Evidence shown = ControlRules.requireShown(
                    change.find(EVIDENCE, id(evidence)).map(Stored::value), evidence);
            ControlRules.requireWithdrawer(change, shown, reason, actor);
            Evidence withdrawn = shown.withdrawnBy(new PrincipalId(actor.principal()));
            change.put(EVIDENCE, withdrawn);
            EvidenceShown.keep(change, withdrawn);
            change.record(event.because(reason));
            return withdrawn;
        });
    }

    private static Map<String, Object> details(Evidence evidence) {
        return Map.of(
                "type", evidence.type().name(),
                "digest", Ids.isName(evidence.digest()) ? evidence.digest() : Ids.shown(evidence.digest()),
                "since", evidence.since().toString(),
                "until", evidence.until().toString());
    }

    private static void require(String source, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FindingsException(source, findings);
        }
    }

    /** Whether the log had the root that a digest names when it had as many records. */
    private boolean isInLog(String digest) {
        String[] parts = digest.split(":", 2);
        try {
            long size = Long.parseLong(parts[0]);
            return log.isPresent()
                    && size > 0
                    && digest.equals(
                            size + ":" + LogRoots.at(log.get().get(), size).hex());
        } catch (NumberFormatException | AuditException e) {
            return false;
        }
    }

    /**
     * Draws the map of all items, to whomever they apply; as {@link #map(Reader, Catalogue, Set, LocalDate, List)} of nobody in
     * particular.
     *
     * @param reader reads what is stored
     * @param catalogue the catalogue
     * @param types the types of items that can be met, such as {@code obligation}
     * @param asOf the day
     * @return the map
     * @throws FindingsException with {@code CAT-1} if a control cites an item of this version that it does not have
     */
    public static ComplianceMap map(Reader reader, Catalogue catalogue, Set<String> types, LocalDate asOf) {
        return map(reader, catalogue, types, asOf, List.of());
    }

    /**
     * Draws the map of what is met by the controls and the evidence, as they were recorded by the end of a day in the zone of the
     * organisation: what was adopted or shown later does not count for it. An item is met when it is met for each of those of whom
     * it is asked; what is asked of none of them is left out.
     *
     * @param reader reads what is stored
     * @param catalogue the catalogue
     * @param types the types of items that can be met, such as {@code obligation}
     * @param asOf the day
     * @param addressees of whom, such as {@code Addressees.of(reader)} for the systems that are registered; empty for all items, to
     *     whomever they apply
     * @return the map
     * @throws FindingsException with {@code CAT-1} if a control cites an item of this version that it does not have
     */
    public static ComplianceMap map(
            Reader reader, Catalogue catalogue, Set<String> types, LocalDate asOf, List<DutyHolder> addressees) {
        Instant end = asOf.equals(LocalDate.MAX)
                ? Instant.MAX
                : asOf.plusDays(1).atStartOfDay(LocalZone.of(reader)).toInstant();
        Map<String, ControlVersion> controls = new TreeMap<>();
        reader.all(ControlVersion.KIND).stream()
                .map(Stored::value)
                .filter(adopted -> adopted.adopted().isBefore(end))
                .forEach(adopted -> controls.merge(
                        adopted.control().id(),
                        adopted,
                        (one, other) -> one.version() > other.version() ? one : other));
        Map<String, EvidenceShown> evidence = new TreeMap<>();
        reader.all(EvidenceShown.KIND).stream()
                .map(Stored::value)
                .filter(shown -> shown.at().isBefore(end))
                .forEach(shown -> evidence.merge(
                        id(shown.evidence()), shown, (one, other) -> one.number() > other.number() ? one : other));
        MapDrawing drawing = new MapDrawing(
                catalogue,
                controls.values().stream().map(ControlVersion::control).toList(),
                evidence.values().stream().map(EvidenceShown::evidence).toList(),
                asOf);
        return ComplianceMap.of(drawing, types, addressees);
    }
}
