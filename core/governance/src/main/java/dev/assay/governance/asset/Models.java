package dev.assay.governance.asset;

import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Keeps the versions of models: what they were trained on, who evaluated them and until when they may be used. Thread-safe.
 *
 * @since 0.1
 */
public final class Models {
    private final GovernanceStore store;
    private final BiFunction<? super Reader, String, Optional<Judged>> runs;

    /**
     * What a run that is recorded judged, and what became of it. Immutable.
     *
     * @param asset what it judged
     * @param suite the name of the suite by which it did
     * @param status what became of it
     * @param ended when it ended
     * @param version the version of the model that it looked at, if it was a candidate; empty if nobody said so
     * @since 0.1
     */
    public record Judged(AssetId asset, String suite, Status status, Instant ended, Optional<String> version) {}

    /**
     * Creates the service.
     *
     * @param store where versions are stored
     * @param runs finds a run that is recorded by its digest, empty if there is none, such as {@link
     *     dev.assay.governance.run.Runs#judged}
     */
    public Models(GovernanceStore store, BiFunction<? super Reader, String, Optional<Judged>> runs) {
        this.store = Objects.requireNonNull(store, "store");
        this.runs = Objects.requireNonNull(runs, "runs");
    }

    /**
     * Registers a version. Who registers it, and for whom they act, are among its authors, whoever else is.
     *
     * @param version the version, neither evaluated nor approved nor retired
     * @param actor who registers it
     * @return the version with all its authors
     * @throws FindingsException with {@code UNKNOWN_ASSET} if the model or a dataset is not in the inventory, with {@code MODEL-1}
     *     if it is not pinned to data, has no author or comes with an evaluation, an approval or an end, with {@code DUPLICATE} if
     *     it is there, with {@code UNKNOWN_PRINCIPAL} if nobody knows an author
     */
    public ModelVersion register(ModelVersion version, Actor actor) {
        return attempt("model.registered", version.id(), actor, change -> {
            requireValid(change, version);
            ModelVersion registered = version.alsoBy(ApprovalRights.parts(actor))
                    .with(new ModelVersion.Registration(new PrincipalId(actor.principal()), change.now()));
            Stored<ModelVersion> stored = change.insert(ModelVersion.KIND, registered);
            change.record(event("model.registered", actor, stored));
            return stored.value();
        });
    }

    private static void requireValid(Change change, ModelVersion version) {
        Inventory.find(change, version.model());
        version.trainedOn().forEach(pin -> Inventory.find(change, pin.dataset()));
        new VersionRules(version).requireNew();
        requireKnown(change, version);
        if (change.find(ModelVersion.KIND, version.id()).isPresent()) {
            throw refused(
                    version.id(),
                    "DUPLICATE",
                    "model " + version.id() + " must be new, but there is one with this version",
                    "모델 " + version.id() + "은(는) 이미 등록되어 있습니다");
        }
    }

    private static void requireKnown(Reader reader, ModelVersion version) {
        Roster roster = Roster.now(reader);
        List<Finding> unknown = version.authors().stream()
                .filter(author -> roster.principal(author).isEmpty())
                .sorted(Comparator.comparing(PrincipalId::value))
                .map(author -> Finding.error(
                        "UNKNOWN_PRINCIPAL",
                        "authors",
                        Text.of(
                                "authors must be known, but nobody is known as \"" + author + "\"",
                                "작성자는 등록된 주체여야 하지만 \"" + author + "\" 주체는 등록되어 있지 않습니다")))
                .toList();
        if (!unknown.isEmpty()) {
            throw new FindingsException("model " + version.id(), unknown);
        }
    }

    /**
     * Attests an evaluation, also one that failed: it is kept as what it is, ends an approval that was given before, and the version
     * is not approved until it is evaluated again by the same suite.
     *
     * @param id the version, such as {@code fare-model@3}
     * @param run the digest of the run, which must be recorded and over this model, or over this version of it as a candidate
     * @param digest the SHA-256 of what was evaluated, in lower-case hexadecimal
     * @param actor who attests it, somebody who neither trained nor ever approved the version; one that failed also whom somebody else
     *     named an author, or who counts as one with these only because one person alone said so
     * @return the version
     * @throws FindingsException with {@code SOD-5} if the actor has a part in the version, with {@code UNKNOWN_MODEL} if there is
     *     none, with {@code DEC-3} if the run is not recorded, over something else or another version, or is one that passed and
     *     older than that of the last evaluation by the same suite or than the version is registered, or the digest is none, or as
     *     {@link Steering} throws it
     */
    public ModelVersion evaluate(String id, String run, String digest, Actor actor) {
        return attempt("model.evaluated", id, actor, change -> {
            Stored<ModelVersion> old = find(change, id);
            EvaluationRules rules = new EvaluationRules(change, old.value());
            Optional<Judged> found = runs.apply(change, run);
            rules.requireEvaluator(actor, found);
            Judged judged = rules.requireRecorded(run, found, digest);
            ModelVersion.Evaluation evaluation = evaluation(change, run, digest, judged, actor);
            AuditEvent event = event("model.evaluated", actor, old)
                    .withDetails(Map.of(
                            "asset",
                            old.value().model().value(),
                            "run",
                            run,
                            "status",
                            judged.status().name()));
            ModelVersion next = put(change, old, old.value().with(evaluation).orEndedAt(change.now()), event);
            recordEnd(change, old, next, "its evaluation by run " + run + " is " + judged.status(), actor);
            return next;
        });
    }

    private static ModelVersion.Evaluation evaluation(
            Reader reader, String run, String digest, Judged judged, Actor actor) {
        return new ModelVersion.Evaluation(
                run,
                digest,
                new PrincipalId(actor.principal()),
                reader.now(),
                Roster.now(reader).involved(ApprovalRights.parts(actor)),
                new ModelVersion.Result(judged.suite(), judged.status(), judged.ended()),
                Optional.empty());
    }

    /**
     * Takes back an evaluation that was attested by mistake, such as a run of another version. It is kept, and the version is judged
     * by the others. An approval that was given on account of it ends; one that it ended is asked for anew.
     *
     * @param id the version, such as {@code fare-model@3}
     * @param run the digest of the run by which it was evaluated
     * @param reason why
     * @param actor who takes it back, somebody who did not attest it, nor trained or ever approved the version
     * @return the version
     * @throws FindingsException with {@code SOD-5} if the actor has a part in the version or its evaluation, with {@code
     *     UNKNOWN_MODEL} if there is none, with {@code DEC-3} if it was not evaluated by the run, or no longer, or no reason is given
     *     that can be read, or as {@link Steering} throws it
     */
    public ModelVersion withdraw(String id, String run, String reason, Actor actor) {
        return attempt("model.evaluation_withdrawn", id, actor, change -> {
            Stored<ModelVersion> old = find(change, id);
            new EvaluationRules(change, old.value()).requireWithdrawer(run, reason, actor);
            ModelVersion.Withdrawal withdrawal = new ModelVersion.Withdrawal(
                    new PrincipalId(actor.principal()),
                    change.now(),
                    reason,
                    Roster.now(change).involved(ApprovalRights.parts(actor)));
            AuditEvent event = event("model.evaluation_withdrawn", actor, old)
                    .because(reason)
                    .withDetails(Map.of("run", run));
            ModelVersion next = put(change, old, old.value().without(run, withdrawal), event);
            recordEnd(change, old, next, "its evaluation by run " + run + " was taken back", actor);
            return next;
        });
    }

    private static void recordEnd(Change change, Stored<ModelVersion> old, ModelVersion next, String why, Actor actor) {
        if (next.approvals().equals(old.value().approvals())) {
            return;
        }
        String id = old.value().id();
        change.put(ApprovalExpiry.KIND, new ApprovalExpiry(id, change.now()));
        change.record(event("model.approval_expired", actor, old).because(why));
    }

    /**
     * Lets a version be used until a time, for a year at most.
     *
     * @param id the version
     * @param until until when, exclusive
     * @param reason why
     * @param actor who says so, an active person who neither trained nor evaluated it, nor took an evaluation back, and was not one
     *     with who did when they did
     * @return the version
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code SOD-5} if they evaluated it,
     *     with {@code MODEL-2} if its last evaluation by a suite did not pass or there is none, it is retired, the end does not lie ahead or
     *     more than a year ahead, or no
     *     reason is given
     */
    public ModelVersion approve(String id, Instant until, String reason, Actor actor) {
        return attempt("model.approved", id, actor, change -> {
            Stored<ModelVersion> old = find(change, id);
            ModelVersion version = old.value();
            PrincipalId who = new PrincipalId(actor.principal());
            requireApprovable(change, version, actor);
            new VersionRules(version).requireApprovable(change.now(), until, reason);
            ModelVersion next = version.with(new ModelVersion.Approval(who, change.now(), until));
            return put(change, old, next, event("model.approved", actor, old).because(reason));
        });
    }

    private static void requireApprovable(Reader reader, ModelVersion version, Actor actor) {
        String id = version.id();
        ApprovalRights.require(reader, actor, version.authors(), Text.of("model " + id, "모델 " + id));
        Set<PrincipalId> involved = new HashSet<>();
        version.evaluations().forEach(evaluation -> {
            involved.addAll(evaluation.involved());
            involved.addAll(Roster.now(reader).involved(List.of(evaluation.by())));
            evaluation.withdrawal().ifPresent(taken -> involved.addAll(taken.involved()));
        });
        if (!Collections.disjoint(involved, ApprovalRights.parts(actor))) {
            throw EvaluationRules.evaluator(id, actor);
        }
    }

    /**
     * Says that a version must not be used any more.
     *
     * @param id the version
     * @param reason why
     * @param actor who says so
     * @return the version
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} if it is retired already
     */
    public ModelVersion retire(String id, String reason, Actor actor) {
        return attempt("model.retired", id, actor, change -> {
            Stored<ModelVersion> old = find(change, id);
            if (old.value().retired().isPresent()) {
                throw refused(
                        id,
                        "ILLEGAL_TRANSITION",
                        "model " + id + " is retired already",
                        "모델 " + id + "은(는) 이미 폐기되었습니다");
            }
            ModelVersion next = old.value().retiredAt(change.now());
            return put(change, old, next, event("model.retired", actor, old).because(reason));
        });
    }

    /**
     * Records each approval that has ended since it was last asked.
     *
     * @param actor who asks
     * @return the ids of the versions whose approval has ended
     */
    public List<String> recordExpiries(Actor actor) {
        return store.change(change -> {
            List<String> ended = new ArrayList<>();
            for (Stored<ModelVersion> stored : change.all(ModelVersion.KIND)) {
                stored.value()
                        .approval()
                        .filter(given -> !change.now().isBefore(given.until()))
                        .map(given -> new ApprovalExpiry(stored.value().id(), given.until()))
                        .filter(expiry ->
                                change.find(ApprovalExpiry.KIND, expiry.id()).isEmpty())
                        .ifPresent(expiry -> {
                            change.insert(ApprovalExpiry.KIND, expiry);
                            change.record(event("model.approval_expired", actor, stored));
                            ended.add(expiry.version());
                        });
            }
            return ended;
        });
    }

    /**
     * Returns until when an asset may be used, if it is a model.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return the last end of an approval of its versions, long past if none is approved or all are retired; empty if it is no
     *     model, and so needs no approval
     */
    public static Optional<Instant> approvalExpiry(Reader reader, AssetId asset) {
        return reader.find(Assets.KIND, asset.value())
                .filter(stored -> stored.value().type() == Asset.Type.MODEL)
                .map(stored -> versions(reader, asset).stream()
                        .filter(version -> version.retired().isEmpty())
                        .flatMap(version -> version.approval().stream())
                        .map(ModelVersion.Approval::until)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /**
     * Finds a version of a model.
     *
     * @param reader reads what is stored
     * @param model the model
     * @param version its version
     * @return the version; empty if nobody registered it
     */
    public static Optional<ModelVersion> version(Reader reader, AssetId model, String version) {
        return reader.find(ModelVersion.KIND, ModelVersion.id(model, version)).map(Stored::value);
    }

    /**
     * Returns the versions of a model.
     *
     * @param reader reads what is stored
     * @param model the model
     * @return its versions in the order of their ids
     */
    public static List<ModelVersion> versions(Reader reader, AssetId model) {
        return reader.findBy(ModelVersion.KIND, "by-model", model.value()).stream()
                .map(Stored::value)
                .toList();
    }

    private static ModelVersion put(Change change, Stored<ModelVersion> old, ModelVersion next, AuditEvent event) {
        change.update(ModelVersion.KIND, old, next);
        change.record(event);
        return next;
    }

    private static Stored<ModelVersion> find(Reader reader, String id) {
        return reader.find(ModelVersion.KIND, id)
                .orElseThrow(() ->
                        refused(id, "UNKNOWN_MODEL", "there is no model version " + id, "모델 버전 " + id + "이(가) 없습니다"));
    }

    private static FindingsException refused(String id, String code, String en, String ko) {
        return FindingsException.of("model " + id, code, Text.of(en, ko));
    }

    private static AuditEvent event(String type, Actor actor, Stored<ModelVersion> stored) {
        ModelVersion version = stored.value();
        AuditEvent event = AuditEvent.of(type, actor, new Subject("model-version", version.id(), stored.version()));
        return AboutAssets.also(event, version.model().value());
    }

    private <R> R attempt(String type, String id, Actor actor, Function<Change, R> work) {
        return Steering.of(store, AuditEvent.of(type, actor, Subject.of("model-version", id)), work);
    }
}
