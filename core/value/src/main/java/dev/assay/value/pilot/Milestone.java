package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import java.time.LocalDate;

/**
 * A part of a trial. Immutable.
 *
 * @param from its first day
 * @param to its last day
 * @param task what is done
 * @param doneWhen how one sees that it is done
 * @since 0.1
 */
public record Milestone(LocalDate from, LocalDate to, Text task, Text doneWhen) {}
