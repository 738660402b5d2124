package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeSuitesTest {
    record Pair(Object a, String b) {}

    @Test
    @Timeout(60)
    void take_a_set_of_many_tuples_over_many_rows() {
        List<Pair> rows =
                IntStream.range(0, 50_000).mapToObj(i -> new Pair(i, "k" + i)).toList();
        List<?>[] tuples =
                IntStream.range(0, 20_000).mapToObj(i -> List.of(i, "k" + i)).toArray(List[]::new);

        Outcome outcome = Checks.of(rows)
                .run(Suite.named("pairs").expect(columns("a", "b").areIn(tuples)));

        assertThat(outcome.results().get(0).measured().orElseThrow().figure())
                .hasToString("30000 of 50000 rows failed");
    }

    @Test
    @Timeout(60)
    void take_an_expectation_for_each_of_many_columns() {
        int many = 10_000;
        Map<String, Object> row = new LinkedHashMap<>();
        IntStream.range(0, many).forEach(i -> row.put("c" + i, i));

        Outcome outcome = Checks.of(List.of(row))
                .run(Suite.named("wide")
                        .expectAll(IntStream.range(0, many)
                                .mapToObj(i -> column("c" + i).isLessThan(5000))
                                .toList()));

        assertThat(outcome.health().passed()).isEqualTo(5000);
        assertThat(outcome.health().failed()).isEqualTo(5000);
    }

    /** Each tuple as a condition of its own, which other code answers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void find_tuples_as_comparisons_do(long seed) {
        Random random = new Random(seed);
        List<Object> numbers = seed % 2 == 0
                ? Arrays.asList(1.0, 0.1, 2.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY, null)
                : Arrays.asList(
                        new BigDecimal("1.0"), new BigDecimal("0.1"), new BigDecimal("2.50"), BigDecimal.ZERO, null);
        List<String> texts = Arrays.asList("x", "y", "", null);
        List<Pair> rows = IntStream.range(0, 300)
                .mapToObj(i ->
                        new Pair(numbers.get(random.nextInt(numbers.size())), texts.get(random.nextInt(texts.size()))))
                .toList();
        List<List<?>> tuples = new ArrayList<>(List.of(
                List.of(1, "x"),
                List.of(0.1, "y"),
                List.of(new BigDecimal("0.1"), ""),
                List.of(2.5, "x"),
                List.of(0, "y")));
        String either = tuples.stream().map(LargeSuitesTest::comparison).collect(Collectors.joining(" or "));
        Suite suite = Suite.named("pairs");
        for (NullPolicy policy : List.of(NullPolicy.IGNORE, NullPolicy.FAIL, NullPolicy.PASS)) {
            suite = suite.expect(
                            columns("a", "b").areIn(tuples.toArray(List[]::new)).nulls(policy))
                    .expect(holds(either).nulls(policy));
        }

        List<Result> results = Checks.of(rows).run(suite).results();

        for (int i = 0; i < results.size(); i += 2) {
            assertThat(results.get(i).measured().orElseThrow().figure())
                    .isEqualTo(results.get(i + 1).measured().orElseThrow().figure());
            assertThat(results.get(i).status()).isEqualTo(Status.FAILED);
        }
    }

    private static String comparison(List<?> tuple) {
        Object number = tuple.get(0);
        String written = number instanceof BigDecimal ? "decimal '" + number + "'" : String.valueOf(number);
        return "(a = " + written + " and b = '" + tuple.get(1) + "')";
    }

    @Test
    void are_asked_for_by_name() {
        assertThatThrownBy(() -> Checks.of(List.of(new Pair(1, "a"))).run((Suite) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("suite");
    }
}
