package dev.assay.value.stake.realisation;

import dev.assay.value.answer.Answer;
import java.util.Objects;

/**
 * The same evaluation at several levels of data quality. Immutable if the results are.
 *
 * @param current at what was measured, or why that is unknown
 * @param cautious at the upper ends of the intervals of failing shares
 * @param hopeful at their lower ends
 * @param target at the shares that are aimed at, and what was measured where nothing is aimed at or less fails already
 * @param perfect if nothing failed
 * @param <R> what the evaluation results in
 * @since 0.1
 */
public record QualityLevels<R>(Answer<R> current, Answer<R> cautious, Answer<R> hopeful, Answer<R> target, R perfect) {
    /** Checks the components. */
    public QualityLevels {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(cautious, "cautious");
        Objects.requireNonNull(hopeful, "hopeful");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(perfect, "perfect");
    }
}
