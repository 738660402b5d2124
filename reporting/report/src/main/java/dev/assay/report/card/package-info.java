/**
 * Datasheets, model cards, data cards and personas as reports. Needs the module {@code dev.assay.governance}.
 *
 * <p>Start with {@link dev.assay.report.card.HtmlCard}.
 */
@NullMarked
package dev.assay.report.card;

import org.jspecify.annotations.NullMarked;
