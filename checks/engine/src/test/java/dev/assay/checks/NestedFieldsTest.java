package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fields within structured values: bound where they are known, judged by each value where nobody can know them. */
class NestedFieldsTest {
    private enum Colour {
        RED
    }

    private record Address(String city, int zip) {}

    private record Person(int id, Address address, Optional<Address> second) {}

    private record Node(int weight, Node next) {}

    private record Times(Timestamp stamp, java.sql.Date day, java.sql.Time time, Date instant) {}

    private record Sizes(OptionalInt small, OptionalLong large, OptionalDouble real, BigDecimal exact, float half) {}

    private record Texts(Colour colour, UUID key, char sign, StringBuilder built) {}

    private record Row(Times times, Sizes sizes, Texts texts) {}

    private static final List<Person> PEOPLE =
            List.of(new Person(1, new Address("Seoul", 4524), Optional.of(new Address("Busan", 1))));

    private static Outcome run(List<?> rows, Expectation... expectations) {
        return Checks.of(rows).run(suite(expectations));
    }

    private static Suite suite(Expectation... expectations) {
        Suite suite = Suite.named("s");
        for (Expectation expectation : expectations) {
            suite = suite.expect(expectation);
        }
        return suite;
    }

    @Test
    void misspelt_fields_of_a_record_are_all_told_before_the_run() {
        String known = "; known fields: city, zip; did you mean ";

        assertThatThrownBy(() -> run(
                        PEOPLE,
                        column("address").field("citty").isNull().as("a"),
                        column("address")
                                .field("citty")
                                .isEqualTo("zzz")
                                .nulls(NullPolicy.PASS)
                                .as("b"),
                        column("id").isPositive().where("address.zipp = 1").as("c"),
                        column("second").field("cty").isNotNull().as("d")))
                .isInstanceOf(FaultsException.class)
                .hasMessage("4 problems in suite \"s\" on Person\n"
                        + "  a: no field \"citty\" in address" + known + "\"city\"?\n"
                        + "  b: no field \"citty\" in address" + known + "\"city\"?\n"
                        + "  c: no field \"zipp\" in address" + known + "\"zip\"?\n"
                        + "  d: no field \"cty\" in second" + known + "\"city\"?");
    }

    @Test
    void words_that_do_not_fit_a_field_of_a_record_are_told_before_the_run() {
        assertThatThrownBy(() -> run(
                        PEOPLE,
                        column("address").field("city").isPositive().as("a"),
                        column("address").field("zip").matches("x").as("b"),
                        column("address").field("city").mean().isAtLeast(1).as("c")))
                .isInstanceOf(FaultsException.class)
                .hasMessage("3 problems in suite \"s\" on Person\n"
                        + "  a: address.city must be compared with text, but 0 is a number;"
                        + " assay never reads text as a number\n"
                        + "  b: address.zip must be text to match a regular expression, but is a number\n"
                        + "  c: address.city must be a number to have the mean, but is text");
    }

    @Test
    void a_gate_binds_fields_of_records() {
        assertThatThrownBy(() ->
                        RecordGate.of(suite(column("address").field("citty").isNotNull()), Person.class))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("did you mean \"city\"?");
    }

    @Test
    void a_record_within_one_of_its_own_class_is_known_at_every_depth() {
        List<Node> nodes = List.of(new Node(1, new Node(2, new Node(3, null))));

        Outcome outcome =
                run(nodes, column("next").field("next").field("weight").isEqualTo(3));

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
        assertThatThrownBy(() ->
                        run(nodes, column("next").field("next").field("wait").isNull()))
                .hasMessageContaining("no field \"wait\" in next.next; known fields: weight, next");
    }

    @Test
    void a_field_of_a_map_may_be_missing_and_is_judged_by_each_value() {
        List<Map<String, Object>> rows = List.of(Map.of("a", Map.of("b", 1)), Map.of("a", Map.of("c", "x")));

        Outcome outcome = run(
                rows,
                column("a").field("b").isNotNull(),
                column("a").field("nowhere").isNull(),
                column("a").field("c").isPositive());

        assertThat(outcome.results())
                .extracting(result -> result.status())
                .containsExactly(Status.FAILED, Status.PASSED, Status.ERROR);
    }

    @Test
    void fields_of_maps_are_bound_to_a_given_schema() {
        Schema schema = Schema.of(new Field("a", Schema.of(new Field("b", DataType.INTEGER))));
        Checks<Map<String, Object>> checks =
                Checks.of(Records.of(List.<Map<String, Object>>of(Map.of("a", Map.of("b", 1))))
                        .typed(schema));

        Outcome outcome = checks.run(suite(column("a").field("b").isPositive()));

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
        assertThatThrownBy(() -> checks.run(suite(column("a").field("c").isNull())))
                .hasMessageContaining("no field \"c\" in a; known fields: b");
    }

    @Test
    void a_field_of_every_declared_class_has_values_of_its_type() {
        Row row = new Row(
                new Times(
                        Timestamp.valueOf(LocalDateTime.of(2024, 1, 2, 3, 4)),
                        java.sql.Date.valueOf("2024-01-02"),
                        java.sql.Time.valueOf("03:04:05"),
                        new Date(0)),
                new Sizes(OptionalInt.of(5), OptionalLong.of(6), OptionalDouble.of(0.5), new BigDecimal("0.1"), 0.5f),
                new Texts(Colour.RED, new UUID(0, 5), 'c', new StringBuilder("abc")));

        Outcome outcome = run(
                List.of(row),
                column("times").field("stamp").isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4)),
                column("times").field("day").isEqualTo(java.time.LocalDate.of(2024, 1, 2)),
                column("times").field("time").isEqualTo(java.time.LocalTime.of(3, 4, 5)),
                column("times").field("instant").isEqualTo(java.time.Instant.EPOCH),
                column("sizes").field("small").isEqualTo(5),
                column("sizes").field("large").isEqualTo(6),
                column("sizes").field("real").isEqualTo(0.5),
                column("sizes").field("exact").isEqualTo(0.1),
                column("sizes").field("half").isEqualTo(0.5),
                column("texts").field("colour").isIn("RED"),
                column("texts").field("key").isEqualTo("00000000-0000-0000-0000-000000000005"),
                column("texts").field("sign").isEqualTo("c"),
                column("texts").field("built").matches("a.c"));

        assertThat(outcome.results()).extracting(result -> result.status()).containsOnly(Status.PASSED);
    }
}
