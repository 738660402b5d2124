package dev.assay.quality.expr;

/**
 * The six ways to compare two ordered values.
 *
 * @since 0.1
 */
public enum Comparator {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("<>"),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    AT_LEAST(">=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the operator as text writes it.
     *
     * @return one or two characters
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Returns whether a comparison's sign satisfies this operator.
     *
     * @param sign negative, zero or positive: the left value less than, equal to or greater than the right
     * @return true if the comparison holds
     */
    public boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }
}
