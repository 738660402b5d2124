package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application states of its data is held against them, and nothing is judged by the statement alone. */
class StatedSchemaTest {
    private static final Schema SCHEMA = Schema.of(new Field("a", DataType.INTEGER), new Field("b", DataType.INTEGER));
    private static final String REFUSED =
            "expectation must be about columns that the data themselves have, but typed(Schema)"
                    + " stated which are read; leave the schema out";

    record Row(int a, int b, int extra) {}

    private static Csv csv(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Csv.of("x.csv", () -> new ByteArrayInputStream(bytes));
    }

    private static Json json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Json.of("x.json", () -> new ByteArrayInputStream(bytes));
    }

    private static Suite suite(Expectation... expectations) {
        Suite suite = Suite.named("s");
        for (Expectation expectation : expectations) {
            suite = suite.expect(expectation);
        }
        return suite;
    }

    static List<Dataset<?>> stated() {
        return List.of(
                csv("a,b,extra\n1,2,\n").typed(SCHEMA),
                json("{\"a\": 1, \"b\": 2, \"extra\": 3}").typed(SCHEMA),
                Records.ofAll(Map.of("a", 1, "b", 2, "extra", 3)).typed(SCHEMA),
                Records.ofAll(new Row(1, 2, 3)).typed(SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void refuses_to_tell_columns_that_were_stated_from_those_of_the_data(Dataset<?> dataset) {
        Suite suite = suite(
                table().hasExactlyColumns("a", "b").as("exactly"),
                table().hasNoColumn("extra").as("none"),
                table().hasColumn("a").as("has"),
                table().hasColumnCount(2).as("count"));

        assertThatThrownBy(() -> Checks.of(dataset).run(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("exactly: " + REFUSED)
                .hasMessageContaining("none: " + REFUSED)
                .hasMessageContaining("has: " + REFUSED)
                .hasMessageContaining("count: " + REFUSED);
    }

    @ParameterizedTest
    @MethodSource("stated")
    void tells_types_that_the_values_were_held_against(Dataset<?> dataset) {
        Outcome outcome = Checks.of(dataset).run(suite(column("a").hasType(DataType.INTEGER)));

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
        assertThat(outcome.run().rows()).isEqualTo(1);
    }

    static List<Dataset<?>> misfits() {
        return List.of(
                csv("a,b\n1,2\nzz,3\n").typed(SCHEMA),
                csv("a,b\n1,2\nzz,3\n").typed("a", DataType.INTEGER),
                json("{\"a\": 1, \"b\": 2}\n{\"a\": \"zz\", \"b\": 3}").typed(SCHEMA),
                json("{\"a\": 1, \"b\": 2}\n{\"a\": \"zz\", \"b\": 3}").typed("a", DataType.INTEGER),
                Records.ofAll(Map.of("a", 1, "b", 2), Map.of("a", "zz", "b", 3)).typed(SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void finds_a_value_that_does_not_fit_in_a_column_that_no_expectation_reads(Dataset<?> dataset) {
        assertThatThrownBy(() -> Checks.of(dataset).run(suite(column("b").isPositive())))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining(": column \"a\" must be integer, but was \"zz\"");
        assertThatThrownBy(() -> Checks.of(dataset).run(suite(column("a").hasType(DataType.INTEGER))))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining(": column \"a\" must be integer, but was \"zz\"");
        assertThatThrownBy(() -> Checks.of(dataset).split(suite(column("b").isPositive())))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining(": column \"a\" must be integer, but was \"zz\"");
    }

    @Test
    void reads_a_typed_file_to_its_end_whatever_is_asked() {
        Csv broken = csv("a,b\n1\n2,\"").typed(SCHEMA);

        assertThatThrownBy(() -> Checks.of(broken).run(suite(column("a").hasType(DataType.INTEGER))))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("line 2: must have 2 fields as the header has, but has 1")
                .hasMessageContaining("line 3: quoted field must be closed");
    }

    @Test
    void counts_rows_that_nothing_is_asked_of() {
        List<Row> rows = List.of(new Row(1, 2, 3), new Row(4, 5, 6));

        assertThat(Checks.of(rows).run(suite(table().hasColumn("a"))).run().rows())
                .isEqualTo(2);
        assertThat(Checks.of(csv("a\n1\n2\n3\n"))
                        .run(suite(table().hasColumn("a")))
                        .run()
                        .rows())
                .isEqualTo(3);
    }
}
