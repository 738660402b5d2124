/**
 * What several packages need to read what they are given.
 *
 * <p>Start with {@link dev.assay.value.internal.Decimals}. What callers may use does not belong here.
 */
@NullMarked
package dev.assay.value.internal;

import org.jspecify.annotations.NullMarked;
