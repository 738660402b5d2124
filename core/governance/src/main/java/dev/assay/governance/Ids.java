package dev.assay.governance;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What identifiers of governed things have in common. Thread-safe.
 *
 * @since 0.1
 */
public final class Ids {
    /** How many characters a name of what somebody else lists may have, such as a version or an article of a law. */
    public static final int LONGEST_NAME = 200;

    /** How many names may be kept with one thing. */
    public static final int MOST_NAMES = 1_000;

    private static final int LONGEST = 64;
    private static final String MARKS = "-_.:/";

    private Ids() {}

    /**
     * Returns an identifier in composed form (NFC), in which two spellings of one Korean name are the same.
     *
     * @param what what it identifies, for the message
     * @param id 1 to 64 code points: letters and digits of any script, and {@code - _ . : /}
     * @return the identifier
     * @throws IllegalArgumentException if it has another form
     */
    public static String require(String what, String id) {
        String composed = Normalizer.normalize(Objects.requireNonNull(id, what), Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < 1 || length > LONGEST || !composed.codePoints().allMatch(Ids::isAllowed)) {
            throw new ValueException(
                    what + " must be 1 to 64 letters, digits or - _ . : /, but was \"" + shown(composed) + "\"",
                    what + "에는 글자, 숫자와 - _ . : / 문자를 1~64자 쓸 수 있지만 \"" + shown(composed) + "\"입니다");
        }
        return composed;
    }

    /**
     * Returns whether a text can name what somebody else lists, such as a version or an article of a law, in every store.
     *
     * @param name the text
     * @return true if there is something in it to see, it can be written, no control is in it, and it has at most
     *     {@value #LONGEST_NAME} characters
     */
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && Reasons.isReadable(name)
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * Returns what is wrong with a text that is no {@linkplain #isName name}.
     *
     * @param text the text
     * @return the rule and the text, to follow what the text is for
     */
    public static Text unnamed(String text) {
        return Text.of(
                "must be 1 to " + LONGEST_NAME + " characters that can be read, but was \"" + shown(text) + "\" ("
                        + text.length() + ")",
                "읽을 수 있는 1~" + LONGEST_NAME + "자여야 하지만 \"" + shown(text) + "\"(" + text.length() + "자)입니다");
    }

    /**
     * Refuses a text that is no {@linkplain #isName name}.
     *
     * @param what what it would name, for the message
     * @param name the text
     * @return the text
     * @throws IllegalArgumentException if it is none
     */
    public static String requireName(String what, String name) {
        if (!isName(Objects.requireNonNull(name, what))) {
            Text fault = unnamed(name);
            throw new ValueException(what + " " + fault.en(), what + ": " + fault.ko());
        }
        return name;
    }

    /**
     * Refuses names of which one is no {@linkplain #isName name}, or of which there are too many to be kept with one thing.
     *
     * @param what what they would name, for the message
     * @param names the names
     * @throws IllegalArgumentException if one is none, or there are more than {@value #MOST_NAMES}
     */
    public static void requireNames(String what, Collection<String> names) {
        requireFew(what, names);
        names.forEach(name -> requireName(what, name));
    }

    /**
     * Refuses things of which there are too many to be kept with one thing.
     *
     * @param what what they are, for the message
     * @param things the things
     * @throws IllegalArgumentException if there are more than {@value #MOST_NAMES}
     */
    public static void requireFew(String what, Collection<?> things) {
        if (things.size() > MOST_NAMES) {
            throw new ValueException(
                    what + " must be " + MOST_NAMES + " at most, but were " + things.size(),
                    what + "은(는) " + MOST_NAMES + "개 이하여야 하지만 " + things.size() + "개입니다");
        }
    }

    /**
     * Finds what is no {@linkplain #isName name} in a file that has a header and lists items.
     *
     * @param code the code of the findings
     * @param id the id in the header
     * @param version the version in the header
     * @param items the ids of the items
     * @return a finding for each, in their order
     */
    public static List<Finding> unnamed(String code, String id, String version, List<String> items) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("header.id", id);
        names.put("header.version", version);
        for (int i = 0; i < items.size(); i++) {
            names.put("items[" + i + "].id", items.get(i));
        }
        return names.entrySet().stream()
                .filter(named -> !isName(named.getValue()))
                .map(named -> Finding.error(code, named.getKey(), unnamed(named.getValue())))
                .toList();
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || MARKS.indexOf(point) >= 0;
    }

    /**
     * Returns an identifier as messages show it.
     *
     * @param id the identifier, of any form
     * @return its first 64 code points, with a replacement character in place of each half of a character
     */
    public static String shown(String id) {
        String written = Reasons.writable(id);
        int length = written.codePointCount(0, written.length());
        return length <= LONGEST ? written : written.substring(0, written.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
