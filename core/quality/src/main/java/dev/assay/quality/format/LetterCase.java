package dev.assay.quality.format;

import static java.lang.Character.COMBINING_SPACING_MARK;
import static java.lang.Character.DECIMAL_DIGIT_NUMBER;
import static java.lang.Character.ENCLOSING_MARK;
import static java.lang.Character.END_PUNCTUATION;
import static java.lang.Character.FINAL_QUOTE_PUNCTUATION;
import static java.lang.Character.FORMAT;
import static java.lang.Character.LOWERCASE_LETTER;
import static java.lang.Character.MODIFIER_LETTER;
import static java.lang.Character.NON_SPACING_MARK;
import static java.lang.Character.OTHER_LETTER;
import static java.lang.Character.TITLECASE_LETTER;
import static java.lang.Character.UPPERCASE_LETTER;

/**
 * The rules of the letter-case formats of {@link StandardFormat}.
 *
 * <p>Letters with case are told by their general category, never by converting text, so that no
 * locale takes part and no text is built.
 */
final class LetterCase {

    /** What stands before a letter, as far as it decides the letter's case. */
    private enum Position {
        /** The letter must be upper or title case. */
        OPENING,
        /** The letter may have either case. */
        FREE,
        /** The letter must be lower case. */
        INSIDE
    }

    private LetterCase() {}

    static boolean isUpperCase(String value) {
        return hasNeither(value, LOWERCASE_LETTER, TITLECASE_LETTER);
    }

    static boolean isLowerCase(String value) {
        return hasNeither(value, UPPERCASE_LETTER, TITLECASE_LETTER);
    }

    private static boolean hasNeither(String value, int category, int other) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            int found = Character.getType(c);
            if (found == category || found == other) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    static boolean isTitleCase(String value) {
        var position = Position.OPENING;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            int category = Character.getType(c);
            if (!isAllowed(category, position)) {
                return false;
            }
            position = nextInTitle(c, category, position);
            i += Character.charCount(c);
        }
        return true;
    }

    private static Position nextInTitle(int c, int category, Position position) {
        return switch (category) {
            case LOWERCASE_LETTER, UPPERCASE_LETTER, TITLECASE_LETTER -> Position.INSIDE;
            case MODIFIER_LETTER, OTHER_LETTER, DECIMAL_DIGIT_NUMBER -> Position.FREE;
            case NON_SPACING_MARK, COMBINING_SPACING_MARK, ENCLOSING_MARK, FORMAT -> position;
            default -> isApostrophe(c) && position != Position.OPENING ? Position.FREE : Position.OPENING;
        };
    }

    static boolean isSentenceCase(String value) {
        var position = Position.OPENING;
        boolean afterStop = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            int category = Character.getType(c);
            if (!isAllowed(category, position)) {
                return false;
            }
            position = afterStop && Character.isWhitespace(c) ? Position.FREE : nextInSentence(category, position);
            afterStop = isFullStop(c) || (afterStop && isClosing(c, category));
            i += Character.charCount(c);
        }
        return true;
    }

    private static Position nextInSentence(int category, Position position) {
        return switch (category) {
            case LOWERCASE_LETTER, UPPERCASE_LETTER, TITLECASE_LETTER -> Position.INSIDE;
            case MODIFIER_LETTER, OTHER_LETTER, DECIMAL_DIGIT_NUMBER ->
                position == Position.OPENING ? Position.FREE : position;
            default -> position;
        };
    }

    private static boolean isAllowed(int category, Position position) {
        return switch (position) {
            case OPENING -> category != LOWERCASE_LETTER;
            case FREE -> true;
            case INSIDE -> category != UPPERCASE_LETTER && category != TITLECASE_LETTER;
        };
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isFullStop(int c) {
        return switch (c) {
            case '.', '!', '?', '\u2026', '\u3002', '\uff01', '\uff1f' -> true;
            default -> false;
        };
    }

    /** Returns whether a quotation mark or bracket may stand between a full stop and the space. */
    private static boolean isClosing(int c, int category) {
        return category == END_PUNCTUATION || category == FINAL_QUOTE_PUNCTUATION || c == '"' || c == '\'';
    }
}
