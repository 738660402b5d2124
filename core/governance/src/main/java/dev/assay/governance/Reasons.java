package dev.assay.governance;

/**
 * What people write down as their reasons. Thread-safe.
 *
 * @since 0.1
 */
public final class Reasons {
    /** How many characters there are in a reason at most, as code points. */
    public static final int LONGEST = 4_096;

    /** Letters by their category that nobody sees. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final int REPLACEMENT = 0xFFFD;

    private Reasons() {}

    /**
     * Returns whether a text says nothing: it is empty, or nothing in it can be seen.
     *
     * @param text the text
     * @return true if it consists of white space, controls, marks without a letter and characters without a form only
     */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Reasons::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> FILLERS.indexOf(character) < 0;
        };
    }

    /**
     * Returns whether a text consists of characters, so that it can be written.
     *
     * @param text the text
     * @return false if there is half a character in it
     */
    public static boolean isWritable(String text) {
        return text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    /**
     * Returns whether a text is a reason: there is something in it to see, and it can be written.
     *
     * @param text the text
     * @return true unless it is blank, or has half a character
     */
    public static boolean isReadable(String text) {
        return !isBlank(text) && isWritable(text);
    }

    /**
     * Returns how long a text is.
     *
     * @param text the text
     * @return how many characters it has, as code points
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Returns a text as it can be written.
     *
     * @param text the text
     * @return the text, with a replacement character in place of each half of a character
     */
    public static String writable(String text) {
        return isWritable(text)
                ? text
                : text.codePoints()
                        .map(each -> Character.getType(each) == Character.SURROGATE ? REPLACEMENT : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
