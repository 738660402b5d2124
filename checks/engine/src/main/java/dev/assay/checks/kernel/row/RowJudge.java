package dev.assay.checks.kernel.row;

import dev.assay.checks.kernel.Duplicates;
import dev.assay.checks.kernel.truth.Conditions;
import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.source.Watch;
import dev.assay.checks.vector.Batch;
import dev.assay.quality.engine.Query;
import dev.assay.quality.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of each row of a batch what becomes of it under expectations about rows. Confined to one thread.
 *
 * @since 0.1
 */
public final class RowJudge {
    private final Frame frame = new Frame();
    private final List<String> columns;
    private final List<RowRule> rules = new ArrayList<>();
    private final List<Set<Integer>> columnsOfRules = new ArrayList<>();

    /**
     * Prepares to judge rows.
     *
     * @param queries queries whose figure is a tally of rows
     * @param duplicates the tuples of the queries about uniqueness
     * @param watch the run's clock and limits
     * @throws IllegalArgumentException if a query is not about rows, or about uniqueness without its tuples
     */
    public RowJudge(List<Query> queries, Duplicates duplicates, Watch watch) {
        columns = columns(queries);
        Expressions expressions = new Expressions(frame, columns, watch.now());
        Conditions conditions = new Conditions(expressions, watch);
        for (Query query : queries) {
            rules.add(rule(query, duplicates, expressions, conditions));
            columnsOfRules.add(query.columns().stream().map(columns::indexOf).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Returns the columns that judging takes, in the order in which batches must have them. */
    public static List<String> columns(List<Query> queries) {
        Set<String> names = new LinkedHashSet<>();
        queries.forEach(query -> names.addAll(query.columns()));
        return List.copyOf(names);
    }

    private RowRule rule(Query query, Duplicates duplicates, Expressions expressions, Conditions conditions) {
        try {
            return sound(query, duplicates, expressions, conditions);
        } catch (RowFault e) {
            // What does not depend on rows was computed and went wrong.
            return new UndecidedRule(frame, null, e.cause());
        }
    }

    private RowRule sound(Query query, Duplicates duplicates, Expressions expressions, Conditions conditions) {
        Truth where = query.where().map(conditions::of).orElse(null);
        if (query.measure() instanceof Measure.Satisfying satisfying) {
            return new ConditionRule(frame, where, conditions.of(satisfying.condition(), satisfying.nulls()));
        }
        Optional<String> uncounted = duplicates.cause(query);
        if (uncounted.isPresent()) {
            return new UndecidedRule(frame, where, uncounted.get());
        }
        if (!Duplicates.isNeeded(query) || duplicates.table(query).isEmpty()) {
            throw new IllegalArgumentException("query must be about rows one by one, but was " + query.measure());
        }
        Measure.Occurrences measure = (Measure.Occurrences) query.measure();
        List<Value> groups = query.groupedBy().stream().map(expressions::of).toList();
        List<Value> values = measure.values().stream().map(expressions::of).toList();
        UniqueRule.Looked looked = new UniqueRule.Looked(groups, values, measure.nulls());
        return new UniqueRule(frame, where, looked, duplicates.table(query).orElseThrow());
    }

    /** Judges the rows of a batch, whose columns are {@link #columns}. */
    public void judge(Batch batch, List<ColumnFailure> failures) {
        frame.load(batch);
        rules.forEach(RowRule::judge);
        for (ColumnFailure failure : failures) {
            for (int i = 0; i < rules.size(); i++) {
                if (columnsOfRules.get(i).contains(failure.column())) {
                    rules.get(i).giveUp((int) (failure.row() - batch.firstRow()), failure.cause());
                }
            }
        }
    }

    /**
     * Returns what becomes of a row of the batch.
     *
     * @param query the position of a query among those given
     * @param row the row's position in the batch, counted from 0
     */
    public RowFate fate(int query, int row) {
        return rules.get(query).fate(row);
    }

    /**
     * Returns why a row of the batch is unknown.
     *
     * @param query the position of a query among those given
     * @param row the row's position in the batch, counted from 0
     * @return the cause, or empty if it is not
     */
    public Optional<String> cause(int query, int row) {
        return rules.get(query).cause(row);
    }
}
