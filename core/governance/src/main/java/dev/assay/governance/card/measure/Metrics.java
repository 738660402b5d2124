package dev.assay.governance.card.measure;

import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the outcome of a run says in numbers. Thread-safe.
 *
 * <p>Only what was measured on all rows counts; expectations with a condition do not. Every metric but the two counts has a
 * part for each column, expectation or grouping that it was measured on, such as {@code missing-share:fare}, and stands for
 * the worst of them:
 *
 * <ul>
 *   <li>{@value #ROW_COUNT}: how many rows there were;
 *   <li>{@value #COLUMN_COUNT}: how many columns, with their types, if the suite looks at columns;
 *   <li>{@value #MISSING_SHARE}: the greatest share of missing values, of columns that must not be null;
 *   <li>{@value #DUPLICATE_SHARE}: the greatest share of rows that are not unique, of expectations that rows are;
 *   <li>{@value #ERROR_SHARE}: the greatest share of rows that fail, of expectations about single rows and duplicates;
 *   <li>{@value #LABEL_SHARE}: the smallest share of rows with a label, of expectations tagged {@code label};
 *   <li>{@value #LINK_SHARE}: the smallest share of rows with a good link, of expectations tagged {@code link};
 *   <li>{@value #SPLIT_SHARE}: the smallest share of a split, of expectations tagged {@code split} that are grouped or look at
 *       the values of a column;
 *   <li>{@value #SUBGROUP_SHARE}: the smallest share of a group, of all other expectations that are grouped;
 *   <li>{@value #TIME_SPAN}: the days between the first and the last time, of columns with a smallest and a greatest one.
 * </ul>
 *
 * @since 0.1
 */
public final class Metrics {
    /** How many rows there are. */
    public static final String ROW_COUNT = "row-count";

    /** How many columns there are. */
    public static final String COLUMN_COUNT = "column-count";

    /** The share of missing values in the column with most of them. */
    public static final String MISSING_SHARE = "missing-share";

    /** The share of rows that are not unique. */
    public static final String DUPLICATE_SHARE = "duplicate-share";

    /** The share of rows that fail the expectation that most rows fail. */
    public static final String ERROR_SHARE = "error-share";

    /** The share of rows with a label. */
    public static final String LABEL_SHARE = "label-share";

    /** The share of rows whose link to another row or dataset is good. */
    public static final String LINK_SHARE = "link-share";

    /** The share of the smallest split. */
    public static final String SPLIT_SHARE = "split-share";

    /** The share of the smallest group. */
    public static final String SUBGROUP_SHARE = "subgroup-share";

    /** How many days there are between the first and the last time. */
    public static final String TIME_SPAN = "time-span";

    /** How many figures there are for parts that are divided by one column. */
    public static final String SLICES_BY_ONE = "slices-by-one";

    /** How many figures there are for parts that are divided by more columns together. */
    public static final String SLICES_BY_MANY = "slices-by-many";

    private static final Comparator<Measurement> GREATEST =
            Comparator.comparing(Measurement::value).reversed().thenComparing(Measurement::metric);
    private static final Comparator<Measurement> SMALLEST =
            Comparator.comparing(Measurement::value).thenComparing(Measurement::metric);

    /** Which part is the worst. */
    private static final Map<String, Comparator<Measurement>> WORST = Map.of(
            MISSING_SHARE, GREATEST,
            DUPLICATE_SHARE, GREATEST,
            ERROR_SHARE, GREATEST,
            TIME_SPAN, GREATEST,
            LABEL_SHARE, SMALLEST,
            LINK_SHARE, SMALLEST,
            SPLIT_SHARE, SMALLEST,
            SUBGROUP_SHARE, SMALLEST);

    private Metrics() {}

    /**
     * Returns what an outcome says about all rows.
     *
     * @param outcome the outcome
     * @param minimumRows how many rows a group must have for its number to be told
     * @return the measurements, one for each metric and each of its parts, in the order of their names
     */
    public static List<Measurement> of(Outcome outcome, long minimumRows) {
        Map<String, Measurement> parts = new TreeMap<>();
        Parts found = new Parts(measurement -> parts.put(measurement.metric(), measurement), minimumRows);
        found.add(outcome);
        return List.copyOf(combine(Map.of(), List.copyOf(parts.values())).values());
    }

    /**
     * Adds measurements to those that are known: a part that is measured again is replaced, the other parts stay, and each
     * metric is the worst of all its parts.
     *
     * @param known what is known of the same version of the data
     * @param found what was found
     * @return all of them by metric
     */
    public static Map<String, Measurement> combine(Map<String, Measurement> known, List<Measurement> found) {
        Map<String, Measurement> all = new TreeMap<>(known);
        found.forEach(measurement -> all.put(measurement.metric(), measurement));
        WORST.forEach((metric, worst) -> {
            List<Measurement> parts = all.values().stream()
                    .filter(measurement -> measurement.metric().startsWith(metric + ":"))
                    .sorted(worst)
                    .toList();
            if (!parts.isEmpty()) {
                all.put(metric, parts.get(0).under(metric).in(words(metric, parts)));
            }
        });
        return all;
    }

    private static Text words(String metric, List<Measurement> parts) {
        List<Text> words = new ArrayList<>();
        for (Measurement part : parts) {
            words.add(Words.of(part.metric().substring(metric.length() + 1), part.describe()));
        }
        return Words.list(words);
    }

    /**
     * Returns what an outcome says about parts of the rows, for expectations that are grouped.
     *
     * @param outcome the outcome
     * @return a share of passing rows or a number for each group, under the id of the expectation; none is dropped, and values
     *     of columns that the outcome masks are masked
     */
    public static List<SliceFigure> slices(Outcome outcome) {
        return outcome.results().stream()
                .flatMap(result -> Slices.of(result).stream())
                .toList();
    }

    /**
     * Returns how many figures there are.
     *
     * @param slices figures for parts of the rows
     * @return {@value #SLICES_BY_ONE} and {@value #SLICES_BY_MANY}, each if there is one at least
     */
    public static List<Measurement> counts(List<SliceFigure> slices) {
        List<Measurement> counts = new ArrayList<>();
        count(SLICES_BY_ONE, slices.stream().filter(one -> one.factors() == 1).toList(), counts);
        count(SLICES_BY_MANY, slices.stream().filter(one -> one.factors() > 1).toList(), counts);
        return counts;
    }

    private static void count(String metric, List<SliceFigure> slices, List<Measurement> counts) {
        if (!slices.isEmpty()) {
            int parts = (int) slices.stream().map(SliceFigure::slice).distinct().count();
            long least = slices.stream().mapToLong(SliceFigure::n).min().orElse(0);
            counts.add(Measurement.count(metric, slices.size(), least)
                    .in(Text.of(
                            slices.size() + " figures for " + parts + " slices, listed under slices",
                            "부분 " + parts + "개의 수치 " + slices.size() + "개 (부분별 결과 참조)")));
        }
    }
}
