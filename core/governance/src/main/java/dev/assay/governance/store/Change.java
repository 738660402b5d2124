package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;

/**
 * Changes that become visible together, with the records that prove them, or not at all. Confined to the call that it was
 * given to.
 *
 * @since 0.1
 */
public interface Change extends Reader {
    /**
     * Stores a new thing.
     *
     * @param kind its kind
     * @param value the thing
     * @param <T> its class
     * @return the thing with version 1
     * @throws ConflictException if there is one with its id
     */
    <T> Stored<T> insert(Kind<T> kind, T value);

    /**
     * Stores another state of a thing.
     *
     * @param kind its kind
     * @param old the state that was read
     * @param next the next state, with the same id
     * @param <T> its class
     * @return the next state with the next version
     * @throws ConflictException if the thing has another version by now
     */
    <T> Stored<T> update(Kind<T> kind, Stored<T> old, T next);

    /**
     * Stores a thing, be it new or another state of one that is there.
     *
     * @param kind its kind
     * @param value the thing
     * @param <T> its class
     * @return the thing with its version
     * @throws ConflictException if another change stores it at the same time
     */
    default <T> Stored<T> put(Kind<T> kind, T value) {
        return find(kind, kind.id(value)).map(old -> update(kind, old, value)).orElseGet(() -> insert(kind, value));
    }

    /**
     * Records an event, together with everything that was inserted or updated since the last one. Every change must be
     * followed by the event that it belongs to.
     *
     * @param event what happened; {@code changes} among its details is the store's own, and so are events of type
     *     {@code state.piece}, which carry what is too long for one record
     */
    void record(AuditEvent event);

    /**
     * Has something done when the change is stored, and not if it is undone: telling somebody outside, dropping what was
     * kept. It runs in the thread of the change, in the order of these calls, and may use the store.
     *
     * @param action what is to be done; what it throws reaches the caller of the change, which is stored nevertheless
     */
    void afterwards(Runnable action);
}
