package dev.assay.governance.store;

import java.util.Map;

/**
 * A thing that a change wrote.
 *
 * @param kind its kind
 * @param id its id
 * @param stored its next state
 * @param tree the state's written form
 * @param <T> its class
 */
record Written<T>(Kind<T> kind, String id, Stored<T> stored, Map<String, Object> tree) {}
