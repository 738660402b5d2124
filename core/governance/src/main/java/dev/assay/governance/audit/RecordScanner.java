package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import java.nio.charset.StandardCharsets;

/**
 * Recognises the written form of most records without reading them. Confined to one thread.
 *
 * <p>It says yes only to what {@link RecordFormat} would read and write again as it was; where it is not sure it says no, and
 * the record is read in full. That makes following a log several times as fast.
 */
final class RecordScanner {
    static final int TIME_LENGTH = 27;
    private static final byte[] TIME = ascii("0000-00-00T00:00:00.000000Z");
    private static final byte[] FRACTION = ascii(".000000Z");
    private static final byte[] ACTOR = ascii("{\"actor\":{");
    private static final byte[] PERSONA = ascii("\"persona\":");
    private static final byte[] PRINCIPAL = ascii("\"principal\":");
    private static final byte[] AT = ascii("},\"at\":\"");
    private static final byte[] CAUSE = ascii("\"cause\":\"");
    private static final byte[] CLOCK = ascii("\"clock\":{");
    private static final byte[] DRIFT = ascii("\"driftMs\":\"");
    private static final byte[] SOURCE = ascii("\"source\":");
    private static final byte[] CORRELATION = ascii(",\"correlation\":");
    private static final byte[] DETAILS = ascii(",\"details\":");
    private static final byte[] OUTCOME = ascii(",\"outcome\":");
    private static final byte[] PAYLOAD = ascii(",\"payloadDigest\":");
    private static final byte[] PREV = ascii(",\"prev\":\"");
    private static final byte[] REASON = ascii("\",\"reason\":");
    private static final byte[] SEQ = ascii(",\"seq\":\"");
    private static final byte[] STREAM = ascii("\",\"stream\":\"");
    private static final byte[] SUBJECT = ascii("\",\"subject\":{\"id\":");
    private static final byte[] TYPE = ascii(",\"type\":");
    private static final byte[] VERSION = ascii(",\"version\":\"");
    private static final byte[] END = ascii(",\"v\":\"1\"}");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final boolean[] ID = id();

    private final ByteScanner scanner = new ByteScanner();
    /** What stood before the fraction of the last time that was found; at first, what no time begins with. */
    private byte[] second = {'-'};

    private int at;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
        scanner.take(record);
        return record.length <= CanonicalJson.MOST_BYTES
                && start()
                && clock()
                && scanner.skip(DETAILS)
                && scanner.peek() == '{'
                && value(1)
                && string(OUTCOME)
                && optional(PAYLOAD)
                && place(head, stream)
                && end();
    }

    private boolean place(ChainHead head, byte[] stream) {
        return scanner.skip(PREV)
                && scanner.skipHex(head.hash().raw())
                && string(REASON)
                && scanner.skip(SEQ)
                && scanner.skipNumber(head.seq() + 1)
                && scanner.skip(STREAM)
                && scanner.skip(stream);
    }

    private boolean end() {
        return string(SUBJECT) && string(TYPE) && version() && string(TYPE) && scanner.skip(END) && scanner.isAtEnd();
    }

    private boolean version() {
        return (!scanner.skip(VERSION) || (sign() && scanner.skipNumber() && scanner.skip('"'))) && scanner.skip('}');
    }

    private boolean string(byte[] before) {
        return scanner.skip(before) && scanner.skipText();
    }

    /** A text that may be left out with what is before it. */
    private boolean optional(byte[] before) {
        return !scanner.skip(before) || scanner.skipText();
    }

    /** Returns where the time begins. */
    int at() {
        return at;
    }

    /** Actors that act for others are rare enough to be read in full. */
    private boolean start() {
        return scanner.skip(ACTOR)
                && (!scanner.skip(PERSONA) || (scanner.skipText(Ids.LONGEST_NAME) && scanner.skip(',')))
                && scanner.skip(PRINCIPAL)
                && scanner.skipWord(ID, 64)
                && scanner.skip(AT)
                && time()
                && scanner.skip('"')
                && scanner.skip(',');
    }

    private boolean clock() {
        return (!scanner.skip(CAUSE) || (scanner.skipNumber() && scanner.skip('"') && scanner.skip(',')))
                && scanner.skip(CLOCK)
                && drift()
                && string(SOURCE)
                && scanner.skip('}')
                && optional(CORRELATION);
    }

    private boolean drift() {
        return !scanner.skip(DRIFT)
                || ((scanner.skip('0') || (sign() && scanner.skipNumber())) && scanner.skip('"') && scanner.skip(','));
    }

    private boolean sign() {
        scanner.skip('-');
        return true;
    }

    /** A time whose day every month has; others are read in full. Often it is the same as before, to the second. */
    private boolean time() {
        at = scanner.offset();
        if (scanner.skip(second)) {
            return scanner.skipDigits(FRACTION);
        }
        boolean found = scanner.skipDigits(TIME)
                && isIn(5, 1, 12)
                && isIn(8, 1, 28)
                && isIn(11, 0, 23)
                && isIn(14, 0, 59)
                && isIn(17, 0, 59);
        if (found) {
            second = scanner.copy(at, at + TIME_LENGTH - FRACTION.length);
        }
        return found;
    }

    private boolean isIn(int offset, int least, int most) {
        int value = scanner.twoDigits(at + offset);
        return value >= least && value <= most;
    }

    private boolean value(int depth) {
        switch (scanner.peek()) {
            case '"':
                return scanner.skipText();
            case '{':
                return depth <= 16 && object(depth);
            case '[':
                return depth <= 16 && array(depth);
            default:
                return scanner.skip(TRUE) || scanner.skip(FALSE);
        }
    }

    private boolean object(int depth) {
        scanner.skip('{');
        if (scanner.skip('}')) {
            return true;
        }
        int from = 0;
        int to = 0;
        do {
            int start = scanner.offset();
            // Without the quote at the end, so that a name comes before those that it begins.
            if (!scanner.skipName() || (to > 0 && scanner.compare(from, to, start, scanner.offset() - 1) >= 0)) {
                return false;
            }
            from = start;
            to = scanner.offset() - 1;
            if (!scanner.skip(':') || !value(depth + 1)) {
                return false;
            }
        } while (scanner.skip(','));
        return scanner.skip('}');
    }

    private boolean array(int depth) {
        scanner.skip('[');
        if (scanner.skip(']')) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (scanner.skip(','));
        return scanner.skip(']');
    }
}
