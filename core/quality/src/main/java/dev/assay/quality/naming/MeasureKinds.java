package dev.assay.quality.naming;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Names kinds by measure; a bound adds its words where it says what is expected of a figure. */
final class MeasureKinds implements Measure.Cases<Kind> {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Bound bound;

    MeasureKinds(Bound bound) {
        this.bound = bound;
    }

    @Override
    public Kind rowCount(Measure.RowCount measure) {
        return new Kind("", "row-count", boundWords());
    }

    @Override
    public Kind satisfying(Measure.Satisfying measure) {
        ConditionKind kind = measure.condition().fold(ConditionKinds.INSTANCE);
        return rows(kind.subject(), kind.name(), kind.object());
    }

    /** The bound of rows is a tolerance, which names nothing, unless it speaks of how many pass. */
    private Kind rows(String subject, String name, String object) {
        String more = bound instanceof Bound.PassingWithin ? " " + boundWords() : "";
        return new Kind(subject, name, object + more);
    }

    @Override
    public Kind occurrences(Measure.Occurrences measure) {
        String subject = subject(measure.values());
        if (measure.what() == Measure.Occurrence.UNIQUE_ROWS) {
            String what = measure.nulls() == NullPolicy.FAIL ? "primary-key" : "unique";
            return rows(subject, (measure.values().size() == 1 ? "is-" : "are-") + what, "");
        }
        return new Kind(subject, kebab(measure.what()), boundWords());
    }

    @Override
    public Kind statistic(Measure.Statistic measure) {
        return new Kind(subject(List.of(measure.of())), kebab(measure.stat()), boundWords());
    }

    @Override
    public Kind quantile(Measure.Quantile measure) {
        String subject = subject(List.of(measure.of()));
        boolean linear = measure.interpolation() == Measure.Interpolation.LINEAR;
        if (linear && measure.q().compareTo(HALF) == 0) {
            return new Kind(subject, "median", boundWords());
        }
        return new Kind(subject, "quantile", measure.q().toPlainString() + " " + boundWords());
    }

    @Override
    public Kind valueSet(Measure.ValueSet measure) {
        String name = switch (measure.which()) {
            case DISTINCT -> "distinct-values";
            case MOST_COMMON -> "most-common-values";
        };
        return new Kind(subject(List.of(measure.of())), name, boundWords());
    }

    @Override
    public Kind columns(Measure.Columns measure) {
        return bound.fold(BoundKinds.INSTANCE);
    }

    private String boundWords() {
        return bound.fold(BoundKinds.INSTANCE).name();
    }

    private static String subject(List<Expr> values) {
        StringJoiner words = new StringJoiner(" ");
        for (Expr value : values) {
            words.add(value.toString());
        }
        return words.toString();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
