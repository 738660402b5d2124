package dev.assay.governance.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ends of the branches of two trees, held against each other. */
final class Leaves {
    /** As trees hold points in time, with more digits than people want to read. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");

    private Leaves() {}

    /** Returns what differs, in the order of the names. */
    static List<FieldChange> differences(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Object> old = of(before);
        Map<String, Object> next = of(after);
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(next.keySet());
        List<FieldChange> changes = new ArrayList<>();
        fields.forEach(field -> {
            Object was = old.get(field);
            Object is = next.get(field);
            if (was instanceof List<?> || is instanceof List<?>) {
                entries(field, entries(was), entries(is), changes);
            } else if (was == null || !was.equals(is)) {
                changes.add(new FieldChange(
                        field,
                        Optional.ofNullable(was).map(Leaves::print),
                        Optional.ofNullable(is).map(Leaves::print)));
            }
        });
        return changes;
    }

    private static Map<String, Object> of(Map<?, ?> tree) {
        Map<String, Object> leaves = new TreeMap<>();
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> branch) {
                of(branch).forEach((inner, leaf) -> leaves.put(key + "." + inner, leaf));
            } else {
                leaves.put(String.valueOf(key), value);
            }
        });
        return leaves;
    }

    private static List<String> entries(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream().map(Leaves::print).toList()
                : List.of();
    }

    /** In a list of which only the order differs, nothing goes and nothing comes. */
    private static void entries(String field, List<String> before, List<String> after, List<FieldChange> changes) {
        List<String> gone = without(before, after);
        List<String> come = without(after, before);
        gone.forEach(entry -> changes.add(new FieldChange(field, Optional.of(entry), Optional.empty())));
        come.forEach(entry -> changes.add(new FieldChange(field, Optional.empty(), Optional.of(entry))));
        if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
            changes.add(new FieldChange(
                    field, Optional.of(String.join(", ", before)), Optional.of(String.join(", ", after))));
        }
    }

    private static List<String> without(List<String> entries, List<String> others) {
        List<String> rest = new ArrayList<>(entries);
        others.forEach(rest::remove);
        return rest;
    }

    private static String print(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + print(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> entries) {
            return entries.stream().map(Leaves::print).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        return TIME.matcher(text).matches() ? Instant.parse(text).toString() : text;
    }
}
