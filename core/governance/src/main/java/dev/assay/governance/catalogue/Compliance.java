package dev.assay.governance.catalogue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where controls and evidence are kept
     */
    public Compliance(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    private static String id(Evidence evidence) {
        return evidence.control() + " " + evidence.since() + " " + evidence.digest();
    }

    /**
     * Adopts a control, or says something else of one.
     *
     * @param control the control
     * @param actor who adopts it
     * @return the control
     */
    public Control adopt(Control control, Actor actor) {
        AuditEvent event = AuditEvent.of("control.adopted", actor, Subject.of("control", control.id()))
                .withOutcome(control.applies() ? "ok" : "excluded")
                .withDetails(Map.of(
                        "meets",
                        control.meets().stream().map(CatalogueRef::toString).toList()));
        return Steering.of(store, event, change -> {
            put(change, CONTROL, control);
            change.record(event);
            return control;
        });
    }

    /**
     * Shows that a control was in place.
     *
     * @param evidence the evidence
     * @param actor who shows it
     * @return the evidence
     * @throws FindingsException with {@code CAT-2} if nobody has adopted the control, or the digest is blank
     */
    public Evidence show(Evidence evidence, Actor actor) {
        AuditEvent event = AuditEvent.of("control.evidenced", actor, Subject.of("control", evidence.control()))
                .withDetails(Map.of(
                        "type", evidence.type().name(),
                        "digest", evidence.digest(),
                        "since", evidence.since().toString(),
                        "until", evidence.until().toString()));
        return Steering.known(store, event, change -> {
            if (!isMachineMade(evidence)) {
                Steering.require(change, actor);
            }
            boolean known = change.find(CONTROL, evidence.control()).isPresent();
            if (!known || evidence.digest().isBlank()) {
                throw new FindingsException(
                        "evidence",
                        List.of(Finding.error(
                                "CAT-2",
                                "control",
                                Text.of(
                                        "evidence must have a digest and be for a control that was adopted, but is for \""
                                                + evidence.control() + "\"",
                                        "증빙에는 다이제스트가 있어야 하고 채택된 통제에 대한 것이어야 합니다: \"" + evidence.control() + "\""))));
            }
            put(change, EVIDENCE, evidence);
            change.record(event);
            return evidence;
        });
    }

    /** What a run measured or the log tells needs nobody who vouches for it. */
    private static boolean isMachineMade(Evidence evidence) {
        return evidence.type() == Evidence.Type.MEASURED || evidence.type() == Evidence.Type.LOG;
    }

    private static <T> void put(Change change, Kind<T> kind, T value) {
        change.put(kind, value);
    }

    /**
     * Draws the map of what is met by the controls and the evidence that are kept.
     *
     * @param reader reads what is stored
     * @param catalogue the catalogue
     * @param types the types of items that can be met, such as {@code obligation}
     * @param asOf the day
     * @return the map
     * @throws FindingsException with {@code CAT-1} if a control cites an item of this version that it does not have
     */
    public static ComplianceMap map(Reader reader, Catalogue catalogue, Set<String> types, LocalDate asOf) {
        List<Control> controls = reader.all(CONTROL).stream().map(Stored::value).toList();
        List<Evidence> evidence =
                reader.all(EVIDENCE).stream().map(Stored::value).toList();
        return ComplianceMap.of(catalogue, types, controls, evidence, asOf);
    }
}
