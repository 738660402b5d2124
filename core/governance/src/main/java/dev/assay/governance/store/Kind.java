package dev.assay.governance.store;

import dev.assay.governance.codec.RecordCodec;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A kind of governed thing: its name, its written form, its id and the keys by which it is found. Immutable.
 *
 * @param <T> the class of the things
 * @since 0.1
 */
public final class Kind<T> {
    private final String name;
    private final Class<T> type;
    private final RecordCodec<T> codec;
    private final Function<T, String> id;
    private final Map<String, Function<T, ? extends Collection<String>>> indexes;

    private Kind(
            String name,
            Class<T> type,
            RecordCodec<T> codec,
            Function<T, String> id,
            Map<String, Function<T, ? extends Collection<String>>> indexes) {
        this.name = name;
        this.type = type;
        this.codec = codec;
        this.id = id;
        this.indexes = indexes;
    }

    /**
     * Returns a kind that is found by its id.
     *
     * @param name a stable name, such as {@code grant}
     * @param type a record class or a sealed interface of records
     * @param id tells the id of a thing
     * @param <T> the class of the things
     * @return the kind
     */
    public static <T> Kind<T> of(String name, Class<T> type, Function<T, String> id) {
        return new Kind<>(Objects.requireNonNull(name, "name"), type, RecordCodec.of(type), id, Map.of());
    }

    /**
     * Returns the kind with one more way to find things.
     *
     * @param index a stable name, such as {@code by-principal}
     * @param keys tells the keys under which a thing is found; none if it is not to be found this way
     * @return a new kind
     */
    public Kind<T> indexedBy(String index, Function<T, ? extends Collection<String>> keys) {
        Map<String, Function<T, ? extends Collection<String>>> more = new LinkedHashMap<>(indexes);
        more.put(index, keys);
        return new Kind<>(name, type, codec, id, Collections.unmodifiableMap(more));
    }

    /**
     * Returns the kind's name.
     *
     * @return the stable name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the id of a thing.
     *
     * @param value the thing
     * @return its id
     */
    public String id(T value) {
        return id.apply(value);
    }

    /**
     * Returns the keys of a thing.
     *
     * @param value the thing
     * @return the keys of every index
     */
    public Map<String, Collection<String>> keys(T value) {
        Map<String, Collection<String>> keys = new LinkedHashMap<>();
        indexes.forEach((index, function) -> keys.put(index, function.apply(value)));
        return keys;
    }

    /** Returns the keys of a thing in one index. */
    Collection<String> keys(T value, String index) {
        requireIndex(index);
        return Collections.unmodifiableCollection(
                Objects.requireNonNull(indexes.get(index)).apply(value));
    }

    /**
     * Refuses an index that the kind does not have.
     *
     * @param index the name of the index
     * @throws IllegalArgumentException if there is none of that name
     */
    public void requireIndex(String index) {
        if (!indexes.containsKey(index)) {
            throw new IllegalArgumentException(
                    "index of " + name + " must be one of " + indexes.keySet() + ", but was \"" + index + "\"");
        }
    }

    /**
     * Returns a thing as a tree.
     *
     * @param value the thing
     * @return the tree
     */
    public Map<String, Object> encode(T value) {
        return codec.encode(value);
    }

    /**
     * Reads a thing.
     *
     * @param tree the tree
     * @return the thing
     * @throws dev.assay.quality.finding.FindingsException if the tree has another form
     */
    public T decode(Map<String, ?> tree) {
        return codec.decode(name, tree);
    }

    @Override
    public String toString() {
        return name;
    }
}
