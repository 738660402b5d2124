package dev.assay.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A year of real trips: two months have CRLF line ends, one column is empty at first, integers turn to decimals. */
class TaxiMonthsTest {
    static IntStream months() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_figure_of_a_month_agrees_with_plain_sql(int month) throws SQLException {
        Path csv = Shared.data("taxi", String.format(Locale.ROOT, "yellow_tripdata_2019-%02d.csv", month));
        Suite suite = SuiteFiles.read(Path.of("suites", "taxi.yaml"));

        Outcome outcome = Checks.of(Csv.at(csv)).run(suite);

        assertThat(outcome.results()).noneMatch(result -> result.status() == Status.ERROR);
        TaxiSql sql = TaxiSql.load(csv);
        try {
            for (String id : TaxiSql.ROWS.keySet()) {
                long[] expected = sql.rows(id);
                Figure.Tally tally = (Figure.Tally) measured(outcome, id).figure();
                assertThat(new long[] {tally.evaluated(), tally.failed()})
                        .as(id)
                        .isEqualTo(expected);
            }
            for (String id : TaxiSql.FIGURES.keySet()) {
                Figure.Scalar figure = (Figure.Scalar) measured(outcome, id).figure();
                double value = ((Number) figure.value()).doubleValue();
                assertThat(value).as(id).isCloseTo(sql.figure(id), within(1e-9 * Math.abs(value)));
            }
        } finally {
            sql.close();
        }
        assertThat(TaxiSql.ROWS.size() + TaxiSql.FIGURES.size() + 1)
                .isEqualTo(suite.expectations().size());
    }

    private static Measured measured(Outcome outcome, String id) {
        return outcome.result(id).orElseThrow().measured().orElseThrow();
    }

    @Test
    void the_titanic_runs_with_ages_that_nobody_recorded() {
        Path csv = Shared.data("titanic.csv");

        Outcome outcome = Checks.of(Csv.at(csv)).run(SuiteFiles.read(Path.of("suites", "titanic.yaml")));

        assertThat(outcome.results()).allMatch(result -> result.status().isAcceptable());
        // Counted with grep: 557 ages are NA, of 1,313 passengers.
        assertThat(measured(outcome, "age-plausible").counts().nullSkipped()).isEqualTo(557);
        assertThat(measured(outcome, "age-plausible").counts().evaluated()).isEqualTo(756);
    }
}
