package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Conditional;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Levels;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.text.ConditionText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modifiers that every expectation takes, typed so that a sentence keeps its own words. */
abstract class Modifiers<E extends Modifiers<E>> {
    private final Rule rule;
    private final Traits traits;

    Modifiers(Rule rule, Traits traits) {
        this.rule = rule;
        this.traits = traits;
    }

    abstract E with(Rule newRule, Traits newTraits);

    /**
     * Returns what is judged.
     *
     * @return the rule
     */
    public final Rule rule() {
        return rule;
    }

    /**
     * Returns what is said beside it.
     *
     * @return the traits
     */
    public final Traits traits() {
        return traits;
    }

    /**
     * Restricts the expectation to the rows for which a condition is true; rows for which it is false or unknown are
     * filtered out and counted as such.
     *
     * @param condition which rows
     * @return a new expectation
     * @throws IllegalStateException if rows were already restricted, or the expectation is about the schema
     */
    public final E where(Conditional condition) {
        requireRows("where");
        rule.where().ifPresent(old -> {
            throw new IllegalStateException("where was already set to " + old);
        });
        return with(rule.withWhere(condition.condition()), traits);
    }

    /**
     * Restricts the expectation to the rows for which a condition is true.
     *
     * @param condition which rows, as text; see {@link ConditionText}
     * @return a new expectation
     * @throws IllegalArgumentException if the text is no condition; the message points at the place
     * @throws IllegalStateException if rows were already restricted, or the expectation is about the schema
     */
    public final E where(String condition) {
        return where(ConditionText.parse(condition));
    }

    /**
     * Splits the selected rows into groups, each of which is judged alone; the expectation is as bad as its worst group.
     * Null is a group of its own.
     *
     * @param columns the columns whose values make a group, at least one
     * @return a new expectation
     * @throws IllegalStateException if groups were already set, or the expectation is about the schema
     */
    public final E groupedBy(String... columns) {
        return groupedBy(Arrays.stream(columns).<Expr>map(Expr.Column::new).toList());
    }

    /**
     * Splits the selected rows into groups, each of which is judged alone.
     *
     * @param values the columns or computed values that make a group, at least one
     * @return a new expectation
     * @throws IllegalStateException if groups were already set, or the expectation is about the schema
     */
    public final E groupedBy(Operand... values) {
        return groupedBy(Arrays.stream(values).map(Operand::expr).toList());
    }

    private E groupedBy(List<Expr> values) {
        requireRows("groupedBy");
        if (!rule.groupedBy().isEmpty()) {
            throw new IllegalStateException("groupedBy was already set to " + rule.groupedBy());
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("columns must have at least one element, but was empty");
        }
        return with(rule.withGroups(values), traits);
    }

    private void requireRows(String modifier) {
        if (rule.measure() instanceof Measure.Columns) {
            throw new IllegalStateException(modifier + " cannot be combined with an expectation about the schema");
        }
    }

    /**
     * Sets what a missing value does: to its row, where rows are judged, or to a figure that counts values.
     *
     * @param policy the policy, in place of {@link NullPolicy#IGNORE}; FAIL and PASS judge rows only
     * @return a new expectation
     * @throws IllegalArgumentException if the policy has no meaning for the figure
     * @throws IllegalStateException if the expectation is a null test or a custom predicate, which evaluates every row; a
     *     primary key, which is complete; a figure that leaves nulls out; or the number of rows or the schema, which look
     *     at no value
     */
    public final E nulls(NullPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        Measure measure = rule.measure();
        if (measure instanceof Measure.Occurrences counted) {
            requireUnkeyed(counted, policy);
            return with(rule.withMeasure(new Measure.Occurrences(counted.what(), counted.values(), policy)), traits);
        }
        boolean judges = measure instanceof Measure.Satisfying;
        if (judges && !References.isNeverUnknown(((Measure.Satisfying) measure).condition())) {
            Condition condition = ((Measure.Satisfying) measure).condition();
            return with(rule.withMeasure(new Measure.Satisfying(condition, policy)), traits);
        }
        boolean blind = measure instanceof Measure.RowCount || measure instanceof Measure.Columns;
        String why = judges ? "evaluates every selected row" : blind ? "looks at no value" : "leaves nulls out";
        throw new IllegalStateException(
                "nulls cannot be combined with " + rule.kind().name() + ", which " + why);
    }

    /** A key is complete; to say otherwise later would take back what its word says. */
    private void requireUnkeyed(Measure.Occurrences counted, NullPolicy policy) {
        boolean key = counted.what() == Measure.Occurrence.UNIQUE_ROWS && counted.nulls() == NullPolicy.FAIL;
        if (key && policy != NullPolicy.FAIL) {
            throw new IllegalStateException("nulls(" + policy.name() + ") cannot be combined with "
                    + rule.kind().name() + ", which fails rows without a value; see "
                    + (counted.values().size() == 1 ? "isUnique" : "areUnique"));
        }
    }

    /**
     * Adds a stricter bound whose breach only warns.
     *
     * @param bound a bound of the same kind as the one that fails, and stricter, so that it can be reached alone; an end
     *     that the other bound has, too, must not lie beyond it
     * @return a new expectation
     * @throws IllegalArgumentException if the level, or one of its ends, can never be reached
     * @throws IllegalStateException if the expectation only warns anyway, or the level was already set
     */
    public final E warnUnless(Bound bound) {
        rule.warning().ifPresent(old -> {
            throw new IllegalStateException("warnUnless was already set to " + old);
        });
        if (traits.severity() == Severity.WARNING) {
            throw new IllegalStateException("warnUnless cannot be combined with severity warning");
        }
        Levels.requireReachable(rule.bound(), bound);
        return with(rule.withWarning(bound), traits);
    }

    /**
     * Sets what a broken bound becomes.
     *
     * @param severity the severity
     * @return a new expectation
     * @throws IllegalStateException if a warning level is set and the severity is WARNING too
     */
    public final E severity(Severity severity) {
        if (severity == Severity.WARNING && rule.warning().isPresent()) {
            throw new IllegalStateException("warnUnless cannot be combined with severity warning");
        }
        return with(rule, traits.withSeverity(Objects.requireNonNull(severity, "severity")));
    }

    /**
     * Gives the expectation an id.
     *
     * @param id a kebab-case name, unique in its suite
     * @return a new expectation
     * @throws IllegalArgumentException if the id is not kebab-case
     */
    public final E as(String id) {
        return with(rule, traits.withId(Objects.requireNonNull(id, "id")));
    }

    /**
     * Sets the quality dimension.
     *
     * @param dimension the dimension
     * @return a new expectation
     */
    public final E dimension(Dimension dimension) {
        return with(rule, traits.withDimension(Objects.requireNonNull(dimension, "dimension")));
    }

    /**
     * Names the persona who answers for it.
     *
     * @param persona the persona's id
     * @return a new expectation
     * @throws IllegalArgumentException if the id is blank
     */
    public final E ownedBy(String persona) {
        return with(rule, traits.withOwner(Objects.requireNonNull(persona, "persona")));
    }

    /**
     * Says why it is expected.
     *
     * @param reason the reason, printed with every failure
     * @return a new expectation
     * @throws IllegalArgumentException if the reason is blank
     */
    public final E because(String reason) {
        return with(rule, traits.withReason(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * Sets free words to find and filter by, in place of those set before.
     *
     * @param tags the words
     * @return a new expectation
     * @throws IllegalArgumentException if a word is blank
     */
    public final E tagged(String... tags) {
        for (String tag : tags) {
            Objects.requireNonNull(tag, "tag");
        }
        return with(rule, traits.withTags(Set.copyOf(Arrays.asList(tags))));
    }

    /**
     * Says what it becomes when there is nothing to judge.
     *
     * @param policy the policy, in place of the suite's
     * @return a new expectation
     */
    public final E onEmpty(EmptyPolicy policy) {
        return with(rule, traits.withEmptyPolicy(Objects.requireNonNull(policy, "policy")));
    }

    /**
     * Keeps it in the suite without evaluating it; its outcome is NOT_EVALUATED (DISABLED).
     *
     * @return a new expectation
     */
    public final E disabled() {
        return with(rule, traits.disabled());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Modifiers<?> that
                && that.getClass() == getClass()
                && that.rule.equals(rule)
                && that.traits.equals(traits);
    }

    @Override
    public final int hashCode() {
        return 31 * rule.hashCode() + traits.hashCode();
    }

    /**
     * Returns the expectation as an English sentence.
     *
     * @return one sentence
     */
    @Override
    public final String toString() {
        return rule.sentence().in(Locale.ENGLISH);
    }
}
