package dev.assay.quality.outcome;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Fraction;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values on one line, short enough to read. */
final class Printed {
    private static final int LONGEST = 80;
    private static final int MOST_LISTED = 10;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private Printed() {}

    /** Returns a plain value, a share or a duration; long text is cut. */
    static String value(@Nullable Object value, Locale locale) {
        if (value instanceof Fraction share) {
            return Phrase.SHARE.in(locale, share.part(), share.whole(), share);
        }
        if (value instanceof String text && text.codePointCount(0, text.length()) > LONGEST) {
            return oneLine(Values.print(text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"));
        }
        return oneLine(Values.print(value));
    }

    /** Returns how many of something there are. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns the first few of some values, and how many there are when that is not all. */
    static String list(Collection<?> values, Locale locale) {
        String listed = values.stream()
                .limit(MOST_LISTED)
                .map(value -> value(value, locale))
                .collect(Collectors.joining(", "));
        return listed + (values.size() > MOST_LISTED ? ", " + Phrase.IN_ALL.in(locale, values.size()) : "");
    }

    /** Returns the first few of some names as they are. */
    static String names(Collection<String> names, Locale locale) {
        String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return listed + (names.size() > MOST_LISTED ? ", " + Phrase.IN_ALL.in(locale, names.size()) : "");
    }

    /** Returns columns with their values, for example {@code vendor = 2, flag = "Y"}. */
    static String columns(Map<String, @Nullable Object> columns, Locale locale) {
        return columns.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + value(entry.getValue(), locale))
                .collect(Collectors.joining(", "));
    }

    /** Returns a text with what would break the line, or be invisible, written as escapes. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\r' || point == '\t') {
                line.append(point == '\n' ? "\\n" : point == '\r' ? "\\r" : "\\t");
            } else if (Character.isISOControl(point) || point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR) {
                line.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }
}
