package dev.assay.governance.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes over bytes of canonical JSON, eight at a time where it can. Each step says whether what it expects stands there; after
 * a no the place is not to be relied on. Confined to one thread.
 */
final class ByteScanner {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] HEX = hex();
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private byte[] bytes = new byte[0];
    private int next;

    /** Returns the two digits of each byte, as they are read at once. */
    private static short[] hex() {
        byte[] digits = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        short[] hex = new short[256];
        for (int i = 0; i < hex.length; i++) {
            hex[i] = (short) (digits[i >> 4] | digits[i & 0xf] << 8);
        }
        return hex;
    }

    void take(byte[] all) {
        bytes = all;
        next = 0;
    }

    int offset() {
        return next;
    }

    boolean isAtEnd() {
        return next == bytes.length;
    }

    /** Returns the next byte; 0, which nothing begins with, at the end. */
    byte peek() {
        return next < bytes.length ? bytes[next] : 0;
    }

    boolean skip(char expected) {
        boolean found = next < bytes.length && bytes[next] == expected;
        if (found) {
            next++;
        }
        return found;
    }

    boolean skip(byte[] expected) {
        byte[] all = bytes;
        int length = expected.length;
        if (all.length - next < length) {
            return false;
        }
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            if ((long) LONG.get(all, next + i) != (long) LONG.get(expected, i)) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (all[next + i] != expected[i]) {
                return false;
            }
        }
        next += length;
        return true;
    }

    /** Two lower case digits for each byte. */
    boolean skipHex(byte[] expected) {
        byte[] all = bytes;
        if (all.length - next < 2 * expected.length) {
            return false;
        }
        for (byte part : expected) {
            if ((short) SHORT.get(all, next) != HEX[part & 0xff]) {
                return false;
            }
            next += 2;
        }
        return true;
    }

    boolean skipNumber(long expected) {
        int start = next;
        return skipNumber() && number(start) == expected;
    }

    private long number(int start) {
        long number = 0;
        for (int i = start; i < next; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** A number of 1 to 18 digits, the first of which is not 0. */
    boolean skipNumber() {
        int start = next;
        while (next < bytes.length && bytes[next] >= '0' && bytes[next] <= '9') {
            next++;
        }
        return next > start && next - start <= 18 && bytes[start] != '0';
    }

    /** A digit wherever the form has a zero, and otherwise what the form has. */
    boolean skipDigits(byte[] form) {
        byte[] all = bytes;
        if (all.length - next < form.length) {
            return false;
        }
        for (byte wanted : form) {
            byte found = all[next++];
            boolean fits = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    int twoDigits(int offset) {
        return (bytes[offset] - '0') * 10 + bytes[offset + 1] - '0';
    }

    /** A string of at least one and at most so many letters of a set. */
    boolean skipWord(boolean[] letters, int most) {
        byte[] all = bytes;
        int start = next + 1;
        int end = start;
        while (end < all.length && all[end] >= 0 && letters[all[end]]) {
            end++;
        }
        next = end + 1;
        return next <= all.length && all[start - 1] == '"' && all[end] == '"' && end > start && end - start <= most;
    }

    /** A name of plain characters, whose order is that of its bytes. */
    boolean skipName() {
        return skip('"') && skipPlain() && bytes[next++] == '"';
    }

    int compare(int from, int to, int otherFrom, int otherTo) {
        return Arrays.compare(bytes, from, to, bytes, otherFrom, otherTo);
    }

    /** One of so many bytes; what has more may have no more characters than it may have, and is read in full. */
    boolean skipText(int most) {
        int start = next;
        return skipText() && next - start - 2 <= most;
    }

    /** A string without escapes; letters of three bytes, such as Korean ones, are known. */
    boolean skipText() {
        if (!skip('"')) {
            return false;
        }
        while (skipPlain()) {
            byte found = bytes[next++];
            if (found == '"') {
                return true;
            }
            if (!isThree(found)) {
                return false;
            }
        }
        return false;
    }

    private boolean isThree(byte first) {
        boolean three = first >= (byte) 0xe1 && first <= (byte) 0xed && next + 1 < bytes.length;
        if (!three) {
            return false;
        }
        next += 2;
        int second = bytes[next - 2] & 0xff;
        // After 0xed, higher bytes would make half a character.
        return second >= 0x80 && second < (first == (byte) 0xed ? 0xa0 : 0xc0) && (bytes[next - 1] & 0xc0) == 0x80;
    }

    /** Goes to the next byte that is not printable ASCII, or is a quote or a backslash; no if there is none. */
    private boolean skipPlain() {
        byte[] all = bytes;
        int at = next;
        for (; at <= all.length - Long.BYTES; at += Long.BYTES) {
            long special = special((long) LONG.get(all, at));
            if (special != 0) {
                next = at + Long.numberOfTrailingZeros(special) / Byte.SIZE;
                return true;
            }
        }
        while (at < all.length && special(all[at] & 0xff) << (Long.SIZE - Byte.SIZE) == 0) {
            at++;
        }
        next = at;
        return at < all.length;
    }

    /** Returns a word whose lowest bit is in the first of eight bytes that is not plain; 0 if all of them are. */
    private static long special(long word) {
        long quote = word ^ '"' * ONES;
        long backslash = word ^ '\\' * ONES;
        // A byte less than n has its high bit after n is taken from it; those above the first one may lie.
        long less = (word - ' ' * ONES) & ~word | (quote - ONES) & ~quote | (backslash - ONES) & ~backslash;
        return (less | word) & HIGH;
    }
}
