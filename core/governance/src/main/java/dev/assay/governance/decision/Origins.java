package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.outcome.Status;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The runs that gave rise to a decision.
 *
 * @param topic the expectation that it is about
 * @param origin the digest of the run that saw it first; empty if none did
 */
record Origins(String topic, String origin) {
    static Origins of(Decision decision) {
        return new Origins(decision.matter().topic(), origin(decision.dossier().occurrences()));
    }

    private static String origin(Occurrences seen) {
        return seen.kept().stream().findFirst().map(Occurrence::evidence).orElse("");
    }

    /** Notes which suite saw what a decision is about, of which only the newest are among its occurrences. */
    static void note(Change change, Decision decision, Occurrence seen) {
        Origins origins = of(decision);
        if (!origins.origin.isEmpty() && !seen.evidence().isEmpty()) {
            Runs.noteFailed(change, origins.failing(seen.suite()), seen.evidence());
        }
    }

    /** Hands on what each suite first saw, also those that are not among the newest, to what begins with something earlier by now. */
    static void hand(Change change, Decision before, Decision after) {
        Set<String> suites = new TreeSet<>(judging(change, before.matter().asset()));
        before.dossier().occurrences().kept().forEach(seen -> suites.add(seen.suite()));
        Origins to = of(after);
        suites.forEach(suite -> Runs.firstFailed(change, of(before).failing(suite))
                .ifPresent(run -> Runs.noteFailed(change, to.failing(suite), run.digest())));
    }

    private Runs.Failing failing(String suite) {
        return new Runs.Failing(origin, topic, suite);
    }

    private static Optional<QualityRun> run(Reader reader, String digest) {
        return reader.find(Runs.KIND, digest).map(Stored::value);
    }

    /**
     * The run by which a decision about a failure may be closed though it does not {@linkplain #prove} that it is over, or the last
     * one by then of another suite that saw it, if that does not.
     */
    static Optional<QualityRun> loosened(Reader reader, Decision decision) {
        return closing(reader, decision).flatMap(run -> {
            Set<String> judging = judging(reader, run);
            Stream<QualityRun> beside = decision.dossier().closure().stream()
                    .flatMap(closure -> closure.beside().stream())
                    .flatMap(digest -> run(reader, digest).stream())
                    .filter(each -> judging.contains(each.suite().name()));
            return of(decision)
                    .unproven(reader, Stream.concat(Stream.of(run), beside))
                    .findFirst();
        });
    }

    private static Optional<QualityRun> closing(Reader reader, Decision decision) {
        return decision.dossier()
                .closure()
                .filter(closure -> decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE))
                .filter(closure -> !decision.matter().cause().equals(DecisionFlow.NO_DATA))
                .flatMap(closure -> run(reader, closure.evidence()));
    }

    /**
     * Whether a run that passed shows that it is over: it is of a suite that saw it, and the last runs of all others that saw it
     * passed. Of what is none of the asset's suites no run need come: what carries its day in its name never runs again.
     */
    boolean hold(Reader reader, QualityRun run) {
        return (origin.isEmpty() || sawIt(reader, run.suite().name()))
                && isGood(reader, run)
                && others(reader, run)
                        .allMatch(suite -> Runs.latest(reader, run.asset(), suite)
                                .filter(last -> isGood(reader, last))
                                .isPresent());
    }

    /** The asset's suites that saw it but for that of a run. */
    private Stream<String> others(Reader reader, QualityRun run) {
        return judging(reader, run).stream()
                .filter(suite -> !suite.equals(run.suite().name()) && sawIt(reader, suite))
                .sorted();
    }

    private static Set<String> judging(Reader reader, QualityRun run) {
        return judging(reader, run.asset());
    }

    private static Set<String> judging(Reader reader, AssetId asset) {
        return reader.find(Assets.KIND, asset.value())
                .map(stored -> stored.value().suites())
                .orElse(Set.of());
    }

    private boolean sawIt(Reader reader, String suite) {
        return Runs.firstFailed(reader, failing(suite)).isPresent();
    }

    /** The last runs of the asset's suites that saw it but for that of a run. */
    Stream<QualityRun> beside(Reader reader, QualityRun run) {
        return others(reader, run).flatMap(suite -> Runs.latest(reader, run.asset(), suite).stream());
    }

    /**
     * What does not {@linkplain #prove} that it is over: a run, or the last one of another suite that saw it; empty if all prove it.
     */
    Optional<QualityRun> unproven(Reader reader, QualityRun run) {
        return unproven(reader, Stream.concat(Stream.of(run), beside(reader, run)))
                .findFirst();
    }

    private Stream<QualityRun> unproven(Reader reader, Stream<QualityRun> runs) {
        return runs.filter(each -> !prove(reader, each));
    }

    /**
     * Whether a run, or the last one of another suite that saw it, judged it group by group: then it passes also where the group that
     * failed is gone, and which groups there were nobody knows.
     */
    boolean isByGroup(Reader reader, QualityRun run) {
        return Stream.concat(Stream.of(run), beside(reader, run))
                .flatMap(each -> line(each).stream())
                .anyMatch(line -> !line.expected().groupedBy().isEmpty());
    }

    /** What a run found about it. */
    Optional<Line> line(QualityRun run) {
        return run.lines().stream()
                .filter(line -> line.expectation().equals(topic))
                .findFirst();
    }

    /**
     * Whether a run found it to hold. That it passed since there was nothing to judge shows nothing about what was wrong with rows,
     * nor about what nobody saw.
     */
    private boolean isGood(Reader reader, QualityRun run) {
        return line(run)
                .filter(line -> line.status().isAcceptable())
                .filter(line -> line.isJudged()
                        || failed(reader, run).filter(was -> !isOfRows(was)).isPresent())
                .isPresent();
    }

    private static boolean isOfRows(Line failed) {
        return failed.isJudged() || failed.evaluated() > 0;
    }

    /**
     * Whether a run shows that what was expected holds: the expectation is judged as when the run's suite first saw it to fail,
     * whatever it was changed to since. One that nobody has seen to fail may read in any way.
     */
    private boolean prove(Reader reader, QualityRun run) {
        return isGood(reader, run)
                && failed(reader, run)
                        .filter(was -> !line(run)
                                .filter(line -> isJudgedAlike(was, line))
                                .isPresent())
                        .isEmpty();
    }

    /** The expectation as the suite of a run first saw it to fail; empty if it never did. */
    Optional<Line> failed(Reader reader, QualityRun run) {
        return Runs.firstFailed(reader, failing(run.suite().name())).flatMap(this::line);
    }

    /**
     * The same words are judged otherwise if the suite counts other values as missing, or makes something else of nothing to judge.
     * What is broken as much as before, and only warned of by now, is judged otherwise, too.
     */
    private static boolean isJudgedAlike(Line was, Line line) {
        boolean milder = line.status() == Status.WARNED && line.severity().compareTo(was.severity()) < 0;
        return was.expected().judged().equals(line.expected().judged()) && !milder;
    }
}
