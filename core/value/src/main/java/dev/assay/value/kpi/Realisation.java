package dev.assay.value.kpi;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Holds a value against the goal of a figure. */
final class Realisation {
    private Realisation() {}

    static Answer<Double> of(Kpi kpi, double value) {
        OptionalDouble target = kpi.goal().target();
        if (target.isEmpty()) {
            return Answer.none(
                    "KPI-NO-GOAL", Text.of("\"" + kpi.id() + "\" has no goal", "\"" + kpi.id() + "\"에 목표가 없습니다"));
        }
        boolean higher = kpi.goal().better() == Kpi.Better.HIGHER;
        return higher ? reached(kpi, value, target.getAsDouble()) : kept(kpi, value, target.getAsDouble());
    }

    private static Answer<Double> reached(Kpi kpi, double value, double target) {
        return target > 0 && value >= 0 ? share(kpi, value, target, value / target) : none(kpi, value, target);
    }

    private static Answer<Double> kept(Kpi kpi, double value, double target) {
        if (target < 0 || value < 0) {
            return none(kpi, value, target);
        }
        // Nothing at all is the best there is where less is better, whatever was aimed at.
        return value == 0 ? Answer.of(1.0) : share(kpi, value, target, target / value);
    }

    private static Answer<Double> share(Kpi kpi, double value, double target, double share) {
        return Double.isFinite(share) ? Answer.of(share) : none(kpi, value, target);
    }

    private static Answer<Double> none(Kpi kpi, double value, double target) {
        boolean higher = kpi.goal().better() == Kpi.Better.HIGHER;
        boolean met = higher ? value >= target : value <= target;
        return Answer.none(
                "KPI-NO-SHARE",
                Text.of(
                        "\"" + kpi.id() + "\" is " + plain(value) + " with a goal of "
                                + (higher ? "at least " : "at most ")
                                + plain(target) + ", which is " + (met ? "met" : "missed")
                                + "; no share of the goal says so",
                        "\"" + kpi.id() + "\"의 값은 " + plain(value) + ", 목표는 " + plain(target)
                                + (higher ? " 이상으로 " : " 이하로 ") + (met ? "달성" : "미달") + "이며, 달성 비율로는 나타낼 수 없습니다"));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
