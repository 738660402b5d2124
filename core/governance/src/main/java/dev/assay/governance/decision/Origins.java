package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs that gave rise to a decision.
 *
 * @param topic the expectation that it is about
 * @param suites the suites that saw it; none if somebody opened it
 * @param first the run that saw it first; empty if none did
 * @param since since when it has been seen, or asked if no run saw it
 */
record Origins(String topic, Set<String> suites, Optional<QualityRun> first, Instant since) {
    private static final Comparator<QualityRun> EARLIEST = Comparator.comparing(
                    (QualityRun run) -> run.received().orElseThrow())
            .thenComparing(QualityRun::ended)
            .thenComparing(QualityRun::digest);

    static Origins of(Reader reader, Decision decision) {
        Occurrences seen = decision.dossier().occurrences();
        Set<String> suites = seen.kept().stream()
                .map(Occurrence::suite)
                .filter(suite -> !suite.isEmpty())
                .collect(Collectors.toSet());
        Optional<QualityRun> first = seen.kept().stream().findFirst().flatMap(run -> run(reader, run.evidence()));
        Instant since =
                first.flatMap(QualityRun::received).orElse(decision.deadlines().opened());
        return new Origins(decision.matter().topic(), suites, first, since);
    }

    private static Optional<QualityRun> run(Reader reader, String digest) {
        return reader.find(Runs.KIND, digest).map(Stored::value);
    }

    /**
     * The run by which a decision about a failure is, or may be, closed though it does not {@linkplain #prove} that it is over, or
     * the last one by then of another suite that saw it, if that does not.
     */
    static Optional<QualityRun> loosened(Reader reader, Decision decision) {
        return closing(reader, decision)
                .flatMap(run -> of(reader, decision)
                        .unproven(reader, run, run.received().orElseThrow()));
    }

    private static Optional<QualityRun> closing(Reader reader, Decision decision) {
        return decision.dossier()
                .closure()
                .filter(closure -> decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE))
                .filter(closure -> !decision.matter().cause().equals(DecisionFlow.NO_DATA))
                .flatMap(closure -> run(reader, closure.evidence()));
    }

    /** Whether less was asked of the runs that closed a decision, and their suites do not pass with what was expected before by now. */
    static boolean isAskedLess(Reader reader, Decision decision) {
        return decision.isClosed()
                && loosened(reader, decision).isPresent()
                && closing(reader, decision)
                        .flatMap(run ->
                                Runs.latest(reader, run.asset(), run.suite().name()))
                        .flatMap(run -> of(reader, decision).unproven(reader, run, reader.now()))
                        .isPresent();
    }

    /**
     * Whether a run shows that it is over: it is of a suite that saw it, and the last runs of all others that saw it passed. Of what
     * is none of the asset's suites no run need come: what carries its day in its name never runs again.
     */
    boolean hold(Reader reader, QualityRun run) {
        return (suites.isEmpty() || suites.contains(run.suite().name()) || sawIt(reader, run))
                && others(reader, run)
                        .allMatch(suite -> Runs.latest(reader, run.asset(), suite)
                                .filter(this::isAcceptable)
                                .isPresent());
    }

    /** The asset's suites that saw it but for that of a run. */
    private Stream<String> others(Reader reader, QualityRun run) {
        Set<String> judging = reader.find(Assets.KIND, run.asset().value())
                .map(stored -> stored.value().suites())
                .orElse(Set.of());
        // Of those that saw it only the newest are kept.
        Stream<String> saw = seen(reader, run.asset()).map(each -> each.suite().name());
        return Stream.concat(suites.stream(), saw)
                .filter(suite -> !suite.equals(run.suite().name()) && judging.contains(suite))
                .distinct()
                .sorted();
    }

    /**
     * What does not {@linkplain #prove} that it is over: a run, or the last one by a time of another suite that saw it; empty if all
     * prove it.
     */
    Optional<QualityRun> unproven(Reader reader, QualityRun run, Instant until) {
        Stream<QualityRun> latest =
                others(reader, run).flatMap(suite -> Runs.latest(reader, run.asset(), suite, until).stream());
        return Stream.concat(Stream.of(run), latest)
                .filter(each -> !prove(reader, each))
                .findFirst();
    }

    /** Others may have seen it so often since that this one is not among those that are kept. */
    private boolean sawIt(Reader reader, QualityRun run) {
        return seen(reader, run).findAny().isPresent();
    }

    /** The runs of a run's suite that saw it. */
    private Stream<QualityRun> seen(Reader reader, QualityRun run) {
        return seen(reader, run.asset()).filter(each -> isOfOneSuite(each, run));
    }

    private Stream<QualityRun> seen(Reader reader, AssetId asset) {
        return reader.findBy(Runs.KIND, "by-asset", asset.value()).stream()
                .map(Stored::value)
                .filter(each ->
                        each.received().filter(at -> !at.isBefore(since)).isPresent())
                .filter(each ->
                        line(each).filter(line -> !line.status().isAcceptable()).isPresent());
    }

    private static boolean isOfOneSuite(QualityRun one, QualityRun other) {
        return one.suite().name().equals(other.suite().name());
    }

    /** What a run found about it. */
    Optional<Line> line(QualityRun run) {
        return run.lines().stream()
                .filter(line -> line.expectation().equals(topic))
                .findFirst();
    }

    private boolean isAcceptable(QualityRun run) {
        return line(run).filter(line -> line.status().isAcceptable()).isPresent();
    }

    /**
     * Whether a run shows that what was expected holds: the expectation is judged as when the run's suite first saw it to fail,
     * whatever it was changed to since. One that nobody has seen to fail may read in any way.
     */
    private boolean prove(Reader reader, QualityRun run) {
        Optional<Line> failed = failed(reader, run);
        return line(run)
                .filter(line -> line.status().isAcceptable())
                .filter(line -> failed.filter(was -> !isJudgedAlike(was, line)).isEmpty())
                .isPresent();
    }

    /** The expectation as the suite of a run first saw it to fail; empty if it never did. */
    Optional<Line> failed(Reader reader, QualityRun run) {
        return first.filter(seen -> isOfOneSuite(seen, run))
                .or(() -> seen(reader, run).min(EARLIEST))
                .flatMap(this::line);
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
