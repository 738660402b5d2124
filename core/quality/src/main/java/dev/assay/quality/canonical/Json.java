package dev.assay.quality.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A JSON value of objects, arrays and strings, written in the one way of RFC 8785: no white space, keys sorted, nothing
 * escaped that need not be. Numbers are strings here, so that nobody's number format matters. Immutable.
 *
 * @param text the JSON text
 * @since 0.1
 */
public record Json(String text) {
    private static final int FIRST_PRINTABLE = 0x20;

    /**
     * Returns a string.
     *
     * @param value the string
     * @return the JSON value
     */
    public static Json string(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(codePoint -> append(json, codePoint));
        return new Json(json.append('"').toString());
    }

    /** A surrogate without its other half has no UTF-8 form, so it is escaped as a control character is. */
    private static void append(StringBuilder json, int codePoint) {
        switch (codePoint) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
                if (codePoint < FIRST_PRINTABLE || half) {
                    json.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
                } else {
                    json.appendCodePoint(codePoint);
                }
            }
        }
    }

    /**
     * Returns an array.
     *
     * @param elements the elements, in order
     * @return the JSON value
     */
    public static Json array(List<Json> elements) {
        return new Json("[" + String.join(",", elements.stream().map(Json::text).toList()) + "]");
    }

    /**
     * Returns an array of elements whose order and repetition have no meaning: sorted by their text, each once.
     *
     * @param elements the elements
     * @return the JSON value
     */
    public static Json set(List<Json> elements) {
        TreeSet<String> texts = new TreeSet<>();
        elements.forEach(element -> texts.add(element.text));
        return array(texts.stream().map(Json::new).toList());
    }

    /**
     * Returns an array of elements whose order has no meaning, but whose repetition has: sorted by their text.
     *
     * @param elements the elements
     * @return the JSON value
     */
    public static Json bag(List<Json> elements) {
        return array(elements.stream().sorted(Comparator.comparing(Json::text)).toList());
    }

    /**
     * Returns an object.
     *
     * @param members the members by key
     * @return the JSON value, with the keys sorted
     */
    public static Json object(Map<String, Json> members) {
        SortedMap<String, Json> sorted = new TreeMap<>(members);
        List<String> texts = sorted.entrySet().stream()
                .map(member -> string(member.getKey()).text + ":" + member.getValue().text)
                .toList();
        return new Json("{" + String.join(",", texts) + "}");
    }

    /**
     * Returns the SHA-256 of the text in UTF-8.
     *
     * @return 64 characters, lower-case hexadecimal
     */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
