package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Objects;

/**
 * The weight at which another thing comes first. Immutable.
 *
 * @param criterion the criterion
 * @param weight its share of all weights today, from 0 to 1
 * @param turning the share at which the order changes
 * @param winner what comes first beyond it
 * @since 0.1
 */
public record WeightChange(String criterion, double weight, double turning, String winner) {
    /** Checks the components. */
    public WeightChange {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(winner, "winner");
    }

    /**
     * Says when another thing comes first.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        boolean falls = turning < weight;
        String now = String.format(Locale.ROOT, "%.3g", weight);
        String then = String.format(Locale.ROOT, "%.3g", turning);
        return Text.of(
                        "\"" + winner + "\" comes first if the weight of \"" + criterion + "\" "
                                + (falls ? "falls below " : "rises above ") + then + " (now " + now + ")",
                        "\"" + criterion + "\"의 가중치가 " + then + (falls ? "보다 작아지면" : "보다 커지면") + " \""
                                + Particle.SUBJECT.after(winner + "\"") + " 1위가 됩니다 (현재 " + now + ")")
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
