package dev.assay.governance.decision;

import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;

/**
 * The runs that gave rise to a decision.
 *
 * @param topic the expectation that it is about
 * @param runs the runs, the first first; none if somebody opened it
 */
record Origins(String topic, List<QualityRun> runs) {
    static Origins of(Reader reader, Decision decision) {
        List<QualityRun> runs = decision.dossier().occurrences().stream()
                .flatMap(seen -> reader.find(Runs.KIND, seen.evidence()).stream())
                .map(Stored::value)
                .toList();
        return new Origins(decision.matter().topic(), runs);
    }

    /** Whether a run shows that it is over: it is of a suite that saw it, and the last runs of all others that saw it passed. */
    boolean hold(Reader reader, QualityRun run) {
        List<String> suites =
                runs.stream().map(seen -> seen.suite().name()).distinct().toList();
        String own = run.suite().name();
        return (suites.isEmpty() || suites.contains(own))
                && suites.stream()
                        .filter(suite -> !suite.equals(own))
                        .allMatch(suite -> Runs.latest(reader, run.asset(), suite)
                                .filter(this::isAcceptable)
                                .isPresent());
    }

    private boolean isAcceptable(QualityRun run) {
        return run.lines().stream()
                .anyMatch(line ->
                        line.expectation().equals(topic) && line.status().isAcceptable());
    }

    /** Whether the expectation reads as when it was seen last; one that nobody has seen to fail does. */
    boolean read(Line line) {
        return runs.isEmpty()
                || runs.get(runs.size() - 1).lines().stream()
                        .filter(seen -> seen.expectation().equals(topic))
                        .allMatch(seen -> seen.expected().equals(line.expected()));
    }
}
