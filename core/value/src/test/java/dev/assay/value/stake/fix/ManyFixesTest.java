package dev.assay.value.stake.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.Outcomes;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fixes that are all alike, which is what makes a search by branches look at everything. */
class ManyFixesTest {
    private static final int MANY = 30;

    private static Money usd(long amount) {
        return Money.of(Long.toString(amount), "USD");
    }

    /** 1,000 rows × 10% × USD 10 are USD 1,000 a year on each expectation. */
    private static LossReport losses(int expectations) {
        List<ValueAtStake> stakes = IntStream.range(0, expectations)
                .mapToObj(i -> ValueAtStake.perRecord("e" + i, "1000", usd(10)))
                .toList();
        return StakeRegister.of(stakes)
                .losses(id -> MeasuredFailure.ofCounts(id, 10, 100, Outcomes.NOON, Outcomes.NOON));
    }

    private static FixPlanner planner(int expectations) {
        List<Fix> fixes = IntStream.range(0, MANY)
                .mapToObj(i -> Fix.named("f" + i).costing(usd(100), usd(0)).reduces("e" + i % expectations, "0.5"))
                .toList();
        return FixPlanner.of(losses(expectations), fixes, 1, Rate.effective("0"));
    }

    @Test
    void on_expectations_of_their_own() {
        FixPlan plan = planner(MANY).budget(usd(1_050)).plan();

        // Ten of them, each of which saves 500 for 100.
        assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.funded()).hasSize(10);
        assertThat(plan.npv()).contains(usd(4_000).rounded());
    }

    @Test
    void on_one_expectation() {
        long before = System.nanoTime();
        FixPlan plan = planner(1).plan();
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        // Each halves what is left: 500, 250 and 125 are worth 100, 62.5 is not.
        assertThat(plan.funded()).hasSize(3);
        assertThat(plan.npv().orElseThrow().amount().doubleValue()).isCloseTo(875 - 300, within(0.01));
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void in_pairs_under_a_budget() {
        FixPlan plan = planner(MANY / 2).budget(usd(550)).plan();

        // Five of them on five expectations, rather than two on one.
        assertThat(plan.npv().orElseThrow().amount().doubleValue()).isGreaterThan(5 * 400 - 0.01);
        assertThat(plan.oneOff().orElseThrow()).isLessThanOrEqualTo(usd(550));
        assertThat(plan.bound().orElseThrow()).isGreaterThanOrEqualTo(plan.npv().orElseThrow());
    }
}
