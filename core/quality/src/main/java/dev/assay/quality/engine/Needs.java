package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Measure;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compares what a suite needs with what an engine can do. */
final class Needs {
    private Needs() {}

    /**
     * Refuses a suite that an engine cannot evaluate.
     *
     * @throws UnsupportedMeasureException if the engine lacks something, with all that it lacks
     */
    static void require(Suite suite, Engine engine) {
        Set<Capability> had = engine.capabilities();
        if (had.size() == Capability.values().length) {
            return;
        }
        Map<String, Set<Capability>> missing = new LinkedHashMap<>();
        lacking(of(suite.settings()), had, "missingWhen", missing);
        suite.expectations().forEach((id, expectation) -> lacking(of(expectation), had, id, missing));
        if (!missing.isEmpty()) {
            throw new UnsupportedMeasureException(engine.name(), suite.name(), missing);
        }
    }

    private static void lacking(
            Set<Capability> needed, Set<Capability> had, String where, Map<String, Set<Capability>> missing) {
        needed.removeAll(had);
        if (!needed.isEmpty()) {
            missing.put(where, needed);
        }
    }

    private static Set<Capability> of(Suite.Settings settings) {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        settings.missing().values().stream().flatMap(codes -> codes.stream()).forEach(code -> {
            if (code instanceof MissingCode.Matching matching && IrregularPatterns.isIrregular(matching.regex())) {
                needed.add(Capability.IRREGULAR_PATTERNS);
            }
        });
        return needed;
    }

    private static Set<Capability> of(Expectation expectation) {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        if (expectation.traits().activity() == Traits.Activity.DISABLED) {
            return needed;
        }
        Rule rule = expectation.rule();
        needed.addAll(rule.measure().fold(new MeasureNeeds()));
        rule.where().ifPresent(where -> addAll(where, needed));
        if (!rule.groupedBy().isEmpty()) {
            needed.add(Capability.GROUPS);
            rule.groupedBy().forEach(value -> addAll(value, needed));
        }
        return needed;
    }

    static void addAll(Condition condition, Set<Capability> needed) {
        for (Condition part : References.conditions(condition)) {
            if (part instanceof Condition.Custom) {
                needed.add(Capability.CUSTOM_PREDICATES);
            }
            if (part instanceof Condition.HasFormat) {
                needed.add(Capability.FORMATS);
            }
            if (part instanceof Condition.Matches matches && IrregularPatterns.isIrregular(matches.regex())) {
                needed.add(Capability.IRREGULAR_PATTERNS);
            }
        }
        References.expressions(condition).forEach(expr -> add(expr, needed));
    }

    static void addAll(Expr expr, Set<Capability> needed) {
        References.expressions(expr).forEach(part -> add(part, needed));
    }

    private static void add(Expr expr, Set<Capability> needed) {
        if (expr instanceof Expr.Nested) {
            needed.add(Capability.NESTED_FIELDS);
        }
        if (expr instanceof Expr.Call call && call.function() == Function.NFC) {
            needed.add(Capability.NORMALISATION);
        }
    }

    /** What measures need. */
    private static final class MeasureNeeds implements Measure.Cases<Set<Capability>> {
        @Override
        public Set<Capability> rowCount(Measure.RowCount measure) {
            return Set.of();
        }

        @Override
        public Set<Capability> satisfying(Measure.Satisfying measure) {
            Set<Capability> needed = EnumSet.noneOf(Capability.class);
            addAll(measure.condition(), needed);
            return needed;
        }

        @Override
        public Set<Capability> occurrences(Measure.Occurrences measure) {
            Set<Capability> needed = EnumSet.of(Capability.OCCURRENCES);
            measure.values().forEach(value -> addAll(value, needed));
            return needed;
        }

        @Override
        public Set<Capability> statistic(Measure.Statistic measure) {
            Set<Capability> needed = switch (measure.stat()) {
                case SKEWNESS, KURTOSIS -> EnumSet.of(Capability.HIGHER_MOMENTS);
                case INTERQUARTILE_RANGE -> EnumSet.of(Capability.EXACT_QUANTILES);
                case ENTROPY -> EnumSet.of(Capability.VALUE_SETS);
                case MIN,
                        MAX,
                        RANGE,
                        SUM,
                        MEAN,
                        VARIANCE,
                        POPULATION_VARIANCE,
                        STANDARD_DEVIATION,
                        POPULATION_STANDARD_DEVIATION,
                        AGE_OF_NEWEST -> EnumSet.noneOf(Capability.class);
            };
            addAll(measure.of(), needed);
            return needed;
        }

        @Override
        public Set<Capability> quantile(Measure.Quantile measure) {
            Set<Capability> needed = EnumSet.of(Capability.EXACT_QUANTILES);
            addAll(measure.of(), needed);
            return needed;
        }

        @Override
        public Set<Capability> valueSet(Measure.ValueSet measure) {
            Set<Capability> needed = EnumSet.of(Capability.VALUE_SETS);
            addAll(measure.of(), needed);
            return needed;
        }

        @Override
        public Set<Capability> columns(Measure.Columns measure) {
            return Set.of();
        }
    }
}
