package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a log says of itself before its first record, which is chained to it: no two logs begin alike. Immutable.
 *
 * @param stream the log's name
 * @param created when it was begun, to the microsecond
 * @param keys the names of the keys whose checkpoints count, in the form of C2SP notes; empty if none was known
 * @since 0.1
 */
public record LogHeader(String stream, Instant created, List<String> keys) {
    /** The name of the format of records and hashes. */
    public static final String FORMAT = "assay/audit/v1";

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the stream is no id
     */
    public LogHeader {
        stream = Ids.require("stream", stream);
        created = Moments.micros(created);
        keys = List.copyOf(keys);
    }

    /**
     * Returns the header as the bytes that are hashed.
     *
     * @return canonical JSON
     */
    public byte[] encode() {
        return CanonicalJson.write(
                Map.of("created", Moments.print(created), "format", FORMAT, "keys", keys, "stream", stream));
    }

    /**
     * Reads a header.
     *
     * @param bytes canonical JSON
     * @return the header
     * @throws IllegalArgumentException if it has another form
     */
    public static LogHeader decode(byte[] bytes) {
        return RecordFormat.header(bytes);
    }
}
