package dev.assay.governance.asset;

import dev.assay.governance.store.Kind;
import java.time.Instant;

/**
 * That the end of an approval was recorded.
 *
 * @param version the version of a model
 * @param until the end
 */
record ApprovalExpiry(String version, Instant until) {
    static final Kind<ApprovalExpiry> KIND = Kind.of("approval-expiry", ApprovalExpiry.class, ApprovalExpiry::id);

    String id() {
        return version + " " + until;
    }
}
