package dev.assay.governance.run;

import dev.assay.governance.asset.AssetId;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a suite over an asset, as it is cited. Immutable.
 *
 * @param digest the SHA-256 of all that follows but the time at which it was taken, in lower-case hexadecimal
 * @param asset what was judged
 * @param suite which suite
 * @param source the dataset, the engine and what was measured
 * @param finished when the run ended, by its own clock
 * @param rows how many rows there were
 * @param lines what was found, in the suite's order
 * @param received when it was recorded; empty as long as it is not
 * @since 0.1
 */
public record QualityRun(
        String digest,
        AssetId asset,
        SuiteRef suite,
        Source source,
        Instant finished,
        long rows,
        List<Line> lines,
        Optional<Instant> received) {
    /**
     * Which suite judged.
     *
     * @param name its name
     * @param fingerprint the SHA-256 of its canonical form
     * @since 0.1
     */
    public record SuiteRef(String name, String fingerprint) {}

    /**
     * What was read, by what, and what it came to.
     *
     * @param dataset what the dataset is called
     * @param engine what the engine is called
     * @param started when the run began, by its own clock
     * @param figures the SHA-256 of all figures and counts of all groups, in lower-case hexadecimal
     * @since 0.1
     */
    public record Source(String dataset, String engine, Instant started, String figures) {}

    /** Copies the lines. */
    public QualityRun {
        lines = List.copyOf(lines);
    }

    /**
     * Returns when the run counts as ended: no clock of its own makes it later than it was recorded.
     *
     * @return when it ended by its own clock, or when it was recorded if that is earlier
     */
    public Instant ended() {
        return received.filter(finished::isAfter).orElse(finished);
    }

    QualityRun receivedAt(Instant now) {
        return new QualityRun(digest, asset, suite, source, finished, rows, lines, Optional.of(now));
    }

    /**
     * Returns the status of the worst line.
     *
     * @return the status; NOT_EVALUATED for a suite without expectations
     */
    public Status status() {
        return Status.worst(lines.stream().map(Line::status).toList());
    }
}
