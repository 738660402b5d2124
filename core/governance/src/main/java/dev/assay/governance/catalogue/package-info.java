/**
 * Other people's rules as data: frameworks and laws with their items, what of our own answers them, and what is missing as of a
 * date.
 *
 * <p>Start with {@link dev.assay.governance.catalogue.Catalogues}, {@link dev.assay.governance.catalogue.Catalogue} and
 * {@link dev.assay.governance.catalogue.ComplianceMap}. No text of a standard belongs here: ids and numbers are facts, titles
 * are our own.
 */
@NullMarked
package dev.assay.governance.catalogue;

import org.jspecify.annotations.NullMarked;
