package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.kernel.table.Collisions;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data come from outside: values chosen to have the same hash must not make a run slow, nor change what it finds. */
class CollidingDataTest {
    private static final int PAIRS = 13;
    private static final int COUNT = 1 << PAIRS;

    /** How many times as long as with ordinary values a run may take; a search through all takes hundreds of times. */
    private static final int MOST = 30;

    private static final long LEAST_NANOS = 20_000_000;

    record Row(int number, String text, long whole, double real, BigDecimal exact, BigDecimal large) {}

    private static List<Row> colliding() {
        List<String> texts = Collisions.texts(PAIRS);
        long[] words = Collisions.words(COUNT, 0, word -> Double.isFinite(Double.longBitsToDouble(word)));
        long[] decimals = Collisions.words(COUNT, 0, word -> (word & 31) == 2 && (word >> 5) % 10 != 0);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Row(
                        i,
                        texts.get(i),
                        words[i],
                        Double.longBitsToDouble(words[i]),
                        BigDecimal.valueOf(decimals[i] >> 5, 2),
                        large(10 * i + 1, -31L * (10 * i + 1))))
                .toList();
    }

    private static List<Row> apart() {
        Random random = new Random(11);
        List<String> texts = Collisions.apart(PAIRS);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Row(
                        i,
                        texts.get(i),
                        random.nextLong(),
                        random.nextDouble(),
                        BigDecimal.valueOf(random.nextLong() >> 5, 2),
                        large(10 * i + 1, random.nextInt())))
                .toList();
    }

    /** A number of 65 bits and more has the hash code 31² + 31 × middle + low, modulo 2³². */
    private static BigDecimal large(long middle, long low) {
        BigInteger unscaled = BigInteger.ONE
                .shiftLeft(64)
                .add(BigInteger.valueOf(middle << 32))
                .add(BigInteger.valueOf(low & 0xFFFF_FFFFL));
        return new BigDecimal(unscaled, 1);
    }

    private static Stream<Expectation> expectations(String name) {
        return Stream.of(
                column(name).isUnique(),
                column(name).distinctCount().isEqualTo(COUNT),
                columns(name, "number").areUnique(),
                column("number").isAtLeast(0).groupedBy(name),
                column("number").distinctCount().isEqualTo(1).groupedBy(name));
    }

    /** Returns how long the shorter of two runs took, but no less than others on the machine may make of nothing. */
    private static long nanos(List<Row> rows, Expectation expectation) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long before = System.nanoTime();
            Outcome outcome = Checks.of(rows).run(Suite.named("s").expect(expectation));
            least = Math.min(least, System.nanoTime() - before);
            assertThat(outcome.status()).isEqualTo(Status.PASSED);
        }
        return Math.max(least, LEAST_NANOS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "whole", "real", "exact", "large"})
    void takes_about_as_long_as_other_data(String name) {
        List<Row> colliding = colliding();
        List<Row> apart = apart();

        for (Expectation expectation : expectations(name).toList()) {
            long usual = nanos(apart, expectation);
            assertThat(nanos(colliding, expectation))
                    .as("%s, %s", name, expectation)
                    .isLessThan(MOST * usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "whole", "real", "exact", "large"})
    void comes_to_the_same_on_any_number_of_threads(String name) {
        List<Row> twice = Stream.concat(
                        colliding().stream().limit(3_000), colliding().stream().skip(2_900))
                .toList();
        Suite suite = Suite.named("s")
                .expect(column(name).isUnique())
                .expect(column(name).distinctCount().isEqualTo(COUNT))
                .expect(columns("number", name).areUnique())
                .expect(column("number").isUnique().groupedBy(name));
        ExecutorService executor = Executors.newFixedThreadPool(3);

        try {
            Outcome alone = Checks.of(twice).run(suite);
            Outcome together = Checks.of(twice).parallel(executor, 4).run(suite);

            assertThat(together.results()).isEqualTo(alone.results());
            // Rows 2,900 to 2,999 are there twice.
            assertThat(alone.results().get(0).groups().get(0).measured().figure())
                    .hasToString("200 of 8292 rows failed");
            assertThat(alone.results().get(1).verdict().status()).isEqualTo(Status.PASSED);
        } finally {
            executor.shutdown();
        }
    }
}
