package dev.assay.governance.supply;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes failures of what suppliers deliver to the personas that own the contracts. Thread-safe.
 *
 * <p>What fails on an asset that a supplier delivers counts as its failure, unless the contract makes the duty the organisation's
 * own. Who owns the contract decides whether the supplier mends it, the contingency is done, the supplier is given up, or it was
 * not the supplier after all; that decision is one of its own, so that who answers for the asset is asked as ever. A router of
 * quality does this by itself; {@link Incidents} does when it has this as its listener.
 *
 * @since 0.1
 */
public final class Supplies implements IncidentListener {
    private static final String SUBJECT = "supplier";

    private final GovernanceStore store;
    private final Decisions decisions;

    /**
     * Creates the service.
     *
     * @param store where suppliers are kept
     * @param decisions asks who owns the contract
     */
    public Supplies(GovernanceStore store, Decisions decisions) {
        this.store = Objects.requireNonNull(store, "store");
        this.decisions = Objects.requireNonNull(decisions, "decisions");
    }

    /**
     * Takes a failure to each supplier of the asset that answers for the duty.
     *
     * @param change what the change is made through
     * @param failure what failed
     * @param actor who or what saw it
     * @return the decisions that were opened or added to; none if nobody supplies the asset
     */
    public List<Decision> failed(Change change, Failure failure, Actor actor) {
        return change.findBy(Supplier.KIND, "by-asset", failure.asset().value()).stream()
                .filter(stored -> stored.value().answersFor(failure.duty()))
                .map(stored -> ask(change, stored, failure, actor))
                .toList();
    }

    private Decision ask(Change change, Stored<Supplier> stored, Failure failure, Actor actor) {
        Supplier supplier = stored.value();
        Matter matter = Matter.of(
                        DecisionPolicy.SUPPLIER_FAILURE,
                        failure.asset(),
                        supplier.id(),
                        failure.duty(),
                        failure.severity())
                .because(List.of(
                        "supplied by " + supplier.name(),
                        "contingency: " + (supplier.contingency().isBlank() ? "none" : supplier.contingency()),
                        "evidence: " + evidence(supplier, change.now(), end -> LocalZone.print(change, end))))
                .ownedBy(supplier.contractOwner());
        Decision decision = decisions
                .openWithin(change, matter, Optional.of(failure.seen()), actor)
                .value();
        Text observed = failure.seen().observed();
        Supplier.Party party = supplier.duties().get(failure.duty());
        change.record(AuditEvent.of("supplier.failed", actor, new Subject(SUBJECT, supplier.id(), stored.version()))
                .correlatedBy(decision.id().value())
                .because(observed.en())
                .withDetails(Map.of(
                        "asset", failure.asset().value(),
                        "duty", failure.duty(),
                        "party", party == null ? "" : party.name(),
                        "owner", supplier.contractOwner().value(),
                        "cause", failure.seen().evidence(),
                        "observed", Map.of("en", observed.en(), "ko", observed.ko()),
                        "evidence", evidence(supplier, change.now(), Moments::print))));
        return decision;
    }

    /** Records keep a time to the microsecond; people read it in their zone. */
    private static String evidence(Supplier supplier, Instant now, Function<Instant, String> print) {
        return supplier.evidenceUntil()
                .map(end -> (now.isBefore(end) ? "until " : "expired at ") + print.apply(end))
                .orElse("none");
    }

    /**
     * Takes an incident that is opened, or opened again, to the suppliers of what it is about, and withdraws what was asked about a
     * supplier because of incidents that are all dismissed by now, unless somebody has decided.
     */
    @Override
    public void incidentChanged(Change change, Optional<Incident> before, Incident after, Actor actor) {
        boolean again = after.state() == Incident.State.REOPENED
                && before.filter(was -> was.state() != Incident.State.REOPENED).isPresent();
        if (before.isEmpty() || again) {
            failed(change, failure(after, change.now()), actor);
        }
        if (after.state() == Incident.State.DISMISSED) {
            Cleared.of(change, decisions.flow(), after, actor);
        }
    }

    private static Failure failure(Incident incident, Instant now) {
        return new Failure(
                incident.sighting().asset(),
                Supplier.INCIDENTS,
                incident.severity(),
                new Occurrence(now, "", incident.id().value(), incident.summary()));
    }

    /**
     * Takes an incident to a supplier that caused it, as somebody found, whatever the supplier delivers and whatever its duties
     * are.
     *
     * @param id which incident
     * @param supplier the id of the supplier
     * @param by who found it
     * @return the decision of who owns the contract
     * @throws FindingsException with {@code UNKNOWN_INCIDENT} or {@code UNKNOWN_SUPPLIER}
     */
    public Decision blame(IncidentId id, String supplier, PrincipalId by) {
        Actor actor = Actor.of(by.value());
        AuditEvent attempt = AuditEvent.of("supplier.failed", actor, Subject.of(SUBJECT, supplier));
        return Steering.known(store, attempt, change -> {
            Stored<Supplier> blamed = change.find(Supplier.KIND, supplier)
                    .orElseThrow(() -> FindingsException.of(
                            SUBJECT,
                            "UNKNOWN_SUPPLIER",
                            Text.of("there is no supplier \"" + supplier + "\"", "공급자 \"" + supplier + "\"이(가) 없습니다")));
            Incident incident = Incidents.require(change, id);
            return ask(change, blamed, failure(incident, change.now()), actor);
        });
    }

    /**
     * Tells who owns a contract, once, that the supplier's evidence counts no more; a host calls it every day. A supplier about whom nobody
     * can be told keeps no other from it.
     *
     * @throws RuntimeException what telling of the first such supplier threw, with the others' as suppressed ones
     */
    public void tick() {
        List<String> ended = store.read(reader -> reader.all(Supplier.KIND).stream()
                .map(Stored::value)
                .filter(supplier -> EvidenceNotice.isDue(reader, supplier))
                .map(Supplier::id)
                .toList());
        Each.of(
                ended,
                id -> store.change(change -> {
                    change.find(Supplier.KIND, id)
                            .filter(stored -> EvidenceNotice.isDue(change, stored.value()))
                            .ifPresent(stored -> EvidenceNotice.tell(change, stored));
                    return id;
                }));
    }

    /**
     * Finds the suppliers on which no system may rely.
     *
     * @return a warning {@code SUP-3} for each without duties, contingency or evidence that counts, in the order of their ids
     */
    public List<Finding> findings() {
        return store.read(Supplies::findings);
    }

    private static List<Finding> findings(Reader reader) {
        return reader.all(Supplier.KIND).stream()
                .map(Stored::value)
                .filter(supplier -> !supplier.isSettledAt(reader.now()))
                .map(supplier ->
                        Finding.warning("SUP-3", "suppliers[" + supplier.id() + "]", unsettled(supplier, reader)))
                .toList();
    }

    private static Text unsettled(Supplier supplier, Reader reader) {
        boolean evidenced = supplier.isEvidencedAt(reader.now());
        return Text.of(
                "duties of " + supplier.name()
                        + " must be split, its failure planned for and its evidence current, but "
                        + supplier.duties().size() + " duties are split, the contingency is "
                        + (supplier.contingency().isBlank() ? "missing" : "there") + " and its evidence "
                        + (evidenced
                                ? "current"
                                : evidence(supplier, reader.now(), end -> LocalZone.print(reader, end))),
                supplier.name() + "의 책임 분담, 비상 계획, 유효한 증빙이 모두 있어야 합니다. 책임 "
                        + supplier.duties().size() + "건, 비상 계획 "
                        + (supplier.contingency().isBlank() ? "없음" : "있음") + ", 증빙 " + (evidenced ? "유효" : "없음 또는 만료"));
    }
}
