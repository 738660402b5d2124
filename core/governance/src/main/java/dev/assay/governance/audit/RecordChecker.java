package dev.assay.governance.audit;

import dev.assay.governance.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Follows the records of a log one after another and refuses the first that is not as it was written. Confined to one thread.
 *
 * @since 0.1
 */
public final class RecordChecker {
    private final RecordScanner scanner = new RecordScanner();
    private final Hasher hasher = new Hasher();
    private final byte[] stream;
    private ChainHead head;
    private byte[] at;
    private byte[] highest;
    private boolean wentBack;

    /**
     * Creates a checker.
     *
     * @param head where the log stands before the first record to follow
     * @param highest the highest time of any record until then; {@link Instant#MIN} if there is none
     */
    public RecordChecker(ChainHead head, Instant highest) {
        this.head = head;
        this.stream = head.stream().getBytes(StandardCharsets.UTF_8);
        this.at = highest.equals(Instant.MIN) ? new byte[0] : written(highest);
        this.highest = at;
    }

    private static byte[] written(Instant time) {
        return Moments.print(time).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Follows the next record.
     *
     * @param bytes its bytes
     * @return its leaf hash
     * @throws IllegalArgumentException if it is not the next record, or not in its written form
     */
    public Hash follow(byte[] bytes) {
        Hash leaf;
        if (scanner.isNext(head, stream, bytes)) {
            at = Arrays.copyOfRange(bytes, scanner.at(), scanner.at() + RecordScanner.TIME_LENGTH);
            leaf = hasher.leaf(bytes);
        } else {
            ChainedRecord found = head.accept(bytes);
            at = written(found.added().at());
            leaf = found.leaf();
        }
        head = head.next(leaf, hasher, stream);
        // The form of times has a fixed length, so their order is that of the bytes.
        wentBack = Arrays.compare(at, highest) < 0;
        highest = wentBack ? highest : at;
        return leaf;
    }

    /**
     * Returns where the log stands.
     *
     * @return the head after the newest record that was followed
     */
    public ChainHead head() {
        return head;
    }

    /**
     * Returns when the newest record was appended.
     *
     * @return the time; {@link Instant#MIN} if there is none
     */
    public Instant at() {
        return instant(at);
    }

    /**
     * Returns whether the newest record has an earlier time than one before it.
     *
     * @return true if it has
     */
    public boolean wentBack() {
        return wentBack;
    }

    /**
     * Returns the highest time of any record so far.
     *
     * @return the time; {@link Instant#MIN} if there is none
     */
    public Instant highest() {
        return instant(highest);
    }

    private static Instant instant(byte[] written) {
        return written.length == 0 ? Instant.MIN : Instant.parse(new String(written, StandardCharsets.US_ASCII));
    }
}
