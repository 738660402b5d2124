package dev.assay.report.markdown;

/**
 * Makes text harmless in Markdown, in a paragraph, a heading or a cell of a table alike.
 *
 * <p>Characters that mean something become HTML entities rather than get a backslash before them, because a backslash is
 * itself read differently inside tables.
 */
final class MarkdownText {
    /** What CommonMark or its table, strike-through and footnote extensions read, wherever it stands. */
    private static final String SPECIAL = "\\`*[]<>|~&$";

    private MarkdownText() {}

    /** Returns prose. */
    static String prose(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int codePoint = codePoints[i];
            boolean special = SPECIAL.indexOf(codePoint) >= 0
                    || i == 0 && "#+-=".indexOf(codePoint) >= 0
                    || codePoint == '_' && !isInsideWord(codePoints, i)
                    || endsOrdinal(codePoints, i)
                    || startsLink(codePoints, i);
            if (special) {
                out.append("&#").append(codePoint).append(';');
            } else {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    /** Only at the edge of a word does an underscore begin or end emphasis. */
    private static boolean isInsideWord(int[] codePoints, int i) {
        return i > 0
                && i + 1 < codePoints.length
                && Character.isLetterOrDigit(codePoints[i - 1])
                && Character.isLetterOrDigit(codePoints[i + 1]);
    }

    /** "1." or "1)" at the start of a line would begin a list, if a space or nothing follows. */
    private static boolean endsOrdinal(int[] codePoints, int i) {
        boolean last = i + 1 == codePoints.length || codePoints[i + 1] == ' ';
        boolean delimiter = last && (codePoints[i] == '.' || codePoints[i] == ')');
        for (int j = 0; delimiter && j < i; j++) {
            delimiter = codePoints[j] >= '0' && codePoints[j] <= '9';
        }
        return delimiter && i > 0;
    }

    /** "http://", "www.", "name@host" and "#12" would become links of themselves. */
    private static boolean startsLink(int[] codePoints, int i) {
        int next = i + 1 < codePoints.length ? codePoints[i + 1] : ' ';
        return switch (codePoints[i]) {
            case '@' -> true;
            case ':' -> next == '/';
            case '#' -> Character.isDigit(next);
            case '.' -> i >= 3 && isW(codePoints[i - 1]) && isW(codePoints[i - 2]) && isW(codePoints[i - 3]);
            default -> false;
        };
    }

    private static boolean isW(int codePoint) {
        return codePoint == 'w' || codePoint == 'W';
    }

    /** Returns a value as code, or as prose when it holds what code cannot show inside a table. */
    static String code(String text) {
        boolean plain = !text.isBlank()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c == '`' || c == '|' || c == '\\');
        return plain ? "`" + text + "`" : prose(text);
    }
}
