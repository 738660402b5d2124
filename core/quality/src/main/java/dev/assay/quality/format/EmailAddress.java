package dev.assay.quality.format;

/** The syntax of {@link StandardFormat#EMAIL}. */
final class EmailAddress {
    /** A path has 256 octets at most (RFC 5321 section 4.5.3.1.3), and two of them are brackets. */
    private static final int MAX_LENGTH = 254;

    /** The characters of an atom (RFC 5322 section 3.2.3). */
    private static final AsciiSet ATOM_TEXT = AsciiSet.LETTERS_AND_DIGITS.and("!#$%&'*+-/=?^_`{|}~");

    private static final int MAX_LOCAL_PART_LENGTH = 64;
    private static final int MIN_TOP_LEVEL_DOMAIN_LENGTH = 2;

    private EmailAddress() {}

    static boolean matches(String value) {
        int length = value.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int at = value.indexOf('@');
        return at >= 1 && at <= MAX_LOCAL_PART_LENGTH && isDotAtom(value, at) && isDomain(value, at + 1, length);
    }

    private static boolean isDotAtom(String value, int to) {
        // A dot is a separator: it may neither open the local part nor follow another dot.
        char previous = '.';
        for (int i = 0; i < to; i++) {
            char c = value.charAt(i);
            if (c == '.' ? previous == '.' : !ATOM_TEXT.contains(c)) {
                return false;
            }
            previous = c;
        }
        return previous != '.';
    }

    private static boolean isDomain(String value, int from, int to) {
        int lastDot = value.lastIndexOf('.');
        return lastDot > from && to - lastDot > MIN_TOP_LEVEL_DOMAIN_LENGTH && Hostname.matches(value, from, to);
    }
}
