package dev.assay.governance.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Links;
import dev.assay.governance.audit.StateRecords;
import dev.assay.governance.audit.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is stored at one moment, so that a store need not read its whole log again. Immutable.
 *
 * <p>A snapshot proves nothing by itself: {@link #recordedIn} puts its digest into the log, and
 * {@link MemoryStore#resume} takes no other.
 *
 * @param upTo the number of the newest record when it was taken; 0 if there was none
 * @param states a tree for each thing, with {@code kind}, {@code id}, {@code version} and {@code state}, in the order of kinds
 *     and ids
 * @since 0.1
 */
public record Snapshot(long upTo, List<Map<String, Object>> states) {
    private static final String FORMAT = "assay/snapshot/v1";

    /**
     * Copies the states.
     *
     * @throws IllegalArgumentException if {@code upTo} is negative
     */
    public Snapshot {
        if (upTo < 0) {
            throw new IllegalArgumentException("upTo must be 0 or more, but was " + upTo);
        }
        states = List.copyOf(states);
    }

    /**
     * Puts the digest into the log of the store that was looked at.
     *
     * @param store the store
     * @param actor who keeps the snapshot
     * @return this
     */
    public Snapshot recordedIn(GovernanceStore store, Actor actor) {
        Links links = new Links(Optional.empty(), Optional.empty(), Optional.of(digest()));
        AuditEvent event = AuditEvent.of(StateRecords.SNAPSHOT, actor, Subject.of("store", "snapshot"))
                .linkedBy(links)
                .withDetails(Map.of(StateRecords.UP_TO, Long.toString(upTo)));
        return store.change(change -> {
            change.record(event);
            return this;
        });
    }

    /**
     * Returns the digest of what {@link #writeTo} writes.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory must take what is written", e);
        }
        return "sha256:" + Hash.sha256(bytes.toByteArray()).hex();
    }

    /**
     * Writes the snapshot: a line with its format and {@code upTo}, and a line for each thing, in canonical JSON.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        line(out, Map.of("format", FORMAT, "upTo", Long.toString(upTo)));
        for (Map<String, Object> state : states) {
            line(out, state);
        }
    }

    private static void line(OutputStream out, Map<String, Object> tree) throws IOException {
        out.write(CanonicalJson.write(tree, Journal.MOST_BYTES));
        out.write('\n');
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param in where from, to its end; stays open
     * @return the snapshot
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is anything else
     */
    public static Snapshot read(InputStream in) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
            lines.add(CanonicalJson.parse(line.getBytes(UTF_8), Journal.MOST_BYTES));
        }
        Map<String, Object> header = lines.get(0);
        if (!FORMAT.equals(header.get("format"))) {
            throw new IllegalArgumentException("snapshot must begin with its format, " + FORMAT);
        }
        return new Snapshot(Long.parseLong(String.valueOf(header.get("upTo"))), lines.subList(1, lines.size()));
    }

    /** Returns whether an event says that a snapshot with this digest was taken. */
    static boolean isTaken(AuditEvent event, String digest) {
        return event.type().equals(StateRecords.SNAPSHOT)
                && event.links().payloadDigest().filter(digest::equals).isPresent();
    }
}
