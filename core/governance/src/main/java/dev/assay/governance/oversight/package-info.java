/**
 * When people must look before, or after, something is done: rules, what sets them off, and what they ask for.
 *
 * <p>Start with {@link dev.assay.governance.oversight.Oversight}, {@link dev.assay.governance.oversight.OversightRule} and
 * {@link dev.assay.governance.oversight.Act}. Decisions about quality do not belong here.
 */
@NullMarked
package dev.assay.governance.oversight;

import org.jspecify.annotations.NullMarked;
