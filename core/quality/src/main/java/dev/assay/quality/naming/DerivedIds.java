package dev.assay.quality.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes ids of texts, none of them taken. Confined to one thread.
 *
 * @since 0.1
 */
public final class DerivedIds {
    private final Set<String> taken;
    /** The number that each text's id got last, so that many alike need not be counted from the start. */
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * Creates a maker of ids.
     *
     * @param taken the ids that are taken; may grow, but never lose one
     */
    public DerivedIds(Set<String> taken) {
        this.taken = Objects.requireNonNull(taken, "taken");
    }

    /**
     * Makes an id of any text; a number is added when the plain one is taken.
     *
     * @param text the text
     * @return an id that is not taken
     */
    public String next(String text) {
        String base = Ids.of(text);
        String id = base;
        int number = last.getOrDefault(base, 1);
        while (taken.contains(id)) {
            number++;
            id = base + "-" + number;
        }
        last.put(base, number);
        return id;
    }
}
