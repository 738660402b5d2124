package dev.assay.checks;

import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.data.FaultsException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said about objects that are no rows, word for word. */
class RowErrorsTest {
    private static final Suite COUNT = Suite.named("s").expect(rowCount().isAtLeast(1));

    record Stop(int id) {}

    record Nothing() {}

    private static void assertFaults(Dataset<?> dataset, String message) {
        assertThatThrownBy(() -> Checks.of(dataset).run(COUNT))
                .isInstanceOf(FaultsException.class)
                .hasMessage(message);
    }

    @Test
    void tells_rows_that_are_none() {
        assertFaults(
                Records.of(Arrays.asList(new Stop(1), null, new Stop(2), null)),
                "2 problems in Stop\n  row 2: must not be null\n  row 4: must not be null");
        assertFaults(Records.of(Arrays.asList(null, new Stop(1))), "1 problem in rows\n  row 1: must not be null");
        assertFaults(
                Records.of(List.<Object>of(new Stop(1), "x")),
                "1 problem in Stop\n  row 2: must be dev.assay.checks.RowErrorsTest$Stop, but was java.lang.String");
        assertFaults(
                Records.of(List.of(Map.of("a", 1), Map.of(2, 2))),
                "1 problem in rows\n  row 2: keys must be text, but one was java.lang.Integer");
    }

    @Test
    void tells_classes_without_columns() {
        assertFaults(
                Records.ofAll(new Nothing()),
                "1 problem in Nothing\n  rows must be maps, or have record components or getters, but"
                        + " dev.assay.checks.RowErrorsTest$Nothing has none");
        assertFaults(
                Records.ofAll("x"),
                "1 problem in String\n  rows must be maps, records or beans, but are java.lang.String");
    }

    @Test
    void tells_names_that_become_one() {
        record Twin(int fooBar, int foo_bar) {}

        assertFaults(
                Records.ofAll(new Twin(1, 2)).inSnakeCase(),
                "1 problem in Twin\n  column names must be unique, but accessor Twin.fooBar() and accessor Twin.foo_bar() are"
                        + " both named \"foo_bar\"");
    }

    @Test
    void tells_an_iterator_that_throws() {
        Iterator<Stop> broken = Stream.of(1, 2, 0).map(i -> new Stop(4 / i)).iterator();

        assertFaults(Records.of(broken), "1 problem in Stop\n  row 3: could not be had: java.lang.ArithmeticException");
    }

    @Test
    void tells_rows_that_were_read_before() {
        Checks<Stop> checks = Checks.of(Stream.of(new Stop(1)));
        checks.run(COUNT);

        assertThatThrownBy(() -> checks.run(COUNT))
                .isInstanceOf(FaultsException.class)
                .hasMessage(
                        "1 problem in rows\n  rows of a stream or iterator can be read once; collect them into a list to"
                                + " read them again");
    }

    @Test
    void tells_an_iterable_that_is_none() {
        Iterator<Map<String, Integer>> once = List.of(Map.of("a", 1)).iterator();

        assertFaults(
                Records.of((Iterable<Stop>) () -> null),
                "1 problem in rows\n  rows must be iterable, but iterator() returned null");
        assertFaults(
                Records.of((Iterable<Map<String, Integer>>) () -> once),
                "1 problem in rows\n  rows must be iterable, but iterator() returned the same iterator when asked again;"
                        + " pass rows that can be had once as a stream or an iterator");
    }

    @Test
    void tells_that_a_query_was_read_before() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 1 a")) {
            QueryRows rows = QueryRows.of(result);
            Checks.of(rows).run(COUNT);

            assertFaults(
                    rows.named("again"),
                    "1 problem in again\n  rows of a result set can be read once; run the query again to read them again");
        }
    }
}
