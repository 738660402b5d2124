package dev.assay.quality.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A named set of texts, such as e-mail addresses or IBANs.
 *
 * <p>A format judges the whole value as it stands: nothing is trimmed, no Unicode normalisation
 * takes place, and only ASCII characters count as letters, digits or separators unless a format says
 * otherwise. The empty text matches the letter-case formats only. Upper and lower case differ unless
 * a format says otherwise. The answer depends on the text alone: not on the locale, the time zone,
 * the network or, except for the letter-case formats (see {@link StandardFormat#UPPER_CASE}), the
 * version of the JDK.
 *
 * <p>Every format reads its text once from left to right, so that the time grows at most linearly
 * with the length of the text, whatever the text holds.
 *
 * <p>Formats are immutable and thread-safe. Two formats are equal when their {@link #id id} and
 * {@link #parameters parameters} are; the pair is what files store, and {@link #parse parse} reads
 * it back.
 *
 * @since 0.1
 */
public sealed interface Format permits StandardFormat, Cidr, Iban {

    /**
     * Returns the name of the format in files, in kebab case, stable across versions.
     *
     * @return the name, never empty
     * @since 0.1
     */
    String id();

    /**
     * Returns the settings that, with the {@link #id id}, make up this format.
     *
     * @return the settings by name, immutable; empty when the format has none
     * @since 0.1
     */
    Map<String, String> parameters();

    /**
     * Returns whether the whole text has this format.
     *
     * @param value the text, of any length and content
     * @return true when it has
     * @throws NullPointerException if {@code value} is null
     * @since 0.1
     */
    boolean matches(String value);

    /**
     * Returns what a matching value is, as a noun phrase for messages: "an e-mail address".
     *
     * @param locale the language; Korean and English are known, any other gives English
     * @return the phrase, without a full stop
     * @since 0.1
     */
    String describe(Locale locale);

    /**
     * Returns the names of all formats, in alphabetical order.
     *
     * @return the names, immutable, without repetition
     * @since 0.1
     */
    static List<String> ids() {
        return FormatParser.ids();
    }

    /**
     * Returns the format with the given name and settings.
     *
     * @param id the name, as {@link #id} returns it
     * @param parameters the settings by name, as {@link #parameters} returns them
     * @return a format that is equal to the one that gave the name and the settings
     * @throws InvalidFormatException if the name is unknown, or if a setting is unknown, missing or
     *     wrong; it lists all such faults
     * @since 0.1
     */
    static Format parse(String id, Map<String, String> parameters) {
        return FormatParser.parse(id, parameters);
    }
}
