package dev.assay.governance.audit;

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

    String write(Map<String, ?> tree) {
        object(tree, "", 1);
        return json.toString();
    }

    private void value(@Nullable Object value, String path, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(path + " must be at most " + DEEPEST + " levels deep");
        }
        if (value instanceof String) {
            text((String) value, path);
        } else if (value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Map) {
            object((Map<?, ?>) value, path, depth);
        } else if (value instanceof List) {
            array((List<?>) value, path, depth);
        } else {
            String type = value == null ? "null" : value.getClass().getSimpleName();
            throw new IllegalArgumentException(path + " must be a text, a truth, a list or a tree, but was " + type);
        }
    }

    private void object(Map<?, ?> tree, String path, int depth) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        tree.forEach((name, value) -> {
            if (!(name instanceof String)) {
                throw new IllegalArgumentException(path + " must have texts as names");
            }
            sorted.put((String) name, value);
        });
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(separator);
            separator = ',';
            String inner = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            text(entry.getKey(), path + " (a name)");
            json.append(':');
            value(entry.getValue(), inner, depth + 1);
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list, String path, int depth) {
        char separator = '[';
        int index = 0;
        for (Object value : list) {
            json.append(separator);
            separator = ',';
            value(value, path + "[" + index++ + "]", depth + 1);
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private void text(String text, String path) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int escape = ESCAPED.indexOf(unit);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (unit < ' ') {
                json.append("\\u").append(HexFormat.of().toHexDigits(unit));
            } else if (Character.isSurrogate(unit)) {
                requirePair(text, i, path);
                json.append(unit).append(text.charAt(++i));
            } else {
                json.append(unit);
            }
        }
        json.append('"');
    }

    private static void requirePair(String text, int high, String path) {
        boolean pair = high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
        if (!pair) {
            throw new IllegalArgumentException(path + " must be whole Unicode text, but has a lone surrogate");
        }
    }
}
