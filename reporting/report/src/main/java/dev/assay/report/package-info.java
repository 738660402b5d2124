/**
 * Outcomes as reports that people read.
 *
 * <p>Start with {@link dev.assay.report.Report}, which makes a tree of an outcome in the reader's language, and
 * {@link dev.assay.report.Renderer}, whose implementations write it for the console, as Markdown, as HTML and as JUnit XML.
 * What is good or bad is not decided here; outcomes say it.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
