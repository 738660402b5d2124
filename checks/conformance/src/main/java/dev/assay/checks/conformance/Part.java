package dev.assay.checks.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a case file, with its scalars exactly as they are written: no number loses a digit or the sign of zero. */
final class Part {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("true|false|null");
    private static final char FIRST_PRINTABLE = ' ';

    private final Node node;

    private Part(Node node) {
        this.node = node;
    }

    static Part ofResource(String name) {
        InputStream stream = Part.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource must be there, but was not: " + name);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Part(new Yaml(new LoaderOptions()).compose(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Returns what stands under each key, in the order of the file. */
    Map<String, Part> entries() {
        Map<String, Part> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            entries.put(((ScalarNode) tuple.getKeyNode()).getValue(), new Part(tuple.getValueNode()));
        }
        return entries;
    }

    List<Part> items() {
        return ((SequenceNode) node).getValue().stream().map(Part::new).toList();
    }

    Optional<Part> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    Part require(String key) {
        return get(key).orElseThrow(
                        () -> new IllegalStateException("case must have the key " + key + ", but was " + this));
    }

    String text() {
        return ((ScalarNode) node).getValue();
    }

    boolean isNull() {
        return isPlain() && text().equals("null");
    }

    boolean isNumber() {
        return isPlain() && NUMBER.matcher(text()).matches();
    }

    boolean isWord() {
        return isPlain() && WORD.matcher(text()).matches();
    }

    private boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    /** Returns this part as JSON. */
    @Override
    public String toString() {
        if (isMapping()) {
            return entries().entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode) {
            return items().stream().map(Part::toString).collect(Collectors.joining(", ", "[", "]"));
        }
        return isNumber() || isWord() ? text() : quoted(text());
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else if (next < FIRST_PRINTABLE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) next));
            } else {
                json.append(next);
            }
        }
        return json.append('"').toString();
    }
}
