package dev.assay.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;

/** Writes JSON as it comes, laid out for people, with what JSON cannot hold made harmless. Confined to one thread. */
final class JsonOut implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Writer out;
    private final JsonGenerator json;

    JsonOut(Writer out) throws IOException {
        this.out = out;
        json = FACTORY.createGenerator(out).setPrettyPrinter(new Layout());
    }

    /** Writes some of the keys of an object. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes one of several. */
    @FunctionalInterface
    interface Each<T> {
        void write(T item) throws IOException;
    }

    void object(Part keys) throws IOException {
        json.writeStartObject();
        keys.write();
        json.writeEndObject();
    }

    void object(String key, Part keys) throws IOException {
        json.writeFieldName(key);
        object(keys);
    }

    <T> void list(String key, Collection<T> items, Each<? super T> each) throws IOException {
        json.writeFieldName(key);
        list(items, each);
    }

    <T> void list(Collection<T> items, Each<? super T> each) throws IOException {
        json.writeStartArray();
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    void key(String key) throws IOException {
        json.writeFieldName(whole(key));
    }

    void text(String key, String text) throws IOException {
        key(key);
        text(text);
    }

    void text(String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(key, text.get());
        }
    }

    void text(String text) throws IOException {
        json.writeString(whole(text));
    }

    void number(String key, long number) throws IOException {
        json.writeNumberField(key, number);
    }

    /** Writes digits that are a number in the grammar of JSON. */
    void number(String digits) throws IOException {
        json.writeNumber(digits);
    }

    void digits(String key, String digits) throws IOException {
        key(key);
        number(digits);
    }

    void truth(String key, boolean value) throws IOException {
        key(key);
        truth(value);
    }

    void truth(boolean value) throws IOException {
        json.writeBoolean(value);
    }

    void nothing() throws IOException {
        json.writeNull();
    }

    /** Puts the replacement character where a text has half a surrogate pair, which no charset can write. */
    private static String whole(String text) {
        boolean broken = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (!broken) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.write('\n');
        out.flush();
    }

    /** The usual layout, but with the same line ends on every machine and no space before a colon. */
    private static final class Layout extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;

        Layout() {
            _objectIndenter = new DefaultIndenter("  ", "\n");
        }

        private Layout(Layout other) {
            super(other);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Layout(this);
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }
    }
}
