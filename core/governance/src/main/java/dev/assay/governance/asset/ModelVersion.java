package dev.assay.governance.asset;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model as it was trained once. Immutable.
 *
 * @param model the model
 * @param version its version
 * @param authors who trained or registered it
 * @param trainedOn the data it was trained on, at least one
 * @param evaluations how it was evaluated
 * @param approval that it may be used; empty if nobody said so
 * @param retired since when it must not be used any more; empty while it may
 * @since 0.1
 */
public record ModelVersion(
        AssetId model,
        String version,
        Set<PrincipalId> authors,
        List<Pin> trainedOn,
        List<Evaluation> evaluations,
        Optional<Approval> approval,
        Optional<Instant> retired) {
    /**
     * Versions of models, found by model ({@code by-model}) and by what they were trained on ({@code by-dataset}); their ids are
     * such as {@code fare-model@3}.
     */
    public static final Kind<ModelVersion> KIND = Kind.of("model-version", ModelVersion.class, ModelVersion::id)
            .indexedBy("by-model", version -> List.of(version.model().value()))
            .indexedBy(
                    "by-dataset",
                    version -> version.trainedOn().stream()
                            .map(pin -> pin.dataset().value())
                            .distinct()
                            .toList());

    /**
     * A dataset as it was at one time. Immutable.
     *
     * @param dataset the dataset
     * @param version its version
     * @param digest the digest of its content
     * @since 0.1
     */
    public record Pin(AssetId dataset, String version, String digest) {}

    /**
     * That somebody evaluated it. Immutable.
     *
     * @param run the id of the run
     * @param digest the digest of its result
     * @param by who attests it
     * @param at when
     * @param involved everybody who must not approve the version because of who attests it, as it was then
     * @param result what became of the run
     * @since 0.1
     */
    public record Evaluation(
            String run, String digest, PrincipalId by, Instant at, Set<PrincipalId> involved, Result result) {
        /** Copies the set. */
        public Evaluation {
            involved = Set.copyOf(involved);
        }
    }

    /**
     * What became of a run that evaluated it. Immutable.
     *
     * @param suite the name of the suite by which it was evaluated
     * @param status what was found
     * @param ended when the run ended
     * @since 0.1
     */
    public record Result(String suite, Status status, Instant ended) {}

    /**
     * That it may be used. Immutable.
     *
     * @param by who said so
     * @param at when
     * @param until until when, exclusive
     * @since 0.1
     */
    public record Approval(PrincipalId by, Instant at, Instant until) {}

    /** Copies the collections. */
    public ModelVersion {
        authors = Set.copyOf(authors);
        trainedOn = List.copyOf(trainedOn);
        evaluations = List.copyOf(evaluations);
    }

    /**
     * Returns its id.
     *
     * @return such as {@code fare-model@3}
     */
    public String id() {
        return id(model, version);
    }

    static String id(AssetId model, String version) {
        return model + "@" + version;
    }

    /**
     * Returns whether it may be used.
     *
     * @param time when
     * @return true from its approval until that ends, unless it is retired before
     */
    public boolean isApprovedAt(Instant time) {
        return retired.isEmpty()
                && approval.filter(given -> !time.isBefore(given.at()) && time.isBefore(given.until()))
                        .isPresent();
    }

    /**
     * Returns whether it held when it was evaluated.
     *
     * @return true if, of each suite by which it was evaluated, the last run passed or only warned; false if nobody evaluated it
     */
    public boolean isSound() {
        return !evaluations.isEmpty()
                && evaluations.stream()
                        .map(evaluation -> evaluation.result().suite())
                        .distinct()
                        .flatMap(suite -> lastResult(suite).stream())
                        .allMatch(last -> last.status().isAcceptable());
    }

    /** By the run of the suite that ended last; of one run, as it was attested last. */
    Optional<Result> lastResult(String suite) {
        return evaluations.stream()
                .map(Evaluation::result)
                .filter(result -> result.suite().equals(suite))
                .reduce((one, other) -> other.ended().isBefore(one.ended()) ? one : other);
    }

    ModelVersion alsoBy(Set<PrincipalId> others) {
        Set<PrincipalId> all = new HashSet<>(authors);
        all.addAll(others);
        return new ModelVersion(model, version, all, trainedOn, evaluations, approval, retired);
    }

    ModelVersion with(Evaluation evaluation) {
        List<Evaluation> more = new ArrayList<>(evaluations);
        more.add(evaluation);
        return new ModelVersion(model, version, authors, trainedOn, more, approval, retired);
    }

    /** What failed is approved no longer; the approval stays with its end, so that who gave it keeps a part in the version. */
    ModelVersion orEndedAt(Instant time) {
        if (isSound() || !isApprovedAt(time)) {
            return this;
        }
        Optional<Approval> ended = approval.map(given -> new Approval(given.by(), given.at(), time));
        return new ModelVersion(model, version, authors, trainedOn, evaluations, ended, retired);
    }

    ModelVersion with(Approval given) {
        return new ModelVersion(model, version, authors, trainedOn, evaluations, Optional.of(given), retired);
    }

    ModelVersion retiredAt(Instant time) {
        return new ModelVersion(model, version, authors, trainedOn, evaluations, approval, Optional.of(time));
    }
}
