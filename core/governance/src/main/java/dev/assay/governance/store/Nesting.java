package dev.assay.governance.store;

import java.util.function.Supplier;

/**
 * Knows which threads are within a change or a read of a store. A change that begins there would wait for its own thread, or be stored
 * although the outer one is undone. Thread-safe.
 *
 * @since 0.1
 */
public final class Nesting {
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** Nobody is within. */
    public Nesting() {}

    /**
     * Does what is a change.
     *
     * @param change makes it
     * @param <R> what it returns
     * @return what the change returned
     * @throws IllegalStateException if the thread is within a change or a read already
     */
    public <R> R changing(Supplier<R> change) {
        if (depth.get() > 0) {
            throw new IllegalStateException(
                    "a change must not begin within another, or within a read, of the same store: what"
                            + " belongs together is changed through the Change at hand, what follows is done in Change.afterwards");
        }
        return reading(change);
    }

    /**
     * Does what only reads, within a change, too.
     *
     * @param read reads
     * @param <R> what it returns
     * @return what the read returned
     */
    public <R> R reading(Supplier<R> read) {
        int outer = depth.get();
        depth.set(outer + 1);
        try {
            return read.get();
        } finally {
            if (outer == 0) {
                depth.remove();
            } else {
                depth.set(outer);
            }
        }
    }
}
