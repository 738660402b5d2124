package dev.assay.json.internal.tree;

import dev.assay.quality.finding.Text;
import java.util.Objects;

/**
 * What is wrong somewhere in a file. Immutable.
 *
 * @param code a stable code
 * @param text what is wrong
 * @since 0.1
 */
public record Problem(String code, Text text) {
    /** Checks the components. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }

    /** The text is not of its format, or has what is not read. */
    static Problem text(Text text) {
        return new Problem("FORM-TEXT", text);
    }

    /** Something else should stand there. */
    static Problem type(Text text) {
        return new Problem("FORM-TYPE", text);
    }

    /** A key is not there. */
    static Problem missing(Text text) {
        return new Problem("FORM-MISSING", text);
    }

    /** A key means nothing. */
    static Problem unknown(Text text) {
        return new Problem("FORM-UNKNOWN", text);
    }

    /** What stands there can be read, but cannot be so. */
    static Problem value(Text text) {
        return new Problem("FORM-VALUE", text);
    }
}
