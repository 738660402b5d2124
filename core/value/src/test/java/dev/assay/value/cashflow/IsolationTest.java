package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {
    private static ExponentialSum sum(double... coefficients) {
        return ExponentialSum.of(
                coefficients,
                IntStream.range(0, coefficients.length).mapToDouble(i -> i).toArray());
    }

    /** The coefficients of the product of 1 − v/r over some factors r. */
    private static double[] product(double... factors) {
        double[] product = {1};
        for (double factor : factors) {
            double[] next = Arrays.copyOf(product, product.length + 1);
            for (int i = 0; i < product.length; i++) {
                next[i + 1] -= product[i] / factor;
            }
            product = next;
        }
        return product;
    }

    @Test
    void brackets_each_root_once() {
        // The discount factors 0.5, 1 and 2 are the forces ln 2, 0 and −ln 2.
        List<Isolation.Bracket> brackets = Isolation.of(sum(product(0.5, 1, 2))).orElseThrow();

        assertThat(brackets).hasSize(3);
        double[] forces = {-Math.log(2), 0, Math.log(2)};
        for (int i = 0; i < forces.length; i++) {
            assertThat(forces[i])
                    .isBetween(brackets.get(i).low(), brackets.get(i).high());
        }
        assertThat(brackets.get(0).high()).isLessThanOrEqualTo(brackets.get(1).low());
    }

    @Test
    void knows_that_there_is_none() {
        // 1 − v + v² − v³ + v⁴ = (1 + v⁵) / (1 + v) has none.
        assertThat(Isolation.of(sum(1, -1, 1, -1, 1))).hasValue(List.of());
    }

    @Test
    void does_not_tell_of_roots_that_touch_zero() {
        assertThat(Isolation.of(sum(product(0.5, 0.5, 0.8, 0.8)))).isEqualTo(Optional.empty());
        assertThat(sum(product(0.5, 0.5, 0.8)).roots()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_derivatives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int told = 0;
        for (int i = 0; i < 500; i++) {
            double[] flows = random.doubles(3 + random.nextInt(20), -1, 1).toArray();
            double[] times = new double[flows.length];
            for (int k = 1; k < times.length; k++) {
                times[k] = times[k - 1] + random.nextDouble(0.01, 3);
            }
            // With a change of sign at least, and more than one as a rule.
            flows[1] = -flows[0];
            ExponentialSum sum = ExponentialSum.of(flows, times);
            Optional<List<Isolation.Bracket>> brackets = Isolation.of(sum);
            told += brackets.isPresent() ? 1 : 0;

            List<ExponentialSum.Root> roots = sum.roots();

            List<ExponentialSum.Root> derived = sum.rootsByDerivatives();
            assertThat(roots).as(Arrays.toString(flows)).hasSameSizeAs(derived);
            for (int k = 0; k < roots.size(); k++) {
                assertThat(roots.get(k).at()).isEqualTo(derived.get(k).at(), within(1e-8));
            }
        }
        assertThat(told).isGreaterThan(480);
    }
}
