package dev.assay.value.genai;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model costs from a day on, and where that is said. Immutable.
 *
 * @param model the provider's name of the model
 * @param currency the currency of the prices
 * @param prices the prices, with one for {@link TokenKind#INPUT} and one for {@link TokenKind#OUTPUT} at least; a kind without
 *     a price of its own costs what its plain sibling costs
 * @param batchFactor what is paid of the price when an answer may come later, in (0, 1]
 * @param effectiveFrom the first day of the prices
 * @param source where they were read, such as an address with a date
 * @since 0.1
 */
public record ModelPrice(
        String model,
        Currency currency,
        Map<TokenKind, TokenPrice> prices,
        BigDecimal batchFactor,
        LocalDate effectiveFrom,
        String source) {
    /**
     * Checks the components and copies the prices.
     *
     * @throws IllegalArgumentException if input or output has no price, the source is blank, or the factor is out of range
     */
    public ModelPrice {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        prices = Collections.unmodifiableMap(new EnumMap<>(prices));
        if (!prices.containsKey(TokenKind.INPUT) || !prices.containsKey(TokenKind.OUTPUT)) {
            throw new ValueException(
                    "prices must name INPUT and OUTPUT, but were " + prices.keySet(),
                    "가격에는 INPUT과 OUTPUT이 있어야 하지만 " + prices.keySet() + "입니다");
        }
        if (source.isBlank()) {
            throw new ValueException(
                    "source must say where the prices were read, but was blank", "출처에는 가격을 읽은 곳이 있어야 하지만 비어 있습니다");
        }
        if (batchFactor.signum() <= 0 || batchFactor.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "batchFactor must be in (0, 1], but was " + batchFactor,
                    "일괄 처리 계수는 (0, 1] 안에 있어야 하지만 " + batchFactor + "입니다");
        }
    }

    /**
     * Returns the price of a kind.
     *
     * @param kind the kind
     * @return its own price, or that of its plain sibling
     */
    public TokenPrice price(TokenKind kind) {
        TokenKind sibling = kind == TokenKind.REASONING ? TokenKind.OUTPUT : TokenKind.INPUT;
        return Optional.ofNullable(prices.get(kind)).orElseGet(() -> Objects.requireNonNull(prices.get(sibling)));
    }

    /**
     * Returns what some tokens cost.
     *
     * @param usage the tokens
     * @return the exact amount
     */
    public Money cost(TokenUsage usage) {
        BigDecimal sum = usage.tokens().entrySet().stream()
                .map(entry -> price(entry.getKey()).of(entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, currency);
    }

    /**
     * Returns what a million tokens cost in the mix of some usage.
     *
     * @param usage the mix, not empty
     * @return the cost of the usage over its millions of tokens, to 34 digits
     * @throws IllegalArgumentException if the usage is empty
     */
    public Money blendedPerMillion(TokenUsage usage) {
        BigDecimal total = usage.total();
        if (total.signum() == 0) {
            throw new ValueException("usage must have tokens, but was empty", "사용량에는 토큰이 있어야 하지만 비어 있습니다");
        }
        return new Money(cost(usage).amount().movePointRight(6).divide(total, MathContext.DECIMAL128), currency);
    }
}
