package dev.assay.governance.catalogue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the versions of catalogues that an organisation works with, and tells what a new one changes. Thread-safe.
 *
 * @since 0.1
 */
public final class CatalogueLibrary {
    private static final Proposals<CatalogueProposal> PROPOSALS =
            new Proposals<>(CatalogueProposal.KIND, SecondPersons::drop);

    private final GovernanceStore store;
    private final List<CatalogueListener> listeners;

    /**
     * Creates the service for a host in which nothing follows from new versions.
     *
     * @param store where versions are kept
     */
    public CatalogueLibrary(GovernanceStore store) {
        this(store, List.of());
    }

    /**
     * Creates the service.
     *
     * @param store where versions are kept
     * @param listeners who is told of new versions, in order
     */
    public CatalogueLibrary(GovernanceStore store, List<CatalogueListener> listeners) {
        this.store = Objects.requireNonNull(store, "store");
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Loads a version. If another was loaded before, what it changes is recorded, too; loading the same again does nothing. A version
     * that comes with the library is loaded as it is, and as nothing else. What asks for less needs a second person, as {@link
     * #propose} and {@link #approve} have it.
     *
     * @param catalogue the version
     * @param actor who loads it
     * @return what it changes in the version that was loaded last; empty for the first, or if it is loaded already
     * @throws FindingsException with {@code CAT-1} if this version was loaded, or comes with the library, with another
     *     header or other items; with {@code CAT-7} if it drops or changes items of the version that was loaded last, or, if none was
     *     and it does not come with the library, of the newest that does, for which it is proposed, unless it is that newest one in place
     *     of another that comes with the library
     */
    public Optional<CatalogueDiff> load(Catalogue catalogue, Actor actor) {
        AuditEvent event = event("catalogue.loaded", catalogue, actor);
        return Steering.of(store, event, change -> {
            if (LoadRules.isLoaded(change, catalogue)) {
                return Optional.<CatalogueDiff>empty();
            }
            LoadRules.requireNothingLost(change, catalogue);
            return put(change, catalogue, event);
        });
    }

    private static AuditEvent event(String type, Catalogue catalogue, Actor actor) {
        return AuditEvent.of(type, actor, Subject.of("catalogue", LoadRules.name(catalogue)))
                .withDetails(Map.of("items", String.valueOf(catalogue.items().size())));
    }

    private Optional<CatalogueDiff> put(Change change, Catalogue catalogue, AuditEvent event) {
        CatalogueVersion next = CatalogueVersion.of(catalogue, change.now());
        Optional<CatalogueDiff> diff =
                LoadRules.current(change, catalogue.header().id()).map(older -> older.diff(catalogue));
        change.insert(CatalogueVersion.KIND, next);
        change.record(event);
        diff.ifPresent(found -> {
            record(change, event.actor(), next.id(), found);
            listeners.forEach(listener -> listener.catalogueChanged(change, next.header(), found, event.actor()));
        });
        return diff;
    }

    /**
     * Proposes a version, as one that asks for less must be. Who may approve is told as {@link SecondPersons} says.
     *
     * @param catalogue the version
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException with {@code CAT-1} if it is loaded, or as {@link #load} does; with {@code UNKNOWN_PRINCIPAL} if nobody
     *     knows the actor, or for whom it acts, with {@code SOD-2} if the actor is not active, with {@code REASON_MISSING} without a
     *     reason
     */
    public String propose(Catalogue catalogue, String reason, Actor actor) {
        AuditEvent event = event("catalogue.proposed", catalogue, actor).because(reason);
        return Attempts.of(store, event, change -> {
            LoadRules.requireNew(change, catalogue);
            String id = catalogue.header().id();
            int over = LoadRules.loaded(change, id).size();
            Proposal proposal = PROPOSALS
                    .propose(
                            change,
                            id,
                            actor,
                            reason,
                            made -> new CatalogueProposal(made, catalogue.header(), catalogue.items(), over))
                    .proposal();
            String name = LoadRules.name(catalogue);
            Text what = Text.of("catalogue \"" + name + "\"", "카탈로그 \"" + name + "\"");
            SecondPersons.tellOfPolicy(change, CatalogueProposal.KIND, proposal, what, List.of());
            change.record(event.correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    /**
     * Approves a proposal, and loads its version.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return what it changes in the version that was loaded last; empty for the first
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code ALREADY_RESOLVED} if somebody
     *     ruled on it, with {@code STALE} if a version of the catalogue was loaded since, with {@code UNKNOWN} if there is none, or with
     *     {@code REASON_MISSING} without a reason
     */
    public Optional<CatalogueDiff> approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("catalogue.loaded", actor, Subject.of("catalogue", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            CatalogueProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            LoadRules.requireSame(change, approved);
            Catalogue next = approved.catalogue();
            AuditEvent event =
                    event("catalogue.loaded", next, actor).because(reason).correlatedBy(proposal);
            return put(change, next, approved.proposal().creditedIn(event));
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
                AuditEvent.of("catalogue.declined", actor, Subject.of("catalogue", proposal))
                        .because(reason));
    }

    private static void record(Change change, Actor actor, String id, CatalogueDiff diff) {
        change.record(AuditEvent.of("catalogue.diffed", actor, Subject.of("catalogue", id))
                .withDetails(Map.of(
                        "added", String.valueOf(diff.added().size()),
                        "removed", String.valueOf(diff.removed().size()),
                        "changed", String.valueOf(diff.changed().size()))));
    }

    /**
     * Returns the version of a catalogue that was loaded last.
     *
     * @param id the catalogue's id
     * @return the catalogue; empty if none was loaded
     */
    public Optional<Catalogue> current(String id) {
        return store.read(reader -> LoadRules.current(reader, id));
    }

    /**
     * Finds a version of a catalogue, however old.
     *
     * @param id the catalogue's id
     * @param version the version
     * @return the catalogue; empty if it was not loaded
     */
    public Optional<Catalogue> find(String id, String version) {
        return store.read(reader -> reader.find(CatalogueVersion.KIND, id + "@" + version)
                .map(stored -> stored.value().catalogue()));
    }
}
