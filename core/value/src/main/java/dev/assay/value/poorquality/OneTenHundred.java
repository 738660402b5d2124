package dev.assay.value.poorquality;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;

/**
 * The rule that preventing costs 1, correcting 10 and failing 100: a heuristic for a first sizing, not a measurement. The
 * factors are parameters. Immutable.
 *
 * @param prevention what keeping a record right costs, in units
 * @param correction what mending a wrong one costs, in units
 * @param failure what doing nothing about a wrong one costs, in units
 * @since 0.1
 * @see <a href="https://www.aunalytics.com/">Labovitz and Chang's rule as told by Aunalytics</a>
 */
public record OneTenHundred(BigDecimal prevention, BigDecimal correction, BigDecimal failure) {
    /** The factors that gave the rule its name. */
    public static final OneTenHundred CLASSIC =
            new OneTenHundred(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(100));

    /**
     * What the three cost. Immutable.
     *
     * @param prevention on every record
     * @param correction on every wrong one
     * @param failure on every wrong one
     */
    public record Costs(Money prevention, Money correction, Money failure) {}

    /**
     * Checks the factors.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public OneTenHundred {
        Shares.checkCount(Text.of("prevention", "예방 비용"), prevention);
        Shares.checkCount(Text.of("correction", "정정 비용"), correction);
        Shares.checkCount(Text.of("failure", "실패 비용"), failure);
    }

    /**
     * Returns what the three cost.
     *
     * @param records how many records there are, 0 or more
     * @param errorRate which part of them is wrong, in [0, 1]
     * @param unit what one unit is worth
     * @return prevention × N, correction × N × f and failure × N × f, exactly
     */
    public Costs costs(BigDecimal records, BigDecimal errorRate, Money unit) {
        Shares.checkCount(Text.of("records", "레코드 수"), records);
        Shares.check(Text.of("errorRate", "오류율"), errorRate);
        BigDecimal wrong = records.multiply(errorRate);
        return new Costs(
                unit.times(records.multiply(prevention)),
                unit.times(wrong.multiply(correction)),
                unit.times(wrong.multiply(failure)));
    }

    /**
     * Returns what doing nothing costs when the cost of a wrong record is known.
     *
     * @param records how many records there are, 0 or more
     * @param errorRate which part of them is wrong, in [0, 1]
     * @param perWrongRecord what a wrong one costs
     * @return records × errorRate × perWrongRecord, exactly
     */
    public static Money costOfInaction(BigDecimal records, BigDecimal errorRate, Money perWrongRecord) {
        Shares.checkCount(Text.of("records", "레코드 수"), records);
        Shares.check(Text.of("errorRate", "오류율"), errorRate);
        return perWrongRecord.times(records.multiply(errorRate));
    }
}
