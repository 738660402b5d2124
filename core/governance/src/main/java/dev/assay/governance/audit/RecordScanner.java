package dev.assay.governance.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Recognises the written form of most records without reading them. Confined to one thread.
 *
 * <p>It says yes only to what {@link RecordFormat} would read and write again as it was; where it is not sure it says no, and
 * the record is read in full. That makes following a log several times as fast.
 */
final class RecordScanner {
    static final int TIME_LENGTH = 27;
    private static final byte[] TIME = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Bytes that a string may hold as they are: printable ASCII without quote and backslash. */
    private static final boolean[] PLAIN = plain();

    private static final boolean[] ID = id();

    private byte[] bytes = new byte[0];
    private int next;
    private int at;

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        Arrays.fill(plain, ' ', 0x80, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }

    private static boolean[] id() {
        boolean[] id = new boolean[256];
        for (char letter : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/".toCharArray()) {
            id[letter] = true;
        }
        return id;
    }

    /** Returns whether these are certainly the bytes of the record after a head. */
    boolean isNext(ChainHead head, byte[] stream, byte[] record) {
        bytes = record;
        next = 0;
        return record.length <= CanonicalJson.MOST_BYTES
                && start()
                && clock()
                && skip(",\"details\":")
                && value(1)
                && string(",\"outcome\":")
                && optional(",\"payloadDigest\":", "")
                && place(head, stream)
                && end();
    }

    private boolean place(ChainHead head, byte[] expected) {
        return skip(",\"prev\":\"")
                && isHex(head.hash())
                && string("\",\"reason\":")
                && skip(",\"seq\":\"")
                && isNumber(head.seq() + 1)
                && skip("\",\"stream\":\"")
                && isSame(expected);
    }

    private boolean end() {
        return skip("\",\"subject\":")
                && subject()
                && string(",\"type\":")
                && skip(",\"v\":\"1\"}")
                && next == bytes.length;
    }

    private boolean string(String before) {
        return skip(before) && text();
    }

    /** A text that may be left out with what is around it. */
    private boolean optional(String before, String after) {
        return !skip(before) || (text() && skip(after));
    }

    /** Returns where the time begins. */
    int at() {
        return at;
    }

    private boolean start() {
        return skip("{\"actor\":{")
                && behalf()
                && (!skip("\"persona\":") || (text() && skip(",")))
                && skip("\"principal\":")
                && isId()
                && skip("},\"at\":\"")
                && time();
    }

    /** Actors that act for others are rare enough to be read in full. */
    private boolean behalf() {
        return next < bytes.length && bytes[next] == '"';
    }

    private boolean clock() {
        return skip("\",")
                && cause()
                && skip("\"clock\":{")
                && drift()
                && string("\"source\":")
                && skip("}")
                && optional(",\"correlation\":", "");
    }

    private boolean cause() {
        return !skip("\"cause\":\"") || (number() && skip("\","));
    }

    private boolean drift() {
        return !skip("\"driftMs\":\"") || ((skip("0") || (sign() && number())) && skip("\","));
    }

    private boolean subject() {
        return skip("{\"id\":")
                && text()
                && skip(",\"type\":")
                && text()
                && (!skip(",\"version\":\"") || (sign() && number() && skip("\"")))
                && skip("}");
    }

    private boolean sign() {
        skip("-");
        return true;
    }

    private boolean skip(String expected) {
        int length = expected.length();
        if (bytes.length - next < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[next + i] != expected.charAt(i)) {
                return false;
            }
        }
        next += length;
        return true;
    }

    private boolean isSame(byte[] expected) {
        int from = next;
        next += expected.length;
        return next <= bytes.length && Arrays.equals(bytes, from, next, expected, 0, expected.length);
    }

    private boolean isHex(Hash hash) {
        byte[] raw = hash.raw();
        if (bytes.length - next < 2 * raw.length) {
            return false;
        }
        for (byte part : raw) {
            if (bytes[next++] != HEX[(part >> 4) & 0xf] || bytes[next++] != HEX[part & 0xf]) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumber(long expected) {
        return skip(Long.toString(expected));
    }

    /** A number of 1 to 18 digits, the first of which is not 0. */
    private boolean number() {
        int start = next;
        while (next < bytes.length && bytes[next] >= '0' && bytes[next] <= '9') {
            next++;
        }
        return next > start && next - start <= 18 && bytes[start] != '0';
    }

    private boolean isId() {
        int start = next + 1;
        int end = start;
        while (end < bytes.length && bytes[end] >= 0 && ID[bytes[end]]) {
            end++;
        }
        next = end + 1;
        return next <= bytes.length && bytes[start - 1] == '"' && bytes[end] == '"' && end > start && end - start <= 64;
    }

    /** A time whose day every month has; others are read in full. */
    private boolean time() {
        at = next;
        next += TIME_LENGTH;
        if (next > bytes.length) {
            return false;
        }
        for (int i = 0; i < TIME_LENGTH; i++) {
            byte found = bytes[at + i];
            boolean fits = TIME[i] == '0' ? found >= '0' && found <= '9' : found == TIME[i];
            if (!fits) {
                return false;
            }
        }
        return isIn(5, 1, 12) && isIn(8, 1, 28) && isIn(11, 0, 23) && isIn(14, 0, 59) && isIn(17, 0, 59);
    }

    private boolean isIn(int offset, int least, int most) {
        int value = (bytes[at + offset] - '0') * 10 + bytes[at + offset + 1] - '0';
        return value >= least && value <= most;
    }

    private boolean value(int depth) {
        if (next >= bytes.length || depth > 16) {
            return false;
        }
        switch (bytes[next]) {
            case '"':
                return depth > 1 && text();
            case '{':
                return object(depth);
            case '[':
                return depth > 1 && array(depth);
            default:
                return depth > 1 && (skip("true") || skip("false"));
        }
    }

    private boolean object(int depth) {
        next++;
        if (skip("}")) {
            return true;
        }
        int from = 0;
        int to = 0;
        do {
            int start = next;
            // Without the quote at the end, so that a name comes before those that it begins.
            if (!name() || (to > 0 && Arrays.compare(bytes, from, to, bytes, start, next - 1) >= 0)) {
                return false;
            }
            from = start;
            to = next - 1;
            if (!skip(":") || !value(depth + 1)) {
                return false;
            }
        } while (skip(","));
        return skip("}");
    }

    /** A name of plain characters, whose order is that of its bytes. */
    private boolean name() {
        if (next >= bytes.length || bytes[next] != '"') {
            return false;
        }
        next++;
        while (next < bytes.length && bytes[next] >= 0 && PLAIN[bytes[next]]) {
            next++;
        }
        return next < bytes.length && bytes[next++] == '"';
    }

    private boolean array(int depth) {
        next++;
        if (skip("]")) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (skip(","));
        return skip("]");
    }

    /** A string without escapes; letters of three bytes, such as Korean ones, are known. */
    private boolean text() {
        if (next >= bytes.length || bytes[next] != '"') {
            return false;
        }
        next++;
        while (next < bytes.length) {
            byte found = bytes[next++];
            if (found == '"') {
                return true;
            }
            boolean known = found >= 0 ? PLAIN[found] : isThree(found);
            if (!known) {
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
}
