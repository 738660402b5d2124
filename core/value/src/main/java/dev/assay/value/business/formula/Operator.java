package dev.assay.value.business.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How two formulas make one.
 *
 * @since 0.1
 */
public enum Operator {
    /** The sum. */
    PLUS("+", 1) {
        @Override
        public double apply(double left, double right) {
            return left + right;
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.add(right, MathContext.DECIMAL128);
        }
    },
    /** The difference. */
    MINUS("−", 1) {
        @Override
        public double apply(double left, double right) {
            return left - right;
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.subtract(right, MathContext.DECIMAL128);
        }
    },
    /** The product. */
    TIMES("×", 2) {
        @Override
        public double apply(double left, double right) {
            return left * right;
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.multiply(right, MathContext.DECIMAL128);
        }
    },
    /** The quotient; not finite where the divisor is 0. */
    DIVIDED_BY("÷", 2) {
        @Override
        public double apply(double left, double right) {
            return left / right;
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.divide(right, MathContext.DECIMAL128);
        }
    },
    /** The smaller of the two. */
    MINIMUM("min", 3) {
        @Override
        public double apply(double left, double right) {
            return Math.min(left, right);
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.min(right);
        }
    },
    /** The larger of the two. */
    MAXIMUM("max", 3) {
        @Override
        public double apply(double left, double right) {
            return Math.max(left, right);
        }

        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.max(right);
        }
    };

    private final String sign;
    private final int strength;

    Operator(String sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    /**
     * Returns the result for two numbers.
     *
     * @param left the first number
     * @param right the second number
     * @return the result by the rules of IEEE 754
     */
    public abstract double apply(double left, double right);

    /** In 34 digits; an exception where the divisor is 0. */
    abstract BigDecimal apply(BigDecimal left, BigDecimal right);

    /**
     * Returns how it is written.
     *
     * @return a sign such as {@code ×}, or the name of a function
     */
    public String sign() {
        return sign;
    }

    /** How strongly it binds: products before sums, functions before both. */
    int strength() {
        return strength;
    }
}
