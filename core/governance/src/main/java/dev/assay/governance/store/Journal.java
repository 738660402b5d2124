package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Joins what a change writes to the events that it records; for those who write stores. Confined to one thread.
 *
 * @since 0.1
 */
public final class Journal {
    /** The most bytes that all states of one event may have in their written form. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

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
        unrecorded.add(state(kind.name(), kind.id(stored.value()), stored.version(), tree));
        return tree;
    }

    /**
     * Returns a state as it is logged.
     *
     * @param kind the name of the thing's kind
     * @param id the thing's id
     * @param version how often it was written
     * @param tree its written form
     * @return a tree of all four
     */
    public static Map<String, Object> state(String kind, String id, long version, Map<String, Object> tree) {
        return Map.of("kind", kind, "id", id, "version", Long.toString(version), "state", tree);
    }

    /**
     * Returns whether something was written with an event.
     *
     * @param event an event as it was logged
     * @return false if it only tells of something, such as an attempt that was refused
     */
    public static boolean carriesStates(AuditEvent event) {
        return States.areIn(event);
    }

    /**
     * Takes an event, with the states since the last one. If the state of what it is about is one of them, its subject has the
     * version of that state, the last if there are many, whatever version the event named.
     *
     * @param event the event
     */
    public void record(AuditEvent event) {
        if (unrecorded.isEmpty()) {
            events.add(event);
        } else {
            events.addAll(States.join(List.copyOf(unrecorded), versioned(event)));
            unrecorded.clear();
        }
    }

    /** Whoever looks for a state by its kind, id and version finds what brought it about, not what came before or after. */
    private AuditEvent versioned(AuditEvent event) {
        Subject about = event.subject();
        return unrecorded.stream()
                .filter(state ->
                        about.type().equals(state.get("kind")) && about.id().equals(state.get("id")))
                .reduce((earlier, later) -> later)
                .map(state -> Long.parseLong(String.valueOf(state.get("version"))))
                .map(version -> event.about(new Subject(about.type(), about.id(), version)))
                .orElse(event);
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
