package dev.assay.checks.conformance;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the plain values of case files. */
final class Cells {
    private Cells() {}

    /** Reads a value of a column. */
    static @Nullable Object read(DataType type, Part part) {
        return part.isNull() ? null : present(type, part);
    }

    private static Object present(DataType type, Part part) {
        return switch (type) {
            case STRUCT -> struct(part);
            case BOOLEAN, INTEGER, DECIMAL, DOUBLE, STRING, DATE, TIME, DATETIME, INSTANT, BINARY ->
                of(type, part.text());
            case LIST, OTHER, NULL ->
                throw new IllegalStateException("type must have a notation, but was " + type.id());
        };
    }

    private static Object of(DataType type, String text) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Objects.requireNonNull(Values.plain(new BigInteger(text)));
            case DECIMAL -> new BigDecimal(text);
            case DOUBLE -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATETIME -> LocalDateTime.parse(text);
            case INSTANT -> Instant.parse(text);
            case BINARY -> HexFormat.of().parseHex(text);
            default -> text;
        };
    }

    private static Map<String, @Nullable Object> struct(Part part) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        part.entries().forEach((name, value) -> fields.put(name, constant(value)));
        return fields;
    }

    /** Reads a constant: a scalar as it stands, or one under its type, for example {@code {decimal: "0.1"}}. */
    static @Nullable Object constant(Part part) {
        if (part.isMapping()) {
            Map.Entry<String, Part> typed = part.entries().entrySet().iterator().next();
            return of(type(typed.getKey()), typed.getValue().text());
        }
        if (part.isNull()) {
            return null;
        }
        if (part.isNumber()) {
            boolean whole = part.text().chars().allMatch(c -> c == '-' || Character.isDigit(c));
            return of(whole ? DataType.INTEGER : DataType.DOUBLE, part.text());
        }
        return part.isWord() ? Boolean.valueOf(part.text()) : part.text();
    }

    static DataType type(String id) {
        return DataType.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
