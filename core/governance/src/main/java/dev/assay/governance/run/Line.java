package dev.assay.governance.run;

import dev.assay.quality.Dimension;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.util.List;
import java.util.Locale;

/**
 * What a run found about one expectation. Immutable.
 *
 * @param expectation the expectation's id in its suite
 * @param dimension the dimension it speaks of
 * @param severity how bad a broken bound is
 * @param status what became of it
 * @param cause why nothing was judged, such as {@code empty}; otherwise the status in lower case
 * @param expected what was expected
 * @param observed what was found, or why nothing was judged, without values of rows
 * @param evaluated how many rows were judged, of all groups together
 * @since 0.1
 */
public record Line(
        String expectation,
        Dimension dimension,
        Severity severity,
        Status status,
        String cause,
        Expected expected,
        Text observed,
        long evaluated) {
    static String cause(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns whether something was judged, as the number of rows is where there are none, too.
     *
     * @return true if what was found was held against what was expected; false if it was an error, was not evaluated, or became
     *     what {@code onEmpty} makes of nothing to judge
     */
    public boolean isJudged() {
        boolean settled = status != Status.ERROR && status != Status.NOT_EVALUATED;
        return settled && (evaluated > 0 || cause.equals(cause(status.name())));
    }

    /**
     * What is expected, and by what it is judged.
     *
     * @param words what is expected, in words
     * @param judged the SHA-256 of all that makes the verdict, in lower-case hexadecimal: the rule, the missing codes of the columns
     *     that it looks at, and what becomes of nothing to judge; the severity is none of it, and of an application's own test
     *     ({@code satisfies}, {@code row}) only its name and columns are: one that is changed under its name is not told apart
     * @param groupedBy the columns, or computed values, by which it is judged group by group, in words; empty if it is judged as a
     *     whole. Which groups there were is not kept, since those are values of rows
     * @since 0.1
     */
    public record Expected(String words, String judged, List<String> groupedBy) {
        /** Copies the list. */
        public Expected {
            groupedBy = List.copyOf(groupedBy);
        }
    }
}
