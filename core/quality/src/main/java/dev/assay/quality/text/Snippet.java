package dev.assay.quality.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Shows a place in a text: its line, and a caret beneath. */
final class Snippet {
    private static final int MOST_BEFORE = 60;
    private static final int MOST_AFTER = 40;
    private static final String INDENT = "\n  ";
    private static final String CUT = "…";
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);

    private Snippet() {}

    static String of(String text, int offset) {
        int lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
        int lineEnd = lineStart;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        int from = Math.max(lineStart, onCodePoint(text, offset - MOST_BEFORE));
        int to = Math.min(lineEnd, onCodePoint(text, offset + MOST_AFTER));
        String before = (from > lineStart ? CUT : "") + plain(text.substring(from, Math.min(offset, to)));
        String after = plain(text.substring(Math.min(offset, to), to)) + (to < lineEnd ? CUT : "");
        return INDENT + before + after + INDENT + " ".repeat(width(before)) + "^";
    }

    private static int onCodePoint(String text, int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    private static String plain(String text) {
        return text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The number of columns that a fixed-width font takes, so that the caret stands where it should. */
    private static int width(String text) {
        return text.codePoints().map(Snippet::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        UnicodeBlock block = UnicodeBlock.of(codePoint);
        boolean full = UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block) && codePoint < 0xFF61
                || UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block);
        return full || WIDE.contains(UnicodeScript.of(codePoint)) ? 2 : 1;
    }
}
