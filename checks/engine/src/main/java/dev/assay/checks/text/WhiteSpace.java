package dev.assay.checks.text;

/**
 * White space as Unicode defines it by its property White_Space, all 25 characters.
 *
 * @see <a href="https://www.unicode.org/Public/16.0.0/ucd/PropList.txt">PropList.txt</a>
 * @since 0.1
 */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Returns whether a character is white space; none lies beyond 16 bits. */
    public static boolean is(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return switch (c) {
            case '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /** Returns whether a text has nothing but white space. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
