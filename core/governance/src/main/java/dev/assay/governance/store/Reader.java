package dev.assay.governance.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A consistent view of what is stored. Confined to the call that it was given to.
 *
 * @since 0.1
 */
public interface Reader {
    /**
     * Returns the time by which everything in this call is judged. It never lies before the newest record of the log, so that
     * setting the clock back brings nothing back to life; from there it goes on by what elapses on the clock, as {@link ClockState}
     * says, so that what was granted since ends in time.
     *
     * @return the time, to the microsecond
     */
    Instant now();

    /**
     * Finds a thing by its id.
     *
     * @param kind its kind
     * @param id its id
     * @param <T> its class
     * @return the thing; empty if there is none
     */
    <T> Optional<Stored<T>> find(Kind<T> kind, String id);

    /**
     * Finds things by a key.
     *
     * @param kind their kind
     * @param index the name of one of the kind's indexes
     * @param key the key
     * @param <T> their class
     * @return the things in the order of their ids
     * @throws IllegalArgumentException if the kind has no such index
     */
    <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key);

    /**
     * Counts things by a key, without reading them.
     *
     * @param kind their kind
     * @param index the name of one of the kind's indexes
     * @param key the key
     * @return how many there are
     * @throws IllegalArgumentException if the kind has no such index
     */
    int count(Kind<?> kind, String index, String key);

    /**
     * Returns all things of a kind.
     *
     * @param kind the kind
     * @param <T> their class
     * @return the things in the order of their ids
     */
    <T> List<Stored<T>> all(Kind<T> kind);
}
