package dev.assay.value.genai;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What training a model cost, as it was published. Immutable.
 *
 * @param model the model
 * @param year the year of the figure, because prices of machines fall
 * @param amount the figure, as of that year
 * @param bound how the figure is to be read
 * @param note what is left out
 * @since 0.1
 */
public record TrainingCost(String model, int year, Money amount, Bound bound, Text note) {
    /** How a published figure is to be read. */
    public enum Bound {
        /** It was more. */
        MORE_THAN,
        /** It was about this. */
        ABOUT,
        /** It was less. */
        LESS_THAN
    }

    /**
     * Returns what an hour of a machine cost.
     *
     * @param cost what training cost
     * @param machineHours how many hours all machines ran together
     * @return the amount per hour, or that no machine ran
     */
    public static Answer<Money> perMachineHour(Money cost, BigDecimal machineHours) {
        return machineHours.signum() <= 0
                ? Answer.none(
                        "TRAIN-NO-HOURS", Text.of("no machine ran, so an hour has no cost", "가동한 장비가 없어 시간당 비용이 없습니다"))
                : Answer.of(new Money(cost.amount().divide(machineHours, MathContext.DECIMAL128), cost.currency()));
    }

    /**
     * Returns what training costs.
     *
     * @param machineHours how many hours all machines run together
     * @param hourly what an hour costs
     * @return the product
     */
    public static Money of(BigDecimal machineHours, Money hourly) {
        return hourly.times(machineHours);
    }

    /**
     * Returns published figures, each with its year; none is a forecast.
     *
     * @return the figures by amount, largest first
     */
    public static List<TrainingCost> published() {
        Text whole = Text.of("compute of the final run", "최종 학습의 연산 비용");
        Text tuning = Text.of("tuning only; the base model is not in it", "미세 조정만 포함하며 기반 모델 비용은 제외");
        return List.of(
                new TrainingCost("GPT-4", 2023, Money.of("100000000", "USD"), Bound.ABOUT, whole),
                new TrainingCost("GPT-3", 2020, Money.of("4000000", "USD"), Bound.MORE_THAN, whole),
                new TrainingCost("LLaMA", 2023, Money.of("2400000", "USD"), Bound.MORE_THAN, whole),
                new TrainingCost("Alpaca", 2023, Money.of("600", "USD"), Bound.LESS_THAN, tuning),
                new TrainingCost("Dolly", 2023, Money.of("30", "USD"), Bound.LESS_THAN, tuning));
    }
}
