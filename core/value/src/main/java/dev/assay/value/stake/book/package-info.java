/**
 * The prices of a suite's failures, what can be done about them and under which budget, kept in one place and held against runs.
 *
 * <p>Start with {@link dev.assay.value.stake.book.StakeBook}. Files do not belong here, nor does how a loss is computed.
 */
@NullMarked
package dev.assay.value.stake.book;

import org.jspecify.annotations.NullMarked;
