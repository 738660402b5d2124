package dev.assay.checks.json;

import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON as RFC 8259 has it and nothing beside. Of the outermost object it makes nothing but calls; values within
 * values become lists and maps. Confined to one thread.
 */
final class JsonParser {
    private static final int MOST_DEPTH = 500;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");

    private final TextScanner scanner = new TextScanner();
    private final StringReader strings = new StringReader();
    private char[] text = new char[0];
    private int at;
    private int end;
    private int depth;
    private Kind kind = Kind.NULL;
    private DataType number = DataType.INTEGER;
    private @Nullable Object nested;
    private char[] scalar = text;
    private int scalarStart;
    private int scalarEnd;

    /**
     * Parses a text that is one object.
     *
     * @throws JsonException if it is none
     */
    void parse(char[] buffer, int from, int to, Members members) {
        text = buffer;
        at = from;
        end = to;
        depth = 0;
        skipSpace();
        if (at == end || text[at] != '{') {
            throw expected("{");
        }
        object(members);
        skipSpace();
        if (at < end) {
            throw expected("nothing more");
        }
    }

    private void object(Members members) {
        enter();
        skipSpace();
        if (at < end && text[at] == '}') {
            at++;
        } else {
            do {
                member(members);
            } while (goesOn('}'));
        }
        depth--;
    }

    private void member(Members members) {
        skipSpace();
        if (at == end || text[at] != '"') {
            throw expected("a name in quotes");
        }
        int start = at;
        at = strings.read(text, at, end);
        if (!members.name(strings.buffer(), strings.start(), strings.end())) {
            throw new JsonException(
                    start, "name must occur once in an object, but \"" + strings.string() + "\" occurs again");
        }
        skipSpace();
        if (at == end || text[at] != ':') {
            throw expected(":");
        }
        at++;
        value();
        members.value(kind, this);
    }

    /** Passes a comma and returns true, or passes the end of an object or array and returns false. */
    private boolean goesOn(char close) {
        skipSpace();
        if (at == end || (text[at] != ',' && text[at] != close)) {
            throw expected(", or " + close);
        }
        return text[at++] == ',';
    }

    private void value() {
        skipSpace();
        char first = at < end ? text[at] : '\0';
        switch (first) {
            case '"' -> string();
            case '{' -> {
                nested = map();
                kind = Kind.OBJECT;
            }
            case '[' -> {
                nested = list();
                kind = Kind.ARRAY;
            }
            case 't' -> word("true", Kind.TRUE);
            case 'f' -> word("false", Kind.FALSE);
            case 'n' -> word("null", Kind.NULL);
            default -> number();
        }
    }

    private void string() {
        at = strings.read(text, at, end);
        kind = Kind.STRING;
        scalar(strings.buffer(), strings.start(), strings.end());
    }

    private void scalar(char[] buffer, int from, int to) {
        scalar = buffer;
        scalarStart = from;
        scalarEnd = to;
    }

    private void word(String word, Kind meaning) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == end || text[at + i] != word.charAt(i)) {
                throw expected("a value");
            }
        }
        scalar(text, at, at + word.length());
        at += word.length();
        kind = meaning;
    }

    private void number() {
        int start = at;
        while (at < end && isNumeric(text[at])) {
            at++;
        }
        int first = start < at && text[start] == '-' ? start + 1 : start;
        // What the scanner takes for a number and JSON does not is one without a digit before its point.
        boolean sound = first < at && text[first] != '.';
        number = sound ? scanner.scan(text, start, at) : DataType.STRING;
        if (!number.isNumeric()) {
            throw noNumber(start);
        }
        kind = Kind.NUMBER;
        scalar(text, start, at);
    }

    private JsonException noNumber(int start) {
        boolean beyond = NUMBER.matcher(new String(text, start, at - start)).matches();
        at = start;
        return beyond
                ? new JsonException(
                        start,
                        "number must have at most " + TextScanner.MOST_DIGITS
                                + " digits, or an exponent that a double has")
                : expected("a value");
    }

    private static boolean isNumeric(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object(new Members() {
            private String name = "";

            @Override
            public boolean name(char[] buffer, int start, int stop) {
                name = new String(buffer, start, stop - start);
                return !map.containsKey(name);
            }

            @Override
            public void value(Kind found, JsonParser value) {
                map.put(name, plain());
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> list() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        skipSpace();
        if (at < end && text[at] == ']') {
            at++;
        } else {
            do {
                value();
                list.add(plain());
            } while (goesOn(']'));
        }
        depth--;
        return Collections.unmodifiableList(list);
    }

    private void enter() {
        if (++depth > MOST_DEPTH) {
            throw new JsonException(at, "values must be nested at most " + MOST_DEPTH + " deep");
        }
        at++;
    }

    private void skipSpace() {
        while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) {
            at++;
        }
    }

    private JsonException expected(String what) {
        return new JsonException(
                at, "expected " + what + ", but found " + (at < end ? CharSource.print(text[at]) : "the end"));
    }

    /** Returns the type of the number that was parsed last. */
    DataType numberType() {
        return number;
    }

    /** Returns where the text of the value is that was parsed last, unless it is an array or an object. */
    char[] buffer() {
        return scalar;
    }

    int start() {
        return scalarStart;
    }

    int end() {
        return scalarEnd;
    }

    /** Returns the value that was parsed last as a plain value; dates and times stay text. */
    @Nullable
    Object plain() {
        return switch (kind) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> scanner.plain();
            case STRING -> new String(scalar, scalarStart, scalarEnd - scalarStart);
            case ARRAY, OBJECT -> nested;
        };
    }
}
