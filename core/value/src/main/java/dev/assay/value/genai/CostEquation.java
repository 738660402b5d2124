package dev.assay.value.genai;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes how the cost of an interaction comes about, so that the left side of the equation comes to the right one. */
final class CostEquation {
    private final Interaction interaction;

    CostEquation(Interaction interaction) {
        this.interaction = interaction;
    }

    Text text() {
        return Text.of(
                left(false) + " = " + interaction.cost() + "; M is a million tokens; prices of "
                        + sources(" from ", ", ", "; of "),
                left(true) + " = " + exact(interaction.cost(), true) + "; M은 토큰 백만 개; 가격 "
                        + sources(": ", "부터, 출처 ", "; "));
    }

    private String left(boolean korean) {
        boolean batch = interaction.delivery() == Interaction.Delivery.BATCH;
        StringBuilder calls = new StringBuilder(sum(interaction.price(), interaction.usage(), korean));
        if (batch) {
            calls.append(" × ")
                    .append(plain(interaction.price().batchFactor()))
                    .append(korean ? "(일괄 처리)" : " for batches");
        }
        for (Interaction.Check check : interaction.checks()) {
            calls.append(" + ")
                    .append(sum(check.price(), check.usage(), korean))
                    .append(korean ? "(검증 호출, " : " for a check (")
                    .append(check.price().model())
                    .append(')');
        }
        String all = batch || !interaction.checks().isEmpty() ? "(" + calls + ")" : calls.toString();
        return all + " × (1 + " + plain(interaction.retryRate()) + ") + " + exact(interaction.fixed(), korean);
    }

    private static String sum(ModelPrice price, TokenUsage usage, boolean korean) {
        return usage.tokens().entrySet().stream()
                .map(entry -> tokens(entry.getKey(), plain(entry.getValue()), korean) + " × "
                        + plain(price.price(entry.getKey()).perMillion()) + "/M")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" + "), sum -> sum.isEmpty() ? "0" : "(" + sum + ")"));
    }

    private static String tokens(TokenKind kind, String count, boolean korean) {
        Text name = switch (kind) {
            case INPUT -> Text.of("input", "입력");
            case CACHED_INPUT -> Text.of("cached input", "캐시 입력");
            case OUTPUT -> Text.of("output", "출력");
            case REASONING -> Text.of("reasoning", "추론");
        };
        return korean ? name.ko() + " " + count : count + " " + name.en();
    }

    /** Each model once, though it both answers and checks. */
    private String sources(String from, String source, String next) {
        Set<ModelPrice> prices = new LinkedHashSet<>();
        prices.add(interaction.price());
        interaction.checks().forEach(check -> prices.add(check.price()));
        return prices.stream()
                .map(price -> price.model() + from + price.effectiveFrom() + source + price.source())
                .collect(Collectors.joining(next));
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shortest.scale()) + "f", shortest);
    }

    /** Unlike amounts that are only read, none of an equation is rounded. */
    private static String exact(Money money, boolean korean) {
        String code = money.currency().getCurrencyCode();
        return korean ? plain(money.amount()) + (code.equals("KRW") ? "원" : " " + code) : money.toString();
    }
}
