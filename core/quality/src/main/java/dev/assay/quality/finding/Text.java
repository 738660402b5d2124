package dev.assay.quality.finding;

import java.util.Locale;
import java.util.Objects;

/**
 * A label in English and Korean. Immutable.
 *
 * @param en the English label; empty if there is none
 * @param ko the Korean label; empty if there is none
 * @since 0.1
 */
public record Text(String en, String ko) {
    /**
     * Checks that one of the two can be read.
     *
     * @throws IllegalArgumentException if both are blank
     */
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(ko, "ko");
        if (en.isBlank() && ko.isBlank()) {
            throw new ValueException(
                    "text must be written in English or Korean, but both are blank", "글은 영어나 한국어로 적어야 하지만 둘 다 비어 있습니다");
        }
    }

    /**
     * Returns a label that is written in both languages.
     *
     * @param en the English label
     * @param ko the Korean label
     * @return the label
     * @throws IllegalArgumentException if both are blank
     */
    public static Text of(String en, String ko) {
        return new Text(en, ko);
    }

    /**
     * Returns a label that is the same in both languages, such as a name.
     *
     * @param both the label
     * @return the label
     * @throws IllegalArgumentException if it is blank
     */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /**
     * Returns the label for a reader; in the other language if it is not written in theirs.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return the label, never blank
     */
    public String in(Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        String wanted = korean ? ko : en;
        String other = korean ? en : ko;
        return wanted.isBlank() ? other : wanted;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
