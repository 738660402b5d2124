/**
 * The report as a tree that knows no format: sections, facts, tables, charts, findings.
 *
 * <p>Start with {@link dev.assay.report.tree.Section}, {@link dev.assay.report.tree.Block} and
 * {@link dev.assay.report.tree.Finding}. Every text is already in the reader's language, on one line, and free of control
 * and format characters, because the constructors make it so. How anything looks does not belong here.
 */
@NullMarked
package dev.assay.report.tree;

import org.jspecify.annotations.NullMarked;
