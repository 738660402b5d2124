/**
 * What all of governance shares: labels in two languages, findings, identifiers.
 *
 * <p>Start with {@link dev.assay.governance.Text}, {@link dev.assay.governance.Finding} and
 * {@link dev.assay.governance.FindingsException}. Rules about people, access or decisions do not belong here; each has its
 * own package.
 */
@NullMarked
package dev.assay.governance;

import org.jspecify.annotations.NullMarked;
