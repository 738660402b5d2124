package dev.assay.governance.card;

import dev.assay.governance.card.Readings.MeasuredVersion;
import dev.assay.governance.card.Readings.Reading;
import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * How cards, and what they need, are stored.
 *
 * @since 0.1
 */
public final class CardKinds {
    /** Suites whose thresholds are fixed, by fingerprint. */
    static final Kind<FrozenSuite> SUITE = Kind.of("frozen-suite", FrozenSuite.class, FrozenSuite::fingerprint);

    private CardKinds() {}

    /**
     * Returns all kinds of this package, for those who verify a store; what they hold is read by {@link Cards}.
     *
     * @return the kinds
     */
    public static List<Kind<?>> all() {
        return List.of(CardParts.HEAD, CardParts.WORD, CardParts.PART, SUITE, MeasuredVersion.KIND, Reading.KIND);
    }
}
