package dev.assay.governance.audit.verify;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The columns by which stores find records. They prove nothing; that they say the same as the bytes is verified.
 *
 * @since 0.1
 */
public final class IndexColumns {
    /** When the record was appended, as text. */
    public static final String AT = "at";
    /** The type of the event. */
    public static final String TYPE = "type";
    /** Who did it. */
    public static final String PRINCIPAL = "principal";
    /** The type of what it was done to. */
    public static final String SUBJECT_TYPE = "subject_type";
    /** The id of what it was done to. */
    public static final String SUBJECT_ID = "subject_id";
    /** What came of it. */
    public static final String OUTCOME = "outcome";
    /** What joins the events of a process; not there if nothing does. */
    public static final String CORRELATION = "correlation";

    private IndexColumns() {}

    /**
     * Returns the columns of a record.
     *
     * @param added the record
     * @return their texts by name
     */
    public static Map<String, String> of(AuditRecord added) {
        AuditEvent event = added.event();
        Map<String, String> columns = new TreeMap<>();
        columns.put(AT, Moments.print(added.at()));
        columns.put(TYPE, event.type());
        columns.put(PRINCIPAL, event.actor().principal());
        columns.put(SUBJECT_TYPE, event.subject().type());
        columns.put(SUBJECT_ID, event.subject().id());
        columns.put(OUTCOME, event.outcome());
        event.links().correlation().ifPresent(value -> columns.put(CORRELATION, value));
        return columns;
    }

    /**
     * Compares columns with the record beside them.
     *
     * @param stored the columns as they are stored
     * @param added the record as its bytes tell it
     * @return the name of the first column that says something else; empty if none does
     */
    static Optional<String> mismatch(Map<String, String> stored, AuditRecord added) {
        Map<String, String> expected = of(added);
        TreeMap<String, String> all = new TreeMap<>(stored);
        expected.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(name -> !Objects.equals(stored.get(name), expected.get(name)))
                .findFirst();
    }
}
