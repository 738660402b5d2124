package dev.assay.governance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one tree. Form that is only not canonical may pass: the caller writes the tree again and compares. Confined to one
 * thread.
 */
final class CanonicalJsonReader {
    private static final String ESCAPES = "\"\\btnfr";
    private static final String ESCAPED = "\"\\\b\t\n\f\r";

    private final String json;
    private int next;

    CanonicalJsonReader(byte[] bytes) {
        try {
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("record must be UTF-8, but is not", e);
        }
    }

    Map<String, Object> read() {
        Map<String, Object> tree = object(1);
        if (next != json.length()) {
            throw wrong("nothing more");
        }
        return tree;
    }

    private Object value(int depth) {
        if (depth > CanonicalJsonWriter.DEEPEST) {
            throw wrong("at most " + CanonicalJsonWriter.DEEPEST + " levels");
        }
        switch (peek()) {
            case '"':
                return text();
            case '{':
                return object(depth);
            case '[':
                return array(depth);
            default:
                return truth();
        }
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            if (!tree.isEmpty()) {
                expect(',');
            }
            String name = text();
            expect(':');
            if (tree.put(name, value(depth + 1)) != null) {
                throw wrong("each name once");
            }
        }
        next++;
        return Collections.unmodifiableMap(tree);
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            if (!list.isEmpty()) {
                expect(',');
            }
            list.add(value(depth + 1));
        }
        next++;
        return Collections.unmodifiableList(list);
    }

    private Boolean truth() {
        for (boolean truth : new boolean[] {true, false}) {
            String word = Boolean.toString(truth);
            if (json.startsWith(word, next)) {
                next += word.length();
                return truth;
            }
        }
        throw wrong("a value");
    }

    private String text() {
        expect('"');
        int start = next;
        while (peek() != '"' && peek() != '\\') {
            next++;
        }
        if (peek() == '"') {
            return json.substring(start, next++);
        }
        StringBuilder text = new StringBuilder(json.substring(start, next));
        while (peek() != '"') {
            text.append(unit());
        }
        next++;
        return text.toString();
    }

    private char unit() {
        char unit = json.charAt(next++);
        if (unit != '\\') {
            return unit;
        }
        char escape = peek();
        next++;
        if (escape == 'u' && next + 4 <= json.length()) {
            next += 4;
            return (char) Integer.parseInt(json.substring(next - 4, next), 16);
        }
        int known = ESCAPES.indexOf(escape);
        if (known < 0) {
            throw wrong("a known escape");
        }
        return ESCAPED.charAt(known);
    }

    private char peek() {
        if (next >= json.length()) {
            throw wrong("more");
        }
        return json.charAt(next);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong("'" + wanted + "'");
        }
        next++;
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("record must have " + wanted + " at character " + next + ", but has not");
    }
}
