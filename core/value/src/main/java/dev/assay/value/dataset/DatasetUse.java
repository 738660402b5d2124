package dev.assay.value.dataset;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What keeping a data set costs, and how often it was read. Immutable.
 *
 * <p>Whoever closes a year reads some data once a year, so that a month without a read says nothing about them. Nobody reads a data set
 * only if nobody did for as long as its rhythm of use, which is a year unless it is said.
 *
 * @param dataset its name, not blank
 * @param costPerYear what storing, backing up and loading it costs a year, 0 or more
 * @param reading how often it was read, and when somebody counted; empty if nobody did
 * @param rhythm within which time it is read at least once if it is used at all, more than nothing
 * @param owner the id of the persona that answers for it
 * @since 0.1
 */
public record DatasetUse(
        String dataset, Money costPerYear, Optional<Reading> reading, Period rhythm, Optional<String> owner) {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    /** Whether anybody reads a data set. */
    public enum Status {
        /** Somebody does. */
        READ,
        /** Nobody does. */
        IDLE,
        /** Nobody counted, or not for as long as the rhythm of use. */
        UNKNOWN
    }

    /**
     * How often a data set was read. Immutable.
     *
     * @param reads how often, 0 or more
     * @param from the first day that was counted
     * @param to the last day that was counted, not before the first
     */
    public record Reading(long reads, LocalDate from, LocalDate to) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the number is negative or the days are in the wrong order
         */
        public Reading {
            if (reads < 0) {
                throw new ValueException(
                        "reads must be 0 or more, but were " + reads, "조회 횟수는 0 이상이어야 하지만 " + reads + "입니다");
            }
            if (to.isBefore(from)) {
                throw new ValueException(
                        "the last day must not be before the first, but were " + from + " and " + to,
                        "마지막 날은 첫날보다 앞설 수 없지만 " + from + ", " + to + "입니다");
            }
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name is blank, the cost negative or the rhythm not more than nothing
     */
    public DatasetUse {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(owner, "owner");
        if (dataset.isBlank()) {
            throw new ValueException("dataset must not be blank", "데이터셋의 이름은 비어 있으면 안 됩니다");
        }
        if (costPerYear.signum() < 0) {
            throw new ValueException(
                    "cost of \"" + dataset + "\" must be 0 or more, but was " + costPerYear,
                    "\"" + dataset + "\"의 비용은 0 이상이어야 하지만 " + costPerYear.describe(Locale.KOREAN) + "입니다");
        }
        if (rhythm.isNegative() || rhythm.isZero()) {
            throw new ValueException(
                    "rhythm of \"" + dataset + "\" must be more than nothing, but was " + rhythm,
                    "\"" + dataset + "\"의 사용 주기는 0보다 길어야 하지만 " + rhythm + "입니다");
        }
    }

    /**
     * Returns a data set of which nobody counted reads, used at least once a year if at all.
     *
     * @param dataset its name, not blank
     * @param costPerYear what it costs a year, 0 or more
     * @return the data set
     */
    public static DatasetUse of(String dataset, Money costPerYear) {
        return new DatasetUse(dataset, costPerYear, Optional.empty(), Period.ofYears(1), Optional.empty());
    }

    /**
     * Says how often it was read.
     *
     * @param reads how often, 0 or more
     * @param from the first day that was counted
     * @param to the last day that was counted
     * @return a new data set
     */
    public DatasetUse read(long reads, LocalDate from, LocalDate to) {
        return new DatasetUse(dataset, costPerYear, Optional.of(new Reading(reads, from, to)), rhythm, owner);
    }

    /**
     * Says within which time it is read at least once if it is used at all.
     *
     * @param time such as a month, or two years for what is read before an election
     * @return a new data set
     */
    public DatasetUse usedEvery(Period time) {
        return new DatasetUse(dataset, costPerYear, reading, time, owner);
    }

    /**
     * Says who answers for it.
     *
     * @param persona the id of a persona
     * @return a new data set
     */
    public DatasetUse ownedBy(String persona) {
        return new DatasetUse(dataset, costPerYear, reading, rhythm, Optional.of(persona));
    }

    /**
     * Returns whether anybody reads it.
     *
     * @return the status
     */
    public Status status() {
        if (reading.isEmpty()) {
            return Status.UNKNOWN;
        }
        Reading known = reading.get();
        boolean longEnough = !known.from().plus(rhythm).isAfter(known.to().plusDays(1));
        return known.reads() > 0 ? Status.READ : longEnough ? Status.IDLE : Status.UNKNOWN;
    }

    /**
     * Returns what a read costs: cost a year × days that were counted ÷ 365 ÷ reads.
     *
     * @return the amount, to 34 digits; no value if nobody counted or nobody read
     */
    public Answer<Money> costPerRead() {
        return reading.filter(known -> known.reads() > 0)
                .map(known -> costPerYear
                        .times(BigDecimal.valueOf(known.days()))
                        .amount()
                        .divide(DAYS_OF_A_YEAR.multiply(BigDecimal.valueOf(known.reads())), MathContext.DECIMAL128))
                .map(amount -> Answer.of(new Money(amount, costPerYear.currency())))
                .orElseGet(() -> IdleDataCost.noRead(dataset));
    }
}
