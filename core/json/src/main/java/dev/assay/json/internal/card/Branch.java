package dev.assay.json.internal.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping that is taken key by key, which notes what nobody asked for and what had another shape. Confined to one thread. */
final class Branch {
    private final Pick pick;
    private final String path;
    private final Map<String, Object> tree;
    private final Set<String> asked = new LinkedHashSet<>();

    private Branch(Pick pick, String path, Map<?, ?> tree) {
        this.pick = pick;
        this.path = path;
        this.tree = new LinkedHashMap<>();
        tree.forEach((key, value) -> this.tree.put(String.valueOf(key), value));
    }

    static Branch of(Pick pick, Map<String, ?> root) {
        return new Branch(pick, "", root);
    }

    /** Passes over what is known and no answer. */
    Branch passing(String... keys) {
        asked.addAll(List.of(keys));
        return this;
    }

    private @Nullable Object ask(String key) {
        asked.add(key);
        return tree.get(key);
    }

    /** Returns a text, or the texts of a list in one line; blank if there is none. */
    String text(String key) {
        Object value = ask(key);
        if (value instanceof Map<?, ?>) {
            ignore(key);
            return "";
        }
        return value instanceof List<?> items
                ? String.join(", ", texts(key, items))
                : value == null ? "" : value.toString();
    }

    private List<String> texts(String key, List<?> items) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (item instanceof Map<?, ?> || item instanceof List<?>) {
                ignoreItem(key, i, item);
            } else {
                texts.add(String.valueOf(item));
            }
        }
        return texts;
    }

    /** Returns the mapping below; without keys if there is none. */
    Branch below(String key) {
        Object value = ask(key);
        if (value instanceof Map<?, ?> map) {
            return new Branch(pick, at(key), map);
        }
        if (value != null) {
            ignore(key);
        }
        return new Branch(pick, at(key), Map.of());
    }

    /** Returns the mappings of the list below. */
    List<Branch> each(String key) {
        List<Branch> branches = new ArrayList<>();
        Object value = ask(key);
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                if (item instanceof Map<?, ?> map) {
                    branches.add(new Branch(pick, at(key) + "[" + i + "]", map));
                } else {
                    ignoreItem(key, i, item);
                }
            }
        } else if (value != null) {
            ignore(key);
        }
        return branches;
    }

    void ignore(String key) {
        pick.ignore(at(key));
    }

    /** What a list has no value for is an empty mapping here. */
    private void ignoreItem(String key, int index, Object item) {
        if (!(item instanceof Map<?, ?> map && map.isEmpty())) {
            pick.ignore(at(key) + "[" + index + "]");
        }
    }

    /** Notes each key that nobody asked for. */
    void leaveRest() {
        tree.keySet().stream().filter(key -> !asked.contains(key)).forEach(this::ignore);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
