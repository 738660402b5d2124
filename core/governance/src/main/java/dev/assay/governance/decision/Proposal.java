package dev.assay.governance.decision;

import dev.assay.governance.people.PrincipalId;
import java.time.Instant;

/**
 * What somebody would decide if it were theirs to decide. Immutable.
 *
 * @param by who
 * @param at when
 * @param answer what
 * @since 0.1
 */
public record Proposal(PrincipalId by, Instant at, Answer answer) {}
