package dev.assay.value.cashflow;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What is said about internal rates of return. */
final class IrrTexts {
    private static final Text START = Text.of("flows at the start of periods", "기초 현금흐름 기준");
    private static final Text MID = Text.of("flows in the middle of periods", "기중 현금흐름 기준");
    private static final Text END = Text.of("flows at the end of periods", "기말 현금흐름 기준");

    /** Up to here a rate is written with all its digits. */
    private static final BigDecimal PLAIN = new BigDecimal("1e12");

    /** Below, eight digits would be rounded to all of it. */
    private static final double NEARLY_ALL = -0.999999;

    private IrrTexts() {}

    static Irr.Terms terms(Timing timing, PeriodUnit unit, RootChoice choice) {
        Text convention = switch (timing) {
            case START -> START;
            case MID -> MID;
            case END -> END;
        };
        return new Irr.Terms(convention, unit, choice);
    }

    static Text dated(DayCount dayCount) {
        return Text.of("days counted " + dayCount, "일수 계산 " + dayCount);
    }

    static Text reason(Irr.Status status) {
        return switch (status) {
            case NO_SIGN_CHANGE ->
                Text.of(
                        "there is no internal rate of return, because the net flows of all periods have one sign",
                        "모든 기간의 순현금흐름이 한쪽 방향이므로 내부수익률이 없습니다");
            case NO_REAL_ROOT ->
                Text.of(
                        "there is no internal rate of return, because the net present value is zero at no rate",
                        "순현재가치가 0이 되는 할인율이 없으므로 내부수익률이 없습니다");
            case OUT_OF_RANGE ->
                Text.of(
                        "the internal rate of return is too large, or too near to -100%, to be written as a number",
                        "내부수익률이 너무 크거나 -100%에 너무 가까워 수로 나타낼 수 없습니다");
            case UNIQUE, MULTIPLE ->
                throw new ValueException(
                        "status must be without rate, but was " + status, "이율이 없는 상태여야 하지만 " + status + "입니다");
        };
    }

    static Text multiple(String all, String selected, boolean onePositive) {
        String whyEn = onePositive ? ", the only positive one because cumulative flows change their sign once" : "";
        String whyKo = onePositive ? " 누적 현금흐름의 부호가 한 번만 바뀌므로 양수인 값은 이것뿐입니다." : "";
        return Text.of(
                "The net present value is zero at several rates, " + all + "; " + selected
                        + " is selected by convention" + whyEn
                        + ". Judge by the net present value and the modified rate",
                "순현재가치가 0이 되는 할인율이 여럿입니다(" + all + "). 관례에 따라 " + Particle.OBJECT.after(selected) + " 골랐습니다." + whyKo
                        + " 순현재가치와 수정내부수익률(MIRR)로 판단하십시오");
    }

    static Text touches(String selected) {
        return Text.of(
                "At " + selected + " the net present value touches zero without changing its sign",
                selected + "에서 순현재가치는 0에 닿기만 하고 부호가 바뀌지 않습니다");
    }

    /**
     * To eight digits, and to ten decimals at most. What is not all lost is not told as -100%, and what nobody counts the digits
     * of is told with an exponent.
     */
    static String percent(double rate) {
        RoundingMode mode = rate < NEARLY_ALL ? RoundingMode.DOWN : RoundingMode.HALF_EVEN;
        BigDecimal percent = new BigDecimal(rate, new MathContext(8, mode)).movePointRight(2);
        if (percent.compareTo(PLAIN) > 0) {
            return percent.stripTrailingZeros().round(new MathContext(8)).toString() + "%";
        }
        return percent.setScale(Math.min(10, percent.scale()), mode)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    static String per(PeriodUnit unit) {
        return unit.label().ko();
    }
}
