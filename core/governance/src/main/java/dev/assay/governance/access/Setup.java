package dev.assay.governance.access;

import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.store.GovernanceStore;

/**
 * What the services share.
 *
 * @param store where everything is kept
 * @param settings what the organisation set
 * @param hooks what the host answers
 * @param uses what was used in this process
 */
record Setup(GovernanceStore store, AccessSettings settings, AccessHooks hooks, Uses uses) {}
