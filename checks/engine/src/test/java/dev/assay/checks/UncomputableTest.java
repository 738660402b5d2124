package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows whose value cannot be computed are no rows without a value. */
class UncomputableTest {
    private static final String ORDERS =
            "{\"id\":1,\"order\":{\"qty\":2,\"price\":5}}\n{\"id\":2,\"order\":{\"qty\":\"many\",\"price\":5}}\n";

    record Inner(@Nullable Object a, @Nullable Object b) {}

    record Outer(int id, Inner box) {}

    record Amount(BigDecimal v) {}

    private static Json orders() {
        byte[] bytes = ORDERS.getBytes(StandardCharsets.UTF_8);
        return Json.of("orders.jsonl", () -> new ByteArrayInputStream(bytes));
    }

    private static Outer outer(int id, @Nullable Object a, @Nullable Object b) {
        return new Outer(id, new Inner(a, b));
    }

    private static Result result(Checks<?> checks, Expectation expectation) {
        Outcome outcome = checks.run(Suite.named("s").expect(expectation));
        return outcome.results().get(0);
    }

    private static void assertError(Checks<?> checks, Expectation expectation, String cause) {
        Result result = result(checks, expectation);

        assertThat(result.status()).as("%s", expectation).isEqualTo(Status.ERROR);
        assertThat(result.verdict().cause()).as("%s", expectation).hasValue(cause);
    }

    @ParameterizedTest
    @EnumSource
    void arithmetic_on_text_is_an_error_under_every_policy(NullPolicy policy) {
        assertError(
                Checks.of(orders()),
                holds("order.qty * order.price > 0").nulls(policy),
                "arithmetic takes numbers, but there was another value in row 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(box.a) > 0",
                "trim(box.a) <> 'x'",
                "lower(box.a) in ('a', 'b')",
                "upper(box.a) like 'A%'",
                "length(box.a) between 0 and 9",
                "not (length(box.a) between 5 and 9)",
                "box.a.deep > 0",
                "coalesce(length(box.a), 1) > 0",
                "box.b + length(box.a) > 0"
            })
    void a_function_of_another_type_is_an_error(String condition) {
        Checks<Outer> checks = Checks.of(List.of(outer(1, "a", 1), outer(2, 7, 1)));

        assertThat(result(checks, holds(condition)).status()).isEqualTo(Status.ERROR);
        assertThat(result(checks, holds(condition).nulls(NullPolicy.PASS)).status())
                .isEqualTo(Status.ERROR);
    }

    @Test
    void lengths_of_numbers_alone_are_an_error_too() {
        assertError(
                Checks.of(List.of(outer(1, 7, 1))),
                column("box").field("a").length().isBetween(5, 9),
                "length takes text, but there was another value in row 1");
        assertError(
                Checks.of(List.of(outer(1, "x", 1), outer(2, 7, 1))),
                holds("length(box.a) is not null"),
                "length takes text, but there was another value in row 2");
        assertError(
                Checks.of(List.of(outer(1, "x", 1))),
                holds("abs(box.a) > 0"),
                "abs takes numbers, but there was another value in row 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORE", "PASS"})
    void numbers_of_too_many_digits_are_an_error(NullPolicy policy) {
        Checks<Amount> checks = Checks.of(List.of(new Amount(new BigDecimal("1e900")), new Amount(BigDecimal.ONE)));

        assertError(
                checks,
                holds("v*v*v*v*v*v*v*v*v*v*v*v*v < 0").nulls(policy),
                "arithmetic needs too many digits in row 1");
    }

    @Test
    void a_part_that_decides_the_row_spares_the_fault() {
        Checks<Outer> checks = Checks.of(List.of(outer(1, "abc", 1), outer(2, 7, 1)));

        assertThat(result(checks, holds("id = 2 or length(box.a) = 3")).status())
                .isEqualTo(Status.PASSED);
        assertThat(result(checks, holds("length(box.a) = 3").where("id = 1")).status())
                .isEqualTo(Status.PASSED);
        // A null beside the fault decides nothing that a filter would not decide.
        Checks<Outer> beside = Checks.of(List.of(outer(1, "abc", 1), outer(2, 7, null)));
        assertThat(result(beside, holds("box.b = 1 and length(box.a) = 3")).status())
                .isEqualTo(Status.ERROR);
        assertThat(result(beside, holds("id > 1 or (box.b = 1 and length(box.a) = 3)"))
                        .measured()
                        .orElseThrow()
                        .counts()
                        .nullSkipped())
                .isEqualTo(1);
    }

    @Test
    void a_null_is_still_a_null() {
        Checks<Outer> checks = Checks.of(Arrays.asList(outer(1, "abc", 1), outer(2, null, 1)));

        Result result = result(checks, column("box").field("a").length().isEqualTo(3));

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.measured().orElseThrow().counts().nullSkipped()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "box.a between id and id + 5",
                "not (box.a between id and id + 5)",
                "box.a not between id and id + 5"
            })
    void the_first_row_that_cannot_be_compared_does_not_hide_the_next(String condition) {
        Checks<Outer> checks = Checks.of(List.of(outer(1, "x", 1), outer(2, "y", 1), outer(3, 4, 1)));

        assertError(checks, holds(condition).where("id > 1"), "values of types that do not compare met in row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"box.a in (1, 4)", "box.a not in (1, 2, 3, 5, 6, 7)"})
    void a_set_of_another_type_is_an_error(String condition) {
        assertError(
                Checks.of(List.of(outer(1, 4, 1), outer(2, "x", 1))),
                holds(condition),
                "values of types that do not compare met in row 2");
    }

    @Test
    void the_first_tuple_that_cannot_be_compared_does_not_hide_the_next() {
        Checks<Outer> checks = Checks.of(List.of(outer(1, "x", 1), outer(2, "y", 1), outer(3, 4, 1)));

        assertError(
                checks,
                holds("not ((box.a, id) in ((1, 1)))").where("id > 1"),
                "values of types that do not compare met in row 2");
    }

    @Test
    void a_gate_names_what_it_cannot_compute() {
        Suite suite = Suite.named("s")
                .expect(column("box").field("a").length().isBetween(0, 9).nulls(NullPolicy.PASS));

        RecordGate<Outer> gate = RecordGate.of(suite, Outer.class);

        assertThat(gate.check(outer(1, "abc", 1)).breaches()).isEmpty();
        assertThat(gate.check(outer(2, 7, 1)).breaches().get(0).cause())
                .hasValue("length takes text, but there was another value in row 1");
    }
}
