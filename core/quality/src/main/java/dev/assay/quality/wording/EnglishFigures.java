package dev.assay.quality.wording;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import java.math.BigDecimal;
import java.util.List;

/** Names figures in English. */
final class EnglishFigures implements Measure.Cases<String> {
    static final EnglishFigures INSTANCE = new EnglishFigures();

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private EnglishFigures() {}

    @Override
    public String rowCount(Measure.RowCount measure) {
        return "the number of rows";
    }

    @Override
    public String satisfying(Measure.Satisfying measure) {
        return measure.condition().fold(EnglishConditions.PLAIN).rows();
    }

    @Override
    public String occurrences(Measure.Occurrences measure) {
        String values = values(measure.values());
        return switch (measure.what()) {
            case UNIQUE_ROWS -> "rows in which " + values + " is unique";
            case ROWS_IN_DUPLICATE_GROUPS -> "the number of rows whose " + values + " occurs more than once";
            case SURPLUS_COPIES -> "the number of surplus copies of " + values;
            case DISTINCT_COUNT -> "the number of different values of " + values;
            case DISTINCT_RATIO -> "the number of different values of " + values + " as a share of the rows";
            case UNIQUENESS_RATIO -> "the share of rows whose " + values + " occurs only once";
            case UNIQUE_VALUE_RATIO -> "the share of the different values of " + values + " that occur only once";
        };
    }

    static String values(List<Expr> values) {
        return Terms.tuple(values);
    }

    @Override
    public String statistic(Measure.Statistic measure) {
        return "the " + name(measure.stat()) + " " + Terms.value(measure.of());
    }

    private static String name(Measure.Stat stat) {
        return switch (stat) {
            case MIN -> "minimum of";
            case MAX -> "maximum of";
            case RANGE -> "difference between maximum and minimum of";
            case SUM -> "sum of";
            case MEAN -> "mean of";
            case VARIANCE -> "variance of";
            case POPULATION_VARIANCE -> "population variance of";
            case STANDARD_DEVIATION -> "standard deviation of";
            case POPULATION_STANDARD_DEVIATION -> "population standard deviation of";
            case SKEWNESS -> "skewness of";
            case KURTOSIS -> "excess kurtosis of";
            case INTERQUARTILE_RANGE -> "interquartile range of";
            case ENTROPY -> "entropy of";
            case AGE_OF_NEWEST -> "age of the newest";
        };
    }

    @Override
    public String quantile(Measure.Quantile measure) {
        String of = " of " + Terms.value(measure.of());
        String how = switch (measure.interpolation()) {
            case LINEAR -> "";
            case LOWER -> " (the lower neighbour)";
            case HIGHER -> " (the higher neighbour)";
            case NEAREST -> " (the nearest neighbour)";
            case MIDPOINT -> " (the midpoint of its neighbours)";
        };
        String name =
                measure.q().compareTo(HALF) == 0 ? "the median" : "the " + Terms.constant(measure.q()) + " quantile";
        return name + of + how;
    }

    @Override
    public String valueSet(Measure.ValueSet measure) {
        String which = switch (measure.which()) {
            case DISTINCT -> "the different values of ";
            case MOST_COMMON -> "the most common values of ";
        };
        return which + Terms.value(measure.of());
    }

    @Override
    public String columns(Measure.Columns measure) {
        return "the columns";
    }
}
