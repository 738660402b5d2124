/**
 * All of governance, put together once: every service over one store, with everybody told of what concerns them, and one call for
 * whatever time brings about.
 *
 * <p>Start with {@link dev.assay.governance.wiring.Governance}, {@link dev.assay.governance.wiring.GovernanceSettings} and
 * {@link dev.assay.governance.wiring.RecordKeeping}. No rule belongs here: each is in the service that keeps it, and every service can
 * be made without this package.
 */
@NullMarked
package dev.assay.governance.wiring;

import org.jspecify.annotations.NullMarked;
