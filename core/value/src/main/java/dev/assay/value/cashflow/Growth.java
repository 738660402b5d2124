package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;

/**
 * Growth from one amount to another.
 *
 * @since 0.1
 */
public final class Growth {
    private Growth() {}

    /**
     * Returns the compound growth per period, (end/begin)<sup>1/n</sup> − 1; called CAGR for years, and RRI in spreadsheets.
     *
     * @param periods how many periods, positive
     * @param begin what it was
     * @param end what it became
     * @return the rate, −1 if nothing is left; no value if the amounts are otherwise not positive, or no time passed
     */
    public static Answer<Double> cagr(double periods, double begin, double end) {
        if (!(periods > 0)) {
            return Answers.none(
                    "NO_PERIOD", "there is no growth rate, because no time passes", "시간이 지나지 않으므로 성장률이 없습니다");
        }
        if (begin > 0 && end == 0) {
            return Answers.of(-1);
        }
        return positive(begin, end)
                ? Answers.of(StrictMath.expm1((StrictMath.log(end) - StrictMath.log(begin)) / periods))
                : notPositive();
    }

    /**
     * Returns how many periods growth takes, ln(end/begin) / ln(1 + r); called PDURATION in spreadsheets.
     *
     * @param rate the growth per period, above −1
     * @param begin what it is
     * @param end what it is to become
     * @return the periods; negative if it was so in the past; no value if it never is
     * @throws IllegalArgumentException if the rate is −1 or less
     */
    public static Answer<Double> periodsToGrow(double rate, double begin, double end) {
        if (!(rate > -1)) {
            throw new ValueException("rate must be above -1, but was " + rate, "이율은 -1보다 커야 하지만 " + rate + "입니다");
        }
        if (!positive(begin, end)) {
            return notPositive();
        }
        double growth = StrictMath.log(end) - StrictMath.log(begin);
        if (rate == 0 && growth != 0) {
            return Answers.none("NO_GROWTH", "it never gets there, because it does not grow", "성장하지 않으므로 도달하지 못합니다");
        }
        return Answers.of(growth == 0 ? 0 : growth / StrictMath.log1p(rate));
    }

    private static boolean positive(double begin, double end) {
        return begin > 0 && end > 0;
    }

    private static Answer<Double> notPositive() {
        return Answers.none(
                "NOT_POSITIVE",
                "there is no growth, because both amounts must be positive",
                "두 금액이 모두 양수여야 하므로 성장률이 없습니다");
    }
}
