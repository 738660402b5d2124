/**
 * The fields of cards, as data: datasheet, model card and data card.
 *
 * <p>Start with {@link dev.assay.governance.card.template.Templates}.
 */
@NullMarked
package dev.assay.governance.card.template;

import org.jspecify.annotations.NullMarked;
