/**
 * Trees of files as trees of governed things, and back, with the place of each fault.
 *
 * <p>Start with {@link dev.assay.json.internal.organisation.GovernedText}. The rules of governance do not belong here.
 */
@NullMarked
package dev.assay.json.internal.organisation;

import org.jspecify.annotations.NullMarked;
