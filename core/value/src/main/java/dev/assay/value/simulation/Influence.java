package dev.assay.value.simulation;

/**
 * What not knowing a factor means. Immutable.
 *
 * @param factor the factor's name
 * @param varianceShare which share of the result's variance would be gone if the factor were known: its first-order effect,
 *     the variance of the mean result per bin of the factor over the whole variance, less what chance gives to bins; in
 *     [0, 1]. Shares sum to less than 1 where factors act together
 * @param evppi the expected value of perfect information on the factor for going ahead or not: what knowing it before
 *     deciding is worth at most
 * @since 0.1
 */
public record Influence(String factor, double varianceShare, double evppi) {}
