package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Schedule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is gained. Immutable.
 *
 * @param id its id within the case
 * @param title its name for a reader
 * @param kind how it reaches the books
 * @param dimension in which way it adds value
 * @param amount how much, before anything is taken off
 * @param schedule when
 * @param counting how much of it counts
 * @param evidence who answers for it
 * @since 0.1
 */
public record Benefit(
        String id,
        Text title,
        BenefitKind kind,
        ValueDimension dimension,
        Formula amount,
        Schedule schedule,
        Counting counting,
        Evidence evidence)
        implements Line {
    /** Checks the components. */
    public Benefit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns a benefit that is told step by step.
     *
     * @param id its id within the case
     * @param currency the case's currency
     * @return a builder
     */
    public static BenefitBuilder builder(String id, Currency currency) {
        return new BenefitBuilder(id, currency);
    }

    @Override
    public Formula counted() {
        return counting.applyTo(amount);
    }

    @Override
    public Optional<BigDecimal> risk() {
        return counting.risk();
    }

    @Override
    public int sign() {
        return 1;
    }

    @Override
    public Benefit withAmount(Formula other) {
        return new Benefit(id, title, kind, dimension, other, schedule, counting, evidence);
    }

    @Override
    public Benefit withSchedule(Schedule other) {
        return new Benefit(id, title, kind, dimension, amount, other, counting, evidence);
    }
}
