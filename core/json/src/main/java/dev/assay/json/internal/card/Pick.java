package dev.assay.json.internal.card;

import dev.assay.governance.card.Answer;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks answers from a tree and notes what was left. Confined to one thread.
 *
 * @since 0.1
 */
public final class Pick {
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /** Creates a pick of nothing. */
    public Pick() {
        // Nothing was picked yet.
    }

    /**
     * Takes an answer; several for one field are lines of one.
     *
     * @param field the field's id
     * @param text the answer; nothing is taken if it is blank
     */
    public void take(String field, String text) {
        if (!text.isBlank()) {
            answers.merge(field, text.strip(), (one, other) -> one + "\n" + other);
        }
    }

    /**
     * Notes that something has no place in a card.
     *
     * @param path where it stands
     */
    public void ignore(String path) {
        ignored.add(path);
    }

    /**
     * Notes each key that is not one of those that are known.
     *
     * @param path where the keys stand
     * @param tree the tree
     * @param known the keys that are taken
     */
    public void ignoreOthers(String path, Map<String, ?> tree, List<String> known) {
        tree.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> ignore(path.isEmpty() ? key : path + "." + key));
    }

    /**
     * Returns a tree below a tree.
     *
     * @param tree the tree
     * @param key its key
     * @return the tree below; without keys if there is none
     */
    public static Map<String, Object> tree(Map<String, ?> tree, String key) {
        return asTree(tree.get(key)).orElse(Map.of());
    }

    /**
     * Returns the trees of a list below a tree.
     *
     * @param tree the tree
     * @param key its key
     * @return the trees; what is no tree is left out
     */
    public static List<Map<String, Object>> trees(Map<String, ?> tree, String key) {
        List<Map<String, Object>> trees = new ArrayList<>();
        if (tree.get(key) instanceof List<?> items) {
            items.forEach(item -> asTree(item).ifPresent(trees::add));
        }
        return trees;
    }

    private static Optional<Map<String, Object>> asTree(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((key, item) -> tree.put(String.valueOf(key), item));
            return Optional.of(tree);
        }
        return Optional.empty();
    }

    /**
     * Returns a text below a tree, or the texts of a list in lines.
     *
     * @param tree the tree
     * @param key its key
     * @return the text; blank if there is none
     */
    public static String text(Map<String, ?> tree, String key) {
        Object value = tree.get(key);
        if (value instanceof List<?> items) {
            return String.join(", ", items.stream().map(String::valueOf).toList());
        }
        return value == null || value instanceof Map<?, ?> ? "" : value.toString();
    }

    /**
     * Returns what was picked.
     *
     * @return the answers, each in both languages the same
     */
    public List<Answer> answers() {
        return answers.entrySet().stream()
                .map(entry -> Answer.of(entry.getKey(), Text.of(entry.getValue())))
                .toList();
    }

    /**
     * Returns what was left.
     *
     * @return the paths
     */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }
}
