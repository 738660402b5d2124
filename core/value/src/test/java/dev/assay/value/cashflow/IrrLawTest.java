package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrrLawTest {
    /** Near -100% flows far ahead weigh more than all that was listed, and the last digit of the rate decides. */
    private static double gross(double rate, Flows flows) {
        double[] weighed = flows.amounts();
        Arrays.setAll(weighed, k -> Math.abs(weighed[k]) * Math.max(1, Math.pow(1 + rate, -k)));
        return Arrays.stream(weighed).sum();
    }

    private static double npv(double rate, Flows flows) {
        return PresentValue.npv(rate, flows.amounts(), flows.timing());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void finds_as_many_roots_as_there_are(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int several = 0;
        for (int i = 0; i < 1_500; i++) {
            long[] flows = random.longs(random.nextInt(2, 13), -60, 61).toArray();
            flows[0] = flows[0] == 0 ? -1 : flows[0];
            flows[flows.length - 1] = flows[flows.length - 1] == 0 ? 1 : flows[flows.length - 1];

            List<Irr.Root> roots = Flows.yearly(
                            Arrays.stream(flows).asDoubleStream().toArray())
                    .irr()
                    .all();

            assertThat(roots).as("%s", Arrays.toString(flows)).hasSize(Sturm.positiveRoots(flows));
            several += roots.size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(150);
    }

    @Test
    void finds_as_many_roots_in_long_flows() {
        SplittableRandom random = new SplittableRandom(99);
        for (int i = 0; i < 60; i++) {
            long[] flows = random.longs(random.nextInt(20, 45), 1, 1_001).toArray();
            Arrays.setAll(flows, k -> random.nextBoolean() ? flows[k] : -flows[k]);

            List<Irr.Root> roots = Flows.yearly(
                            Arrays.stream(flows).asDoubleStream().toArray())
                    .irr()
                    .all();

            assertThat(roots).as("%s", Arrays.toString(flows)).hasSize(Sturm.positiveRoots(flows));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 17})
    void counts_a_root_once_however_often_it_is_one(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            // Π (a − b·v) with small whole numbers, among which many are equal.
            long[] flows = {1};
            for (int k = random.nextInt(2, 8); k > 0; k--) {
                long a = random.nextInt(1, 6);
                long b = random.nextInt(1, 6) * (random.nextInt(4) == 0 ? -1 : 1);
                long[] product = new long[flows.length + 1];
                for (int j = 0; j < flows.length; j++) {
                    product[j] += flows[j] * a;
                    product[j + 1] -= flows[j] * b;
                }
                flows = product;
            }

            List<Irr.Root> roots = Flows.yearly(
                            Arrays.stream(flows).asDoubleStream().toArray())
                    .irr()
                    .all();

            assertThat(roots).as("%s", Arrays.toString(flows)).hasSize(Sturm.positiveRoots(flows));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void finds_the_roots_that_flows_were_made_of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 700; i++) {
            double[] rates = new double[random.nextInt(2, 6)];
            double[] flows = {-1000};
            for (int k = 0; k < rates.length; k++) {
                // At least 2% apart, so that no two are one in rounding.
                rates[k] = -0.6 + 0.3 * k + random.nextDouble(0.28);
                flows = timesOneLess(flows, 1 + rates[k]);
            }

            List<Double> found =
                    Flows.yearly(flows).irr().all().stream().map(Irr.Root::rate).toList();

            assertThat(found).hasSize(rates.length);
            for (int k = 0; k < rates.length; k++) {
                assertThat(found.get(k)).isEqualTo(rates[k], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void keeps_roots_that_touch_zero(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            double touching = random.nextDouble(-0.5, 0.2);
            double crossing = random.nextDouble(0.3, 1.0);
            double[] flows = timesOneLess(new double[] {-1000}, 1 + crossing);
            flows = timesOneLess(timesOneLess(flows, 1 + touching), 1 + touching);

            List<Irr.Root> roots = Flows.yearly(flows).irr().all();

            // Rounding may part the double root, or lift it off zero by less than can be seen.
            assertThat(roots).hasSizeBetween(2, 3);
            assertThat(roots.get(0).rate()).isEqualTo(touching, within(1e-6));
            assertThat(roots.get(roots.size() - 1).rate()).isEqualTo(crossing, within(1e-9));
            if (roots.size() == 2) {
                assertThat(roots.get(0).contact()).isEqualTo(Irr.Contact.TOUCHES);
            }
        }
    }

    /** Multiplies Σ flow·v^k by (1 − growth·v), which adds the root growth − 1. */
    private static double[] timesOneLess(double[] flows, double growth) {
        double[] product = new double[flows.length + 1];
        for (int k = 0; k < flows.length; k++) {
            product[k] += flows[k];
            product[k + 1] -= growth * flows[k];
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void flows_are_worth_nothing_at_every_rate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 700; i++) {
            double scale = Math.pow(10, random.nextInt(0, 16));
            double[] amounts =
                    random.doubles(random.nextInt(2, 40), -scale, scale).toArray();
            for (Timing timing : Timing.values()) {
                Flows flows = Flows.yearly(amounts).timed(timing);

                for (Irr.Root root : flows.irr().all()) {
                    assertThat(npv(root.rate(), flows))
                            .as("%s at %s", flows, root)
                            .isEqualTo(0, within(1e-9 * gross(root.rate(), flows)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void one_change_of_sign_gives_one_rate_below_which_a_case_pays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            double[] amounts = conventional(random, random.nextInt(1, 61));
            Flows flows = Flows.yearly(amounts);

            Irr irr = flows.irr();

            double rate = irr.selected().orElseThrow();
            assertThat(irr.status()).isEqualTo(Irr.Status.UNIQUE);
            assertThat(npv(rate, flows)).isEqualTo(0, within(1e-9 * gross(rate, flows)));
            assertThat(npv(rate + 0.01, flows)).isNegative();
            assertThat(npv(rate - Math.min(0.01, (1 + rate) / 2), flows)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15})
    void the_present_value_of_an_outlay_and_what_it_brings_falls_as_the_rate_rises(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double[] amounts = random.doubles(random.nextInt(2, 61), 1, 1e6).toArray();
            amounts[0] = -amounts[0];
            Flows flows = Flows.yearly(amounts);
            double[] rates = random.doubles(10, -0.9, 3).sorted().distinct().toArray();

            double[] values =
                    DoubleStream.of(rates).map(rate -> npv(rate, flows)).toArray();

            for (int at = 1; at < rates.length; at++) {
                assertThat(values[at]).as("%s at %s", flows, rates[at]).isLessThan(values[at - 1]);
            }
        }
    }

    private static double[] conventional(SplittableRandom random, int periods) {
        double[] amounts = new double[periods + 1];
        int outlays = random.nextInt(1, periods + 1);
        for (int k = 0; k < amounts.length; k++) {
            double amount = random.nextInt(5) == 0 ? 0 : random.nextDouble(1, 1e6);
            amounts[k] = k < outlays ? -amount : amount;
        }
        amounts[0] = -1e6;
        amounts[periods] = Math.max(1e5, amounts[periods]);
        return amounts;
    }

    @Test
    void survives_extremes() {
        double[] long600 = new double[601];
        Arrays.fill(long600, 1e13);
        long600[0] = -1e15;
        // 1e13 for 600 periods on 1e15: 1% less what the end of it takes, r(1 - (1 + r)^-600)^-1 = 1%.
        double rate = Flows.monthly(long600).irr().selected().orElseThrow();
        assertThat(rate / (1 - Math.pow(1 + rate, -600))).isEqualTo(0.01, within(1e-13));

        assertThat(Flows.yearly(-1e15, 1).irr().selected().orElseThrow()).isEqualTo(-1 + 1e-15, within(1e-16));
        assertThat(Flows.yearly(-1e15, 1e-3).irr().status()).isEqualTo(Irr.Status.OUT_OF_RANGE);
        assertThat(Flows.yearly(-1e-300, 1e-310).irr().selected().orElseThrow()).isEqualTo(-1 + 1e-10, within(1e-12));
        assertThat(Flows.yearly(-1e300, 1e300, 1e299).irr().status()).isEqualTo(Irr.Status.UNIQUE);
        assertThat(Flows.yearly(-1e-200, 1e200).irr().status()).isEqualTo(Irr.Status.OUT_OF_RANGE);
        assertThat(overnight(-1, 100).status()).isEqualTo(Irr.Status.OUT_OF_RANGE);
        assertThat(overnight(-100, 1).status()).isEqualTo(Irr.Status.OUT_OF_RANGE);
        assertThat(overnight(-100, 101).selected().orElseThrow()).isEqualTo(Math.pow(1.01, 365) - 1, within(1e-9));
    }

    private static Irr overnight(double first, double second) {
        LocalDate day = LocalDate.parse("2026-03-01");
        return DatedFlows.of(List.of(new DatedFlow(day, first), new DatedFlow(day.plusDays(1), second)))
                .irr();
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15})
    void dated_flows_are_worth_nothing_at_every_rate_in_every_order(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            List<DatedFlow> listed = new ArrayList<>();
            for (int k = random.nextInt(2, 25); k > 0; k--) {
                listed.add(new DatedFlow(
                        LocalDate.parse("2020-01-01").plusDays(random.nextInt(3_000)), random.nextDouble(-1e6, 1e6)));
            }
            List<DatedFlow> backwards = new ArrayList<>(listed);
            Collections.reverse(backwards);
            for (DayCount dayCount : DayCount.values()) {
                DatedFlows flows = DatedFlows.of(listed).counted(dayCount);

                Irr irr = flows.irr();

                double gross = listed.stream()
                        .mapToDouble(flow -> Math.abs(flow.amount()))
                        .sum();
                irr.all().stream()
                        .filter(root -> root.rate() > -0.5)
                        .forEach(root -> assertThat(flows.npv(new Rate.Effective(root.rate()))
                                        .get())
                                .as("%s at %s", flows, root)
                                .isEqualTo(0, within(1e-9 * gross)));
                assertThat(DatedFlows.of(backwards).counted(dayCount).irr().all())
                        .hasSameSizeAs(irr.all());
            }
        }
    }
}
