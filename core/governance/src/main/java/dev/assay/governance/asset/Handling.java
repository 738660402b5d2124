package dev.assay.governance.asset;

import java.time.Period;
import java.util.Optional;

/**
 * How an asset must be handled. Immutable.
 *
 * @param classification how far it may spread
 * @param personalData whether it tells of people
 * @param retention how long it is kept; empty if nobody said
 * @since 0.1
 */
public record Handling(Classification classification, PersonalData personalData, Optional<Period> retention) {}
