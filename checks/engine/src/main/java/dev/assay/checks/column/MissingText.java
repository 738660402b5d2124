package dev.assay.checks.column;

import dev.assay.checks.text.TimedPattern;
import dev.assay.checks.text.WhiteSpace;
import dev.assay.quality.MissingCode;
import dev.assay.quality.data.DataType;
import java.nio.CharBuffer;
import java.util.List;

/**
 * The texts of one column that mean missing before the column's type is known. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MissingText {
    private final List<char[]> texts;
    private final boolean blank;
    private final List<TimedPattern> patterns;

    /** Takes the texts among some codes. */
    public MissingText(Codes codes) {
        texts = codes.values(DataType.STRING).stream()
                .map(text -> text.toString().toCharArray())
                .toList();
        blank = codes.has(MissingCode.Kind.BLANK);
        patterns = codes.patterns();
    }

    /** Returns whether no text means missing. */
    public boolean isNone() {
        return texts.isEmpty() && !blank && patterns.isEmpty();
    }

    /**
     * Returns whether a text means missing.
     *
     * @throws dev.assay.checks.text.PatternTimeoutException if a pattern does not come to an end
     */
    public boolean contains(char[] buffer, int start, int end) {
        for (char[] text : texts) {
            if (java.util.Arrays.equals(text, 0, text.length, buffer, start, end)) {
                return true;
            }
        }
        if (!blank && patterns.isEmpty()) {
            return false;
        }
        CharSequence field = CharBuffer.wrap(buffer, start, end - start);
        return (blank && WhiteSpace.isBlank(field)) || patterns.stream().anyMatch(pattern -> pattern.matches(field));
    }
}
