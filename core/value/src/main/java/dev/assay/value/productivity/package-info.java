/**
 * What a gain of productivity means in hours and in money.
 *
 * <p>Start with {@link dev.assay.value.productivity.ProductivityGain}. Hours that are freed are money only as far as they are
 * used, so nothing here turns the one into the other without a share that somebody states.
 */
@NullMarked
package dev.assay.value.productivity;

import org.jspecify.annotations.NullMarked;
