package dev.assay.quality.engine;

import dev.assay.quality.Rule;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Returns the columns that answering takes: those of the measure, then those of the filter and of the groups.
     *
     * @return the exact names, each once, in the order of first mention; possibly none
     */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(measure.columns());
        if (where.isPresent()) {
            names.addAll(References.columns(where.get()));
        }
        for (Expr value : groupedBy) {
            names.addAll(References.columns(value));
        }
        return names;
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
