package dev.assay.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of the Titanic suite against plain SQL over the same file, read as text. */
class TitanicTest {
    /** Of the rows judged, how many there are and how many fail. */
    private static final List<List<String>> ROWS = List.of(
            List.of("number-is-key", "count(*), count(*) - count(distinct nr)"),
            List.of("name-present", "count(*), count(*) - count(name)"),
            List.of("class-known", "count(class), count(*) filter (class not in ('1st', '2nd', '3rd'))"),
            List.of("age-plausible", "count(age), count(*) filter (cast(age as double) not between 0 and 110)"),
            List.of("age-recorded", "count(*), count(*) - count(age)"),
            List.of("sex-known", "count(sex), count(*) filter (sex not in ('female', 'male'))"),
            List.of(
                    "sex-code-agrees",
                    "count(*), count(*) filter (not (sex = 'female' and code = '1' or sex = 'male' and code = '0'))"));

    private static final List<List<String>> FIGURES = List.of(
            List.of("everybody", "count(*)"),
            List.of("few-namesakes", "sum(case when same > 1 then 1 else 0 end)"),
            List.of("age-mean", "avg(cast(age as double))"),
            List.of("women-first", "avg(cast(survived as double)) filter (sex = 'female')"));

    @Test
    void every_figure_agrees_with_plain_sql() throws SQLException {
        Path csv = Shared.data("titanic.csv");

        Outcome outcome = Checks.of(Csv.at(csv)).run(SuiteFiles.read(Path.of("suites", "titanic.yaml")));

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select column0 nr, Name as name, nullif(PClass, '*') as class,"
                    + " nullif(Age, 'NA') as age, Sex as sex, Survived as survived, SexCode as code,"
                    + " count(*) over (partition by Name) as same from read_csv('"
                    + csv.toAbsolutePath().toString().replace("'", "''") + "', header = true, all_varchar = true)");
            for (List<String> rows : ROWS) {
                Figure.Tally tally =
                        (Figure.Tally) measured(outcome, rows.get(0)).figure();
                ResultSet found = statement.executeQuery("select " + rows.get(1) + " from t");
                found.next();
                assertThat(List.of(tally.evaluated(), tally.failed()))
                        .as(rows.get(0))
                        .isEqualTo(List.of(found.getLong(1), found.getLong(2)));
            }
            for (List<String> one : FIGURES) {
                Figure.Scalar figure =
                        (Figure.Scalar) measured(outcome, one.get(0)).figure();
                ResultSet found = statement.executeQuery("select " + one.get(1) + " from t");
                found.next();
                assertThat(((Number) figure.value()).doubleValue())
                        .as(one.get(0))
                        .isCloseTo(found.getDouble(1), within(1e-9));
            }
        }
        // The set of the values of Survived is no figure; its status tells it.
        assertThat(ROWS.size() + FIGURES.size() + 1).isEqualTo(outcome.results().size());
    }

    private static Measured measured(Outcome outcome, String id) {
        return outcome.result(id).orElseThrow().measured().orElseThrow();
    }
}
