package dev.assay.governance.store;

import java.io.Serial;

/**
 * Thrown when a thing was changed by somebody else meanwhile; nothing of the change was stored.
 *
 * @since 0.1
 */
public final class ConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which thing, and which version was expected
     */
    public ConflictException(String message) {
        super(message);
    }
}
