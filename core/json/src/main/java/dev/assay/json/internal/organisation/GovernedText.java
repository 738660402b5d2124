package dev.assay.json.internal.organisation;

import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.Mark;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.NumberText;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.SyntaxText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that describes governed things, read once. Confined to one thread.
 *
 * @since 0.1
 */
public final class GovernedText {
    /** What some readers of YAML take for a date is one here, too, wherever a point in time is wanted. */
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");

    private final String source;
    private final Node root;
    private final Bare bare;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Placed> syntax = new ArrayList<>();

    private record Placed(Mark mark, Finding finding) {}

    /** What becomes of bare words that readers of YAML differ about. */
    private enum Bare {
        REFUSED,
        TEXT
    }

    private GovernedText(String source, Node root, Bare bare) {
        this.source = source;
        this.root = root;
        this.bare = bare;
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param format how it is written
     * @param source what messages call it
     * @return the text as a tree
     * @throws FindingsException with {@code FORM-TEXT} if it is no YAML or JSON, or no mapping
     */
    public static GovernedText read(String text, TreeFormat format, String source) {
        return read(text, format, source, Bare.REFUSED);
    }

    /**
     * Reads a text of somebody else, who cannot be asked for quotes: bare words that readers of YAML differ about, such as {@code
     * no}, are the texts that they are written as.
     *
     * @param text the text
     * @param format how it is written
     * @param source what messages call it
     * @return the text as a tree
     * @throws FindingsException with {@code FORM-TEXT} if it is no YAML or JSON, or no mapping
     */
    public static GovernedText readForeign(String text, TreeFormat format, String source) {
        return read(text, format, source, Bare.TEXT);
    }

    private static GovernedText read(String text, TreeFormat format, String source, Bare bare) {
        String checked = guarded(source, () -> SourceText.of(text, source));
        FaultList faults = new FaultList(source);
        try {
            GovernedText read = new GovernedText(source, format.read(checked, faults), bare);
            faults.forEach((mark, finding) -> read.syntax.add(new Placed(mark, finding)));
            return read;
        } catch (FaultsException e) {
            // What ends the reading is in the list, too, and only there in both languages.
            throw new FindingsException(source, faults.findings());
        }
    }

    /**
     * Reads something; what is wrong with the text itself is told as findings.
     *
     * @param source what messages call it
     * @param read reads
     * @param <T> what is read
     * @return what was read
     * @throws FindingsException with {@code FORM-TEXT} if it cannot be read
     */
    public static <T> T guarded(String source, Supplier<T> read) {
        try {
            return read.get();
        } catch (FaultsException e) {
            throw new FindingsException(
                    source,
                    e.faults().stream()
                            .map(fault -> Finding.error("FORM-TEXT", fault.where(), SyntaxText.of(fault.message())))
                            .toList());
        }
    }

    /**
     * Reads the things that the text describes.
     *
     * @param decode makes them of a tree; throws {@link FindingsException} with paths into it
     * @param <T> the things
     * @return the things
     * @throws FindingsException with everything that is wrong, each with its line, column and path
     */
    public <T> T decode(Function<Map<String, ?>, T> decode) {
        Object tree = value(root, "");
        if (!(tree instanceof Map<?, ?> fields)) {
            throw refuse(
                    List.of(Finding.error("FORM-TYPE", "", Text.of("file must be a mapping", "파일은 키와 값으로 이루어져야 합니다"))));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, value) -> named.put(String.valueOf(key), value));
        try {
            T things = decode.apply(named);
            if (findings.isEmpty() && syntax.isEmpty()) {
                return things;
            }
        } catch (FindingsException e) {
            findings.addAll(e.findings());
        }
        throw refuse(findings);
    }

    /** What is said of the text at a place says why nothing else there can be right. */
    private FindingsException refuse(List<Finding> found) {
        Set<Mark> unread = syntax.stream().map(Placed::mark).collect(Collectors.toSet());
        Stream<Placed> placed = found.stream()
                .map(finding -> new Placed(Places.find(root, finding.path()), finding))
                .filter(finding -> !unread.contains(finding.mark()))
                .map(finding -> new Placed(finding.mark(), at(finding.mark(), finding.finding())));
        return new FindingsException(
                source,
                Stream.concat(syntax.stream(), placed)
                        .sorted(Comparator.comparing(Placed::mark))
                        .map(Placed::finding)
                        .toList());
    }

    /**
     * Returns what was found in what the text describes with the places where it is written.
     *
     * @param found findings with paths into the tree
     * @return the findings in the order of the text
     */
    public List<Finding> placed(List<Finding> found) {
        return found.stream()
                .map(finding -> new Placed(Places.find(root, finding.path()), finding))
                .sorted(Comparator.comparing(Placed::mark))
                .map(placed -> at(placed.mark(), placed.finding()))
                .toList();
    }

    private static Finding at(Mark mark, Finding finding) {
        String path = finding.path().isEmpty() ? mark.toString() : mark + " (" + finding.path() + ")";
        return new Finding(finding.code(), finding.level(), path, finding.message());
    }

    private @Nullable Object value(Node node, String path) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Entry entry : mapping.entries()) {
                String key = entry.key().text();
                Object value = value(entry.value(), path.isEmpty() ? key : path + "." + key);
                if (value != null) {
                    fields.put(key, value);
                }
            }
            return fields;
        }
        if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                String place = path + "[" + i + "]";
                Object item = value(sequence.items().get(i), place);
                items.add(item == null ? Map.of() : item);
            }
            return items;
        }
        return scalar((Scalar) node, path);
    }

    private @Nullable Object scalar(Scalar scalar, String path) {
        String text = scalar.text();
        return switch (scalar.type()) {
            case TEXT, BROKEN -> text;
            case NUMBER -> NumberText.exact(text);
            case BOOLEAN -> text.equals("true");
            case NULL -> null;
            case AMBIGUOUS -> {
                if (bare == Bare.REFUSED && !TIME.matcher(text).matches()) {
                    findings.add(Finding.error(
                            "FORM-QUOTES",
                            path,
                            Text.of(
                                    "must be quoted, because readers of YAML differ about " + text,
                                    "YAML 해석기마다 다르게 읽으므로 따옴표로 묶어야 합니다: " + text)));
                }
                yield text;
            }
        };
    }
}
