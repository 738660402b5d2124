package dev.assay.checks.property;

import dev.assay.quality.data.Values;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java values plain down to the bottom: collections and arrays become lists, maps and records become maps by name.
 *
 * @since 0.1
 */
public final class Nested {
    private Nested() {}

    /**
     * Returns the plain form of a value and of all values within it.
     *
     * @param value any value, or null
     * @return the plain value; a value of a class that no type holds as it is; null for null or an empty optional
     */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
            return Collections.unmodifiableMap(plain);
        }
        if (value instanceof Collection<?> collection) {
            return list(collection);
        }
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof byte[] || value == null) {
            return value;
        }
        if (value instanceof Record) {
            return record(value);
        }
        return value.getClass().isArray() ? array(value) : Values.plain(value);
    }

    private static List<@Nullable Object> list(Collection<?> collection) {
        List<@Nullable Object> plain = new ArrayList<>(collection.size());
        collection.forEach(element -> plain.add(plain(element)));
        return Collections.unmodifiableList(plain);
    }

    private static List<@Nullable Object> array(Object array) {
        int length = Array.getLength(array);
        List<@Nullable Object> plain = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            plain.add(plain(Array.get(array, i)));
        }
        return Collections.unmodifiableList(plain);
    }

    private static Map<String, @Nullable Object> record(Object value) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Property property : Properties.of(value.getClass())) {
            plain.put(property.name(), plain(read(property, value)));
        }
        return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object read(Property property, Object value) {
        try {
            return property.handle().invoke(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AccessorException(property.accessor(), e);
        }
    }
}
