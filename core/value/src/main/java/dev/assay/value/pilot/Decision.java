package dev.assay.value.pilot;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Interval;
import java.util.List;

/**
 * What a trial's rule says of its result. Immutable. An early look may go, go on or stop, as the last one does.
 *
 * @param verdict what to do
 * @param effect what the trial changed
 * @param worth what the effect is worth when it is scaled, less the cost, in the currency of the rule
 * @param probability how probable a positive worth is
 * @param worthOfExtending what going on is expected to be worth, in the currency of the rule
 * @param moreUnits how many more units a group needs; 0 when there is nothing to wait for
 * @param reason why, with the rule and the digest of the registered trial
 * @param warnings what limits the result
 * @since 0.1
 */
public record Decision(
        Verdict verdict,
        Effect effect,
        Interval worth,
        double probability,
        double worthOfExtending,
        long moreUnits,
        Text reason,
        List<Finding> warnings) {
    /** What to do. */
    public enum Verdict {
        /** Scale it. */
        GO,
        /** Go on with the trial. */
        EXTEND,
        /** Give it up. */
        STOP
    }

    /** Copies the list. */
    public Decision {
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return reason.en();
    }
}
