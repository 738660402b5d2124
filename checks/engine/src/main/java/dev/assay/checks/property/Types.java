package dev.assay.checks.property;

import dev.assay.quality.data.DataType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Maps Java's types to column types.
 *
 * @since 0.1
 */
public final class Types {
    private static final Map<Class<?>, DataType> EXACT = Map.ofEntries(
            Map.entry(boolean.class, DataType.BOOLEAN),
            Map.entry(Boolean.class, DataType.BOOLEAN),
            Map.entry(byte.class, DataType.INTEGER),
            Map.entry(Byte.class, DataType.INTEGER),
            Map.entry(short.class, DataType.INTEGER),
            Map.entry(Short.class, DataType.INTEGER),
            Map.entry(int.class, DataType.INTEGER),
            Map.entry(Integer.class, DataType.INTEGER),
            Map.entry(long.class, DataType.INTEGER),
            Map.entry(Long.class, DataType.INTEGER),
            Map.entry(OptionalInt.class, DataType.INTEGER),
            Map.entry(OptionalLong.class, DataType.INTEGER),
            Map.entry(float.class, DataType.DOUBLE),
            Map.entry(Float.class, DataType.DOUBLE),
            Map.entry(double.class, DataType.DOUBLE),
            Map.entry(Double.class, DataType.DOUBLE),
            Map.entry(OptionalDouble.class, DataType.DOUBLE),
            Map.entry(char.class, DataType.STRING),
            Map.entry(Character.class, DataType.STRING),
            Map.entry(UUID.class, DataType.STRING),
            Map.entry(LocalDate.class, DataType.DATE),
            Map.entry(LocalTime.class, DataType.TIME),
            Map.entry(LocalDateTime.class, DataType.DATETIME),
            Map.entry(Instant.class, DataType.INSTANT),
            Map.entry(OffsetDateTime.class, DataType.INSTANT),
            Map.entry(ZonedDateTime.class, DataType.INSTANT),
            Map.entry(java.util.Date.class, DataType.INSTANT),
            Map.entry(byte[].class, DataType.BINARY));

    /** Static types that say nothing of the values. */
    private static final Set<Class<?>> OPEN =
            Set.of(Object.class, Number.class, Comparable.class, java.io.Serializable.class);

    private Types() {}

    /** The dates and times of JDBC, apart because to load their module takes longer than all other types together. */
    private static final class Sql {
        static final Map<Class<?>, DataType> EXACT = Map.of(
                java.sql.Date.class, DataType.DATE,
                java.sql.Time.class, DataType.TIME,
                java.sql.Timestamp.class, DataType.DATETIME);

        private Sql() {}
    }

    /** The counters of {@code java.util.concurrent.atomic}, apart because hardly any program's rows have one. */
    private static final class Counters {
        private static final List<Class<?>> WHOLE =
                List.of(AtomicInteger.class, AtomicLong.class, LongAdder.class, LongAccumulator.class);
        private static final List<Class<?>> FLOATING = List.of(DoubleAdder.class, DoubleAccumulator.class);

        private Counters() {}

        static DataType of(Class<?> type) {
            if (WHOLE.stream().anyMatch(counter -> counter.isAssignableFrom(type))) {
                return DataType.INTEGER;
            }
            boolean floating = FLOATING.stream().anyMatch(counter -> counter.isAssignableFrom(type));
            return floating ? DataType.DOUBLE : DataType.OTHER;
        }
    }

    /**
     * Returns the type of a column by the declared type of a property.
     *
     * @param type the declared type
     * @return the column's type; empty if only the values can tell, as for {@code Object}
     */
    public static Optional<DataType> of(Type type) {
        if (type instanceof Class<?> known) {
            return ofClass(known);
        }
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            return raw == Optional.class ? of(generic.getActualTypeArguments()[0]) : of(raw);
        }
        return type instanceof GenericArrayType ? Optional.of(DataType.LIST) : Optional.empty();
    }

    private static Optional<DataType> ofClass(Class<?> type) {
        if (OPEN.contains(type) || type == Optional.class) {
            return Optional.empty();
        }
        DataType exact = EXACT.get(type);
        return Optional.of(exact == null ? ofFamily(type) : exact);
    }

    /**
     * Returns the type of a column by the class of its values.
     *
     * @param type the class of a value
     * @return the column's type; OTHER for a class that no type holds
     */
    public static DataType ofValue(Class<?> type) {
        DataType exact = EXACT.get(type);
        return exact == null ? ofFamily(type) : exact;
    }

    private static DataType ofFamily(Class<?> type) {
        if (java.util.Date.class.isAssignableFrom(type)) {
            return Sql.EXACT.getOrDefault(type, DataType.OTHER);
        }
        if (CharSequence.class.isAssignableFrom(type) || Enum.class.isAssignableFrom(type)) {
            return DataType.STRING;
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return DataType.STRUCT;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return DataType.LIST;
        }
        return Number.class.isAssignableFrom(type) ? ofNumber(type) : DataType.OTHER;
    }

    private static DataType ofNumber(Class<?> type) {
        // Both may be extended, and then they are numbers still.
        if (BigDecimal.class.isAssignableFrom(type)) {
            return DataType.DECIMAL;
        }
        return BigInteger.class.isAssignableFrom(type) ? DataType.INTEGER : Counters.of(type);
    }
}
