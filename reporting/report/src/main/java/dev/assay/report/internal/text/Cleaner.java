package dev.assay.report.internal.text;

import java.util.Locale;

/**
 * Makes text of unknown origin safe to show, on one line and without hidden characters.
 *
 * <p>Names and values come from data and may try to colour a terminal, reverse the reading direction, or hide a
 * character. What cannot be seen is written as an escape such as <code>&#92;u200b</code>, because a report on data must
 * show such a character rather than drop it. Thread-safe.
 *
 * @since 0.1
 */
public final class Cleaner {
    private static final int ELLIPSIS = 1;
    private static final int NEXT_LINE = 0x85;

    private Cleaner() {}

    /**
     * Returns prose: line breaks, tabs and runs of spaces become one space, hidden characters become escapes.
     *
     * @param text any text
     * @param longest the greatest number of code points to keep, 1 or more; what is cut off is replaced by {@code …}
     * @return one line without control or format characters, not longer than {@code longest} code points
     */
    public static String prose(String text, int longest) {
        return clean(text, longest, Spacing.COLLAPSED);
    }

    /**
     * Returns a data value: line breaks, tabs, unusual spaces and hidden characters become escapes.
     *
     * @param text any text
     * @param longest the greatest number of code points to keep, 1 or more; what is cut off is replaced by {@code …}
     * @return one line without control or format characters, not longer than {@code longest} code points
     */
    public static String value(String text, int longest) {
        return clean(text, longest, Spacing.SHOWN);
    }

    private enum Spacing {
        COLLAPSED,
        SHOWN
    }

    private static String clean(String text, int longest, Spacing spacing) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest) + 8);
        int length = 0;
        int i = 0;
        boolean cut = false;
        while (i < text.length() && !cut) {
            int codePoint = text.codePointAt(i);
            String shown = shown(codePoint, spacing, clean);
            int size = shown.codePointCount(0, shown.length());
            cut = length + size > longest;
            if (!cut) {
                clean.append(shown);
                length += size;
                i += Character.charCount(codePoint);
            }
        }
        return cut
                ? cut(clean, longest - ELLIPSIS)
                : spacing == Spacing.COLLAPSED ? clean.toString().strip() : clean.toString();
    }

    private static String cut(StringBuilder clean, int longest) {
        int keep = Math.min(longest, clean.codePointCount(0, clean.length()));
        return clean.substring(0, clean.offsetByCodePoints(0, keep)).stripTrailing() + "…";
    }

    private static String shown(int codePoint, Spacing spacing, StringBuilder before) {
        return switch (spacing) {
            case COLLAPSED -> collapsed(codePoint, before);
            case SHOWN -> verbatim(codePoint);
        };
    }

    private static String collapsed(int codePoint, StringBuilder before) {
        if (Character.isWhitespace(codePoint) || codePoint == NEXT_LINE) {
            boolean more = before.length() > 0 && before.charAt(before.length() - 1) != ' ';
            return more ? " " : "";
        }
        return isHidden(codePoint) ? escape(codePoint) : Character.toString(codePoint);
    }

    private static String verbatim(int codePoint) {
        return switch (codePoint) {
            case ' ' -> " ";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isSpaceChar(codePoint) || isHidden(codePoint)
                        ? escape(codePoint)
                        : Character.toString(codePoint);
        };
    }

    /** Noncharacters, unpaired surrogates, controls and format characters; none of them has a shape of its own. */
    private static boolean isHidden(int codePoint) {
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        int type = Character.getType(codePoint);
        return nonCharacter
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String escape(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\u{%x}" : "\\u%04x", codePoint);
    }
}
