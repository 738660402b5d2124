package dev.assay.quality.expr;

/**
 * Conditions written as text.
 *
 * @since 0.1
 */
public final class ConditionText {
    private ConditionText() {}

    /**
     * Reads a condition.
     *
     * @param text the text
     * @return the condition
     * @throws IllegalArgumentException if the text is no condition
     */
    public static Condition parse(String text) {
        throw new IllegalArgumentException(text);
    }
}
