package dev.assay.quality.expr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression or condition refers to. Thread-safe.
 *
 * @since 0.1
 */
public final class References {
    private References() {}

    /**
     * Returns the columns that an expression reads.
     *
     * @param expr the expression
     * @return the exact names, each once, in the order of first mention
     */
    public static Set<String> columns(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        addColumns(expr, names);
        return names;
    }

    /**
     * Returns the columns that a condition reads.
     *
     * @param condition the condition
     * @return the exact names, each once, in the order of first mention
     */
    public static Set<String> columns(Condition condition) {
        Set<String> names = new LinkedHashSet<>();
        for (Condition part : Parts.all(condition)) {
            for (Expr value : Parts.values(part)) {
                addColumns(value, names);
            }
            if (part instanceof Condition.Custom custom) {
                names.addAll(custom.columns());
            }
        }
        return names;
    }

    /**
     * Returns the values that a condition compares, for a null policy to look at.
     *
     * <p>Literals are left out. So is a value that the condition itself tests for null: its author has said what a null
     * means there.
     *
     * @param condition the condition
     * @return the compared values, each once, in the order of first mention; empty for a mere null test
     */
    public static List<Expr> operands(Condition condition) {
        Set<Expr> compared = new LinkedHashSet<>();
        Set<Expr> tested = new LinkedHashSet<>();
        for (Condition part : Parts.all(condition)) {
            if (part instanceof Condition.IsNull test) {
                tested.add(test.value());
            } else {
                compared.addAll(Parts.values(part));
            }
        }
        compared.removeAll(tested);
        List<Expr> operands = new ArrayList<>();
        for (Expr value : compared) {
            if (!columns(value).isEmpty()) {
                operands.add(value);
            }
        }
        return operands;
    }

    /**
     * Returns whether an expression reads the run's clock.
     *
     * @param expr the expression
     * @return true if {@link Expr.Now} occurs in it
     */
    public static boolean readsClock(Expr expr) {
        return expr instanceof Expr.Now || Parts.children(expr).stream().anyMatch(References::readsClock);
    }

    /**
     * Returns whether a condition reads the run's clock.
     *
     * @param condition the condition
     * @return true if {@link Expr.Now} occurs in it
     */
    public static boolean readsClock(Condition condition) {
        return Parts.all(condition).stream()
                .anyMatch(part -> Parts.values(part).stream().anyMatch(References::readsClock));
    }

    /**
     * Returns whether a condition asks of values only whether they are there.
     *
     * @param condition the condition
     * @return true if it is made of null tests alone
     */
    public static boolean testsNullOnly(Condition condition) {
        return Parts.all(condition).stream()
                .allMatch(part -> part instanceof Condition.IsNull || Parts.isJunction(part));
    }

    /**
     * Returns whether a condition is true or false of every row, whatever is null there.
     *
     * @param condition the condition
     * @return true if it is made of null tests and custom predicates alone
     */
    public static boolean isNeverUnknown(Condition condition) {
        return Parts.all(condition).stream()
                .allMatch(part ->
                        part instanceof Condition.IsNull || part instanceof Condition.Custom || Parts.isJunction(part));
    }

    /**
     * Returns a condition and every condition within it.
     *
     * @param condition the condition
     * @return the conditions, outside first
     */
    public static List<Condition> conditions(Condition condition) {
        return Parts.all(condition);
    }

    /**
     * Returns every expression within a condition, however deep; the options of a membership test are left out.
     *
     * @param condition the condition
     * @return the expressions, outside first
     */
    public static List<Expr> expressions(Condition condition) {
        List<Expr> all = new ArrayList<>();
        for (Condition part : Parts.all(condition)) {
            for (Expr value : Parts.values(part)) {
                addAll(value, all);
            }
        }
        return all;
    }

    /**
     * Returns an expression and every expression within it.
     *
     * @param expr the expression
     * @return the expressions, outside first
     */
    public static List<Expr> expressions(Expr expr) {
        List<Expr> all = new ArrayList<>();
        addAll(expr, all);
        return all;
    }

    private static void addAll(Expr expr, List<Expr> all) {
        all.add(expr);
        for (Expr child : Parts.children(expr)) {
            addAll(child, all);
        }
    }

    private static void addColumns(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Column column) {
            names.add(column.name());
        }
        for (Expr child : Parts.children(expr)) {
            addColumns(child, names);
        }
    }
}
