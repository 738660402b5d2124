package dev.assay.governance.card;

import static dev.assay.governance.card.Filling.refusal;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.Readings.MeasuredVersion;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Fills cards from runs, from what is registered and by what people say, and tells how far they are to be trusted.
 * Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Cards {
    private static final String CHANGED = "document.changed";
    private static final String AUDIT = "audit";

    private final GovernanceStore store;
    private final CardSettings settings;
    private final CardViews views;

    /**
     * Creates the service.
     *
     * @param store where cards are stored
     * @param settings what cards need to know
     */
    public Cards(GovernanceStore store, CardSettings settings) {
        this.store = Objects.requireNonNull(store, "store");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.views = new CardViews(settings);
    }

    /**
     * Fixes the thresholds of a suite, so that later runs may fill cards. A suite that is fixed already stays as it is.
     *
     * @param suite the suite
     * @param actor who fixes it
     * @return since when it is fixed
     */
    public FrozenSuite freeze(Suite suite, Actor actor) {
        AuditEvent event = AuditEvent.of("config.changed", actor, Subject.of("frozen-suite", suite.fingerprint()));
        return Steering.known(store, event, change -> {
            Optional<Stored<FrozenSuite>> old = change.find(CardKinds.SUITE, suite.fingerprint());
            if (old.isPresent()) {
                return old.get().value();
            }
            FrozenSuite frozen = new FrozenSuite(suite.fingerprint(), suite.name(), change.now());
            change.insert(CardKinds.SUITE, frozen);
            change.record(event);
            return frozen;
        });
    }

    /**
     * Begins a card without answers.
     *
     * @param id its id
     * @param subject what it is about
     * @param version the version of that
     * @param template its template
     * @param actor who begins it
     * @return the card
     * @throws FindingsException with {@code UNKNOWN} for an asset that is not registered or a template that is not in the
     *     settings, {@code UNKNOWN_MODEL} for a version of a model that is not registered, {@code DUPLICATE} for an id that is taken, or {@code DOC-VERSION} for a version that cannot be read or has more
     *     than {@value dev.assay.governance.Ids#LONGEST_NAME} characters
     */
    public Document open(DocumentId id, AssetId subject, String version, Template template, Actor actor) {
        AuditEvent event = AuditEvent.of("document.opened", actor, Subject.of("document", id.value()));
        return Steering.known(store, event, change -> {
            DocumentRules.requireVersion(version);
            CardViews.requireKnown(change, subject, version);
            views.template(template.reference());
            if (change.find(CardParts.HEAD, id.value()).isPresent()) {
                throw refusal("DUPLICATE", "id", "id must be new, but was " + id, id + "은(는) 이미 있는 ID입니다");
            }
            Document document = Document.blank(id, subject, version, template, change.now());
            AuditEvent about = AboutAssets.also(event, subject.value());
            new CardStore(change, about).insert(document);
            change.record(about);
            return document;
        });
    }

    /**
     * Fills a card from a run. What somebody has answered stays, and is contradicted where it claims something else, or nothing
     * about what was measured, or says that it does not apply. If a run filled a card of another version before, by the word of an
     * agent or of somebody else, a person may say which version it was about; what it filled there is stale then.
     *
     * @param id the card
     * @param version the version of what the run looked at
     * @param outcome what came of the run, by whose digest the card names it
     * @param actor who fills
     * @return the card
     * @throws FindingsException with {@code FROZEN_THRESHOLDS} if the suite was not {@linkplain #freeze fixed} before the run
     *     began, {@code DOC-VERSION} if the card is about another version or the run filled a card of another one and the actor
     *     may not correct that, {@code DOC-SUITE} if the suite is none of those that judge the asset, {@code DOC-RUN} if the run is not {@linkplain
     *     dev.assay.governance.run.Runs#record recorded}, as it is once it was routed, {@code DOC-LATE} if later runs measured all
     *     of it, or {@code UNKNOWN}
     */
    public Document measure(DocumentId id, String version, Outcome outcome, Actor actor) {
        return edit(id, actor, (change, document) -> {
            RunRef run = EvidenceRules.require(change, document, version, outcome, actor);
            MeasuredVersion.keep(change, run, actor);
            Filling.Findings found = EvidenceRules.findings(change, document, run, outcome, settings.minimumRows());
            Readings.keep(change, document, run, found);
            return Filling.measured(document, views.template(document.template()), found, run, change.now());
        });
    }

    /**
     * Answers a field.
     *
     * @param id the card
     * @param answer the answer
     * @param author who answers
     * @return the card
     * @throws FindingsException with {@code DOC-1} if the field was measured, if the author does not act in the persona, or if
     *     the template leaves the field to people and the author is none; {@code UNKNOWN} for a card or a field that is not there
     */
    public Document declare(DocumentId id, FieldAnswer answer, Author author) {
        return edit(id, author.actor(), (change, document) -> {
            TemplateItem.Field field = views.field(document, answer.field());
            DocumentRules.requireOpen(document, field);
            DocumentRules.requireActing(change, author);
            DocumentRules.requireAnswering(change, field, author);
            return Filling.answered(document, field, answer, author, change.now());
        });
    }

    /**
     * Says of answers that they still hold, as in a review; they count as given now.
     *
     * @param id the card
     * @param fields the ids of the fields, each answered by a person
     * @param author who says so
     * @return the card
     * @throws FindingsException with {@code DOC-1} if nobody has answered one of them, or as {@link #declare}; {@code UNKNOWN} for
     *     a card or a field that is not there
     */
    public Document confirm(DocumentId id, Set<String> fields, Author author) {
        return edit(id, author.actor(), (change, document) -> {
            DocumentRules.requireActing(change, author);
            Document next = document;
            for (String name : new TreeSet<>(fields)) {
                TemplateItem.Field field = views.field(document, name);
                DocumentRules.requireAnswering(change, field, author);
                next = Filling.confirmed(next, field, author, change.now());
            }
            return next;
        });
    }

    /**
     * Says that a field does not apply.
     *
     * @param id the card
     * @param field the id of the field
     * @param reason why
     * @param author who says so
     * @return the card
     * @throws FindingsException with {@code DOC-1} if there is no reason, or as {@link #declare}; {@code UNKNOWN} for a card or a
     *     field that is not there
     */
    public Document declareNotApplicable(DocumentId id, String field, String reason, Author author) {
        return edit(id, author.actor(), (change, document) -> {
            TemplateItem.Field item = views.field(document, field);
            DocumentRules.requireOpen(document, item);
            DocumentRules.requireActing(change, author);
            DocumentRules.requireAnswering(change, item, author);
            Filling.requireText(field, Text.of("?" + reason));
            if (Reasons.isBlank(reason)) {
                throw refusal("DOC-1", field, "reason must be given, but was blank", "해당 없음의 이유를 적어야 합니다");
            }
            Provenance provenance = new Provenance.NotApplicable(reason, author.persona(), author.principal());
            FieldValue said = Filling.value(item, Text.of(reason), provenance, change.now());
            return Filling.said(document, item, said);
        });
    }

    /**
     * Answers a field from what is known elsewhere.
     *
     * @param id the card
     * @param field the id of the field
     * @param value the answer
     * @param from where it comes from
     * @param actor who fills
     * @return the card
     * @throws FindingsException with {@code DOC-1} if only a person or a run can answer the field; {@code
     *     UNKNOWN} for a card or a field that is not there
     */
    public Document derive(DocumentId id, String field, Text value, Provenance.Derived from, Actor actor) {
        return edit(id, actor, (change, document) -> {
            Steering.require(change, actor);
            TemplateItem.Field item = views.field(document, field);
            DocumentRules.requireOpen(document, item);
            DocumentRules.requireRegistered(item);
            Filling.requireText(field, value);
            Filling.requireText(field, Text.of("?" + from.rule()));
            Filling.requireText(field, Text.of("?" + from.from()));
            return document.with(field, Filling.value(item, value, from, change.now()));
        });
    }

    /**
     * Fills a card from what is registered, such as who keeps the asset, how to reach them, its errata, its uses and the audit
     * log. What somebody has answered stays, and is contradicted where something else is registered as the one answer.
     *
     * @param id the card
     * @param checkpoint the current checkpoint of the audit log, as text; blank if none
     * @param actor who fills
     * @return the card
     * @throws FindingsException with {@code DOC-CHECKPOINT} as {@link #attest} if the settings name a log, {@code UNKNOWN}
     */
    public Document fill(DocumentId id, String checkpoint, Actor actor) {
        return edit(id, actor, (change, document) -> {
            DocumentRules.requireNoneOrPrintable(checkpoint, settings.log());
            return Filling.registered(
                    document,
                    views.template(document.template()),
                    source -> source.equals(AUDIT)
                            ? Optional.of(checkpoint)
                                    .filter(text -> !Reasons.isBlank(text))
                                    .map(Text::of)
                            : settings.registry().answer(source, change, document.topic()),
                    change.now());
        });
    }

    /**
     * Turns a card to a new version of what it is about; everything measured is stale at once, and what a run contradicted stays
     * contradicted, whatever is said, until a run has looked at the new version.
     *
     * @param id the card
     * @param version the new version
     * @param actor who does it
     * @return the card
     * @throws FindingsException with {@code DOC-VERSION} if it is about that version already, if a system runs with the version that it
     *     is about, or the version is none, as {@link #open}; {@code UNKNOWN_MODEL} or {@code UNKNOWN}
     */
    public Document renew(DocumentId id, String version, Actor actor) {
        return edit(id, actor, (change, document) -> {
            DocumentRules.requireVersion(version);
            if (document.version().equals(version)) {
                throw refusal(
                        "DOC-VERSION",
                        "version",
                        "version must be new, but was " + version,
                        "버전은 새로워야 하지만 이미 " + version + "입니다");
            }
            DocumentRules.requireNotRun(change, document, version);
            CardViews.requireKnown(change, document.subject(), version);
            return Filling.renewed(document, views.template(document.template()), version, change.now());
        });
    }

    /**
     * Gives one's word for a card.
     *
     * @param id the card
     * @param checkpoint the current signed checkpoint of the audit log, as the note that {@link
     *     dev.assay.governance.audit.anchor.SignedCheckpoint#text} writes
     * @param author who gives it
     * @return the card with the word, which any later change of the card ends
     * @throws FindingsException with {@code SOD-2} if it is no person, {@code DOC-1} if they do not act in the persona, {@code
     *     DOC-2} for each field that is not answered, or was filled from a suite whose last run nobody {@linkplain #measure read}
     *     into the card, {@code DOC-CHECKPOINT} if the checkpoint is none, or none of the log that the
     *     settings name, or signed by none of its keys, or {@code UNKNOWN}
     */
    public AttestedDocument attest(DocumentId id, String checkpoint, Author author) {
        AuditEvent event = AuditEvent.of("document.attested", author.actor(), Subject.of("document", id.value()));
        return Attempts.of(store, event, change -> {
            Document document = CardViews.find(change, id);
            DocumentRules.requirePerson(Roster.now(change), author);
            DocumentRules.requireCheckpoint(checkpoint, settings.log());
            DocumentRules.requireActing(change, author);
            Template template = views.template(document.template());
            requireComplete(change, document, template);
            CardAttestation word = new CardAttestation(
                    author.principal(), author.persona(), change.now(), document.digest(), checkpoint);
            AttestedDocument attested = new AttestedDocument(word, document);
            AuditEvent about = AboutAssets.also(
                    event.withDetails(Map.of("digest", word.digest(), "checkpoint", checkpoint)),
                    document.subject().value());
            new CardStore(change, about).insert(attested);
            change.record(about);
            return attested;
        });
    }

    private static void requireComplete(Reader reader, Document document, Template template) {
        List<Finding> open =
                DocumentRules.check(reader, document, template, FieldStates.of(reader, document, template)).stream()
                        .filter(finding -> finding.level() == Finding.Level.ERROR)
                        .toList();
        if (!open.isEmpty()) {
            throw new FindingsException("document " + document.id(), open);
        }
    }

    /**
     * Returns a card with all that is known of it.
     *
     * @param id the card
     * @return the card at present
     * @throws FindingsException with {@code UNKNOWN} for a card that is not there
     */
    public DocumentView view(DocumentId id) {
        return store.read(reader -> views.of(reader, id));
    }

    /**
     * Writes a card for reading, and records that it was.
     *
     * @param id the card
     * @param form how to write it
     * @param checkpoint the current checkpoint of the audit log, which is printed on the card: every copy that is handed out
     *     witnesses the log
     * @param actor who asked for it
     * @return the card as text
     * @throws FindingsException with {@code DOC-CHECKPOINT} as {@link #attest} if the settings name a log, {@code UNKNOWN}
     */
    public String render(DocumentId id, CardWriter form, String checkpoint, Actor actor) {
        AuditEvent event = AuditEvent.of("document.rendered", actor, Subject.of("document", id.value()));
        return Steering.known(store, event, change -> {
            DocumentRules.requirePrintable(checkpoint, settings.log());
            DocumentView view = views.of(change, id);
            change.record(event.withDetails(Map.of(
                    "asset",
                    view.document().subject().value(),
                    "digest",
                    view.document().digest(),
                    "checkpoint",
                    checkpoint,
                    "format",
                    form.extension(),
                    "language",
                    form.locale().getLanguage())));
            return form.write(view, checkpoint);
        });
    }

    private Document edit(DocumentId id, Actor actor, BiFunction<Change, Document, Document> edit) {
        AuditEvent event = AuditEvent.of(CHANGED, actor, Subject.of("document", id.value()));
        return Steering.known(store, event, change -> {
            Document old = CardViews.find(change, id);
            Document edited = edit.apply(change, old);
            Template template = views.template(edited.template());
            Registered registered = new Registered(source -> settings.registry().fact(source, change, edited.topic()));
            Document next = registered.judged(edited, template);
            AuditEvent about = AboutAssets.also(event, next.subject().value());
            new CardStore(change, about).update(old, next);
            new DocumentEvents(template, registered).record(change, about, old, next);
            return next;
        });
    }
}
