package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class NumberClassesTest {
    /** A number as another library may have one. */
    static final class Half extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0.5f;
        }

        @Override
        public double doubleValue() {
            return 0.5;
        }

        @Override
        public String toString() {
            return "secret";
        }
    }

    record Counters(
            AtomicInteger small,
            AtomicLong large,
            LongAdder sum,
            LongAccumulator most,
            DoubleAdder weight,
            DoubleAccumulator peak) {
        static Counters of(int value) {
            LongAdder sum = new LongAdder();
            sum.add(value);
            LongAccumulator most = new LongAccumulator(Math::max, value);
            DoubleAdder weight = new DoubleAdder();
            weight.add(value + 0.5);
            DoubleAccumulator peak = new DoubleAccumulator(Math::max, value + 0.5);
            return new Counters(new AtomicInteger(value), new AtomicLong(value + (1L << 53)), sum, most, weight, peak);
        }
    }

    public static final class Bean {
        public AtomicInteger getHits() {
            return new AtomicInteger(3);
        }
    }

    record Odd(String id, Half half) {}

    record Open(Number value) {}

    private static Outcome passed(Checks<?> checks, Suite suite) {
        Outcome outcome = checks.run(suite);
        assertThat(outcome.status()).as(outcome::toString).isEqualTo(Status.PASSED);
        return outcome;
    }

    @Test
    void of_counters_are_read_as_they_stand_exactly() {
        List<Counters> rows = List.of(Counters.of(1), Counters.of(2));

        passed(
                Checks.of(rows),
                Suite.named("counters")
                        .expect(number(Counters::small).isBetween(1, 2))
                        .expect(number(Counters::small).sum().isEqualTo(3))
                        .expect(number(Counters::large).max().isEqualTo((1L << 53) + 2))
                        .expect(number(Counters::sum).isUnique())
                        .expect(number(Counters::most).isIn(1, 2))
                        .expect(number(Counters::weight).isIn(1.5, 2.5))
                        .expect(number(Counters::peak).mean().isEqualTo(2.0)));
    }

    @Test
    void of_counters_are_read_from_beans_maps_and_constants_too() {
        passed(
                Checks.of(List.of(new Bean())),
                Suite.named("beans").expect(column("hits").isEqualTo(3)));
        passed(
                Checks.of(List.of(Map.of("n", new AtomicLong(5)), Map.of("n", 7), Map.of("n", new BigDecimal("7.5")))),
                Suite.named("maps").expect(column("n").isBetween(new AtomicInteger(5), 8)));
        passed(
                Checks.of(List.of(new Open(new LongAdder()), new Open(BigInteger.TWO))),
                Suite.named("open").expect(column("value").isBetween(0, 2)));
    }

    @Test
    void of_other_libraries_are_refused_by_name_and_those_that_are_known_are_told() {
        Suite suite = Suite.named("odd")
                .expect(column("half").isPositive())
                .expect(column("id").isNotNull());

        assertThatThrownBy(() -> Checks.of(List.of(new Odd("a", new Half()))).run(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("half-is-greater-than: half must be of a type that can be compared,"
                        + " but is of a type that assay has no words for")
                .hasMessageContaining("column half: accessor Odd.half() gives " + Half.class.getName()
                        + "; numbers are Java's primitive ones, BigInteger, BigDecimal and the counters of"
                        + " java.util.concurrent.atomic");
    }

    @Test
    void of_other_libraries_are_told_by_class_where_only_values_tell_and_not_printed() {
        Suite suite = Suite.named("odd").expect(column("half").isPositive());

        assertThatThrownBy(() -> Checks.of(List.of(Map.of("half", new Half()))).run(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("column half: row 1 holds other ("
                        + Half.class.getName().substring(0, 30))
                .hasMessageNotContaining("secret");
    }
}
