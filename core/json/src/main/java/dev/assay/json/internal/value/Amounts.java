package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.Problem;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.MinorUnits;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money in one currency: {@code 1250.50}, or {@code USD 1250.50}. Thread-safe.
 *
 * @since 0.1
 */
public final class Amounts {
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?[0-9]+(?:\\.[0-9]+)?)");

    private Amounts() {}

    /** Reads the code of a currency. */
    public static Currency currency(Place place) {
        String code = place.scalar().map(Scalar::text).orElse("");
        Currency currency;
        try {
            currency = Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw place.mustBe(Text.of("a code of ISO 4217 such as KRW", "KRW와 같은 ISO 4217 코드"));
        }
        if (!MinorUnits.iso().knows(currency)) {
            throw place.mustBe(Text.of(
                    "a currency with minor units in ISO 4217, such as KRW", "KRW처럼 ISO 4217에 보조 단위 자릿수가 있는 통화"));
        }
        return currency;
    }

    /** Writes the code of a currency. */
    public static Node write(Currency currency) {
        return Nodes.text(currency.getCurrencyCode());
    }

    /** Reads an amount in a currency; if that is not known, any will do. */
    public static BigDecimal amount(Place place, Optional<Currency> currency) {
        return named(place, currency).orElseGet(() -> Figures.decimal(place));
    }

    /** Reads an amount that names its currency; empty if none stands there. */
    public static Optional<BigDecimal> named(Place place, Optional<Currency> currency) {
        Matcher money = MONEY.matcher(place.scalar().map(Scalar::text).orElse(""));
        if (!money.matches()) {
            return Optional.empty();
        }
        currency.filter(wanted -> !wanted.getCurrencyCode().equals(money.group(1)))
                .ifPresent(wanted -> {
                    throw place.fault(new Problem(
                            "CURRENCY",
                            Text.of(
                                    "currency must be " + wanted + ", but was " + money.group(1)
                                            + "; amounts are converted only with a dated rate",
                                    "통화는 " + wanted + "여야 하지만 " + money.group(1) + "입니다. 금액은 날짜가 있는 환율로만 환산합니다")));
                });
        return Optional.of(new BigDecimal(money.group(2)));
    }

    /** Writes an amount whose currency is said elsewhere. */
    public static Node write(Money money) {
        return Figures.writePlain(money.amount());
    }
}
