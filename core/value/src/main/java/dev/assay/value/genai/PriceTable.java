package dev.assay.value.genai;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What models cost, from when on, and where that was read. Immutable.
 *
 * <p>Prices change within weeks, so none are shipped: a table is made of a provider's list or of a file, and every price in it
 * is dated.
 *
 * @param prices the prices; a model may have several, of different days
 * @param warnings what is to be known of where they were read from, such as what was left out
 * @since 0.1
 */
public record PriceTable(List<ModelPrice> prices, List<Finding> warnings) {
    /**
     * Copies the lists.
     *
     * @throws FindingsException if a model has two prices from the same day, because either could be meant
     */
    public PriceTable {
        prices = List.copyOf(prices);
        warnings = List.copyOf(warnings);
        FindingsException.throwErrors("price table", twice(prices));
    }

    /**
     * Makes a table of prices that nothing is to be said of.
     *
     * @param prices the prices
     * @throws FindingsException if a model has two prices from the same day
     */
    public PriceTable(List<ModelPrice> prices) {
        this(prices, List.of());
    }

    private static List<Finding> twice(List<ModelPrice> prices) {
        Map<String, Map<LocalDate, Long>> counts = prices.stream()
                .collect(Collectors.groupingBy(
                        ModelPrice::model,
                        TreeMap::new,
                        Collectors.groupingBy(ModelPrice::effectiveFrom, TreeMap::new, Collectors.counting())));
        List<Finding> faults = new ArrayList<>();
        counts.forEach((model, days) -> days.forEach((day, count) -> {
            if (count > 1) {
                faults.add(Finding.error(
                        "PRICE-TWICE",
                        model,
                        Text.of(
                                "must have one price from " + day + ", but has " + count,
                                day + "부터의 가격은 하나여야 하지만 " + count + "개입니다")));
            }
        }));
        return faults;
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
     * {@code cache_read_input_token_cost}, {@code output_cost_per_reasoning_token}, {@code input_cost_per_token_batches} and
     * {@code output_cost_per_token_batches}. Other keys are ignored.
     *
     * <p>Models without a price of tokens, such as those of images, and those with a price of input or of output alone are left
     * out, and {@link #warnings()} tells which and why ({@code PRICE-SKIPPED}). Batches cost the part of the price that their keys say; where input and output differ in it, the
     * larger part is taken for both ({@code PRICE-BATCH}), and the full price where a model has no such keys.
     *
     * @param entries the parsed file, numbers as text or {@link Number}, by model
     * @param currency the currency of the prices
     * @param effectiveFrom the first day of the prices
     * @param source where the file was read
     * @return the table
     * @throws FindingsException with all faults together: a price is no number, or a batch costs nothing or more than what comes at
     *     once
     */
    public static PriceTable fromLiteLlm(
            Map<String, ? extends Map<String, ?>> entries, Currency currency, LocalDate effectiveFrom, String source) {
        return new LiteLlmFile(currency, effectiveFrom, source).read(entries);
    }
}
