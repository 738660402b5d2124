package dev.assay.value.money;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What vectors ask about money. */
final class MoneyVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "fractionDigits", in -> MinorUnits.iso().digits(Currency.getInstance(in.text("currency"))),
                "roundToZeroDecimals",
                        in -> Map.of(
                                "HALF_UP", rounded(in, RoundingMode.HALF_UP),
                                "HALF_EVEN", rounded(in, RoundingMode.HALF_EVEN)),
                "allocate", MoneyVectors::allocate);
    }

    private static BigDecimal rounded(Inputs in, RoundingMode mode) {
        return Money.of(in.text("value"), "KRW").rounded(mode).amount();
    }

    private static List<BigDecimal> allocate(Inputs in) {
        Currency won = Currency.getInstance("KRW");
        return Money.ofMinor(in.wholeNumber("amountMinorUnits"), won).allocate(in.decimals("ratios")).stream()
                .map(Money::amount)
                .toList();
    }
}
