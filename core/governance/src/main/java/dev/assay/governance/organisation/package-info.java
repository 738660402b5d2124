/**
 * An organisation as one thing: who there is, what is settled, who answers for what, and what is governed.
 *
 * <p>Start with {@link dev.assay.governance.organisation.Organisation} and
 * {@link dev.assay.governance.organisation.Organisations}. Files do not belong here.
 */
@NullMarked
package dev.assay.governance.organisation;

import org.jspecify.annotations.NullMarked;
