package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of a few characters can stand for more digits than there is memory. */
@Timeout(30)
class VastNumbersTest {
    record Payment(String id, BigDecimal amount) {}

    record Ledger(String id, Payment payment) {}

    record Balance(BigInteger cents) {}

    private static final String CAUSE = "number of more than 10000 digits in row 2";

    private static List<Expectation> everything() {
        return List.of(
                column("amount").isBetween(0, 100),
                column("amount").isIn(1, 2),
                column("amount").isUnique(),
                column("amount").absolute().isAtMost(5),
                column("amount").plus(column("amount")).isAtMost(5),
                column("amount").dividedBy(column("amount")).isAtMost(5),
                column("amount").isCloseTo(5, BigDecimal.ONE),
                column("amount").sum().isAtMost(5),
                column("amount").mean().isAtMost(5),
                column("amount").variance().isAtMost(5),
                column("amount").median().isAtMost(5),
                column("amount").range().isAtMost(5),
                column("amount").max().isAtMost(5),
                column("amount").entropy().isAtMost(5),
                column("amount").distinctCount().isAtMost(5),
                column("amount").distinctValues().areIn(1, 2),
                columns("id", "amount").areUnique());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e2147483647", "1e10000", "1e-10001"})
    void make_an_error_of_what_reads_their_column_and_of_nothing_else(String vast) {
        List<Payment> payments = List.of(
                new Payment("a", BigDecimal.ONE), new Payment("b", new BigDecimal(vast)), new Payment("c", null));
        Suite suite = Suite.named("payments")
                .expectAll(everything())
                .expect(column("id").isNotNull());

        Outcome outcome = Checks.of(payments).run(suite);

        List<Result> results = outcome.results();
        assertThat(results.subList(0, results.size() - 1)).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(Status.ERROR);
            assertThat(result.verdict().cause()).contains(CAUSE);
        });
        assertThat(outcome.result("id-is-not-null").orElseThrow().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void are_those_of_more_than_ten_thousand_digits() {
        List<Payment> payments = List.of(
                new Payment("a", new BigDecimal("1e9999")),
                new Payment("b", new BigDecimal("1e-10000")),
                new Payment("c", new BigDecimal("1e100")));

        Outcome outcome = Checks.of(payments)
                .run(Suite.named("payments")
                        .expect(number(Payment::amount).isPositive())
                        .expect(number(Payment::amount).max().isGreaterThan(new BigDecimal("9e900")))
                        .expect(number(Payment::amount).distinctCount().isEqualTo(3)));

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
    }

    @Test
    void are_told_of_maps_too() {
        List<Map<String, Object>> rows = List.of(
                Map.of("id", "a", "amount", BigDecimal.ONE),
                Map.of("id", "b", "amount", new BigDecimal("1e999999999")));

        Outcome outcome = Checks.of(rows).run(Suite.named("payments").expectAll(everything()));

        assertThat(outcome.results())
                .allSatisfy(result -> assertThat(result.verdict().cause()).contains(CAUSE));
    }

    @Test
    void are_told_of_fields_too() {
        List<Ledger> ledgers = List.of(
                new Ledger("x", new Payment("a", BigDecimal.ONE)),
                new Ledger("y", new Payment("b", new BigDecimal("1e999999999"))));
        List<Map<String, Object>> maps = new ArrayList<>();
        ledgers.forEach(ledger ->
                maps.add(Map.of("payment", Map.of("amount", ledger.payment().amount()))));
        Suite suite = Suite.named("ledgers")
                .expect(column("payment").field("amount").isBetween(0, 5))
                .expect(column("payment").field("amount").sum().isAtMost(5))
                .expect(column("payment").field("amount").median().isAtMost(5))
                .expect(column("payment").field("amount").isUnique());

        for (Outcome outcome :
                List.of(Checks.of(ledgers).run(suite), Checks.of(maps).run(suite))) {
            assertThat(outcome.results())
                    .allSatisfy(result -> assertThat(result.verdict().cause())
                            .contains("a number had more than 10000 digits in row 2"));
        }
    }

    @Test
    void are_integers_too() {
        List<Balance> balances = List.of(
                new Balance(BigInteger.ONE), new Balance(BigInteger.TEN.pow(10_000)), new Balance(BigInteger.TWO));

        Outcome outcome = Checks.of(balances)
                .run(Suite.named("balances").expect(column("cents").isAtMost(5)));

        assertThat(outcome.results().get(0).verdict().cause()).contains(CAUSE);
    }

    @Test
    void reject_their_row_alone() {
        List<Payment> payments =
                List.of(new Payment("a", BigDecimal.ONE), new Payment("b", new BigDecimal("1e999999999")));

        Split<Payment> split = Checks.of(payments)
                .split(Suite.named("payments").expect(number(Payment::amount).isPositive()));

        assertThat(split.accepted()).containsExactly(payments.get(0));
    }
}
