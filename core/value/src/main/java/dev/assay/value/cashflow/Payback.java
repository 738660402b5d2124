package dev.assay.value.cashflow;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When cumulative flows have recovered what flowed out: (k − 1) + (−cumulative<sub>k−1</sub>) / flow<sub>k</sub> for the
 * period k in which they are no longer negative. The part of a period is in (0, 1], as if money flowed evenly.
 *
 * <p>Immutable.
 *
 * @param periods after how many periods, not negative
 * @param crossing which time counts
 * @param warnings {@link #NO_OUTLAY}, {@link #RECROSSES}, both or none
 * @since 0.1
 */
public record Payback(double periods, Crossing crossing, List<Finding> warnings) {
    /** The code of a payback of 0, because nothing flows out at the decision. */
    public static final String NO_OUTLAY = "NO_OUTLAY";

    /** The code of a payback after which cumulative flows turn negative again. */
    public static final String RECROSSES = "RECROSSES";

    /** The code of no payback. */
    public static final String NEVER = "NEVER_RECOVERED";

    /** Which time counts if cumulative flows turn negative again. */
    public enum Crossing {
        /** The first time they are recovered. */
        FIRST,
        /** The time after which they stay recovered. */
        LAST
    }

    /** A sum of flows that is less than this share of them was lost in rounding. */
    private static final double ROUNDING = 1e-12;

    /** Copies the warnings. */
    public Payback {
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns whether there is a warning.
     *
     * @param code {@link #NO_OUTLAY} or {@link #RECROSSES}
     * @return true if there is
     */
    public boolean warns(String code) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(code));
    }

    static Answer<Payback> of(double[] flows, Crossing crossing) {
        double[] cumulative = cumulative(flows);
        int first = recovery(cumulative, 0);
        if (first < 0) {
            return never();
        }
        int relapse = relapse(cumulative, first);
        int counted = first;
        while (crossing == Crossing.LAST && relapse >= 0) {
            counted = recovery(cumulative, relapse);
            if (counted < 0) {
                return never();
            }
            relapse = relapse(cumulative, counted);
        }
        double periods = counted == 0 ? 0 : counted - 1 + Math.min(1, -cumulative[counted - 1] / flows[counted]);
        List<Finding> warnings = new ArrayList<>();
        if (first == 0) {
            warnings.add(Finding.warning(
                    NO_OUTLAY, "", Text.of("nothing flows out at the decision", "의사결정 시점에 나가는 돈이 없습니다")));
        }
        if (relapse(cumulative, first) >= 0) {
            warnings.add(Finding.warning(
                    RECROSSES,
                    "",
                    Text.of(
                            "cumulative flows turn negative again after they were recovered",
                            "회수한 뒤에 누적 현금흐름이 다시 음수가 됩니다")));
        }
        return Answer.of(new Payback(periods, crossing, warnings));
    }

    private static double[] cumulative(double[] flows) {
        double lost = 0;
        double sum = 0;
        double[] cumulative = new double[flows.length];
        for (int k = 0; k < flows.length; k++) {
            lost += Math.abs(flows[k]) * ROUNDING;
            sum += flows[k];
            cumulative[k] = Math.abs(sum) <= lost ? 0 : sum;
        }
        return cumulative;
    }

    private static int recovery(double[] cumulative, int from) {
        for (int k = from; k < cumulative.length; k++) {
            if (cumulative[k] >= 0) {
                return k;
            }
        }
        return -1;
    }

    private static int relapse(double[] cumulative, int from) {
        for (int k = from; k < cumulative.length; k++) {
            if (cumulative[k] < 0) {
                return k;
            }
        }
        return -1;
    }

    private static Answer<Payback> never() {
        return Answer.none(NEVER, Text.of("what flows out is never recovered", "나간 돈이 회수되지 않습니다"));
    }

    /**
     * Returns the periods and the warnings.
     *
     * @param locale the reader's locale
     * @return one line
     */
    public String describe(Locale locale) {
        String number =
                BigDecimal.valueOf(periods).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        StringBuilder line = new StringBuilder(Text.of("payback after " + number + " periods", "회수 기간 " + number + "기")
                .in(locale));
        warnings.forEach(warning -> line.append("; ").append(warning.message().in(locale)));
        return line.toString();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
