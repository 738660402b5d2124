package dev.assay.report.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out ids that are unique in one page. */
final class Anchors {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private final Set<String> taken = new HashSet<>();

    /** Returns the id that the first section of a title gets. */
    static String section(String title) {
        return "section-" + OTHER.matcher(title).replaceAll("-");
    }

    /** Returns the id that the first finding of a name gets. */
    static String finding(String id) {
        return "finding-" + OTHER.matcher(id).replaceAll("-");
    }

    /** Returns an id that was not given out before. */
    String take(String wanted) {
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }
}
