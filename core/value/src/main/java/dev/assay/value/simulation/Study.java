package dev.assay.value.simulation;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A study, such as a pilot, that says yes or no about something that turns out good or bad. Immutable.
 *
 * @param sensitivity how often it says yes if it turns out good, in [0, 1]
 * @param specificity how often it says no if it turns out bad, in [0, 1]
 * @since 0.1
 */
public record Study(double sensitivity, double specificity) {
    /**
     * Checks the shares.
     *
     * @throws FindingsException if one is not in [0, 1]
     */
    public Study {
        List<Finding> faults = new ArrayList<>();
        checkShare(Text.of("sensitivity", "민감도"), sensitivity, faults);
        checkShare(Text.of("specificity", "특이도"), specificity, faults);
        FindingsException.throwErrors("study", faults);
    }

    private static void checkShare(Text name, double value, List<Finding> faults) {
        if (!(value >= 0 && value <= 1)) {
            faults.add(Finding.error(
                    "VOI-SHARE",
                    name.en(),
                    Text.of(
                            name.en() + " must be in [0, 1], but was " + value,
                            Particle.TOPIC.after(name.ko()) + " [0, 1]에 있어야 하지만 " + value + "입니다")));
        }
    }

    /**
     * Returns a study that is never wrong.
     *
     * @return the study
     */
    public static Study perfect() {
        return new Study(1, 1);
    }

    /**
     * Returns what deciding after the study is worth where going ahead gains or loses.
     *
     * @param prior how likely a gain is, in [0, 1]
     * @param gain what is gained then, 0 or more
     * @param loss what is lost otherwise, 0 or more
     * @return the value, before the study's cost
     * @throws FindingsException if an input is out of range
     */
    public Worth worth(double prior, double gain, double loss) {
        List<Finding> faults = new ArrayList<>();
        checkShare(Text.of("prior", "사전 확률"), prior, faults);
        if (!(gain >= 0 && loss >= 0) || Double.isInfinite(gain) || Double.isInfinite(loss)) {
            faults.add(Finding.error(
                    "VOI-AMOUNT",
                    "",
                    Text.of(
                            "gain and loss must be finite and 0 or more, but were " + gain + " and " + loss,
                            "이득과 손실은 유한하고 0 이상이어야 하지만 " + gain + ", " + loss + "입니다")));
        }
        FindingsException.throwErrors("study", faults);
        return worthOf(prior * gain, (1 - prior) * loss);
    }

    /** Of the expected gain of good outcomes and the expected loss of bad ones, both positive. */
    Worth worthOf(double gains, double losses) {
        double yes = sensitivity * gains - (1 - specificity) * losses;
        double no = (1 - sensitivity) * gains - specificity * losses;
        return new Worth(StrictMath.max(gains - losses, 0), StrictMath.max(yes, 0) + StrictMath.max(no, 0));
    }

    /**
     * What deciding is worth without and with a study. Immutable.
     *
     * @param without the expected value of the better of going ahead and staying away
     * @param with the expected value if that is chosen after the study
     */
    public record Worth(double without, double with) {
        /**
         * Returns the expected value of the study's information: what it may cost at most.
         *
         * @return the difference, 0 or more
         */
        public double evsi() {
            return StrictMath.max(0, with - without);
        }
    }
}
