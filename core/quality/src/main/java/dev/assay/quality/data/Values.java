package dev.assay.quality.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What it means for two values to be equal or ordered, on every engine alike. Thread-safe.
 *
 * <p>A <em>plain</em> value is one of {@link Boolean}, {@link Long}, {@link BigInteger} (only beyond 64 bits),
 * {@link BigDecimal}, {@link Double}, {@link String}, {@link LocalDate}, {@link LocalTime}, {@link LocalDateTime},
 * {@link Instant}, {@code byte[]}, {@link List} and {@link Map}. {@link #plain} makes any Java value plain; the other
 * methods take plain values only.
 *
 * @since 0.1
 */
public final class Values {
    private Values() {}

    /**
     * Returns the plain form of a Java value.
     *
     * <p>Small integers widen to {@code Long}; {@code Float} to {@code Double} with the same numeric value; the counters of
     * {@code java.util.concurrent.atomic} become what they stand at; characters,
     * enum constants (by name) and UUIDs become text; zoned and offset date-times, {@code java.util.Date} and
     * {@code java.sql.Timestamp} keep their point or wall time. A value of an unknown class is returned as it is.
     *
     * @param value any value, or null
     * @return the plain value, or null for null
     */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value == null || isPlain(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return plainNumber(number);
        }
        if (value instanceof Character || value instanceof UUID || value instanceof CharSequence) {
            return value.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : plainTime(value);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    private static Object plainNumber(Number number) {
        if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        boolean small = number instanceof Integer || number instanceof Short || number instanceof Byte;
        if (small) {
            return number.longValue();
        }
        return number instanceof Float ? (Object) number.doubleValue() : plainCounter(number);
    }

    private static Object plainCounter(Number number) {
        if (number instanceof AtomicInteger
                || number instanceof AtomicLong
                || number instanceof LongAdder
                || number instanceof LongAccumulator) {
            return number.longValue();
        }
        boolean floating = number instanceof DoubleAdder || number instanceof DoubleAccumulator;
        return floating ? (Object) number.doubleValue() : number;
    }

    private static Object plainTime(Object value) {
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        // The java.sql types live in a module that this one does not require; they are told by what they extend.
        return value instanceof java.util.Date date && value.getClass() == java.util.Date.class
                ? date.toInstant()
                : value;
    }

    /**
     * Returns the type of a plain value.
     *
     * @param value a plain value
     * @return its type; OTHER for a class that no other type holds
     */
    public static DataType typeOf(Object value) {
        if (value instanceof Number) {
            return typeOfNumber(value);
        }
        if (value instanceof String) {
            return DataType.STRING;
        }
        if (value instanceof Boolean) {
            return DataType.BOOLEAN;
        }
        if (value instanceof byte[]) {
            return DataType.BINARY;
        }
        if (value instanceof List) {
            return DataType.LIST;
        }
        return value instanceof Map ? DataType.STRUCT : typeOfTime(value);
    }

    private static DataType typeOfNumber(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return DataType.INTEGER;
        }
        return value instanceof BigDecimal
                ? DataType.DECIMAL
                : value instanceof Double ? DataType.DOUBLE : DataType.OTHER;
    }

    private static DataType typeOfTime(Object value) {
        if (value instanceof LocalDate) {
            return DataType.DATE;
        }
        if (value instanceof LocalTime) {
            return DataType.TIME;
        }
        if (value instanceof LocalDateTime) {
            return DataType.DATETIME;
        }
        return value instanceof Instant ? DataType.INSTANT : DataType.OTHER;
    }

    /**
     * Returns whether a plain value is the floating-point NaN, which satisfies no comparison.
     *
     * @param value a plain value, or null
     * @return true for NaN only
     */
    public static boolean isNaN(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    /**
     * Compares two plain values: exact with exact exactly, double with double as doubles, exact with double by the
     * exact numeric value of both, text by code point.
     *
     * @param a a plain value, not NaN
     * @param b a plain value of a comparable type, not NaN
     * @return negative, zero or positive; 0.0 and -0.0 are equal
     * @throws IllegalArgumentException if the types are not comparable or a value is NaN
     */
    public static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Numbers.compare(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return compareText(x, y);
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.compareUnsigned(x, y);
        }
        return compareOthers(a, b);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareOthers(Object a, Object b) {
        DataType type = typeOf(a);
        if (type != typeOf(b) || !type.isOrdered()) {
            throw new IllegalArgumentException("values must be of comparable types, but were " + type.id() + " and "
                    + typeOf(b).id());
        }
        return ((Comparable) a).compareTo(b);
    }

    /**
     * Compares text by code point, so that an engine that sorts UTF-8 bytes agrees.
     *
     * @param a a text
     * @param b a text
     * @return negative, zero or positive
     */
    public static int compareText(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // A surrogate stands for a code point above every other char.
                boolean xHigh = Character.isSurrogate(x);
                return xHigh == Character.isSurrogate(y) ? Character.compare(x, y) : xHigh ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /**
     * Returns whether two plain values are equal as a comparison sees them.
     *
     * @param a a plain value
     * @param b a plain value
     * @return true if equal; false if either is NaN or the types are not comparable
     */
    public static boolean equal(Object a, Object b) {
        if (isNaN(a) || isNaN(b)) {
            return false;
        }
        if (a instanceof Number && b instanceof Number) {
            return compare(a, b) == 0;
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.equals(x, y);
        }
        return a.equals(b);
    }

    /**
     * Returns a key such that two values have equal keys exactly when they count as the same value: numbers by their
     * numeric value whatever their type, 0.0 and -0.0 the same, every NaN the same.
     *
     * @param value a plain value
     * @return a key with {@code equals} and {@code hashCode}; a plain value itself except for bytes
     */
    public static Object key(Object value) {
        if (value instanceof Number number) {
            return Numbers.key(number);
        }
        return value instanceof byte[] bytes ? java.nio.ByteBuffer.wrap(bytes.clone()) : value;
    }

    /**
     * Returns the decimal number of fewest digits that means a double, the nearest to it if there are several. It is
     * what a double literal stands for when it meets an exact value: 0.1 is one tenth.
     *
     * @param value a finite number
     * @return the number without trailing zeros; zero for -0.0
     * @throws NumberFormatException if the value is NaN or infinite
     */
    public static BigDecimal shortestDecimal(double value) {
        return ShortestDecimal.of(value);
    }

    /**
     * Returns a plain value as messages print it: text in double quotes, numbers and times in their ISO or plain form.
     *
     * @param value a plain value, or null
     * @return the printed value; {@code null} for null
     */
    public static String print(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof BigDecimal decimal) {
            return Numbers.print(decimal);
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return value instanceof Double number ? Numbers.print(number) : String.valueOf(value);
    }
}
