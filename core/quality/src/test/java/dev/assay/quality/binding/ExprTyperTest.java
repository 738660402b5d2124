package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.binding.Binding.assertFits;
import static dev.assay.quality.binding.Binding.messages;
import static dev.assay.quality.binding.Binding.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.measure.NullPolicy;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExprTyperTest {
    /** Places of people: what is within a place is known, what is within its notes is not. */
    private static final Schema PEOPLE = Schema.of(new Field(
            "home",
            Schema.of(
                    new Field("city", DataType.STRING),
                    new Field("zip", DataType.INTEGER),
                    new Field("owner", Schema.of(new Field("name", DataType.STRING))),
                    new Field("notes", DataType.STRUCT),
                    new Field("anything", DataType.NULL))));

    private static List<String> faultsOfPeople(Expectation expectation) {
        Suite suite = Suite.named("people").expect(expectation);
        FaultsException thrown =
                catchThrowableOfType(FaultsException.class, () -> Binder.bind(suite, PEOPLE, "people"));
        return thrown == null
                ? List.of()
                : thrown.faults().stream().map(Fault::message).toList();
    }

    private List<String> messagesOf(Expr expr) {
        return messages(holds(new Condition.IsNull(expr)));
    }

    private Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    @Test
    void expressions_of_arithmetic_need_numbers() {
        assertThat(messagesOf(new Expr.Arithmetic(name("fare"), Expr.Operation.ADD, name("note"))))
                .containsExactly("note must be a number for +, but is text");
        assertThat(messagesOf(new Expr.Arithmetic(name("day"), Expr.Operation.DIVIDE, name("at"))))
                .containsExactly(
                        "day must be a number for /, but is a date", "at must be a number for /, but is a time of day");
    }

    @Test
    void expressions_tell_a_fault_once_however_deep() {
        Expr sum = new Expr.Arithmetic(name("fare"), Expr.Operation.ADD, name("note"));
        Expr length = call(Function.LENGTH, new Expr.Arithmetic(sum, Expr.Operation.MULTIPLY, name("fare")));

        assertThat(messagesOf(length)).containsExactly("note must be a number for +, but is text");
    }

    @Test
    void expressions_of_functions_need_their_arguments_type() {
        assertThat(messagesOf(call(Function.LENGTH, name("fare"))))
                .containsExactly("fare must be text for length, but is a number");
        assertThat(messagesOf(call(Function.TRIM, name("day"))))
                .containsExactly("day must be text for trim, but is a date");
        assertThat(messagesOf(call(Function.ABS, name("note"))))
                .containsExactly("note must be a number for abs, but is text");
    }

    @Test
    void expressions_of_coalesce_need_comparable_arguments() {
        assertThat(messagesOf(call(Function.COALESCE, name("fare"), name("vendor"), new Expr.Literal(0.5))))
                .isEmpty();
        assertThat(messagesOf(call(Function.COALESCE, name("fare"), name("note"), name("day"))))
                .containsExactly(
                        "fare must be compared with a number, but note is text; assay never reads text as a number",
                        "fare must be compared with a number, but day is a date");
    }

    @Test
    void expressions_of_time_between_need_two_of_one_type() {
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.DAYS, name("note"), name("day"))))
                .containsExactly("note must be a date or time to count days from or to, but is text");
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.HOURS, name("pickup"), name("seen"))))
                .containsExactly(
                        "pickup must be compared with a date and time without a zone, but seen is a point in time;"
                                + " the former needs a zone: use atZone");
    }

    @Test
    void expressions_of_time_between_need_a_unit_that_fits() {
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.HOURS, name("day"), name("day"))))
                .containsExactly("unit must be days between dates, but was hours");
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.DAYS, name("at"), name("at"))))
                .containsExactly("unit must be hours, minutes or seconds between times of day, but was days");
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.DAYS, name("gone"), name("at"))))
                .containsExactly("unit must be hours, minutes or seconds between times of day, but was days");
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.DAYS, name("day"), name("day"))))
                .isEmpty();
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.SECONDS, name("at"), name("at"))))
                .isEmpty();
        assertThat(messagesOf(new Expr.Elapsed(ChronoUnit.DAYS, name("seen"), name("seen"))))
                .isEmpty();
    }

    @Test
    void expressions_in_a_zone_need_wall_time() {
        ZoneId seoul = ZoneId.of("Asia/Seoul");

        assertThat(messagesOf(new Expr.AtZone(name("day"), seoul))).isEmpty();
        assertThat(messagesOf(new Expr.AtZone(name("pickup"), seoul))).isEmpty();
        assertThat(messagesOf(new Expr.AtZone(name("seen"), seoul)))
                .containsExactly("seen must be a date, or a date and time without a zone, to be read in a zone,"
                        + " but is a point in time");
    }

    @Test
    void expressions_of_a_field_need_a_structured_value() {
        assertThat(messagesOf(new Expr.Nested(name("address"), "zip"))).isEmpty();
        assertThat(messagesOf(new Expr.Nested(name("note"), "zip")))
                .containsExactly("note must be a structured value to have a field zip, but is text");
    }

    @Test
    void expressions_of_an_unknown_field_of_a_known_structure_are_faults() {
        String unknown = "no field \"citty\" in home; known fields: city, zip, owner, notes, anything;"
                + " did you mean \"city\"?";

        assertThat(faultsOfPeople(column("home").field("citty").isNull())).containsExactly(unknown);
        assertThat(faultsOfPeople(column("home").field("citty").isEqualTo("x").nulls(NullPolicy.PASS)))
                .containsExactly(unknown);
        assertThat(faultsOfPeople(column("home").isNotNull().where("home.citty = 'x'")))
                .containsExactly(unknown);
        assertThat(faultsOfPeople(column("home").field("owner").field("nam").isNotNull()))
                .containsExactly("no field \"nam\" in home.owner; known fields: name; did you mean \"name\"?");
    }

    @Test
    void expressions_of_a_field_of_a_known_structure_have_its_type() {
        assertThat(faultsOfPeople(column("home").field("city").isPositive()))
                .containsExactly("home.city must be compared with text, but 0 is a number;"
                        + " assay never reads text as a number");
        assertThat(faultsOfPeople(column("home").field("zip").matches("x")))
                .containsExactly("home.zip must be text to match a regular expression, but is a number");
        assertThat(faultsOfPeople(column("home").field("city").mean().isAtLeast(1)))
                .containsExactly("home.city must be a number to have the mean, but is text");
        assertThat(faultsOfPeople(column("home").field("city").field("x").isNull()))
                .containsExactly("home.city must be a structured value to have a field x, but is text");
    }

    @Test
    void expressions_of_a_field_that_is_known_fit() {
        assertThat(faultsOfPeople(column("home").field("zip").isBetween(1, 5))).isEmpty();
        assertThat(faultsOfPeople(column("home").field("owner").field("name").isIn("Kim")))
                .isEmpty();
        assertThat(faultsOfPeople(column("home").field("notes").field("x").isPositive()))
                .isEmpty();
        assertThat(faultsOfPeople(column("home").field("anything").isPositive()))
                .isEmpty();
    }

    @Test
    void expressions_of_a_field_nobody_declares_may_meet_anything() {
        assertFits(column("address").field("zip").isEqualTo(5));
        assertFits(column("address").field("zip").matches("[0-9]+"));
        assertFits(column("address").field("zip").min().isAtLeast("a"));
    }
}
