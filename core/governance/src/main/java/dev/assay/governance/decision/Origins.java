package dev.assay.governance.decision;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs that gave rise to a decision.
 *
 * @param topic the expectation that it is about
 * @param suites the suites that saw it; none if somebody opened it
 * @param last the run that saw it last; empty if none did
 * @param since when it was first asked
 */
record Origins(String topic, Set<String> suites, Optional<QualityRun> last, Instant since) {
    static Origins of(Reader reader, Decision decision) {
        Occurrences seen = decision.dossier().occurrences();
        Set<String> suites = seen.kept().stream()
                .map(Occurrence::suite)
                .filter(suite -> !suite.isEmpty())
                .collect(Collectors.toSet());
        Optional<QualityRun> last = seen.last()
                .flatMap(run -> reader.find(Runs.KIND, run.evidence()))
                .map(Stored::value);
        return new Origins(
                decision.matter().topic(), suites, last, decision.deadlines().opened());
    }

    /**
     * Whether a run shows that it is over: it is of a suite that saw it, and the last runs of all others that saw it passed. Of what
     * is none of the asset's suites no run need come: what carries its day in its name never runs again.
     */
    boolean hold(Reader reader, QualityRun run) {
        String own = run.suite().name();
        Set<String> judging = reader.find(Assets.KIND, run.asset().value())
                .map(stored -> stored.value().suites())
                .orElse(Set.of());
        return (suites.isEmpty() || suites.contains(own) || sawIt(reader, run))
                && suites.stream()
                        .filter(suite -> !suite.equals(own) && judging.contains(suite))
                        .allMatch(suite -> Runs.latest(reader, run.asset(), suite)
                                .filter(this::isAcceptable)
                                .isPresent());
    }

    /** Others may have seen it so often since that this one is not among those that are kept. */
    private boolean sawIt(Reader reader, QualityRun run) {
        return reader.findBy(Runs.KIND, "by-asset", run.asset().value()).stream()
                .map(Stored::value)
                .filter(seen -> seen.suite().name().equals(run.suite().name()))
                .filter(seen ->
                        seen.received().filter(at -> !at.isBefore(since)).isPresent())
                .flatMap(seen -> seen.lines().stream())
                .anyMatch(line ->
                        line.expectation().equals(topic) && !line.status().isAcceptable());
    }

    private boolean isAcceptable(QualityRun run) {
        return run.lines().stream()
                .anyMatch(line ->
                        line.expectation().equals(topic) && line.status().isAcceptable());
    }

    /** Whether the expectation reads as when it was seen last; one that nobody has seen to fail does. */
    boolean read(Line line) {
        return last.stream()
                .flatMap(run -> run.lines().stream())
                .filter(seen -> seen.expectation().equals(topic))
                .allMatch(seen -> seen.expected().equals(line.expected()));
    }
}
