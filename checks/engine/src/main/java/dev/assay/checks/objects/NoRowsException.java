package dev.assay.checks.objects;

import org.jspecify.annotations.Nullable;

/** Says that an application gives no iterator of its rows, or none from the first row on. */
final class NoRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRowsException(String message, @Nullable RuntimeException cause) {
        super(message, cause);
    }
}
