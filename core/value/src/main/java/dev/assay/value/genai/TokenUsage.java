package dev.assay.value.genai;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many tokens of each kind something takes. Immutable; not necessarily whole, because they may be means.
 *
 * @param tokens how many of each kind, none negative
 * @since 0.1
 */
public record TokenUsage(Map<TokenKind, BigDecimal> tokens) {
    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public TokenUsage {
        EnumMap<TokenKind, BigDecimal> copy = new EnumMap<>(TokenKind.class);
        tokens.forEach((kind, count) -> {
            if (count.signum() < 0) {
                throw new ValueException(
                        "tokens must be 0 or more, but were " + count + " of " + kind,
                        "토큰 수는 0 이상이어야 하지만 " + kind + " " + count + "개입니다");
            }
            copy.put(kind, count);
        });
        tokens = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns what is sent and answered.
     *
     * @param input tokens that are sent
     * @param output tokens that are answered
     * @return the usage
     */
    public static TokenUsage of(long input, long output) {
        return new TokenUsage(Map.of(
                TokenKind.INPUT, BigDecimal.valueOf(input),
                TokenKind.OUTPUT, BigDecimal.valueOf(output)));
    }

    /**
     * Returns the usage with another count.
     *
     * @param kind the kind
     * @param count how many
     * @return a new usage
     */
    public TokenUsage with(TokenKind kind, long count) {
        EnumMap<TokenKind, BigDecimal> copy = new EnumMap<>(TokenKind.class);
        copy.putAll(tokens);
        copy.put(kind, BigDecimal.valueOf(count));
        return new TokenUsage(copy);
    }

    /**
     * Returns how many tokens there are.
     *
     * @return the sum over the kinds
     */
    public BigDecimal total() {
        return tokens.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
