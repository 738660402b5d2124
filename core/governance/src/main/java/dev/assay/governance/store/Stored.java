package dev.assay.governance.store;

/**
 * A thing as it is stored. Immutable.
 *
 * @param value the thing
 * @param version how often it was written, from 1
 * @param <T> its class
 * @since 0.1
 */
public record Stored<T>(T value, long version) {}
