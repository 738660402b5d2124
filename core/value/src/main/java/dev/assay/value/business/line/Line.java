package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Schedule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A benefit or a cost of a business case: an amount over drivers, and when it falls due.
 *
 * @since 0.1
 */
public sealed interface Line permits Benefit, Cost {
    /**
     * Returns the line's id within its case.
     *
     * @return the id
     */
    String id();

    /**
     * Returns the line's name for a reader.
     *
     * @return the title
     */
    Text title();

    /**
     * Returns the amount as it was told, positive for what it is: a benefit or a cost.
     *
     * @return the formula
     */
    Formula amount();

    /**
     * Returns what of the amount counts: margins, capture, probability and attribution applied.
     *
     * @return the formula
     */
    Formula counted();

    /**
     * Returns when money moves.
     *
     * @return the schedule
     */
    Schedule schedule();

    /**
     * Returns by which share the line is lowered (a benefit) or raised (a cost) in the risk-adjusted view.
     *
     * @return the risk factor, in [0, 1]; empty for what the case says
     */
    Optional<BigDecimal> risk();

    /**
     * Returns who answers for the line, and what it rests on.
     *
     * @return the evidence
     */
    Evidence evidence();

    /**
     * Returns 1 for what comes in and −1 for what goes out.
     *
     * @return the sign of its flows in the net
     */
    int sign();

    /**
     * Returns the same line with another amount.
     *
     * @param other the amount
     * @return the line
     */
    Line withAmount(Formula other);

    /**
     * Returns the same line at other times.
     *
     * @param other the schedule
     * @return the line
     */
    Line withSchedule(Schedule other);
}
