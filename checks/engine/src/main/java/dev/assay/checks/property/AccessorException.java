package dev.assay.checks.property;

/**
 * Carries a checked exception that an application's accessor threw.
 *
 * @since 0.1
 */
final class AccessorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessorException(String accessor, Throwable cause) {
        super(accessor + " threw " + cause.getClass().getName(), cause);
    }
}
