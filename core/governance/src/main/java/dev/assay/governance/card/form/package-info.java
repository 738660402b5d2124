/**
 * Cards as Markdown and as JSON.
 *
 * <p>Start with {@link dev.assay.governance.card.form.CardForm}. Formats that need a library, and pages, are elsewhere.
 */
@NullMarked
package dev.assay.governance.card.form;

import org.jspecify.annotations.NullMarked;
