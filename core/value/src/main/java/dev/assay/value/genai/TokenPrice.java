package dev.assay.value.genai;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The exact price of a token, whatever number of tokens it was quoted for. Immutable.
 *
 * @param perToken the price of one token, in major units of the currency; 0 or more
 * @since 0.1
 */
public record TokenPrice(BigDecimal perToken) {
    /** For how many tokens a price is quoted. */
    public enum Quote {
        /** For one. */
        PER_TOKEN(0),
        /** For a thousand. */
        PER_THOUSAND(3),
        /** For a million. */
        PER_MILLION(6);

        private final int digits;

        Quote(int digits) {
            this.digits = digits;
        }
    }

    /**
     * Checks the price.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TokenPrice {
        Objects.requireNonNull(perToken, "perToken");
        if (perToken.signum() < 0) {
            throw new ValueException(
                    "price must be 0 or more, but was " + perToken, "가격은 0 이상이어야 하지만 " + perToken + "입니다");
        }
    }

    /**
     * Returns a price as it is quoted.
     *
     * @param price the price, in major units of the currency
     * @param quote for how many tokens
     * @return the price of one token, exactly
     * @throws IllegalArgumentException if it is no decimal number or negative
     */
    public static TokenPrice of(String price, Quote quote) {
        try {
            return new TokenPrice(new BigDecimal(price).movePointLeft(quote.digits));
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "price must be a decimal number, but was \"" + price + "\"",
                    "가격은 십진수여야 하지만 \"" + price + "\"입니다",
                    e);
        }
    }

    /**
     * Returns the price of some tokens.
     *
     * @param tokens how many, not necessarily whole when they are a mean; 0 or more
     * @return the exact product, in major units of the currency
     * @throws IllegalArgumentException if {@code tokens} is negative
     */
    public BigDecimal of(BigDecimal tokens) {
        if (tokens.signum() < 0) {
            throw new ValueException(
                    "tokens must be 0 or more, but was " + tokens, "토큰 수는 0 이상이어야 하지만 " + tokens + "입니다");
        }
        return tokens.multiply(perToken);
    }

    /**
     * Returns the price of a million tokens, as providers print it.
     *
     * @return the exact price
     */
    public BigDecimal perMillion() {
        return perToken.movePointRight(6);
    }
}
