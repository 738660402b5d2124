package dev.assay.quality.format;

import java.util.List;

/** The syntax of {@link StandardFormat#URL}. */
final class Url {
    private static final List<String> PREFIXES = List.of("https://", "http://", "ftp://");

    /** What RFC 3986 section 2 calls unreserved characters and sub-delims. */
    private static final AsciiSet UNESCAPED =
            AsciiSet.LETTERS_AND_DIGITS.and("-._~").and("!$&'()*+,;=");

    private static final AsciiSet USER_INFORMATION = UNESCAPED.and(":");

    /** A question mark opens the query, and is an ordinary character inside query and fragment. */
    private static final AsciiSet PATH_QUERY_AND_FRAGMENT = UNESCAPED.and(":@/?");

    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_LENGTH = 5;

    private Url() {}

    static boolean matches(String value) {
        int from = endOfPrefix(value);
        if (from < 0) {
            return false;
        }
        int to = endOfAuthority(value, from);
        return isAuthority(value, from, to) && isPathQueryAndFragment(value, to);
    }

    private static int endOfPrefix(String value) {
        for (String prefix : PREFIXES) {
            if (startsWithIgnoringAsciiCase(value, prefix)) {
                return prefix.length();
            }
        }
        return -1;
    }

    /** String.regionMatches would also fold characters outside ASCII, such as the long s. */
    private static boolean startsWithIgnoringAsciiCase(String value, String prefix) {
        if (value.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = value.charAt(i);
            if ((Ascii.isUpperCase(c) ? c + ('a' - 'A') : c) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int endOfAuthority(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return value.length();
    }

    private static boolean isAuthority(String value, int from, int to) {
        int at = value.indexOf('@', from);
        if (at < 0 || at >= to) {
            return isHostAndPort(value, from, to);
        }
        return isMadeOf(USER_INFORMATION, value, from, at) && isHostAndPort(value, at + 1, to);
    }

    private static boolean isHostAndPort(String value, int from, int to) {
        if (from < to && value.charAt(from) == '[') {
            int bracket = value.indexOf(']', from);
            return bracket >= 0
                    && bracket < to
                    && IpAddress.parseV6(value, from + 1, bracket) != null
                    && isPort(value, bracket + 1, to);
        }
        int colon = value.indexOf(':', from);
        int end = colon < 0 || colon > to ? to : colon;
        return isHost(value, from, end) && isPort(value, end, to);
    }

    private static boolean isHost(String value, int from, int to) {
        // One final dot marks a name as complete (RFC 3986 section 3.2.2).
        int end = to > from && value.charAt(to - 1) == '.' ? to - 1 : to;
        return IpAddress.parseV4(value, from, to) != null || Hostname.matches(value, from, end);
    }

    /** Reads nothing, or a colon and then nothing or a number. */
    private static boolean isPort(String value, int from, int to) {
        if (from == to) {
            return true;
        }
        if (value.charAt(from) != ':' || to - from - 1 > MAX_PORT_LENGTH) {
            return false;
        }
        int port = 0;
        for (int i = from + 1; i < to; i++) {
            if (!Ascii.isDigit(value.charAt(i))) {
                return false;
            }
            port = port * 10 + value.charAt(i) - '0';
        }
        return port <= MAX_PORT;
    }

    private static boolean isPathQueryAndFragment(String value, int from) {
        int hash = value.indexOf('#', from);
        int end = hash < 0 ? value.length() : hash;
        return isMadeOf(PATH_QUERY_AND_FRAGMENT, value, from, end)
                && (hash < 0 || isMadeOf(PATH_QUERY_AND_FRAGMENT, value, hash + 1, value.length()));
    }

    /** Returns whether the stretch has only characters of the set and escaped ones. */
    private static boolean isMadeOf(AsciiSet characters, String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c == '%') {
                if (!isEscape(value, i, to)) {
                    return false;
                }
                i += 2;
            } else if (!characters.contains(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String value, int percent, int to) {
        return percent + 2 < to
                && Ascii.isHexDigit(value.charAt(percent + 1))
                && Ascii.isHexDigit(value.charAt(percent + 2));
    }
}
