package dev.assay.json.internal.tree;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words what the YAML parser complains about. */
final class YamlProblems {
    private static final Map<String, String> NOUNS = Map.of(
            "<block end>", "the end of the block",
            "<block mapping start>", "an indented mapping",
            "<block sequence start>", "an indented list",
            "'<block mapping start>'", "an indented mapping",
            "'<block sequence start>'", "an indented list",
            "<scalar>", "a value",
            "<stream end>", "the end of the file",
            "'<stream end>'", "the end of the file",
            "'<scalar>'", "a value");

    private YamlProblems() {}

    static String describe(ReaderException e) {
        return String.format(
                Locale.ROOT,
                "file must have printable characters, but has U+%04X; write it as \"\\u%04X\" in double quotes",
                e.getCodePoint(),
                e.getCodePoint());
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
        for (Map.Entry<String, String> noun : NOUNS.entrySet()) {
            text = text.replace(noun.getKey(), noun.getValue());
        }
        return text;
    }

    private static String context(MarkedYAMLException e) {
        Mark start = e.getContextMark();
        if (e.getContext() == null || start == null) {
            return "";
        }
        return ", " + e.getContext() + " that starts at line " + (start.getLine() + 1) + ", column "
                + (start.getColumn() + 1);
    }
}
