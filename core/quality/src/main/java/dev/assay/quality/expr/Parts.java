package dev.assay.quality.expr;

import java.util.ArrayList;
import java.util.List;

/** The direct parts of expressions and conditions, for those who walk the whole tree. */
final class Parts {
    private static final ExprParts EXPR = new ExprParts();
    private static final ConditionValues VALUES = new ConditionValues();

    private Parts() {}

    /** Returns a condition and every condition within it, outside first. */
    static List<Condition> all(Condition condition) {
        List<Condition> found = new ArrayList<>();
        add(condition, found);
        return found;
    }

    private static void add(Condition condition, List<Condition> found) {
        found.add(condition);
        for (Condition part : inner(condition)) {
            add(part, found);
        }
    }

    private static List<Condition> inner(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts();
        }
        if (condition instanceof Condition.Or or) {
            return or.parts();
        }
        return condition instanceof Condition.Not not ? List.of(not.of()) : List.of();
    }

    /** Returns whether a condition only joins others. */
    static boolean isJunction(Condition condition) {
        return !inner(condition).isEmpty();
    }

    /** Returns the values that a condition itself looks at, not those of conditions within it. */
    static List<Expr> values(Condition condition) {
        return condition.fold(VALUES);
    }

    static List<Expr> children(Expr expr) {
        return expr.fold(EXPR);
    }

    private static final class ExprParts implements Expr.Cases<List<Expr>> {
        @Override
        public List<Expr> column(Expr.Column column) {
            return List.of();
        }

        @Override
        public List<Expr> nested(Expr.Nested nested) {
            return List.of(nested.of());
        }

        @Override
        public List<Expr> literal(Expr.Literal literal) {
            return List.of();
        }

        @Override
        public List<Expr> arithmetic(Expr.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }

        @Override
        public List<Expr> call(Expr.Call call) {
            return call.arguments();
        }

        @Override
        public List<Expr> elapsed(Expr.Elapsed elapsed) {
            return List.of(elapsed.start(), elapsed.end());
        }

        @Override
        public List<Expr> atZone(Expr.AtZone atZone) {
            return List.of(atZone.of());
        }

        @Override
        public List<Expr> now(Expr.Now now) {
            return List.of();
        }
    }

    private static final class ConditionValues implements ConditionCases<List<Expr>> {
        @Override
        public List<Expr> comparison(Condition.Comparison condition) {
            return List.of(condition.left(), condition.right());
        }

        @Override
        public List<Expr> between(Condition.Between condition) {
            return List.of(condition.value(), condition.lower(), condition.upper());
        }

        @Override
        public List<Expr> close(Condition.Close condition) {
            return List.of(condition.value(), condition.target());
        }

        @Override
        public List<Expr> in(Condition.In condition) {
            return condition.values();
        }

        @Override
        public List<Expr> isNull(Condition.IsNull condition) {
            return List.of(condition.value());
        }

        @Override
        public List<Expr> isFinite(Condition.IsFinite condition) {
            return List.of(condition.value());
        }

        @Override
        public List<Expr> matches(Condition.Matches condition) {
            return List.of(condition.value());
        }

        @Override
        public List<Expr> like(Condition.Like condition) {
            return List.of(condition.value());
        }

        @Override
        public List<Expr> hasFormat(Condition.HasFormat condition) {
            return List.of(condition.value());
        }

        @Override
        public List<Expr> and(Condition.And condition) {
            return List.of();
        }

        @Override
        public List<Expr> or(Condition.Or condition) {
            return List.of();
        }

        @Override
        public List<Expr> not(Condition.Not condition) {
            return List.of();
        }

        @Override
        public List<Expr> custom(Condition.Custom condition) {
            return List.of();
        }
    }
}
