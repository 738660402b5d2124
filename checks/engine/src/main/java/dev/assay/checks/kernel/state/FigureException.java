package dev.assay.checks.kernel.state;

/**
 * Says why a figure cannot be had of the values, without data values.
 *
 * @since 0.1
 */
public final class FigureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FigureException(String message) {
        super(message, null, false, false);
    }

    /** Returns why. */
    public String cause() {
        return String.valueOf(getMessage());
    }
}
