package dev.assay.checks.kernel.text;

/**
 * Says that a pattern took too much time or stack on a text; it happens in the midst of matching, so it has no trace.
 *
 * @since 0.1
 */
public final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what went wrong, without the text. */
    public PatternException(String message) {
        super(message, null, false, false);
    }
}
