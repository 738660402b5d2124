package dev.assay.quality.text;

import java.util.Locale;
import java.util.Objects;

/**
 * Says that a text is no condition, what is wrong with it and where.
 *
 * <p>The message holds the line of the text with a caret under the place.
 *
 * @serial exclude
 * @since 0.1
 */
public final class ConditionSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String english;
    private final String korean;
    private final String text;
    private final int offset;

    ConditionSyntaxException(SyntaxMessage message, String text, int offset) {
        super(withPlace(message.english(), text, offset));
        this.english = message.english();
        this.korean = message.korean();
        this.text = text;
        this.offset = offset;
    }

    private static String withPlace(String message, String text, int offset) {
        return message + Snippet.of(text, offset);
    }

    /**
     * Returns the message in a language, with the place.
     *
     * @param locale English for any locale but Korean
     * @return the reason, the line, and a caret under the place
     */
    public String message(Locale locale) {
        return withPlace(reason(locale), text, offset);
    }

    /**
     * Returns the message in a language, without the place.
     *
     * @param locale English for any locale but Korean
     * @return one line
     */
    public String reason(Locale locale) {
        return new SyntaxMessage(english, korean).in(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Returns the text that is no condition.
     *
     * @return the whole text
     */
    public String text() {
        return text;
    }

    /**
     * Returns where the text goes wrong.
     *
     * @return the offset in chars, in [0, length]
     */
    public int offset() {
        return offset;
    }
}
