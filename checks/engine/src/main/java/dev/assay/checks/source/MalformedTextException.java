package dev.assay.checks.source;

import java.io.IOException;

/**
 * Says that bytes are no text of a charset.
 *
 * @since 0.1
 */
public final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedTextException(String message) {
        super(message);
    }
}
