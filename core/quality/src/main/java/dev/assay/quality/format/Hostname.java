package dev.assay.quality.format;

/**
 * Host names of the Internet (RFC 1123 section 2.1, RFC 1035 section 2.3).
 *
 * <p>A name is a row of labels between dots. A label has 1 to 63 letters, digits and hyphens and
 * neither starts nor ends with a hyphen. All labels and dots together have at most 253 characters.
 */
final class Hostname {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;

    private Hostname() {}

    /**
     * Returns whether the stretch of text is a host name whose last label starts with a letter, as
     * the labels of all top-level domains do. What fails this looks like a malformed IPv4 address.
     */
    static boolean matches(String text, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return false;
        }
        int label = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                label = i + 1;
            }
        }
        return isLabel(text, label, to) && Ascii.isLetter(text.charAt(label));
    }

    private static boolean isLabel(String text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > MAX_LABEL_LENGTH || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }
}
