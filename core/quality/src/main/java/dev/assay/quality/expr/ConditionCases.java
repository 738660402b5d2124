package dev.assay.quality.expr;

/**
 * One function per kind of condition, so that a new kind is a compile error wherever kinds are told apart.
 *
 * @param <R> the result type
 * @since 0.1
 */
public interface ConditionCases<R> {
    /**
     * Handles two values compared.
     *
     * @param condition the condition
     * @return a result
     */
    R comparison(Condition.Comparison condition);

    /**
     * Handles a range test.
     *
     * @param condition the condition
     * @return a result
     */
    R between(Condition.Between condition);

    /**
     * Handles a test of two numbers within a tolerance.
     *
     * @param condition the condition
     * @return a result
     */
    R close(Condition.Close condition);

    /**
     * Handles a membership test.
     *
     * @param condition the condition
     * @return a result
     */
    R in(Condition.In condition);

    /**
     * Handles a null test.
     *
     * @param condition the condition
     * @return a result
     */
    R isNull(Condition.IsNull condition);

    /**
     * Handles a test for a finite number.
     *
     * @param condition the condition
     * @return a result
     */
    R isFinite(Condition.IsFinite condition);

    /**
     * Handles a regular expression.
     *
     * @param condition the condition
     * @return a result
     */
    R matches(Condition.Matches condition);

    /**
     * Handles an SQL LIKE pattern.
     *
     * @param condition the condition
     * @return a result
     */
    R like(Condition.Like condition);

    /**
     * Handles a format test.
     *
     * @param condition the condition
     * @return a result
     */
    R hasFormat(Condition.HasFormat condition);

    /**
     * Handles a conjunction.
     *
     * @param condition the condition
     * @return a result
     */
    R and(Condition.And condition);

    /**
     * Handles a disjunction.
     *
     * @param condition the condition
     * @return a result
     */
    R or(Condition.Or condition);

    /**
     * Handles a negation.
     *
     * @param condition the condition
     * @return a result
     */
    R not(Condition.Not condition);

    /**
     * Handles an own test of the application.
     *
     * @param condition the condition
     * @return a result
     */
    R custom(Condition.Custom condition);
}
