package dev.assay.json.internal.stake;

import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.Problem;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Numbers within their bounds, with the fault at the number itself. */
final class Bounds {
    /** Any, because the file is refused when its own cannot be read. */
    private static final Currency ANY = Currency.getInstance("KRW");

    private Bounds() {}

    static BigDecimal notNegative(Place place) {
        return notNegative(place, Figures.decimal(place));
    }

    private static BigDecimal notNegative(Place place, BigDecimal number) {
        if (number.signum() < 0) {
            throw place.fault(out(
                    place.name() + " must be 0 or more, but was " + number.toPlainString(),
                    Particle.TOPIC.after(place.name()) + " 0 이상이어야 하지만 " + number.toPlainString() + "입니다"));
        }
        return number;
    }

    /** Reads an amount of the file's currency, or of any if that could not be read, so that other faults are found. */
    static Money money(Place place, Optional<Currency> currency) {
        return new Money(notNegative(place, Amounts.amount(place, currency)), currency.orElse(ANY));
    }

    static BigDecimal share(Place place) {
        BigDecimal share = Figures.share(place);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw place.fault(out(
                    place.name() + " must be a share in [0, 1], but was " + share.toPlainString(),
                    Particle.TOPIC.after(place.name()) + " 0 이상 1 이하의 비율이어야 하지만 " + share.toPlainString() + "입니다"));
        }
        return share;
    }

    static Problem out(String en, String ko) {
        return new Problem("STAKE-RANGE", Text.of(en, ko));
    }
}
