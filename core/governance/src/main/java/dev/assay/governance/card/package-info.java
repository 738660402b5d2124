/**
 * Cards that live: datasheets, model cards and data cards whose answers say where they come from and how old they are.
 *
 * <p>Start with {@link dev.assay.governance.card.template.Templates} and {@link dev.assay.governance.card.Cards}.
 */
@NullMarked
package dev.assay.governance.card;

import org.jspecify.annotations.NullMarked;
