package dev.assay.quality.expr;

/** Handles a few kinds of conditions and all others alike. */
abstract class ConditionFold<R> implements ConditionCases<R> {
    /** Handles every kind that is not handled by name. */
    abstract R other(Condition condition);

    @Override
    public R comparison(Condition.Comparison condition) {
        return other(condition);
    }

    @Override
    public R between(Condition.Between condition) {
        return other(condition);
    }

    @Override
    public R close(Condition.Close condition) {
        return other(condition);
    }

    @Override
    public R in(Condition.In condition) {
        return other(condition);
    }

    @Override
    public R isNull(Condition.IsNull condition) {
        return other(condition);
    }

    @Override
    public R isFinite(Condition.IsFinite condition) {
        return other(condition);
    }

    @Override
    public R matches(Condition.Matches condition) {
        return other(condition);
    }

    @Override
    public R like(Condition.Like condition) {
        return other(condition);
    }

    @Override
    public R hasFormat(Condition.HasFormat condition) {
        return other(condition);
    }

    @Override
    public R and(Condition.And condition) {
        return other(condition);
    }

    @Override
    public R or(Condition.Or condition) {
        return other(condition);
    }

    @Override
    public R not(Condition.Not condition) {
        return other(condition);
    }

    @Override
    public R custom(Condition.Custom condition) {
        return other(condition);
    }
}
