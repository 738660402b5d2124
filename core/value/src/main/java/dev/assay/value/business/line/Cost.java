package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Schedule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is spent. Immutable.
 *
 * @param id its id within the case
 * @param title its name for a reader
 * @param kind how it reaches the books
 * @param amount how much, positive
 * @param schedule when
 * @param risk by which share the amount is raised in the risk-adjusted view
 * @param status whether it can still be decided on
 * @param evidence who answers for it
 * @since 0.1
 */
public record Cost(
        String id,
        Text title,
        CostKind kind,
        Formula amount,
        Schedule schedule,
        Optional<BigDecimal> risk,
        CostStatus status,
        Evidence evidence)
        implements Line {
    /** Checks the components. */
    public Cost {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns a cost that is told step by step.
     *
     * @param id its id within the case
     * @param currency the case's currency
     * @return a builder
     */
    public static CostBuilder builder(String id, Currency currency) {
        return new CostBuilder(id, currency);
    }

    @Override
    public Formula counted() {
        return amount;
    }

    @Override
    public int sign() {
        return -1;
    }

    @Override
    public Cost withAmount(Formula other) {
        return new Cost(id, title, kind, other, schedule, risk, status, evidence);
    }

    @Override
    public Cost withSchedule(Schedule other) {
        return new Cost(id, title, kind, amount, other, risk, status, evidence);
    }
}
