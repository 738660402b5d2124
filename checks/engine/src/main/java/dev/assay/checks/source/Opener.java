package dev.assay.checks.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens a file or the like, each time from its first byte.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Opener {
    /** Returns a new stream, which the caller closes. */
    InputStream open() throws IOException;
}
