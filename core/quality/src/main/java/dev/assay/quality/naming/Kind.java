package dev.assay.quality.naming;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;

/**
 * What kind of expectation a measure and its bound make, with the words to derive an id from.
 *
 * @param subject what is looked at, as free text; empty when the dataset as a whole is
 * @param name the stable kebab-case name of the kind
 * @param bound what tells expectations of one kind and subject apart, as free text; empty for most kinds
 * @since 0.1
 */
public record Kind(String subject, String name, String bound) {
    /**
     * Names the kind of a measure and its bound.
     *
     * @param measure the measure
     * @param bound its bound
     * @return the kind
     */
    public static Kind of(Measure measure, Bound bound) {
        return measure.fold(new MeasureKinds(bound));
    }

    /**
     * Returns subject, name and bound in the order in which an id has them.
     *
     * @return free text
     */
    public String words() {
        return (subject + " " + name + " " + bound).strip();
    }
}
