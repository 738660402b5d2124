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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSearchTest {
    private static final int EXPECTATIONS = 4;

    private static LossReport report(Random random) {
        StakeRegister register = StakeRegister.of(IntStream.range(0, EXPECTATIONS)
                .mapToObj(e -> ValueAtStake.perRecord("e" + e, "1000", money(1 + random.nextInt(50))))
                .toList());
        return register.losses(id -> MeasuredFailure.ofCounts(id, 1, 2, Outcomes.NOON, Outcomes.NOON));
    }

    private static Money money(long amount) {
        return Money.of(Long.toString(amount), "KRW");
    }

    private static List<Fix> fixes(Random random, int count) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fix fix = Fix.named(String.format(Locale.ROOT, "f%02d", i))
                    .costing(money(random.nextInt(20_000)), money(random.nextInt(2_000)))
                    .liveAfterMonths(random.nextInt(4) * 4);
            for (int e = 0; e < EXPECTATIONS; e++) {
                fix = random.nextInt(3) == 0 ? fix.reduces("e" + e, "0." + (1 + random.nextInt(9))) : fix;
            }
            fixes.add(
                    random.nextInt(4) == 0
                            ? fix.needs(String.format(Locale.ROOT, "f%02d", random.nextInt(count)))
                            : fix);
        }
        return fixes;
    }

    /** The value of a choice from its definition, month by month. */
    private static double value(LossReport report, List<Fix> chosen, int years, double rate) {
        double value = 0;
        for (Fix fix : chosen) {
            value -= fix.oneOff().amount().doubleValue();
        }
        for (int month = 0; month < 12 * years; month++) {
            double saved = 0;
            for (int e = 0; e < EXPECTATIONS; e++) {
                double left = 1;
                for (Fix fix : chosen) {
                    for (Effect effect : fix.effects()) {
                        boolean counts = effect.expectation().equals("e" + e) && fix.leadMonths() <= month;
                        left *= counts ? 1 - effect.expected().doubleValue() : 1;
                    }
                }
                saved += (1 - left)
                        * report.yearly("e" + e).get().expected().amount().doubleValue();
            }
            for (Fix fix : chosen) {
                saved -= fix.leadMonths() <= month
                        ? fix.runningPerYear().amount().doubleValue()
                        : 0;
            }
            value += saved / 12 / StrictMath.pow(1 + rate, month / 12 + 1);
        }
        return value;
    }

    private static double bestOfAll(LossReport report, List<Fix> fixes, double budget) {
        double best = 0;
        for (int mask = 0; mask < 1 << fixes.size(); mask++) {
            int choice = mask;
            List<Fix> chosen = IntStream.range(0, fixes.size())
                    .filter(i -> (choice >> i & 1) == 1)
                    .mapToObj(fixes::get)
                    .toList();
            List<String> ids = chosen.stream().map(Fix::id).toList();
            double spent = chosen.stream()
                    .mapToDouble(fix -> fix.oneOff().amount().doubleValue())
                    .sum();
            boolean possible = spent <= budget && chosen.stream().allMatch(fix -> ids.containsAll(fix.requires()));
            best = possible ? Math.max(best, value(report, chosen, 3, 0.1)) : best;
        }
        return best;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void finds_what_trying_all_choices_finds(long seed) {
        Random random = new Random(seed);
        LossReport report = report(random);
        List<Fix> fixes = fixes(random, 9);
        long budget = 10_000 + random.nextInt(60_000);

        FixPlan plan = FixPlanner.of(report, fixes, 3, Rate.effective("0.10"))
                .budget(money(budget))
                .plan();

        assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
        double best = bestOfAll(report, fixes, budget);
        assertThat(plan.npv().orElseThrow().amount().doubleValue()).isCloseTo(best, within(0.51));
        assertThat(value(report, plan.funded(), 3, 0.1)).isCloseTo(best, within(1e-6));
        assertThat(plan.oneOff().orElseThrow()).isLessThanOrEqualTo(money(budget));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void does_not_depend_on_the_order_of_fixes(long seed) {
        Random random = new Random(seed);
        LossReport report = report(random);
        List<Fix> fixes = new ArrayList<>(fixes(random, 12));

        FixPlan one = FixPlanner.of(report, fixes, 3, Rate.effective("0.10")).plan();
        java.util.Collections.shuffle(fixes, random);
        FixPlan other = FixPlanner.of(report, fixes, 3, Rate.effective("0.10")).plan();

        assertThat(other.funded())
                .extracting(Fix::id)
                .isEqualTo(one.funded().stream().map(Fix::id).toList());
    }

    @ParameterizedTest(name = "{0} fixes")
    @ValueSource(ints = {25, 40, 80})
    void is_feasible_never_below_greedy_and_within_its_bound(int count) {
        Random random = new Random(count);
        LossReport report = report(random);
        List<Fix> fixes = fixes(random, count);
        FixPlanner planner =
                FixPlanner.of(report, fixes, 3, Rate.effective("0.10")).budget(money(60_000));

        FixPlan plan = planner.plan();

        assertThat(plan.npv().orElseThrow())
                .isGreaterThanOrEqualTo(planner.greedyByReturn().npv().orElseThrow())
                .isLessThanOrEqualTo(plan.bound().orElseThrow());
        assertThat(plan.oneOff().orElseThrow()).isLessThanOrEqualTo(money(60_000));
        List<String> ids = plan.funded().stream().map(Fix::id).toList();
        assertThat(plan.funded()).allSatisfy(fix -> assertThat(ids).containsAll(fix.requires()));
        if (count == 25) {
            assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
        }
    }

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(longs = {0, 1, 10, 100})
    void bounds_the_best_when_it_stops_early(long nodes) {
        Random random = new Random(7);
        LossReport report = report(random);
        List<Fix> fixes = fixes(random, 10);
        FixPlanner planner = FixPlanner.of(report, fixes, 3, Rate.effective("0.10"));
        FixModel model = new FixModel(planner, Belief.EXPECTED);
        Limits limits = new Limits(30_000, Double.POSITIVE_INFINITY, new boolean[10], new boolean[10]);

        SharedSearch.Found found = new SharedSearch(model, limits, nodes)
                .search(new GreedySearch(model, limits).search().orElseThrow());

        double best = bestOfAll(report, fixes, 30_000);
        assertThat(found.bound()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(found.value()).isLessThanOrEqualTo(best + 1e-6);
    }
}
