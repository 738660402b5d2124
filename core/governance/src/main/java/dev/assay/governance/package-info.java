/**
 * What all of governance shares: identifiers, moments, and tables of transitions.
 *
 * <p>Start with {@link dev.assay.governance.Ids} and {@link dev.assay.governance.Transitions}. Rules about people, access or
 * decisions do not belong here; each has its own package.
 */
@NullMarked
package dev.assay.governance;

import org.jspecify.annotations.NullMarked;
