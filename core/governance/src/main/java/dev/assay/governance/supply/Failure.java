package dev.assay.governance.supply;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.people.Severity;

/**
 * That something which a supplier may have delivered failed. Immutable.
 *
 * @param asset what failed
 * @param duty the duty that was not met, such as {@link dev.assay.governance.system.Supplier#QUALITY}
 * @param severity how bad it is
 * @param seen what was seen, with the digest of the run or the id of the incident as its evidence
 * @since 0.1
 */
public record Failure(AssetId asset, String duty, Severity severity, Occurrence seen) {}
