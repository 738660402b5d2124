package dev.assay.value.poorquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoorQualityTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void costs_a_hundredfold_when_nothing_is_done() {
        OneTenHundred.Costs costs = OneTenHundred.CLASSIC.costs(number("1000000"), number("0.47"), usd("1"));

        assertThat(costs).isEqualTo(new OneTenHundred.Costs(usd("1000000"), usd("4700000"), usd("47000000")));
        assertThat(OneTenHundred.costOfInaction(number("1000000"), number("0.47"), usd("100")))
                .isEqualTo(usd("47000000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneTenHundred.CLASSIC.costs(number("1"), number("47"), usd("1")))
                .withMessage("errorRate must be in [0, 1], but was 47");
    }

    @Test
    void costs_tenfold_in_a_step_of_work() {
        assertThat(RuleOfTen.CLASSIC.cost(number("100"), number("0.89"), usd("1")))
                .isEqualTo(usd("199"));
    }

    @Test
    void costs_the_hours_that_data_is_down() {
        DataDowntime downtime = new DataDowntime(number("61"), number("4"), number("9"));

        assertThat(downtime.hours()).isEqualByComparingTo("793");
        assertThat(downtime.cost(usd("246.83"))).isEqualTo(usd("195736.19"));
        assertThat(DataDowntime.engineers(number("5"), number("0.4"), usd("75"), number("2000")))
                .isEqualTo(usd("300000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DataDowntime(number("-1"), number("4"), number("9")));
    }

    private static QualityCosts level(String effort, String failure) {
        return new QualityCosts(usd(effort), usd("0"), usd("0"), usd(failure));
    }

    @Test
    void is_best_where_effort_and_failure_balance() {
        List<QualityCosts> levels = List.of(level("0", "100"), level("20", "50"), level("60", "30"), level("200", "0"));

        // 50 avoided for 20 pays, 20 avoided for 40 does not.
        assertThat(levels.get(0).marginal(levels.get(1)).get()).isEqualByComparingTo("2.5");
        assertThat(levels.get(1).marginal(levels.get(2)).get()).isEqualByComparingTo("0.5");
        assertThat(QualityCosts.best(levels)).isEqualTo(levels.get(1));
        assertThat(levels.get(1).marginal(levels.get(0)).describe(Locale.ENGLISH))
                .isEqualTo("no effort was added, so none avoided anything (COPQ-NO-EFFORT)");
        QualityCosts full = new QualityCosts(usd("1"), usd("2"), usd("3"), usd("4"));
        assertThat(full.total()).isEqualTo(usd("10"));
        assertThat(full.poorQuality()).isEqualTo(usd("7"));
    }

    @Test
    void can_cost_more_with_fewer_errors() {
        DecisionErrors errors = new DecisionErrors(Map.of("false alarm", usd("1"), "miss", usd("50")));

        // 15 fewer false alarms save 15, one more miss costs 50.
        assertThat(errors.saved(
                        Map.of("false alarm", 20L, "miss", 2L),
                        Map.of("false alarm", 5L, "miss", 3L),
                        usd("0").currency()))
                .isEqualTo(usd("-35"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> errors.saved(Map.of("mis", 1L), Map.of(), usd("0").currency()))
                .withMessage("no cost of \"mis\"; known kinds: false alarm, miss");
    }
}
