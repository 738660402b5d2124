package dev.assay.governance.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one tree. Confined to one thread. */
final class CanonicalJsonWriter {
    static final int DEEPEST = 64;
    private static final String ESCAPED = "\"\\\b\t\n\f\r";
    private static final String ESCAPES = "\"\\btnfr";

    private final StringBuilder json = new StringBuilder(512);
    /** Where the writer is, for messages: names and indexes. */
    private final List<Object> path = new ArrayList<>();

    /**
     * Returns what was written.
     *
     * @param most the most bytes that it may have
     * @throws IllegalArgumentException if it is longer
     */
    byte[] bytes(int most) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        CanonicalJson.requireAtMost(most, bytes);
        return bytes;
    }

    /** Writes what is canonical already. */
    CanonicalJsonWriter raw(String written) {
        json.append(written);
        return this;
    }

    /** Writes a member, after what stands before its name. */
    CanonicalJsonWriter member(String before, String name, @Nullable Object value) {
        json.append(before).append('"').append(name).append("\":");
        path.add(name);
        value(value, path.size() + 1);
        path.remove(path.size() - 1);
        return this;
    }

    CanonicalJsonWriter tree(Map<?, ?> tree) {
        object(tree, 1);
        return this;
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(place() + " must be at most " + DEEPEST + " levels deep");
        }
        if (value instanceof String) {
            text((String) value, "");
        } else if (value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Map) {
            object((Map<?, ?>) value, depth);
        } else if (value instanceof List) {
            array((List<?>) value, depth);
        } else {
            String type = value == null ? "null" : value.getClass().getSimpleName();
            throw new IllegalArgumentException(place() + " must be a text, a truth, a list or a tree, but was " + type);
        }
    }

    private void object(Map<?, ?> tree, int depth) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        tree.forEach((name, value) -> {
            if (!(name instanceof String)) {
                throw new IllegalArgumentException(place() + " must have texts as names");
            }
            sorted.put((String) name, value);
        });
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(separator);
            separator = ',';
            text(entry.getKey(), " (a name)");
            json.append(':');
            path.add(entry.getKey());
            value(entry.getValue(), depth + 1);
            path.remove(path.size() - 1);
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list, int depth) {
        char separator = '[';
        for (int i = 0; i < list.size(); i++) {
            json.append(separator);
            separator = ',';
            path.add(i);
            value(list.get(i), depth + 1);
            path.remove(path.size() - 1);
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private void text(String text, String what) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                requirePair(text, i++, what);
            } else if (unit < ' ' || unit == '"' || unit == '\\') {
                json.append(text, plain, i);
                escape(unit);
                plain = i + 1;
            }
        }
        json.append(text, plain, text.length()).append('"');
    }

    private void escape(char unit) {
        int escape = ESCAPED.indexOf(unit);
        if (escape >= 0) {
            json.append('\\').append(ESCAPES.charAt(escape));
        } else {
            json.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
    }

    private void requirePair(String text, int high, String what) {
        boolean pair = high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
        if (!pair) {
            throw new IllegalArgumentException(
                    place() + what + " must be whole Unicode text, but has a lone surrogate");
        }
    }

    private String place() {
        StringBuilder place = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                place.append('[').append(step).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step);
            }
        }
        return place.toString();
    }
}
