package dev.assay.quality.format;

import org.jspecify.annotations.Nullable;

/**
 * An address of the Internet protocol, version 4 or 6.
 *
 * @param high the upper 64 bits; 0 for version 4
 * @param low the lower 64 bits
 * @param size the number of bits, 32 or 128
 */
record IpAddress(long high, long low, int size) {
    static final int V4_SIZE = 32;
    static final int V6_SIZE = 128;

    private static final int OCTETS = 4;
    private static final int MAX_OCTET = 255;

    /** Returns the address that the whole text is, or null when it is none. */
    static @Nullable IpAddress parse(String text) {
        return text.indexOf(':') < 0 ? parseV4(text, 0, text.length()) : parseV6(text, 0, text.length());
    }

    /** Returns the address in dotted decimal notation that the stretch of text is, or null. */
    static @Nullable IpAddress parseV4(String text, int from, int to) {
        long bits = 0;
        int position = from;
        for (int octet = 1; octet <= OCTETS; octet++) {
            int end = endOfOctet(text, position, to);
            int value = octet(text, position, end);
            boolean isLast = octet == OCTETS;
            if (value < 0 || (isLast ? end != to : end == to || text.charAt(end) != '.')) {
                return null;
            }
            bits = bits << 8 | value;
            position = end + 1;
        }
        return new IpAddress(0, bits, V4_SIZE);
    }

    private static int endOfOctet(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < 3 && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the value of the digits, or -1 when they are no octet in its shortest form. */
    private static int octet(String text, int from, int to) {
        if (from == to || (text.charAt(from) == '0' && to - from > 1)) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value <= MAX_OCTET ? value : -1;
    }

    /** Returns the address in the notation of RFC 4291 section 2.2 that the stretch is, or null. */
    static @Nullable IpAddress parseV6(String text, int from, int to) {
        return new Ipv6Scanner(text, from, to).scan();
    }

    /** Returns whether both addresses have the same version and the same leading bits. */
    boolean sharesPrefix(IpAddress other, int length) {
        return size == other.size && prefix(length).equals(other.prefix(length));
    }

    /** Returns this address with all bits after the leading ones set to zero. */
    IpAddress prefix(int length) {
        int unused = V6_SIZE - size;
        int bits = unused + length;
        return new IpAddress(high & mask(bits), low & mask(bits - Long.SIZE), size);
    }

    private static long mask(int leadingBits) {
        if (leadingBits <= 0) {
            return 0;
        }
        return leadingBits >= Long.SIZE ? -1L : -1L << (Long.SIZE - leadingBits);
    }
}
