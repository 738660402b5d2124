package dev.assay.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the ratios that the README of this module promises; how runs scale with threads depends on what else is running. */
class SpeedReportTest {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 7;
    /** How far a machine that does much else may carry a ratio that is held on a quiet one. */
    private static final double NOISE = 1.25;

    @Test
    void runs_stay_within_their_limits() throws IOException {
        Map<String, Double> ratios = SpeedReport.of(ROWS, ROUNDS).ratios();

        System.out.println("speed over " + ROWS + " rows, fastest of " + ROUNDS + " rounds: " + ratios);
        assertThat(ratios)
                .hasSize(7)
                .hasEntrySatisfying("suite ÷ hand loop", ratio -> within(ratio, 2))
                .hasEntrySatisfying("ten times the expectations ÷ once", ratio -> within(ratio, 4))
                .hasEntrySatisfying("CSV, types given ÷ (FastCSV + hand loop)", ratio -> within(ratio, 2))
                .hasEntrySatisfying("CSV, types found ÷ (FastCSV + hand loop)", ratio -> within(ratio, 2));
    }

    private static void within(double ratio, double limit) {
        assertThat(ratio).isGreaterThan(0.05).isLessThan(limit * NOISE);
    }
}
