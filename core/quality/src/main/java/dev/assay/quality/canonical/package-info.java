/**
 * One JSON text for everything that is judged alike, and its SHA-256.
 *
 * <p>Not exported. Start with {@link dev.assay.quality.canonical.CanonicalRule}, which takes a rule apart, and
 * {@link dev.assay.quality.canonical.Json}, which writes. The form is documented in {@code docs/canonical-form.md}; it
 * never changes under one version number.
 */
@NullMarked
package dev.assay.quality.canonical;

import org.jspecify.annotations.NullMarked;
