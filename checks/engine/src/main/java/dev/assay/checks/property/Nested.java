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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java values plain down to the bottom: collections and arrays become lists, maps and records become maps by name.
 *
 * @since 0.1
 */
public final class Nested {
    private static final int MOST_DEPTH = 500;

    private Nested() {}

    /**
     * Returns the plain form of a value and of all values within it.
     *
     * @param value any value, or null
     * @return the plain value; a value of a class that no type holds as it is; null for null or an empty optional
     * @throws IllegalArgumentException if values are nested more than 500 deep, as those are that hold themselves
     */
    public static @Nullable Object plain(@Nullable Object value) {
        return plain(value, 0);
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("values must be nested at most " + MOST_DEPTH + " deep");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element, depth + 1)));
            return Collections.unmodifiableMap(plain);
        }
        if (value instanceof Collection<?> collection) {
            return list(collection, depth);
        }
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null), depth + 1);
        }
        if (value instanceof byte[] || value == null) {
            return value;
        }
        if (value instanceof Record) {
            return record(value, depth);
        }
        return value.getClass().isArray() ? array(value, depth) : leaf(value);
    }

    private static @Nullable Object leaf(Object value) {
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) (long) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        boolean sql = value instanceof java.util.Date && value.getClass() != java.util.Date.class;
        return sql ? Sql.plain(value) : Values.plain(value);
    }

    /** The dates and times of JDBC, apart because to load their module takes longer than all other types together. */
    private static final class Sql {
        private Sql() {}

        static Object plain(Object value) {
            if (value instanceof java.sql.Date date) {
                return date.toLocalDate();
            }
            if (value instanceof java.sql.Time time) {
                return time.toLocalTime();
            }
            return value instanceof java.sql.Timestamp time ? time.toLocalDateTime() : value;
        }
    }

    private static List<@Nullable Object> list(Collection<?> collection, int depth) {
        List<@Nullable Object> plain = new ArrayList<>(collection.size());
        collection.forEach(element -> plain.add(plain(element, depth + 1)));
        return Collections.unmodifiableList(plain);
    }

    private static List<@Nullable Object> array(Object array, int depth) {
        int length = Array.getLength(array);
        List<@Nullable Object> plain = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            plain.add(plain(Array.get(array, i), depth + 1));
        }
        return Collections.unmodifiableList(plain);
    }

    private static Map<String, @Nullable Object> record(Object value, int depth) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Property property : Properties.of(value.getClass())) {
            plain.put(property.name(), plain(read(property, value), depth + 1));
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
