package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Place;
import java.util.Optional;

/**
 * How a kind of thing is written in files. Thread-safe.
 *
 * @param <T> the things
 * @since 0.1
 */
public interface ValueForm<T> {
    /**
     * Reads a thing; whatever is wrong is reported.
     *
     * @param root the place of a file's root
     * @return the thing; empty only if a fault was reported
     */
    Optional<T> read(Place root);

    /**
     * Writes a thing.
     *
     * @param thing the thing
     * @return a tree from which an equal thing is read
     * @throws IllegalArgumentException if a file cannot hold it
     */
    Node write(T thing);
}
