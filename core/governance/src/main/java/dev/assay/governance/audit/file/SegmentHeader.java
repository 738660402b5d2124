package dev.assay.governance.audit.file;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.SourceState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The beginning of a segment: what log it belongs to, and where that log stood.
 *
 * @param log what the log says of itself
 * @param head the head before the first record of the segment
 * @param range the compact range then
 * @param highest the highest time then
 */
record SegmentHeader(LogHeader log, ChainHead head, MerkleRange range, Instant highest) {
    SourceState state() {
        return new SourceState(head, Optional.of(range), Optional.of(highest));
    }

    Frame frame() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("chain", head.hash().hex());
        tree.put("header", CanonicalJson.parse(log.encode()));
        tree.put("range", range.hashes().stream().map(Hash::hex).toList());
        tree.put("seq", Long.toString(head.seq()));
        if (head.seq() > 0) {
            tree.put("highest", Moments.print(highest));
        }
        byte[] payload = CanonicalJson.write(tree);
        return new Frame(Frame.SEGMENT, head.seq() + 1, 0, payload, Hash.leaf(payload));
    }

    /**
     * Reads a header.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static SegmentHeader of(Frame frame) {
        try {
            SegmentHeader found = decode(frame);
            boolean begins = found.head().seq() > 0 || found.head().equals(ChainHead.of(found.log()));
            if (!begins || !Arrays.equals(found.frame().encode(), frame.encode())) {
                throw new IllegalArgumentException("segment header must have its known form, but has not");
            }
            return found;
        } catch (ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException("segment header must have its known form, but has not", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static SegmentHeader decode(Frame frame) {
        Map<String, Object> tree = CanonicalJson.parse(frame.payload());
        LogHeader log = LogHeader.decode(CanonicalJson.write((Map<String, Object>) member(tree, "header")));
        long seq = Long.parseLong((String) member(tree, "seq"));
        List<Hash> range = ((List<Object>) member(tree, "range"))
                .stream().map(hex -> Hash.parseHex((String) hex)).toList();
        ChainHead head = new ChainHead(log.stream(), seq, Hash.parseHex((String) member(tree, "chain")));
        Instant highest = seq == 0 ? Instant.MIN : Instant.parse((String) member(tree, "highest"));
        return new SegmentHeader(log, head, MerkleRange.of(seq, range), highest);
    }

    private static Object member(Map<String, Object> tree, String name) {
        Object found = tree.get(name);
        if (found == null) {
            throw new IllegalArgumentException("segment header must have \"" + name + "\", but has not");
        }
        return found;
    }
}
