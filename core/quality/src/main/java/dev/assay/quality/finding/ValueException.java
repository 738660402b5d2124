package dev.assay.quality.finding;

/**
 * Thrown when a value is not as its class wants it; says so to readers of each language.
 *
 * @since 0.1
 */
public final class ValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /**
     * Creates the exception.
     *
     * @param en what is wrong, in English; the message
     * @param ko the same in Korean
     */
    public ValueException(String en, String ko) {
        super(en);
        this.text = Text.of(en, ko);
    }

    /**
     * Creates the exception.
     *
     * @param en what is wrong, in English; the message
     * @param ko the same in Korean
     * @param cause what was thrown when the value was read
     */
    public ValueException(String en, String ko, Throwable cause) {
        super(en, cause);
        this.text = Text.of(en, ko);
    }

    /**
     * Returns what is wrong.
     *
     * @return the sentence in each language
     */
    public Text text() {
        return text;
    }
}
