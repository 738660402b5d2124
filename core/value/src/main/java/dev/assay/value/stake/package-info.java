/**
 * What a failing expectation costs, from what was measured: the link between data, money and the persona who answers for both.
 *
 * <p>Start with {@link dev.assay.value.stake.ValueAtStake}, {@link dev.assay.value.stake.StakeRegister} and
 * {@link dev.assay.value.stake.ValueGate}. First sizings without a measurement do not belong here, nor does how data is checked.
 */
@NullMarked
package dev.assay.value.stake;

import org.jspecify.annotations.NullMarked;
