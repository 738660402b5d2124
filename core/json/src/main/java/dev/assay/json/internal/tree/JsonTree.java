package dev.assay.json.internal.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads JSON from the tokens of its parser. */
final class JsonTree {
    /** The source was measured already, the tree limits depth, and who reads a number limits its digits. */
    private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(UNLIMITED).build();

    private final LineIndex lines;
    private final JsonParser parser;
    private final TreeBuilder builder;

    private JsonTree(LineIndex lines, JsonParser parser, TreeBuilder builder) {
        this.lines = lines;
        this.parser = parser;
        this.builder = builder;
    }

    static Node read(String text, FaultList faults) {
        TreeBuilder builder = new TreeBuilder(faults);
        LineIndex lines = new LineIndex(text);
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(lines, parser, builder).document();
        } catch (JsonProcessingException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            throw builder.end(lines.mark(offset), "not JSON: " + describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static String describe(JsonProcessingException e) {
        String problem = e.getOriginalMessage()
                .replaceAll(" \\(\\(CTRL-CHAR, code \\d+\\)\\)| \\(code \\d+[^)]*\\)", "")
                .replaceAll(
                        " \\(for (\\w+) starting at \\[.*line: (\\d+), column: (\\d+)\\]\\)",
                        " for the $1 that starts at line $2, column $3")
                .replaceAll("\\s*\\(start marker at \\[[^]]*\\]\\)", "")
                .replaceAll(": enable `.*| \\(not recognized .*", "")
                .replaceAll("\\s+", " ");
        return problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
    }

    private Node document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw builder.end(Mark.START, "file must have content, but was empty");
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            throw builder.end(mark(), "file must have one value, but another begins here");
        }
        return root;
    }

    private Mark mark() {
        return lines.mark(parser.currentTokenLocation().getCharOffset());
    }

    private Node node(@Nullable JsonToken token) throws IOException {
        Mark mark = mark();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            builder.enter(mark);
            Node node = token == JsonToken.START_OBJECT ? mapping(mark) : sequence(mark);
            builder.leave();
            return node;
        }
        return builder.scalar(parser.getText(), typeOf(token), mark);
    }

    private static Type typeOf(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return Type.TEXT;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Type.NUMBER;
        }
        return token == JsonToken.VALUE_NULL ? Type.NULL : Type.BOOLEAN;
    }

    private Sequence sequence(Mark mark) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Sequence(items, mark);
    }

    private Mapping mapping(Mark mark) throws IOException {
        TreeBuilder.Keys keys = builder.new Keys();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            Scalar key = builder.scalar(parser.getText(), Type.TEXT, mark());
            keys.put(key, node(parser.nextToken()));
        }
        return new Mapping(keys.entries(), mark);
    }
}
