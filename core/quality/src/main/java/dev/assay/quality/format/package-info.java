/**
 * Text formats that a value can be checked against: e-mail addresses, URLs, account numbers, code
 * lists and the like.
 *
 * <p>Start at {@link dev.assay.quality.format.StandardFormat} for the formats that need no setting,
 * at {@link dev.assay.quality.format.Iban} and {@link dev.assay.quality.format.Cidr} for those that
 * do, and at {@link dev.assay.quality.format.Format#parse Format.parse} to read one from a file.
 *
 * <p>A format judges one text on its own. Patterns written by the user, parsing of numbers and
 * dates, and anything that needs a second value do not belong here.
 */
@NullMarked
package dev.assay.quality.format;

import org.jspecify.annotations.NullMarked;
