package dev.assay.governance.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a description. Immutable.
 *
 * @param steps the keys and positions that lead there from the root; none for the root itself
 */
record Spot(List<Object> steps) {
    private static final Pattern STEP = Pattern.compile("\\[[^]]*]|[^.\\[]+");
    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

    Spot {
        steps = List.copyOf(steps);
    }

    /** Returns the place that a finding's path means, where a thing in a list is named by what it says or by its position. */
    static Spot of(String path, Object tree) {
        List<Object> steps = new ArrayList<>();
        Object node = tree;
        for (String step :
                STEP.matcher(path).results().map(found -> found.group()).toList()) {
            Object next = step.startsWith("[") ? position(step.substring(1, step.length() - 1), node) : step;
            steps.add(next);
            node = child(node, next);
        }
        return new Spot(steps);
    }

    private static Object position(String name, @Nullable Object list) {
        if (list instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> item && isNamed(item, name)) {
                    return i;
                }
            }
        }
        return POSITION.matcher(name).matches() ? (Object) Integer.valueOf(name) : name;
    }

    private static boolean isNamed(Map<?, ?> item, String name) {
        return name.equals(item.get("id"))
                || name.equals(item.get("principal") + "/" + item.get("persona"))
                || name.equals(item.get("principal") + "/" + item.get("skill"));
    }

    private static @Nullable Object child(@Nullable Object node, Object step) {
        if (node instanceof Map<?, ?> fields) {
            return fields.get(step);
        }
        return node instanceof List<?> items && step instanceof Integer index && index < items.size()
                ? items.get(index)
                : null;
    }

    @Nullable
    Object in(@Nullable Object tree) {
        Object node = tree;
        for (Object step : steps) {
            node = child(node, step);
        }
        return node;
    }

    int depth() {
        return steps.size();
    }

    Object last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the first steps of the way, or all of it if there are no more. */
    Spot upTo(int depth) {
        return new Spot(steps.subList(0, Math.max(0, Math.min(depth, steps.size()))));
    }

    Spot outer() {
        return upTo(depth() - 1);
    }

    Spot then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Spot(longer);
    }

    boolean contains(Spot other) {
        return other.upTo(depth()).equals(this);
    }
}
