package dev.assay.governance;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people write down as their reasons. Thread-safe.
 *
 * @since 0.1
 */
public final class Reasons {
    /** How many characters there are in a reason at most, as code points. */
    public static final int LONGEST = 4_096;

    /** How many characters there are at most in each language of what a question may quote in both. */
    public static final int LONGEST_TEXT = 2_000;

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
     * Returns whether a text is a reason: there is something in it to see, it can be written, and whoever reads it sees it as it was
     * written.
     *
     * @param text the text
     * @return true unless it is blank, or has half a character, a control other than tabs and line breaks, or a character that turns
     *     the direction in which others are shown, such as U+202E
     */
    public static boolean isReadable(String text) {
        return !isBlank(text) && isWritable(text) && text.codePoints().noneMatch(Reasons::isMisleading);
    }

    /** Marks of direction, joiners and selectors belong to scripts and emoji; what embeds, overrides or isolates reorders others. */
    private static boolean isMisleading(int character) {
        boolean breaks = character == '\t' || character == '\n' || character == '\r';
        boolean turns = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return turns || Character.isISOControl(character) && !breaks;
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
     * Returns whether a text can be read, and kept with what it is about.
     *
     * @param text the text
     * @return true if it is readable and has {@value #LONGEST} characters at most
     */
    public static boolean isKept(String text) {
        return isReadable(text) && length(text) <= LONGEST;
    }

    /**
     * Says what is wrong with a text that cannot be read, or not be kept with what it is about.
     *
     * @param what what it is, in Korean with its particle, such as {@code reason} and {@code 사유는}
     * @param text the text
     * @return the sentence; empty if nothing is
     */
    public static Optional<Text> fault(Text what, String text) {
        int length = length(text);
        return isKept(text)
                ? Optional.empty()
                : Optional.of(Text.of(
                        what.en() + " must be readable, with 4,096 characters at most, but has " + length,
                        what.ko() + " 읽을 수 있고 4,096자 이하여야 하지만 " + length + "자입니다"));
    }

    /**
     * Returns what is wrong with a reason.
     *
     * @param reason the reason; null means none
     * @return {@code REASON_MISSING} if there is none or it cannot be read, {@code REASON_LENGTH} if it has more than {@value #LONGEST} characters
     */
    public static List<Finding> findings(@Nullable String reason) {
        List<Finding> findings = new ArrayList<>();
        String text = reason == null ? "" : reason;
        if (!isReadable(text)) {
            Text missing = Text.of("reason must be something to read", "읽을 수 있는 사유를 적어야 합니다");
            findings.add(Finding.error("REASON_MISSING", "reason", missing));
        }
        int length = length(text);
        if (length > LONGEST) {
            Text tooLong = Text.of(
                    "reason must have 4,096 characters at most, but has " + length,
                    "사유는 4,096자 이하여야 하지만 " + length + "자입니다");
            findings.add(Finding.error("REASON_LENGTH", "reason", tooLong));
        }
        return List.copyOf(findings);
    }

    /**
     * Refuses a text that cannot be kept with what it is about.
     *
     * @param what what it is, for the message
     * @param text the text, which may say nothing
     * @return the text
     * @throws IllegalArgumentException if there is half a character in it, or it has more than {@value #LONGEST} characters
     */
    public static String requireKept(String what, String text) {
        if (!isWritable(text) || length(text) > LONGEST) {
            throw tooLong(what, LONGEST, length(text));
        }
        return text;
    }

    /**
     * Refuses a text in two languages that cannot be kept with what it is about, or with a question about it.
     *
     * @param what what it is, for the message
     * @param text the text, which may say nothing
     * @return the text
     * @throws IllegalArgumentException if there is half a character in it, or it has more than {@value #LONGEST_TEXT} characters in
     *     one language
     */
    public static Text requireKept(String what, Text text) {
        int length = Math.max(length(text.en()), length(text.ko()));
        if (!isWritable(text.en()) || !isWritable(text.ko()) || length > LONGEST_TEXT) {
            throw tooLong(what, LONGEST_TEXT, length);
        }
        return text;
    }

    private static ValueException tooLong(String what, int most, int length) {
        return new ValueException(
                what + " must have whole characters, " + most + " at most, but has " + length,
                what + "에는 온전한 글자를 " + most + "자까지 쓸 수 있지만 " + length + "자입니다");
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
