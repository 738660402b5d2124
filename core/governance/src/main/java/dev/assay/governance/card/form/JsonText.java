package dev.assay.governance.card.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes trees of any size as JSON. */
final class JsonText {
    private final StringBuilder json = new StringBuilder();

    private JsonText() {}

    static String of(Map<String, ?> tree) {
        JsonText text = new JsonText();
        text.add(tree);
        return text.json.toString();
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator);
                quote(String.valueOf(entry.getKey()));
                json.append(':');
                add(entry.getValue());
                separator = ",";
            }
            json.append('}');
        } else if (value instanceof List<?> list) {
            json.append('[');
            String separator = "";
            for (Object item : list) {
                json.append(separator);
                add(item);
                separator = ",";
            }
            json.append(']');
        } else if (value instanceof Boolean || value instanceof Number) {
            json.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (Character.isISOControl(letter) || Character.isSurrogate(letter) || letter == '<') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        json.append('"');
    }
}
