package dev.assay.governance.audit;

import dev.assay.governance.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much as one record takes of what grows with a firm, or with what was given: no list and no text is ever so long that what happened
 * could not be recorded. Thread-safe.
 *
 * @since 0.1
 */
public final class Excerpt {
    /** How many bytes all that is told of one list may have at most; there is place in a record for several. */
    public static final int MOST_BYTES = 16 * 1024;

    /** How many characters are told of one text at most, as code points. */
    public static final int LONGEST = 1_000;

    /** Ends the name of the detail that tells how many were left out. */
    private static final String LEFT_OUT = "LeftOut";

    /** Quotes and a comma around a text. */
    private static final int AROUND = 3;

    /** What there is in a tree beside its one text. */
    private static final int EMPTY = "{\"\":\"\"}".length();

    private Excerpt() {}

    /**
     * Returns the first texts of a list as details of an event.
     *
     * @param name the name of the detail
     * @param all the texts, those that matter most first
     * @return the list under its name; if some did not fit in, how many these were under the name with {@code LeftOut}, too
     */
    public static Map<String, Object> of(String name, Collection<String> all) {
        List<String> told = first(all);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(name, told);
        if (told.size() < all.size()) {
            details.put(name + LEFT_OUT, Integer.toString(all.size() - told.size()));
        }
        return details;
    }

    /**
     * Returns details that somebody else put together, with no list longer than in {@link #of} and no text longer than in {@link
     * #text}.
     *
     * @param details the details
     * @return a new map
     */
    public static Map<String, Object> of(Map<String, Object> details) {
        Map<String, Object> told = new LinkedHashMap<>();
        details.forEach((name, value) -> {
            if (value instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)) {
                told.putAll(of(name, all.stream().map(String.class::cast).toList()));
            } else {
                told.put(name, value instanceof String text ? text(text) : value);
            }
        });
        return told;
    }

    /**
     * Returns the first texts of a list as a reason, one a line.
     *
     * @param all the texts, those that matter most first
     * @return the lines; if some did not fit in, the last one tells how many
     */
    public static String lines(Collection<String> all) {
        List<String> told = new ArrayList<>(first(all));
        if (told.size() < all.size()) {
            told.add("and " + (all.size() - told.size()) + " more");
        }
        return String.join("\n", told);
    }

    /**
     * Returns a text as it can be recorded.
     *
     * @param text the text
     * @return its first {@value #LONGEST} characters, with a replacement character in place of each half of a character; they end in an
     *     ellipsis if there are more
     */
    public static String text(String text) {
        return text(text, LONGEST);
    }

    /**
     * Returns a text as it can be recorded.
     *
     * @param text the text
     * @param most how many characters are told of it, as code points
     * @return its first characters, as in {@link #text(String)}
     */
    public static String text(String text, int most) {
        boolean fits = Reasons.length(text) <= most;
        String told = fits ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        return Reasons.writable(told);
    }

    private static List<String> first(Collection<String> all) {
        List<String> told = new ArrayList<>();
        int bytes = 0;
        for (String each : all) {
            String text = text(each);
            bytes += length(text);
            if (bytes > MOST_BYTES) {
                break;
            }
            told.add(text);
        }
        return List.copyOf(told);
    }

    private static int length(String text) {
        return CanonicalJson.write(Map.of("", text)).length - EMPTY + AROUND;
    }
}
