package dev.assay.checks.column;

import dev.assay.checks.text.TimedPattern;
import dev.assay.checks.text.WhiteSpace;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The values of one column that mean missing.
 *
 * @param codes as the suite declares them, possibly none
 * @param patternLimit how long a pattern may take on one value
 * @since 0.1
 */
public record Codes(List<MissingCode> codes, Duration patternLimit) {
    /** Returns no codes. */
    public static Codes none() {
        return new Codes(List.of(), Duration.ZERO);
    }

    /** Returns the codes that a suite declares for a column. */
    public static Codes of(String column, Suite.Settings settings, Duration patternLimit) {
        return new Codes(settings.missing().getOrDefault(column, List.of()), patternLimit);
    }

    /**
     * Returns whether a value means missing, whatever the column's type; slow.
     *
     * @param value a plain value
     * @throws dev.assay.checks.text.PatternTimeoutException if a pattern does not come to an end
     */
    public boolean contains(Object value) {
        if (codes.isEmpty()) {
            return false;
        }
        if (Values.isNaN(value)) {
            return has(MissingCode.Kind.NAN);
        }
        boolean equal = values(Values.typeOf(value)).stream().anyMatch(code -> Values.equal(code, value));
        return equal || value instanceof String text && means(text);
    }

    private boolean means(String text) {
        boolean blank = has(MissingCode.Kind.BLANK) && WhiteSpace.isBlank(text);
        return blank || patterns().stream().anyMatch(pattern -> pattern.matches(text));
    }

    /** Returns the plain values that a column of a type may hold, in the form in which they are compared with it. */
    public List<Object> values(DataType type) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return codes.stream()
                .filter(MissingCode.Value.class::isInstance)
                .map(code -> exact(((MissingCode.Value) code).value(), type))
                .filter(value -> Values.typeOf(value).isComparableWith(type))
                .toList();
    }

    /** A floating-point code beside exact values means the number that it is written as. */
    private static Object exact(Object value, DataType type) {
        boolean written = type.isExact() && value instanceof Double number && !number.isNaN() && !number.isInfinite();
        return written ? new BigDecimal(value.toString()) : value;
    }

    /** Returns whether a kind of value means missing. */
    public boolean has(MissingCode.Kind kind) {
        return codes.contains(kind);
    }

    /** Returns the patterns of texts that mean missing. */
    public List<TimedPattern> patterns() {
        if (codes.isEmpty()) {
            return List.of();
        }
        return codes.stream()
                .filter(MissingCode.Matching.class::isInstance)
                .map(code -> new TimedPattern(((MissingCode.Matching) code).regex(), patternLimit))
                .toList();
    }
}
