package dev.assay.json.internal.organisation;

import dev.assay.json.internal.tree.Mark;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the places that paths such as {@code people.personas[steward].card.team} mean. A thing in a list is named by its
 * position, its id, or its principal and its persona.
 */
final class Places {
    private static final Pattern STEP = Pattern.compile("\\[[^]]*]|[^.\\[]+");

    private Places() {}

    /** Returns where a path leads, or as far as it leads. */
    static Mark find(Node root, String path) {
        Node node = root;
        Mark mark = root.mark();
        for (String step :
                STEP.matcher(path).results().map(found -> found.group()).toList()) {
            Optional<Node> next = step.startsWith("[")
                    ? item(node, step.substring(1, step.length() - 1))
                    : entry(node, step).map(Entry::value);
            if (next.isEmpty()) {
                return mark;
            }
            mark = step.startsWith("[")
                    ? next.get().mark()
                    : entry(node, step).map(found -> found.key().mark()).orElse(mark);
            node = next.get();
        }
        return node instanceof Scalar ? node.mark() : mark;
    }

    private static Optional<Entry> entry(Node node, String key) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Node> item(Node node, String name) {
        if (!(node instanceof Sequence sequence)) {
            return Optional.empty();
        }
        List<Node> items = sequence.items();
        Optional<Node> named =
                items.stream().filter(item -> isNamed(item, name)).findFirst();
        if (named.isPresent() || !name.chars().allMatch(Character::isDigit) || name.length() > 9) {
            return named;
        }
        int index = Integer.parseInt(name);
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    private static boolean isNamed(Node item, String name) {
        return text(item, "id").filter(name::equals).isPresent()
                || isNamed(item, name, "persona")
                || isNamed(item, name, "skill");
    }

    private static boolean isNamed(Node item, String name, String second) {
        return text(item, "principal")
                .flatMap(principal -> text(item, second).map(other -> principal + "/" + other))
                .filter(name::equals)
                .isPresent();
    }

    private static Optional<String> text(Node item, String key) {
        return entry(item, key)
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
    }
}
