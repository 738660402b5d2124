package dev.assay.quality.engine;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the values of sensitive columns out of what was measured. */
final class Masking {
    private final Set<String> sensitive;

    Masking(Set<String> sensitive) {
        this.sensitive = sensitive;
    }

    /** Returns the same without any value of a sensitive column: in the group, the figure and the sample. */
    Measured mask(Measured measured, Query query) {
        if (sensitive.isEmpty()) {
            return measured;
        }
        List<@Nullable Object> group = new ArrayList<>(measured.group());
        for (int i = 0; i < group.size(); i++) {
            group.set(i, isSensitive(query.groupedBy().get(i)) ? Masked.MASKED : group.get(i));
        }
        List<SampleRow> sample = measured.sample().stream().map(this::mask).toList();
        return new Measured(group, measured.counts(), figure(measured, query.measure()), sample);
    }

    private SampleRow mask(SampleRow row) {
        return new SampleRow(row.number(), mask(row.keys()), mask(row.values()));
    }

    private Map<String, @Nullable Object> mask(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>(values);
        masked.replaceAll((column, value) -> sensitive.contains(column) ? Masked.MASKED : value);
        return masked;
    }

    private Figure figure(Measured measured, Measure measure) {
        boolean secret = revealed(measure, measured.counts().evaluated())
                .filter(this::isSensitive)
                .isPresent();
        boolean defined = !(measured.figure() instanceof Figure.Undefined);
        return secret && defined ? new Figure.Scalar(Masked.MASKED) : measured.figure();
    }

    private boolean isSensitive(Expr expr) {
        return References.columns(expr).stream().anyMatch(sensitive::contains);
    }

    /** Returns the value that a figure would give away: one that occurs, or the only one that was summed up. */
    private static Optional<Expr> revealed(Measure measure, long evaluated) {
        if (measure instanceof Measure.ValueSet set) {
            return Optional.of(set.of());
        }
        if (measure instanceof Measure.Quantile quantile) {
            return Optional.of(quantile.of());
        }
        return measure instanceof Measure.Statistic statistic && reveals(statistic.stat(), evaluated)
                ? Optional.of(statistic.of())
                : Optional.empty();
    }

    private static boolean reveals(Measure.Stat stat, long evaluated) {
        return switch (stat) {
            case MIN, MAX, AGE_OF_NEWEST -> true;
            case SUM, MEAN -> evaluated == 1;
            case RANGE,
                    VARIANCE,
                    POPULATION_VARIANCE,
                    STANDARD_DEVIATION,
                    POPULATION_STANDARD_DEVIATION,
                    SKEWNESS,
                    KURTOSIS,
                    INTERQUARTILE_RANGE,
                    ENTROPY -> false;
        };
    }
}
