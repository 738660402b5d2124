package dev.assay.quality.format;

import org.jspecify.annotations.Nullable;

/** Reads one IPv6 address in any of the three notations of RFC 4291 section 2.2. */
final class Ipv6Scanner {
    private static final int GROUPS = 8;
    private static final int MAX_LENGTH = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();
    private static final int NO_GAP = -1;

    private final String text;
    private final int to;
    private int position;

    private long high;
    private long low;
    private int groups;

    /** The number of groups before the double colon. */
    private int gap = NO_GAP;

    private long highBeforeGap;
    private long lowBeforeGap;

    Ipv6Scanner(String text, int from, int to) {
        this.text = text;
        this.position = from;
        this.to = to;
    }

    @Nullable
    IpAddress scan() {
        if (to - position > MAX_LENGTH) {
            return null;
        }
        if (text.startsWith("::", position) && to - position >= 2) {
            position++;
            openGap();
        }
        while (position < to) {
            if (!scanGroups() || !scanSeparator()) {
                return null;
            }
        }
        return result();
    }

    /** Reads one group, or the two groups of an IPv4 address at the end. */
    private boolean scanGroups() {
        int start = position;
        int value = 0;
        while (position < to && Ascii.isHexDigit(text.charAt(position))) {
            value = value << 4 | Ascii.hexValue(text.charAt(position));
            position++;
        }
        if (position < to && text.charAt(position) == '.') {
            return scanV4(start);
        }
        append(value);
        return position > start && position - start <= 4;
    }

    private boolean scanV4(int from) {
        IpAddress address = IpAddress.parseV4(text, from, to);
        if (address == null) {
            return false;
        }
        append((int) (address.low() >>> 16));
        append((int) (address.low() & 0xffff));
        position = to;
        return true;
    }

    /** Reads nothing at the end, or a colon that a group follows, or a double colon. */
    private boolean scanSeparator() {
        if (position == to) {
            return true;
        }
        if (text.charAt(position) != ':' || position + 1 == to) {
            return false;
        }
        position++;
        return text.charAt(position) != ':' || openGap();
    }

    /** Reads the second colon of a double colon; false when there was one before. */
    private boolean openGap() {
        position++;
        if (gap != NO_GAP) {
            return false;
        }
        gap = groups;
        highBeforeGap = high;
        lowBeforeGap = low;
        high = 0;
        low = 0;
        return true;
    }

    private void append(int group) {
        high = high << 16 | low >>> 48;
        low = low << 16 | group;
        groups++;
    }

    private @Nullable IpAddress result() {
        if (gap == NO_GAP) {
            return groups == GROUPS ? new IpAddress(high, low, IpAddress.V6_SIZE) : null;
        }
        if (groups >= GROUPS) {
            return null;
        }
        // Move what stood before the gap to the upper end; at least one group lies in the gap.
        int shift = 16 * (GROUPS - gap);
        long upper = shift >= Long.SIZE
                ? lowBeforeGap << (shift - Long.SIZE)
                : highBeforeGap << shift | lowBeforeGap >>> (Long.SIZE - shift);
        long lower = shift >= Long.SIZE ? 0 : lowBeforeGap << shift;
        return new IpAddress(upper | high, lower | low, IpAddress.V6_SIZE);
    }
}
