package dev.assay.value.genai;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import dev.assay.value.genai.TokenPrice.Quote;
import dev.assay.value.money.Money;
import dev.assay.value.productivity.ProductivityGain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about the cost of generative AI. */
final class GenaiVectors implements VectorFunctions {
    private static final Currency USD = Currency.getInstance("USD");

    @Override
    public Map<String, Function> functions() {
        Map<String, Function> all = new LinkedHashMap<>();
        all.put("tokenCost", GenaiVectors::tokenCost);
        all.put("apiMonthlyCost", GenaiVectors::apiMonthlyCost);
        all.put(
                "selfHostMonthlyCost",
                in -> serving(in)
                        .monthlyCost(decimal(in, "gpus", "1").longValueExact())
                        .amount());
        all.put("breakEvenMTokPerMonth", GenaiVectors::breakEven);
        all.put(
                "gpuMonthlyCapacityBTok",
                in -> serving(in)
                        .monthlyTokens(decimal(in, "gpus", "1").longValueExact())
                        .movePointLeft(9));
        all.put(
                "breakEvenUtilisation",
                in -> result(Serving.of(BigDecimal.ONE, usd(in, "gpuHourly"), in.decimal("hoursPerMonth"))
                        .breakEvenUtilisation(usd(in, "apiMonthly"))));
        all.put(
                "costPerGpuHour",
                in -> result(TrainingCost.perMachineHour(usd(in, "cost"), in.decimal("gpuHours"))
                        .map(Money::amount)));
        all.put(
                "hoursFreed",
                in -> ProductivityGain.ofOutput(in.decimal("productivityGain")).hoursFreed());
        return all;
    }

    private static Object tokenCost(Inputs in) {
        String name = in.has("pricePerToken") ? "pricePerToken" : in.has("pricePer1K") ? "pricePer1K" : "pricePerMTok";
        Quote quote = switch (name) {
            case "pricePerToken" -> Quote.PER_TOKEN;
            case "pricePer1K" -> Quote.PER_THOUSAND;
            default -> Quote.PER_MILLION;
        };
        return TokenPrice.of(in.text(name), quote)
                .of(in.decimal("tokens"))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Object apiMonthlyCost(Inputs in) {
        Map<TokenKind, TokenPrice> prices = new EnumMap<>(TokenKind.class);
        Map<TokenKind, BigDecimal> tokens = new EnumMap<>(TokenKind.class);
        Map<TokenKind, String> names =
                Map.of(TokenKind.INPUT, "input", TokenKind.OUTPUT, "output", TokenKind.CACHED_INPUT, "cachedInput");
        names.forEach((kind, name) -> {
            if (in.has(name + "PricePerMTok")) {
                prices.put(kind, TokenPrice.of(in.text(name + "PricePerMTok"), Quote.PER_MILLION));
            }
            if (in.has(name + "MTok")) {
                tokens.put(kind, in.decimal(name + "MTok").movePointRight(6));
            }
        });
        // What is not used has no price that matters.
        if (!tokens.containsKey(TokenKind.OUTPUT)) {
            prices.putIfAbsent(TokenKind.OUTPUT, TokenPrice.of("0", Quote.PER_MILLION));
        }
        return new ModelPrice("model", USD, prices, BigDecimal.ONE, LocalDate.EPOCH, "vector")
                .cost(new TokenUsage(tokens))
                .amount();
    }

    private static Serving serving(Inputs in) {
        Money hourly = in.has("hourly") ? usd(in, "hourly") : Money.zero(USD);
        return new Serving(
                decimal(in, "tokensPerSecond", "1"),
                hourly,
                decimal(in, "hours", "730"),
                decimal(in, "utilisation", "1"),
                decimal(in, "overhead", "0"));
    }

    private static Object breakEven(Inputs in) {
        Serving month = Serving.of(BigDecimal.ONE, usd(in, "selfHostMonthly"), BigDecimal.ONE);
        return result(month.breakEvenTokens(1, usd(in, "blendedPricePerMTok")).map(tokens -> tokens.movePointLeft(6)));
    }

    private static Money usd(Inputs in, String name) {
        return new Money(in.decimal(name), USD);
    }

    private static BigDecimal decimal(Inputs in, String name, String otherwise) {
        return in.has(name) ? in.decimal(name) : new BigDecimal(otherwise);
    }

    private static Object result(Answer<?> answer) {
        return answer.value().map(Object.class::cast).orElseGet(() -> new Absent(answer.describe(Locale.ENGLISH)));
    }
}
