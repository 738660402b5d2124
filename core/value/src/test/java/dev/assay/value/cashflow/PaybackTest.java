package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.Rate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaybackTest {
    @Test
    void warns_of_what_turns_negative_again() {
        Flows decommissioned = Flows.yearly(-100, 200, -150, 100);

        Payback first = decommissioned.payback().get();
        Payback last = decommissioned.payback(Payback.Crossing.LAST).get();

        assertThat(first.periods()).isEqualTo(0.5);
        assertThat(first.warns(Payback.RECROSSES)).isTrue();
        assertThat(first)
                .hasToString(
                        "payback after 0.50 periods; cumulative flows turn negative again after they were recovered");
        assertThat(first.describe(Locale.KOREAN)).isEqualTo("회수 기간 0.50기; 회수한 뒤에 누적 현금흐름이 다시 음수가 됩니다");
        assertThat(last.periods()).isEqualTo(2.5);
        assertThat(last.crossing()).isEqualTo(Payback.Crossing.LAST);
    }

    @Test
    void warns_of_a_decision_without_outlay() {
        Payback payback = Flows.yearly(0, -100, 200).payback().get();

        assertThat(payback.periods()).isZero();
        assertThat(payback.warns(Payback.NO_OUTLAY)).isTrue();
        assertThat(payback.warns(Payback.RECROSSES)).isTrue();
        assertThat(payback.describe(Locale.KOREAN)).contains("의사결정 시점에 나가는 돈이 없습니다");
        assertThat(Flows.yearly(0, -100, 200)
                        .payback(Payback.Crossing.LAST)
                        .get()
                        .periods())
                .isEqualTo(1.5);
    }

    @Test
    void is_missing_when_never_recovered() {
        assertThat(Flows.yearly(-100, 99).payback().reason().orElseThrow().code())
                .isEqualTo(Payback.NEVER);
        assertThat(Flows.yearly(-100, 99).payback().describe(Locale.KOREAN)).contains("나간 돈이 회수되지 않습니다");
        assertThat(Flows.yearly(-100, 105)
                        .discountedPayback(Rate.effective("0.1"), Payback.Crossing.FIRST)
                        .isPresent())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void discounting_never_speeds_it_up(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double[] amounts = random.doubles(random.nextInt(2, 20), 0, 100).toArray();
            amounts[0] = -random.nextDouble(1, 500);
            Flows flows = Flows.yearly(amounts);
            var simple = flows.payback();
            var discounted =
                    flows.discountedPayback(new Rate.Effective(random.nextDouble(0, 0.3)), Payback.Crossing.FIRST);
            if (discounted.isPresent()) {
                double periods = discounted.get().periods();

                assertThat(periods).isGreaterThanOrEqualTo(simple.get().periods());
                assertThat(flows.discountedPayback(Rate.effective("0"), Payback.Crossing.FIRST)
                                .get()
                                .periods())
                        .isEqualTo(simple.get().periods(), within(1e-12));
            }
        }
    }
}
