package dev.assay.checks.kernel.table;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tuple as the key of a hash map. It has an order only so that keys with the same hash, of which data may hold any number,
 * are found without going through all of them: a {@link java.util.HashMap} keeps them as a tree. Equal keys have the same
 * place in the order; so have some that differ but have no order.
 *
 * @param parts plain values, bytes wrapped in buffers; null stands for null
 * @since 0.1
 */
public record TupleKey(List<@Nullable Object> parts) implements Comparable<TupleKey> {
    private static final int SPREAD = 0x9E3779B1;

    /** Returns the key of plain values. */
    public static TupleKey of(List<@Nullable Object> values) {
        List<@Nullable Object> parts = new ArrayList<>(values.size());
        for (Object value : values) {
            parts.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        }
        return new TupleKey(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TupleKey key && parts.equals(key.parts);
    }

    @Override
    public int hashCode() {
        // A list's own hash is the same for many pairs of small numbers.
        int hash = 1;
        for (Object part : parts) {
            hash = hash * SPREAD + Objects.hashCode(part);
        }
        return hash;
    }

    @Override
    public int compareTo(TupleKey other) {
        return compareInOrder(parts, other.parts);
    }

    private static int compareInOrder(Iterable<?> some, Iterable<?> others) {
        Iterator<?> rest = others.iterator();
        for (Object part : some) {
            int sign = rest.hasNext() ? compare(part, rest.next()) : 1;
            if (sign != 0) {
                return sign;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        if (a instanceof ByteBuffer bytes && b instanceof ByteBuffer others) {
            return bytes.compareTo(others);
        }
        DataType type = Values.typeOf(a);
        int sign = type.compareTo(Values.typeOf(b));
        return sign == 0 ? compare(type, a, b) : sign;
    }

    private static int compare(DataType type, Object a, Object b) {
        return switch (type) {
            case DOUBLE -> Double.compare((Double) a, (Double) b);
            case BOOLEAN -> Boolean.compare((Boolean) a, (Boolean) b);
            case BINARY -> Arrays.compareUnsigned((byte[]) a, (byte[]) b);
            case LIST -> compareInOrder((List<?>) a, (List<?>) b);
            case STRUCT -> compareMembers((Map<?, ?>) a, (Map<?, ?>) b);
            case INTEGER, DECIMAL, STRING, DATE, TIME, DATETIME, INSTANT -> Values.compare(a, b);
            case OTHER, NULL -> Integer.compare(a.hashCode(), b.hashCode());
        };
    }

    private static int compareMembers(Map<?, ?> some, Map<?, ?> others) {
        Map<String, @Nullable Object> a = byName(some);
        Map<String, @Nullable Object> b = byName(others);
        int sign = compareInOrder(a.keySet(), b.keySet());
        return sign == 0 ? compareInOrder(a.values(), b.values()) : sign;
    }

    /** Returns the members that have a text for a name; maps that differ in others only have no order. */
    private static Map<String, @Nullable Object> byName(Map<?, ?> map) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        map.forEach((name, value) -> {
            if (name instanceof String text) {
                members.put(text, value);
            }
        });
        return members;
    }
}
