package dev.assay.json.internal.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words what the YAML parser complains about. */
final class YamlProblems {
    /** The parser's own words and plain ones; longer ones first. */
    private static final List<Map.Entry<String, String>> NOUNS = List.of(
            Map.entry("'<block mapping start>'", "an indented mapping"),
            Map.entry("'<block sequence start>'", "an indented list"),
            Map.entry("'<block end>'", "the end of the block"),
            Map.entry("'<stream end>'", "the end of the file"),
            Map.entry("'the node content'", "a value"),
            Map.entry("'<scalar>'", "a value"),
            Map.entry("<block end>", "the end of the block"),
            Map.entry("<stream end>", "the end of the file"),
            Map.entry("the node content", "a value"),
            Map.entry("unexpected end of stream", "the end of the file"),
            Map.entry("found '?'", "found a key"),
            Map.entry(", but got ", ", but found "),
            Map.entry("a block mapping", "a mapping"),
            Map.entry("a flow mapping", "a mapping"),
            Map.entry("a block collection", "a list"),
            Map.entry("a flow sequence", "a list"),
            Map.entry("a flow node", "a value"),
            Map.entry("a block node", "a value"));

    private YamlProblems() {}

    static String describe(ReaderException e) {
        return character("file must have printable characters, but has U+%04X", e.getCodePoint());
    }

    static String disputed(int codePoint) {
        return character(
                "file must have characters that mean the same to all readers of YAML, but has U+%04X", codePoint);
    }

    private static String character(String problem, int codePoint) {
        return String.format(Locale.ROOT, problem + "; write it as \"\\u%04X\" in double quotes", codePoint, codePoint);
    }

    static String describe(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        return advice(problem).orElseGet(() -> "not YAML: " + plain(problem) + context(e));
    }

    private static Optional<String> advice(String problem) {
        if (problem.contains("\\t(TAB)")) {
            return Optional.of("tab must not stand before a key or value; indent with spaces");
        }
        if (problem.startsWith("mapping values are not allowed here")) {
            return Optional.of("value must be quoted if it has a colon before a space, or the key is indented wrongly");
        }
        if (problem.startsWith("found character '")) {
            String character = problem.substring("found character '".length(), problem.indexOf('\'', 17));
            return Optional.of("value must be quoted if it starts with " + character);
        }
        return Optional.empty();
    }

    private static String plain(String problem) {
        String text = problem;
        for (Map.Entry<String, String> noun : NOUNS) {
            text = text.replace(noun.getKey(), noun.getValue());
        }
        return text;
    }

    /** What the parser was reading, unless it had only begun. */
    private static String context(MarkedYAMLException e) {
        Mark start = e.getContextMark();
        if (e.getContext() == null
                || start == null
                || start.getIndex() == e.getProblemMark().getIndex()) {
            return "";
        }
        return ", " + plain(e.getContext()) + " that starts at line " + (start.getLine() + 1) + ", column "
                + (start.getColumn() + 1);
    }
}
