package dev.assay.value.rate;

import java.math.BigDecimal;
import java.math.MathContext;

/** What rates are called in Korean. */
final class KoreanRates {
    private KoreanRates() {}

    static String of(Rate rate) {
        if (rate instanceof Rate.Nominal nominal) {
            return "연 " + percent(nominal.quoted()) + "(명목, 연 " + nominal.timesPerYear() + "회 복리)";
        }
        if (rate instanceof Rate.Continuous continuous) {
            return "연 " + percent(continuous.force()) + "(연속 복리)";
        }
        if (rate instanceof Rate.Periodic periodic) {
            return per(periodic.unit()) + " " + percent(periodic.share());
        }
        return "연 " + percent(rate.annual()) + "(실효)";
    }

    private static String per(PeriodUnit unit) {
        return unit.label().ko();
    }

    private static String percent(double share) {
        return new Percent(new BigDecimal(share, new MathContext(10))).toString();
    }
}
