package dev.assay.governance.card;

import dev.assay.governance.store.Kind;

/** Kinds of what cards need beside cards. */
final class CardKinds {
    /** Suites whose thresholds are fixed, by fingerprint. */
    static final Kind<FrozenSuite> SUITE = Kind.of("frozen-suite", FrozenSuite.class, FrozenSuite::fingerprint);

    private CardKinds() {}
}
