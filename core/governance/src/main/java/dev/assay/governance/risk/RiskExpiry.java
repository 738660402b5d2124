package dev.assay.governance.risk;

import dev.assay.governance.store.Kind;
import java.time.Instant;

/**
 * That the end of an assessment was recorded.
 *
 * @param subject the id of the system or asset
 * @param expires the end
 */
record RiskExpiry(String subject, Instant expires) {
    static final Kind<RiskExpiry> KIND = Kind.of("risk-expiry", RiskExpiry.class, RiskExpiry::id);

    String id() {
        return subject + " " + expires;
    }
}
