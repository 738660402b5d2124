/**
 * Types, values and names: what a dataset looks like and what it means for two values to be equal or ordered.
 *
 * <p>Start with {@link dev.assay.quality.data.DataType}, {@link dev.assay.quality.data.Schema} and
 * {@link dev.assay.quality.data.Values}. Expressions over columns do not belong here, nor does anything that reads data.
 */
@NullMarked
package dev.assay.quality.data;

import org.jspecify.annotations.NullMarked;
