package dev.assay.governance.review;

import dev.assay.governance.people.PrincipalId;
import java.time.LocalDate;

/**
 * That a review is put off. Immutable.
 *
 * @param until when it is due instead
 * @param by who put it off
 * @param reason why
 * @since 0.1
 */
public record Waiver(LocalDate until, PrincipalId by, String reason) {}
