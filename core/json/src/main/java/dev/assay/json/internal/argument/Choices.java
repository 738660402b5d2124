package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Constants as files write them: lower case with hyphens.
 *
 * @since 0.1
 */
public final class Choices {
    private static final int SHORTEST_START = 3;

    private Choices() {}

    /** Returns how files write a constant. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes a constant. */
    public static Node write(Enum<?> constant) {
        return Nodes.text(id(constant));
    }

    /** Reads a constant of an enum. */
    public static <E extends Enum<E>> E read(Place place, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String ids = constants.stream().map(Choices::id).collect(Collectors.joining(", "));
        String text = place.word("one of " + ids);
        return constants.stream()
                .filter(constant -> id(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> place.mustBe("one of " + ids, nearest(text, constants)));
    }

    /**
     * Returns the advice that somebody may have meant another name.
     *
     * @param near the name; empty if none is near
     * @return the end of a message; empty without a name
     */
    public static Optional<Text> meant(Optional<String> near) {
        return near.map(name -> Text.of("; did you mean \"" + name + "\"?", ". 혹시 \"" + name + "\"입니까?"));
    }

    private static Optional<Text> nearest(String text, List<? extends Enum<?>> constants) {
        List<String> ids = constants.stream().<String>map(Choices::id).toList();
        return meant(begun(text, ids).or(() -> Names.nearest(text, ids)));
    }

    /** A word cut short is meant rather than one that looks like it: int is nearer to list than to integer. */
    private static Optional<String> begun(String text, List<String> ids) {
        String start = text.toLowerCase(Locale.ROOT);
        return ids.stream()
                .filter(id -> start.length() >= SHORTEST_START && id.startsWith(start))
                .findFirst();
    }
}
