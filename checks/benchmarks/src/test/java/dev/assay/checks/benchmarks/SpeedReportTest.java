package dev.assay.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the ratios that the README of this module promises. How much sooner a run with a second thread ends depends on what else
 * is running, so what is held of it is how much of the work the caller is spared.
 */
class SpeedReportTest {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 7;
    /** How far a machine that does much else may carry a ratio that is held on a quiet one. */
    private static final double NOISE = 1.25;
    /** Of a whole run; half of the rows, and the joining of what was found in both. */
    private static final double CALLERS_SHARE = 0.85;
    /** What a run allocates once, such as its batches, counts as well. */
    private static final double BYTES_PER_ROW = 40;

    @Test
    void runs_stay_within_their_limits() throws IOException {
        SpeedReport report = SpeedReport.of(ROWS, ROUNDS);
        Map<String, Double> ratios = report.ratios();

        System.out.printf(
                "speed over %d rows, fastest of %d rounds: %s; with a second thread the caller does %.2f of the work; "
                        + "%.1f bytes a row%n",
                ROWS, ROUNDS, ratios, report.callersShare("suite"), report.bytesPerRow("no key"));
        assertThat(ratios)
                .hasSize(8)
                .hasEntrySatisfying("suite ÷ hand loop", ratio -> within(ratio, 2))
                .hasEntrySatisfying("ten times the expectations ÷ once", ratio -> within(ratio, 4))
                .hasEntrySatisfying("CSV, types given ÷ (FastCSV + hand loop)", ratio -> within(ratio, 2))
                .hasEntrySatisfying("CSV, types found ÷ (FastCSV + hand loop)", ratio -> within(ratio, 2));
        assertThat(report.callersShare("suite")).isLessThan(CALLERS_SHARE);
        assertThat(report.bytesPerRow("no key")).isPositive().isLessThan(BYTES_PER_ROW);
    }

    private static void within(double ratio, double limit) {
        assertThat(ratio).isGreaterThan(0.05).isLessThan(limit * NOISE);
    }
}
