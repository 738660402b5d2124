package dev.assay.value.genai;

/**
 * What a provider counts and prices apart.
 *
 * @since 0.1
 */
public enum TokenKind {
    /** What is sent. */
    INPUT,
    /** What is sent and was sent before. */
    CACHED_INPUT,
    /** What is answered. */
    OUTPUT,
    /** What is thought before the answer; priced like the answer if it has no price of its own. */
    REASONING
}
