package dev.assay.checks.text;

/**
 * Says that a regular expression did not come to an end on some value in time; names no value.
 *
 * @since 0.1
 */
public final class PatternTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternTimeoutException(String message) {
        super(message);
    }
}
