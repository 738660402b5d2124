package dev.assay.quality.engine;

import dev.assay.quality.Rule;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure over one selection of rows. Equal queries are answered once, however many expectations ask.
 *
 * @param measure the measure
 * @param where which rows are selected; empty means all
 * @param groupedBy the values that split the rows; empty means one group
 * @since 0.1
 */
public record Query(Measure measure, Optional<Condition> where, List<Expr> groupedBy) {
    /** Checks the components. */
    public Query {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(where, "where");
        groupedBy = List.copyOf(groupedBy);
    }

    static Query of(Rule rule) {
        return new Query(rule.measure(), rule.where(), rule.groupedBy());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query
                && (measure == query.measure || measure.equals(query.measure))
                && where.equals(query.where)
                && groupedBy.equals(query.groupedBy);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * measure.hashCode() + where.hashCode()) + groupedBy.hashCode();
    }
}
