package dev.assay.value.money;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What vectors ask about money. */
final class MoneyVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "fractionDigits", in -> MinorUnits.iso().digits(in.currency("?")),
                "roundToZeroDecimals", MoneyVectors::rounded,
                "allocate", MoneyVectors::allocate);
    }

    private static Map<String, BigDecimal> rounded(Inputs in) {
        Map<String, BigDecimal> rounded = new LinkedHashMap<>();
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                rounded.put(
                        mode.name(),
                        Money.of(in.text("value"), "KRW").rounded(mode).amount());
            }
        }
        return rounded;
    }

    private static List<BigDecimal> allocate(Inputs in) {
        Currency currency = in.currency("KRW");
        return Money.ofMinor(in.wholeNumber("amountMinorUnits"), currency).allocate(in.decimals("ratios")).stream()
                .map(part -> part.amount().movePointRight(MinorUnits.iso().digits(currency)))
                .toList();
    }
}
