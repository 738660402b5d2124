package dev.assay.governance.decision;

import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs that gave rise to a decision.
 *
 * @param topic the expectation that it is about
 * @param suites the suites that saw it; none if somebody opened it
 * @param last the run that saw it last; empty if none did
 */
record Origins(String topic, Set<String> suites, Optional<QualityRun> last) {
    static Origins of(Reader reader, Decision decision) {
        Occurrences seen = decision.dossier().occurrences();
        Set<String> suites = seen.kept().stream()
                .map(Occurrence::suite)
                .filter(suite -> !suite.isEmpty())
                .collect(Collectors.toSet());
        Optional<QualityRun> last = seen.last()
                .flatMap(run -> reader.find(Runs.KIND, run.evidence()))
                .map(Stored::value);
        return new Origins(decision.matter().topic(), suites, last);
    }

    /** Whether a run shows that it is over: it is of a suite that saw it, and the last runs of all others that saw it passed. */
    boolean hold(Reader reader, QualityRun run) {
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
        return last.stream()
                .flatMap(run -> run.lines().stream())
                .filter(seen -> seen.expectation().equals(topic))
                .allMatch(seen -> seen.expected().equals(line.expected()));
    }
}
