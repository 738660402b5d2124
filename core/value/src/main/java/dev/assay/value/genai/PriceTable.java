package dev.assay.value.genai;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.genai.TokenPrice.Quote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What models cost, from when on, and where that was read. Immutable.
 *
 * <p>Prices change within weeks, so none are shipped: a table is made of a provider's list or of a file, and every price in it
 * is dated.
 *
 * @param prices the prices; a model may have several, of different days
 * @since 0.1
 */
public record PriceTable(List<ModelPrice> prices) {
    private static final Map<TokenKind, String> KEYS = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            TokenKind.INPUT, "input_cost_per_token",
            TokenKind.CACHED_INPUT, "cache_read_input_token_cost",
            TokenKind.OUTPUT, "output_cost_per_token",
            TokenKind.REASONING, "output_cost_per_reasoning_token")));

    /** Copies the list. */
    public PriceTable {
        prices = List.copyOf(prices);
    }

    /**
     * Returns what a model costs on a day.
     *
     * @param model the model
     * @param day the day
     * @return the newest price that is in force, or that there is none
     */
    public Answer<ModelPrice> price(String model, LocalDate day) {
        List<ModelPrice> ofModel =
                prices.stream().filter(price -> price.model().equals(model)).toList();
        if (ofModel.isEmpty()) {
            String known =
                    prices.stream().map(ModelPrice::model).distinct().sorted().collect(Collectors.joining(", "));
            return Answer.none(
                    "PRICE-UNKNOWN",
                    Text.of(
                            "no price of \"" + model + "\"; known models: " + known,
                            "\"" + model + "\"의 가격이 없습니다. 알려진 모델: " + known));
        }
        return ofModel.stream()
                .filter(price -> !price.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(ModelPrice::effectiveFrom))
                .map(Answer::of)
                .orElseGet(() -> Answer.none(
                        "PRICE-LATER",
                        Text.of(
                                "no price of \"" + model + "\" is in force on " + day,
                                day + "에 적용되는 \"" + model + "\"의 가격이 없습니다")));
    }

    /**
     * Returns a table from the entries of a price file of the LiteLLM project: a map per model with
     * {@code input_cost_per_token}, {@code output_cost_per_token} and, where a model has them,
     * {@code cache_read_input_token_cost} and {@code output_cost_per_reasoning_token}. Other keys are ignored; batches are
     * taken to cost the full price.
     *
     * @param entries the parsed file, numbers as text or {@link Number}, by model
     * @param currency the currency of the prices
     * @param effectiveFrom the first day of the prices
     * @param source where the file was read
     * @return the table
     * @throws FindingsException with all faults together if a price is missing or is no number
     */
    public static PriceTable fromLiteLlm(
            Map<String, ? extends Map<String, ?>> entries, Currency currency, LocalDate effectiveFrom, String source) {
        List<Finding> faults = new ArrayList<>();
        List<ModelPrice> prices = new ArrayList<>();
        for (String model : new TreeSet<>(entries.keySet())) {
            Map<TokenKind, TokenPrice> found = read(model, Objects.requireNonNull(entries.get(model)), faults);
            if (found.containsKey(TokenKind.INPUT) && found.containsKey(TokenKind.OUTPUT)) {
                prices.add(new ModelPrice(model, currency, found, BigDecimal.ONE, effectiveFrom, source));
            }
        }
        FindingsException.throwErrors(source, faults);
        return new PriceTable(prices);
    }

    private static Map<TokenKind, TokenPrice> read(String model, Map<String, ?> entry, List<Finding> faults) {
        Map<TokenKind, TokenPrice> found = new EnumMap<>(TokenKind.class);
        KEYS.forEach((kind, key) -> {
            @Nullable Object value = entry.get(key);
            boolean required = kind == TokenKind.INPUT || kind == TokenKind.OUTPUT;
            if (value != null) {
                read(value, model + "." + key, faults).ifPresent(price -> found.put(kind, price));
            } else if (required) {
                faults.add(Finding.error(
                        "PRICE-MISSING", model + "." + key, Text.of("must be given, but is missing", "있어야 하지만 없습니다")));
            }
        });
        return found;
    }

    private static Optional<TokenPrice> read(Object value, String path, List<Finding> faults) {
        try {
            return Optional.of(TokenPrice.of(value.toString(), Quote.PER_TOKEN));
        } catch (IllegalArgumentException e) {
            faults.add(Finding.error(
                    "PRICE-NUMBER",
                    path,
                    Text.of("must be a number of 0 or more, but was " + value, "0 이상의 수여야 하지만 " + value + "입니다")));
            return Optional.empty();
        }
    }
}
