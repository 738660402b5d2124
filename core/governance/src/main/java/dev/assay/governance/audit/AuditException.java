package dev.assay.governance.audit;

import java.io.Serial;

/**
 * Thrown when the log cannot do what was asked of it.
 *
 * @since 0.1
 */
public final class AuditException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what could not be done, and why
     */
    public AuditException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what could not be done, and why
     * @param cause what it came from
     */
    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
