package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.functions.Finance;
import org.apache.poi.ss.formula.functions.FinanceLib;
import org.apache.poi.ss.formula.functions.Mirr;
import org.assertj.core.data.Offset;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs answer: the functions of spreadsheets by Apache POI, and a library for dated flows. */
class PeerTest {
    @BeforeAll
    static void keepTheirLoggerSilent() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    }

    private static Offset<Double> near(double value) {
        return within(1e-9 * Math.max(1, Math.abs(value)));
    }

    private static double[] conventional(SplittableRandom random) {
        double[] flows = random.doubles(random.nextInt(2, 20), 0, 1000).toArray();
        flows[0] = -random.nextDouble(500, 5_000);
        return flows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rates_of_return_agree_with_poi(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            double[] flows = conventional(random);

            double theirs = org.apache.poi.ss.formula.functions.Irr.irr(flows);

            double ours = Flows.yearly(flows).irr().selected().orElseThrow();
            // Theirs gives up after twenty steps from 10%, or answers with a root below -100%.
            if (theirs > -1) {
                assertThat(ours).isEqualTo(theirs, within(1e-6));
                compared++;
            }
            assertThat(FinanceLib.npv(0.07, flows))
                    .isEqualTo(
                            Flows.yearly(flows)
                                    .npvOfSpreadsheets(Rate.effective("0.07"))
                                    .get(),
                            near(1e4));
        }
        assertThat(compared).isGreaterThan(1_500);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void annuities_agree_with_poi(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double rate = i % 10 == 0 ? 0 : random.nextDouble(-0.05, 0.3);
            int periods = random.nextInt(1, 121);
            double payment = random.nextDouble(-1e3, 1e3);
            double now = random.nextDouble(-1e4, 1e4);
            double then = random.nextDouble(-1e4, 1e4);
            boolean start = random.nextBoolean();
            Timing when = start ? Timing.START : Timing.END;

            double pmt = FinanceLib.pmt(rate, periods, now, then, start);
            double pv = FinanceLib.pv(rate, periods, payment, then, start);
            double fv = FinanceLib.fv(rate, periods, payment, now, start);

            assertThat(Annuity.payment(rate, periods, now, then, when).get()).isEqualTo(pmt, near(pmt));
            assertThat(Annuity.presentValue(rate, periods, payment, then, when).get())
                    .isEqualTo(pv, near(pv));
            assertThat(Annuity.futureValue(rate, periods, payment, now, when).get())
                    .isEqualTo(fv, near(fv));
            double met = Annuity.futureValue(rate, periods, payment, now, when).get();
            assertThat(Annuity.periods(rate, payment, now, met, when).get()).isEqualTo(periods, within(1e-5));
            double nper = FinanceLib.nper(rate, payment, now, met, start);
            assertThat(nper).isEqualTo(periods, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void parts_of_payments_agree_with_poi(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double rate = random.nextDouble(0.0001, 0.1);
            int periods = random.nextInt(1, 121);
            int period = random.nextInt(1, periods + 1);
            Loan loan = new Loan(rate, periods, random.nextDouble(-1e4, 1e4), 0, Timing.END);

            double interest = Finance.ipmt(rate, period, periods, loan.presentValue());
            double principal = Finance.ppmt(rate, period, periods, loan.presentValue());

            assertThat(loan.interest(period).get()).isEqualTo(interest, within(1e-7));
            assertThat(loan.principal(period).get()).isEqualTo(principal, within(1e-7));
        }
    }

    @Test
    void modified_rates_agree_with_poi() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            double[] flows = conventional(random);
            double ours = Flows.yearly(flows)
                    .mirr(Rate.effective("0.08"), Rate.effective("0.055"))
                    .get();

            assertThat(mirr(flows, 0.08, 0.055)).isEqualTo(ours, within(1e-9));
        }
    }

    @Test
    void where_nothing_flows_in_we_have_no_rate_but_poi_says_minus_one() {
        assertThat(mirr(new double[] {-1, -2, -3}, 0.1, 0.1)).isEqualTo(-1.0);

        assertThat(Flows.yearly(-1, -2, -3)
                        .mirr(Rate.effective("0.1"), Rate.effective("0.1"))
                        .isPresent())
                .isFalse();
    }

    /** The order of the arguments is flows, finance, reinvest; a test of theirs names the two rates the other way round. */
    private static double mirr(double[] flows, double finance, double reinvest) {
        double[] arguments = Arrays.copyOf(flows, flows.length + 2);
        arguments[flows.length] = finance;
        arguments[flows.length + 1] = reinvest;
        return new OpenMirr().of(arguments);
    }

    /** Theirs can be called from a cell only. */
    private static final class OpenMirr extends Mirr {
        double of(double[] arguments) {
            try {
                return evaluate(arguments);
            } catch (EvaluationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void dated_rates_agree_with_a_library_for_them(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            LocalDate date = LocalDate.parse("2019-07-15");
            List<DatedFlow> flows = new ArrayList<>(List.of(new DatedFlow(date, -random.nextDouble(500, 2_000))));
            for (int k = random.nextInt(2, 12); k > 0; k--) {
                date = date.plusDays(random.nextInt(1, 300));
                flows.add(new DatedFlow(date, random.nextDouble(100, 400)));
            }

            OptionalDouble theirs = theirs(flows);

            double ours = DatedFlows.of(flows).irr().selected().orElseThrow();
            // Theirs diverges on some flows that lose money.
            if (theirs.isPresent()) {
                assertThat(ours).isEqualTo(theirs.getAsDouble(), within(1e-5 * Math.max(1, Math.abs(ours))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(140);
    }

    private static OptionalDouble theirs(List<DatedFlow> flows) {
        try {
            return OptionalDouble.of(new Xirr(flows.stream()
                            .map(flow -> new Transaction(flow.amount(), flow.date()))
                            .toList())
                    .xirr());
        } catch (RuntimeException e) {
            return OptionalDouble.empty();
        }
    }
}
