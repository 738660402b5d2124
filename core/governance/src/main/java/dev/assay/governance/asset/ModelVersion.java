package dev.assay.governance.asset;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model as it was trained once. Immutable.
 *
 * @param model the model
 * @param version its version
 * @param authors who trained or registered it
 * @param trainedOn the data it was trained on, at least one
 * @param registered that it is registered; empty before
 * @param evaluations how it was evaluated
 * @param approvals that it might be used, and last that it may; none if nobody said so
 * @param retired since when it must not be used any more; empty while it may
 * @since 0.1
 */
public record ModelVersion(
        AssetId model,
        String version,
        Set<PrincipalId> authors,
        List<Pin> trainedOn,
        Optional<Registration> registered,
        List<Evaluation> evaluations,
        List<Approval> approvals,
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
    public record Pin(AssetId dataset, String version, String digest) {
        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one has more than {@value Reasons#LONGEST} characters
         */
        public Pin {
            Reasons.requireKept("version", version);
            Reasons.requireKept("digest", digest);
        }
    }

    /**
     * That it was registered. Immutable.
     *
     * @param by who did; whom they named an author besides need not know of it
     * @param at since when it is registered
     * @since 0.1
     */
    public record Registration(PrincipalId by, Instant at) {}

    /**
     * That somebody evaluated it. Immutable.
     *
     * @param run the id of the run
     * @param digest the digest of its result
     * @param by who attests it
     * @param at when
     * @param involved everybody who must not approve the version because of who attests it, as it was then
     * @param result what became of the run
     * @param withdrawal that it was attested by mistake; empty while it counts
     * @since 0.1
     */
    public record Evaluation(
            String run,
            String digest,
            PrincipalId by,
            Instant at,
            Set<PrincipalId> involved,
            Result result,
            Optional<Withdrawal> withdrawal) {
        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if the run or the digest has more than {@value Reasons#LONGEST} characters
         */
        public Evaluation {
            Reasons.requireKept("run", run);
            Reasons.requireKept("digest", digest);
            involved = Set.copyOf(involved);
        }

        /**
         * Returns whether the version is judged by it.
         *
         * @return true unless it was attested by mistake
         */
        public boolean counts() {
            return withdrawal.isEmpty();
        }

        boolean isOf(String digest) {
            return counts() && run.equals(digest);
        }

        Evaluation with(Withdrawal taken) {
            return new Evaluation(run, digest, by, at, involved, result, Optional.of(taken));
        }
    }

    /**
     * That an evaluation was attested by mistake, such as one of another version. Immutable.
     *
     * @param by who says so
     * @param at when
     * @param reason why
     * @param involved everybody who must not approve the version because of who says so, as it was then
     * @since 0.1
     */
    public record Withdrawal(PrincipalId by, Instant at, String reason, Set<PrincipalId> involved) {
        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if the reason has more than {@value Reasons#LONGEST} characters
         */
        public Withdrawal {
            Reasons.requireKept("reason", reason);
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

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the version has more than {@value Reasons#LONGEST} characters, or it was trained on more
     *     than {@value Ids#MOST_NAMES} datasets
     */
    public ModelVersion {
        Reasons.requireKept("version", version);
        Ids.requireFew("trainedOn", trainedOn);
        authors = Set.copyOf(authors);
        trainedOn = List.copyOf(trainedOn);
        evaluations = List.copyOf(evaluations);
        approvals = List.copyOf(approvals);
    }

    /**
     * Returns a version as it is registered.
     *
     * @param model the model
     * @param version its version
     * @param authors who trained it
     * @param trainedOn the data it was trained on, at least one
     * @return the version, neither evaluated nor approved nor retired
     */
    public static ModelVersion of(AssetId model, String version, Set<PrincipalId> authors, List<Pin> trainedOn) {
        return new ModelVersion(
                model, version, authors, trainedOn, Optional.empty(), List.of(), List.of(), Optional.empty());
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
     * Returns that it may be used.
     *
     * @return the last approval, which may have ended; empty if nobody approved it
     */
    public Optional<Approval> approval() {
        return approvals.isEmpty() ? Optional.empty() : Optional.of(approvals.get(approvals.size() - 1));
    }

    /**
     * Returns whether it may be used.
     *
     * @param time when
     * @return true from its approval until that ends, unless it is retired before
     */
    public boolean isApprovedAt(Instant time) {
        return retired.isEmpty()
                && approval()
                        .filter(given -> !time.isBefore(given.at()) && time.isBefore(given.until()))
                        .isPresent();
    }

    /**
     * Returns whether it held when it was evaluated.
     *
     * @return true if, of each suite by which it was evaluated, the last run passed or only warned; false if nobody evaluated it
     */
    public boolean isSound() {
        List<String> suites = suites();
        return !suites.isEmpty()
                && suites.stream()
                        .flatMap(suite -> lastResult(suite).stream())
                        .allMatch(last -> last.status().isAcceptable());
    }

    /** By which it was evaluated, as far as that counts. */
    List<String> suites() {
        return counting()
                .map(evaluation -> evaluation.result().suite())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Evaluation> counting() {
        return evaluations.stream().filter(Evaluation::counts);
    }

    /** By the run of the suite that ended last; of several that ended at once, by the worst. */
    Optional<Result> lastResult(String suite) {
        return counting()
                .map(Evaluation::result)
                .filter(result -> result.suite().equals(suite))
                .max(Comparator.comparing(Result::ended)
                        .thenComparing(result -> !result.status().isAcceptable()));
    }

    ModelVersion alsoBy(Set<PrincipalId> others) {
        Set<PrincipalId> all = new HashSet<>(authors);
        all.addAll(others);
        return new ModelVersion(model, version, all, trainedOn, registered, evaluations, approvals, retired);
    }

    ModelVersion with(Registration made) {
        return new ModelVersion(model, version, authors, trainedOn, Optional.of(made), evaluations, approvals, retired);
    }

    ModelVersion with(Evaluation evaluation) {
        List<Evaluation> more = new ArrayList<>(evaluations);
        more.add(evaluation);
        return new ModelVersion(model, version, authors, trainedOn, registered, more, approvals, retired);
    }

    /** What failed is approved no longer. */
    ModelVersion orEndedAt(Instant time) {
        return isSound() ? this : endedAt(time);
    }

    /** Nor is what was approved on account of an evaluation that was attested by mistake. */
    ModelVersion without(String run, Withdrawal taken) {
        List<Evaluation> left = evaluations.stream()
                .map(evaluation -> evaluation.isOf(run) ? evaluation.with(taken) : evaluation)
                .toList();
        ModelVersion next = new ModelVersion(model, version, authors, trainedOn, registered, left, approvals, retired);
        return restsOn(run) ? next.endedAt(taken.at()) : next.orEndedAt(taken.at());
    }

    private boolean restsOn(String run) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.isOf(run))
                .filter(evaluation -> evaluation.result().status().isAcceptable())
                .anyMatch(evaluation -> approval()
                        .filter(given -> !evaluation.at().isAfter(given.at()))
                        .isPresent());
    }

    private ModelVersion endedAt(Instant time) {
        if (!isApprovedAt(time)) {
            return this;
        }
        Approval given = approval().orElseThrow();
        List<Approval> ended = new ArrayList<>(approvals.subList(0, approvals.size() - 1));
        ended.add(new Approval(given.by(), given.at(), time));
        return new ModelVersion(model, version, authors, trainedOn, registered, evaluations, ended, retired);
    }

    /** Earlier ones are kept, so that who gave them keeps a part in the version. */
    ModelVersion with(Approval given) {
        List<Approval> more = new ArrayList<>(approvals);
        more.add(given);
        return new ModelVersion(model, version, authors, trainedOn, registered, evaluations, more, retired);
    }

    ModelVersion retiredAt(Instant time) {
        return new ModelVersion(
                model, version, authors, trainedOn, registered, evaluations, approvals, Optional.of(time));
    }
}
