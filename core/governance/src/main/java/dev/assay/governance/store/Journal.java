package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what a change writes to the events that it records; for those who write stores. Confined to one thread.
 *
 * @since 0.1
 */
public final class Journal {
    static final String CHANGES = "changes";

    private final List<Map<String, Object>> unrecorded = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();

    /** Creates a journal of nothing. */
    public Journal() {
        // Nothing was written yet.
    }

    /**
     * Takes note of a state.
     *
     * @param kind the thing's kind
     * @param stored its state
     * @param <T> its class
     * @return the state as a tree
     */
    public <T> Map<String, Object> write(Kind<T> kind, Stored<T> stored) {
        Map<String, Object> tree = kind.encode(stored.value());
        unrecorded.add(Map.of(
                "kind",
                kind.name(),
                "id",
                kind.id(stored.value()),
                "version",
                Long.toString(stored.version()),
                "state",
                tree));
        return tree;
    }

    /**
     * Takes an event, with the states since the last one.
     *
     * @param event the event
     */
    public void record(AuditEvent event) {
        Map<String, Object> details = new HashMap<>(event.details());
        if (!unrecorded.isEmpty()) {
            details.put(CHANGES, List.copyOf(unrecorded));
            unrecorded.clear();
        }
        events.add(event.withDetails(details));
    }

    /**
     * Refuses to let a change end that did not record all it wrote.
     *
     * @throws IllegalStateException if there is a state without an event
     */
    public void requireRecorded() {
        if (!unrecorded.isEmpty()) {
            Map<String, Object> first = unrecorded.get(0);
            throw new IllegalStateException(
                    "change must be recorded, but " + first.get("kind") + " \"" + first.get("id") + "\" was not");
        }
    }

    /**
     * Returns the events.
     *
     * @return the events in the order in which they were recorded
     */
    public List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
