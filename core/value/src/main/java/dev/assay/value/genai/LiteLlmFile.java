package dev.assay.value.genai;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.genai.TokenPrice.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a price file of the LiteLLM project. */
final class LiteLlmFile {
    private static final int MOST_LISTED = 12;
    private static final String BATCHES = "_batches";

    private static final Map<TokenKind, String> KEYS = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            TokenKind.INPUT, "input_cost_per_token",
            TokenKind.CACHED_INPUT, "cache_read_input_token_cost",
            TokenKind.OUTPUT, "output_cost_per_token",
            TokenKind.REASONING, "output_cost_per_reasoning_token")));

    /** What every model must have a price of, and may have another of in batches. */
    private static final List<TokenKind> PLAIN = List.of(TokenKind.INPUT, TokenKind.OUTPUT);

    private final Currency currency;
    private final LocalDate effectiveFrom;
    private final String source;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    LiteLlmFile(Currency currency, LocalDate effectiveFrom, String source) {
        this.currency = currency;
        this.effectiveFrom = effectiveFrom;
        this.source = source;
    }

    PriceTable read(Map<String, ? extends Map<String, ?>> entries) {
        List<ModelPrice> prices = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> halves = new ArrayList<>();
        for (String model : new TreeSet<>(entries.keySet())) {
            Map<String, ?> entry = Objects.requireNonNull(entries.get(model));
            if (PLAIN.stream().allMatch(kind -> entry.get(KEYS.get(kind)) != null)) {
                read(model, entry).ifPresent(prices::add);
            } else {
                (hasTokens(entry) ? halves : skipped).add(model);
            }
        }
        FindingsException.throwErrors(source, faults);
        List<Finding> left = new ArrayList<>();
        leaveOut(skipped, entries.size(), Text.of("tokens have no price", "토큰 가격이 없어"), left);
        leaveOut(
                halves,
                entries.size(),
                Text.of("tokens of input or of output have no price", "입력과 출력 가운데 한쪽의 토큰 가격이 없어"),
                left);
        left.addAll(warnings);
        return new PriceTable(prices, left);
    }

    private static boolean hasTokens(Map<String, ?> entry) {
        return KEYS.values().stream().anyMatch(key -> entry.get(key) != null)
                || PLAIN.stream().anyMatch(kind -> entry.get(KEYS.get(kind) + BATCHES) != null);
    }

    private void leaveOut(List<String> models, int all, Text why, List<Finding> to) {
        if (!models.isEmpty()) {
            to.add(skipped(models, all, why));
        }
    }

    private Finding skipped(List<String> models, int all, Text why) {
        String listed = String.join(", ", models.subList(0, Math.min(MOST_LISTED, models.size())))
                + (models.size() > MOST_LISTED ? ", …" : "");
        return Finding.warning(
                "PRICE-SKIPPED",
                source,
                Text.of(
                        models.size() + " of " + all + " models were left out, because " + why.en() + ": " + listed,
                        "모델 " + all + "개 가운데 " + models.size() + "개는 " + why.ko() + " 제외했습니다: " + listed));
    }

    private Optional<ModelPrice> read(String model, Map<String, ?> entry) {
        Map<TokenKind, TokenPrice> found = new EnumMap<>(TokenKind.class);
        KEYS.forEach((kind, key) -> {
            String path = model + "." + key;
            @Nullable Object value = entry.get(key);
            if (value != null) {
                read(value, path).ifPresent(price -> found.put(kind, price));
            }
        });
        BigDecimal batches = batches(model, entry, found);
        return found.keySet().containsAll(PLAIN)
                ? Optional.of(new ModelPrice(model, currency, found, batches, effectiveFrom, source))
                : Optional.empty();
    }

    /** Returns which part of the price batches cost: the larger where it differs, which claims no saving that is not there. */
    private BigDecimal batches(String model, Map<String, ?> entry, Map<TokenKind, TokenPrice> found) {
        Map<TokenKind, BigDecimal> parts = new EnumMap<>(TokenKind.class);
        boolean given = false;
        for (TokenKind kind : PLAIN) {
            @Nullable Object value = entry.get(KEYS.get(kind) + BATCHES);
            @Nullable TokenPrice plain = found.get(kind);
            given |= value != null;
            if (plain != null && plain.perToken().signum() > 0) {
                parts.put(kind, value == null ? BigDecimal.ONE : part(value, plain, model + "." + KEYS.get(kind)));
            }
        }
        if (!given || parts.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal larger = Collections.max(parts.values());
        if (larger.compareTo(Collections.min(parts.values())) > 0) {
            warnings.add(differing(model, parts));
        }
        return larger;
    }

    private BigDecimal part(Object value, TokenPrice plain, String path) {
        Optional<TokenPrice> price = read(value, path + BATCHES);
        if (price.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal part = price.get().perToken().divide(plain.perToken(), MathContext.DECIMAL128);
        if (part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0) {
            return part;
        }
        String most = plain.perToken().toPlainString();
        faults.add(Finding.error(
                "PRICE-BATCH",
                path + BATCHES,
                Text.of(
                        "must be more than 0 and at most the price at once of " + most + ", but was " + value,
                        "0보다 크고 즉시 처리 가격 " + most + " 이하여야 하지만 " + value + "입니다")));
        return BigDecimal.ONE;
    }

    private static Finding differing(String model, Map<TokenKind, BigDecimal> parts) {
        String input = String.valueOf(parts.get(TokenKind.INPUT));
        String output = String.valueOf(parts.get(TokenKind.OUTPUT));
        return Finding.warning(
                "PRICE-BATCH",
                model,
                Text.of(
                        "batches cost " + input + " of the price of input and " + output
                                + " of that of output; the larger part is taken for both",
                        "일괄 처리 가격은 입력의 " + input + ", 출력의 " + output + "이며, 둘 다 큰 쪽으로 계산합니다"));
    }

    private Optional<TokenPrice> read(Object value, String path) {
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
