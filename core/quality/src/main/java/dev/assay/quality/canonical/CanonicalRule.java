package dev.assay.quality.canonical;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expectation judges, ready to be written.
 *
 * @param measure the figure
 * @param bound what it must satisfy
 * @param warning a stricter bound whose breach only warns
 * @param where which rows are selected
 * @param groupedBy the values that split the rows into groups
 * @since 0.1
 */
public record CanonicalRule(
        Measure measure, Bound bound, Optional<Bound> warning, Optional<Condition> where, List<Expr> groupedBy) {
    /** Copies the list. */
    public CanonicalRule {
        groupedBy = List.copyOf(groupedBy);
    }

    /**
     * Returns the rule in its one form.
     *
     * @return an object with the components that are there
     */
    public Json json() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("bound", CanonicalBounds.of(bound));
        members.put("measure", CanonicalMeasures.of(measure));
        warning.ifPresent(stricter -> members.put("warning", CanonicalBounds.of(stricter)));
        where.ifPresent(condition -> members.put("where", CanonicalConditions.of(condition)));
        if (!groupedBy.isEmpty()) {
            members.put("groupedBy", Json.set(CanonicalValues.all(groupedBy)));
        }
        return Json.object(members);
    }

    /**
     * Returns a constant with its type.
     *
     * @param value a plain value
     * @return an object
     */
    public static Json constant(Object value) {
        return CanonicalValues.constant(value);
    }
}
