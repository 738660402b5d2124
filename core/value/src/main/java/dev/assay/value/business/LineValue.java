package dev.assay.value.business;

import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.money.Money;
import java.util.Objects;

/**
 * What one line comes to. Immutable.
 *
 * @param line the line
 * @param status whether it counts, and why not
 * @param amount what of its amount counts each time, before its shape over time and its risk
 * @param flows its flows, positive for what it is: a benefit or a cost
 * @param presentValue what they are worth at the decision
 * @since 0.1
 */
public record LineValue(Line line, CompiledLine.Status status, double amount, Flows flows, Money presentValue) {
    /** Checks the components. */
    public LineValue {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(flows, "flows");
        Objects.requireNonNull(presentValue, "presentValue");
    }
}
