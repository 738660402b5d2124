package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.expr.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text per row whose case does not matter: it and what it is compared with are compared in lower case by the rules of
 * the root locale. Immutable.
 *
 * @since 0.1
 */
public final class CaselessText {
    private final Expr lower;

    CaselessText(Expr of) {
        lower = new Expr.Call(Function.LOWER, List.of(of));
    }

    /**
     * Expects the text to equal a constant.
     *
     * @param value the constant
     * @return the expectation
     */
    public RowExpectation isEqualTo(String value) {
        return Conditions.compare(lower, Comparator.EQUAL, new Expr.Literal(fold(value)));
    }

    /**
     * Expects the text to equal another of the same row.
     *
     * @param other the other text
     * @return the expectation
     */
    public RowExpectation isEqualTo(Operand other) {
        return Conditions.compare(lower, Comparator.EQUAL, new Expr.Call(Function.LOWER, List.of(other.expr())));
    }

    /**
     * Expects the text to be one of a set.
     *
     * @param values the set, at least one constant
     * @return the expectation
     * @throws IllegalArgumentException if the set is empty
     */
    public RowExpectation isIn(String... values) {
        return Conditions.isIn(lower, folded(values));
    }

    /**
     * Expects the text to be none of a set.
     *
     * @param values the set, at least one constant
     * @return the expectation
     * @throws IllegalArgumentException if the set is empty
     */
    public RowExpectation isNotIn(String... values) {
        return Conditions.isNotIn(lower, folded(values));
    }

    /**
     * Expects no two rows to have the same text but for case.
     *
     * @return the expectation
     */
    public RowExpectation isUnique() {
        return new TextValue(lower).isUnique();
    }

    private static Object[] folded(String... values) {
        return Arrays.stream(values).map(CaselessText::fold).toArray();
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
