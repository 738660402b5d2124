package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Finds what kind of figure measures come to over a schema, and what is wrong with them. */
final class MeasureTyper implements Measure.Cases<MeasureTyper.TypedMeasure> {
    /** Excess kurtosis cannot be less: the fourth standardised moment is 1 or more. */
    private static final Range KURTOSIS = Range.closed(-2L, Double.POSITIVE_INFINITY);

    private final ExprTyper typer;

    /**
     * A measure's kind of figure and what is wrong with the measure.
     *
     * @param figure the kind of figure
     * @param faults what is wrong, in the order of the text
     */
    record TypedMeasure(FigureType figure, List<String> faults) {}

    MeasureTyper(ExprTyper typer) {
        this.typer = typer;
    }

    @Override
    public TypedMeasure rowCount(Measure.RowCount measure) {
        return new TypedMeasure(FigureType.of("row count", FigureType.Kind.COUNT), List.of());
    }

    @Override
    public TypedMeasure satisfying(Measure.Satisfying measure) {
        List<String> faults = measure.condition().fold(new ConditionFaults(typer));
        return new TypedMeasure(FigureType.of("rows that satisfy a condition", FigureType.Kind.TALLY), faults);
    }

    @Override
    public TypedMeasure occurrences(Measure.Occurrences measure) {
        List<List<String>> faults = new ArrayList<>();
        StringJoiner subject = new StringJoiner(", ");
        for (Expr value : measure.values()) {
            faults.add(value.fold(typer).requireWords());
            subject.add(Nouns.subject(value));
        }
        String name = words(measure.what()) + " of " + subject;
        FigureType figure = switch (measure.what()) {
            case UNIQUE_ROWS -> FigureType.of(name, FigureType.Kind.TALLY);
            case ROWS_IN_DUPLICATE_GROUPS, SURPLUS_COPIES, DISTINCT_COUNT -> FigureType.of(name, FigureType.Kind.COUNT);
            case DISTINCT_RATIO -> FigureType.positiveShare(name);
            case UNIQUENESS_RATIO, UNIQUE_VALUE_RATIO -> FigureType.of(name, FigureType.Kind.SHARE);
        };
        return new TypedMeasure(figure, Comparisons.join(faults));
    }

    @Override
    public TypedMeasure statistic(Measure.Statistic measure) {
        Typed of = measure.of().fold(typer);
        String what = words(measure.stat());
        String name = what + " of " + Nouns.subject(measure.of());
        String purpose = "to have the " + what;
        return switch (measure.stat()) {
            case MIN, MAX -> value(name, of, of.requireOrdered(purpose));
            case SUM, MEAN ->
                new TypedMeasure(FigureType.number(name, Domains.ofSums(measure.of())), of.requireNumber(purpose));
            case SKEWNESS -> new TypedMeasure(FigureType.number(name, Domains.NUMBERS), of.requireNumber(purpose));
            case KURTOSIS -> new TypedMeasure(FigureType.number(name, KURTOSIS), of.requireNumber(purpose));
            case RANGE,
                    VARIANCE,
                    POPULATION_VARIANCE,
                    STANDARD_DEVIATION,
                    POPULATION_STANDARD_DEVIATION,
                    INTERQUARTILE_RANGE ->
                new TypedMeasure(FigureType.number(name, Domains.NOT_NEGATIVE), of.requireNumber(purpose));
            case ENTROPY -> new TypedMeasure(FigureType.number(name, Domains.COUNTS), of.requireWords());
            case AGE_OF_NEWEST ->
                new TypedMeasure(FigureType.of(name, FigureType.Kind.AGE), of.requireInstant("to have an age"));
        };
    }

    @Override
    public TypedMeasure quantile(Measure.Quantile measure) {
        Typed of = measure.of().fold(typer);
        String name = "quantile " + measure.q().toPlainString() + " of " + Nouns.subject(measure.of());
        String method = words(measure.interpolation());
        boolean computed = switch (measure.interpolation()) {
            case LINEAR, MIDPOINT -> true;
            case LOWER, HIGHER, NEAREST -> false;
        };
        String purpose = "to have a " + method + " quantile";
        boolean temporal = of.type().filter(DataType::isTemporal).isPresent();
        List<String> faults = computed ? of.requireNumber(purpose) : of.requireOrdered(purpose);
        List<String> all = computed && temporal
                ? faults.stream().map(MeasureTyper::withMethods).toList()
                : faults;
        return value(name, of, all);
    }

    private static TypedMeasure value(String name, Typed of, List<String> faults) {
        Optional<DataType> type = typeOfSound(of, faults);
        Optional<Range> domain = type.flatMap(known -> Domains.of(of.expr(), known));
        return new TypedMeasure(FigureType.value(name, type, domain), faults);
    }

    /** Of data that are wrong no bound is held against their type: one fault is enough. */
    private static Optional<DataType> typeOfSound(Typed of, List<String> faults) {
        return faults.isEmpty() ? of.type() : Optional.empty();
    }

    private static String withMethods(String fault) {
        return fault + "; dates and times have lower, higher and nearest quantiles";
    }

    @Override
    public TypedMeasure valueSet(Measure.ValueSet measure) {
        Typed of = measure.of().fold(typer);
        String which = switch (measure.which()) {
            case DISTINCT -> "distinct values";
            case MOST_COMMON -> "most common values";
        };
        String name = which + " of " + Nouns.subject(measure.of());
        List<String> faults = of.requireOrdered("to have a set of " + which);
        return new TypedMeasure(FigureType.values(name, typeOfSound(of, faults)), faults);
    }

    @Override
    public TypedMeasure columns(Measure.Columns measure) {
        return new TypedMeasure(FigureType.of("columns", FigureType.Kind.SHAPE), List.of());
    }

    /** Returns the faults of the values that split rows into groups. */
    List<String> groupFaults(List<Expr> groupedBy) {
        List<List<String>> faults = new ArrayList<>();
        for (Expr value : groupedBy) {
            faults.add(value.fold(typer).requireOrdered("to group rows by"));
        }
        return Comparisons.join(faults);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
