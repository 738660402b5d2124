package dev.assay.quality.expr;

/**
 * Anything that can stand where a condition is wanted: a condition itself, or a sentence about rows that holds one.
 *
 * @since 0.1
 */
public interface Conditional {
    /**
     * Returns the condition.
     *
     * @return the condition, never null
     */
    Condition condition();
}
