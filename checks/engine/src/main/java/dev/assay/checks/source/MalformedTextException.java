package dev.assay.checks.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Says that a byte is none of a charset's.
 *
 * @since 0.1
 */
public final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedTextException(Charset charset, byte found) {
        super(String.format(Locale.ROOT, "text must be %s, but byte 0x%02X is not", charset.name(), found & 0xFF));
    }
}
