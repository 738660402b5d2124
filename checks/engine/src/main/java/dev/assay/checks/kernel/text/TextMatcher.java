package dev.assay.checks.kernel.text;

/**
 * What a text condition asks of a text; confined to one thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TextMatcher {
    /**
     * Returns whether a text passes.
     *
     * @throws PatternException if that takes too long
     */
    boolean holds(String text);
}
