package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a path such as {@code benefits.warranty.overlapGroup} leads, or as far as it leads. Names may have dots; a name in
 * camel case is also found as a file writes it.
 *
 * @param node what stands there
 * @param mark the place of its key, or of its value if that is a scalar or an item
 * @param path the way to it, as the file has it
 */
record Way(Node node, Mark mark, String path) {
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,6})]");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    static Way from(Place place, String path) {
        return new Way(place.node(), place.mark(), place.path()).follow(path);
    }

    private Way follow(String rest) {
        if (rest.isEmpty()) {
            return node instanceof Scalar ? new Way(node, node.mark(), path) : this;
        }
        Matcher index = INDEX.matcher(rest);
        if (index.lookingAt()) {
            return item(Integer.parseInt(index.group(1)))
                    .map(found -> found.follow(without(rest, index.end())))
                    .orElse(this);
        }
        return entry(rest)
                .map(entry -> new Way(
                                entry.value(),
                                entry.key().mark(),
                                join(entry.key().text()))
                        .follow(without(rest, stepOf(entry, rest).length())))
                .orElse(this);
    }

    private Optional<Way> item(int index) {
        return node instanceof Sequence sequence && index < sequence.items().size()
                ? Optional.of(new Way(
                        sequence.items().get(index), sequence.items().get(index).mark(), path + "[" + index + "]"))
                : Optional.empty();
    }

    /** The longest key that the rest begins with, because names may have dots. */
    private Optional<Entry> entry(String rest) {
        List<Entry> entries = node instanceof Mapping mapping ? mapping.entries() : List.of();
        return entries.stream()
                .filter(entry -> !stepOf(entry, rest).isEmpty())
                .max(Comparator.comparingInt(entry -> stepOf(entry, rest).length()));
    }

    /** Returns as much of the rest as a key stands for; empty if it does not. */
    private static String stepOf(Entry entry, String rest) {
        String key = entry.key().text();
        if (begins(rest, key)) {
            return key;
        }
        String first = rest.split("[.\\[]", 2)[0];
        return kebab(first).equals(key) ? first : "";
    }

    private static boolean begins(String rest, String key) {
        return rest.startsWith(key)
                && (rest.length() == key.length()
                        || rest.charAt(key.length()) == '.'
                        || rest.charAt(key.length()) == '[');
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }

    private static String without(String rest, int length) {
        String left = rest.substring(length);
        return left.startsWith(".") ? left.substring(1) : left;
    }

    private String join(String key) {
        return path.isEmpty() ? Place.brief(key) : path + "." + Place.brief(key);
    }
}
