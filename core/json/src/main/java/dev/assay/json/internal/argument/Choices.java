package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.data.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Constants as files write them: lower case with hyphens.
 *
 * @since 0.1
 */
public final class Choices {
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

    private static String nearest(String text, List<? extends Enum<?>> constants) {
        return Names.nearest(text, constants.stream().<String>map(Choices::id).toList())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }
}
