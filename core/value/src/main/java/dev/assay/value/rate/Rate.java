package dev.assay.value.rate;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;

/**
 * A rate of interest or growth that says how it compounds, so that 10% a year and 10% a year in twelve parts cannot be mixed
 * up. Every conversion is written out. Immutable.
 *
 * <pre>{@code
 * Rate.percent("10").effective().per(PeriodUnit.MONTH);   // 0.797414%, not 0.833333%
 * Rate.nominal("0.0525", 4).annual();                     // 5.354267%
 * }</pre>
 *
 * <p>Rates are shares of one, above −1 in every period. Conversions are correct to a few units in the last place, for small
 * rates too.
 *
 * @since 0.1
 */
public sealed interface Rate permits Rate.Effective, Rate.Nominal, Rate.Continuous, Rate.Periodic {
    /**
     * Returns a rate per year, all compounding included.
     *
     * @param share such as {@code 0.10}
     * @return the rate
     * @throws IllegalArgumentException if it cannot be read, or is −1 or less
     */
    static Effective effective(String share) {
        return new Effective(number(share).doubleValue());
    }

    /**
     * Returns a rate per year before compounding.
     *
     * @param share such as {@code 0.0525}
     * @param timesPerYear how often a year it is compounded
     * @return the rate
     * @throws IllegalArgumentException if it cannot be read, or a period would lose everything
     */
    static Nominal nominal(String share, int timesPerYear) {
        return new Nominal(number(share).doubleValue(), timesPerYear);
    }

    /**
     * Returns a rate per year that is compounded without pause.
     *
     * @param share such as {@code 0.05}
     * @return the rate
     * @throws IllegalArgumentException if it cannot be read
     */
    static Continuous continuous(String share) {
        return new Continuous(number(share).doubleValue());
    }

    /**
     * Returns a rate per period.
     *
     * @param share such as {@code 0.01}
     * @param unit the period
     * @return the rate
     * @throws IllegalArgumentException if it cannot be read, or is −1 or less
     */
    static Periodic periodic(String share, PeriodUnit unit) {
        return new Periodic(number(share).doubleValue(), unit);
    }

    /**
     * Returns a percentage that still has to be told how it compounds.
     *
     * @param percent such as {@code 10} for 10%
     * @return the percentage
     * @throws IllegalArgumentException if it cannot be read
     */
    static Percent percent(String percent) {
        return new Percent(number(percent).movePointLeft(2));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "rate must be a decimal number such as 0.10, but was \"" + text + "\"",
                    "이율은 0.10 같은 십진수여야 하지만 \"" + text + "\"입니다",
                    e);
        }
    }

    /**
     * Returns the logarithm of what one grows to in a year, which is what all conversions go through.
     *
     * @return the force of interest
     */
    double force();

    /**
     * Returns the effective rate per year.
     *
     * @return a share above −1: (1 + r)<sup>m</sup> − 1
     */
    default double annual() {
        return StrictMath.expm1(force());
    }

    /**
     * Returns the rate per period that compounds to this one.
     *
     * @param unit the period
     * @return a share above −1: (1 + r)<sup>1/n</sup> − 1 for n periods a year
     */
    default double per(PeriodUnit unit) {
        return StrictMath.expm1(force() / unit.perYear());
    }

    /**
     * Returns what one is worth now that comes later.
     *
     * @param years how much later
     * @return (1 + r)<sup>−years</sup>, positive
     */
    default double discountFactor(double years) {
        return StrictMath.exp(-force() * years);
    }

    /**
     * Returns the same rate as an effective one.
     *
     * @return an equal rate
     */
    default Effective toEffective() {
        return new Effective(annual());
    }

    /**
     * Returns the same rate as a nominal one.
     *
     * @param timesPerYear how often a year it is compounded
     * @return an equal rate
     * @throws IllegalArgumentException if the times are not positive
     */
    default Nominal toNominal(int timesPerYear) {
        Nominal.requireTimes(timesPerYear);
        return new Nominal(timesPerYear * StrictMath.expm1(force() / timesPerYear), timesPerYear);
    }

    /**
     * Returns the same rate as a continuous one.
     *
     * @return an equal rate: ln(1 + r)
     */
    default Continuous toContinuous() {
        return new Continuous(force());
    }

    /**
     * Returns the same rate as one per period.
     *
     * @param unit the period
     * @return an equal rate
     */
    default Periodic toPeriodic(PeriodUnit unit) {
        return new Periodic(per(unit), unit);
    }

    /**
     * Returns the rate in money of constant value, by Fisher's equation (1 + n) = (1 + real)(1 + inflation).
     *
     * @param inflation by how much prices grow
     * @return the real rate
     */
    default Effective deflatedBy(Rate inflation) {
        return new Effective(StrictMath.expm1(force() - inflation.force()));
    }

    /**
     * Returns the rate in money of the day, by Fisher's equation (1 + n) = (1 + real)(1 + inflation).
     *
     * @param inflation by how much prices grow
     * @return the rate that includes inflation
     */
    default Effective inflatedBy(Rate inflation) {
        return new Effective(StrictMath.expm1(force() + inflation.force()));
    }

    /**
     * Says the rate as it was given, with its kind.
     *
     * @param locale the reader's locale
     * @return such as {@code 1% per month}
     */
    default String describe(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? KoreanRates.of(this) : toString();
    }

    private static void requireFiniteYear(double force, double given) {
        if (Double.isInfinite(StrictMath.expm1(force))) {
            throw new ValueException(
                    "rate must grow 1 to a finite amount in a year, but was " + given,
                    "이율은 1이 1년 뒤에 유한한 값이 되는 수여야 하지만 " + given + "입니다");
        }
    }

    private static void requireAboveMinusOne(String name, double rate) {
        if (!(rate > -1.0) || Double.isInfinite(rate)) {
            throw new ValueException(
                    name + " must be a number above -1, but was " + rate, "이율은 -1보다 큰 수여야 하지만 " + rate + "입니다");
        }
    }

    /**
     * A rate per year, all compounding included.
     *
     * @param annual a share above −1
     */
    record Effective(double annual) implements Rate {
        /** Checks the share. */
        public Effective {
            requireAboveMinusOne("effective rate", annual);
        }

        @Override
        public double force() {
            return StrictMath.log1p(annual);
        }

        @Override
        public double per(PeriodUnit unit) {
            return unit == PeriodUnit.YEAR ? annual : Rate.super.per(unit);
        }

        /** Returns the rate and its kind, such as {@code 10% effective}. */
        @Override
        public String toString() {
            return percentText(annual) + " effective";
        }
    }

    /**
     * A rate per year before compounding: a share of it is paid each time.
     *
     * @param quoted a share above −m
     * @param timesPerYear how often a year it is compounded, m, positive
     */
    record Nominal(double quoted, int timesPerYear) implements Rate {
        /** Checks both. */
        public Nominal {
            requireTimes(timesPerYear);
            requireAboveMinusOne("nominal rate of a period", quoted / timesPerYear);
            requireFiniteYear(timesPerYear * StrictMath.log1p(quoted / timesPerYear), quoted);
        }

        private static void requireTimes(int timesPerYear) {
            if (timesPerYear < 1) {
                throw new ValueException(
                        "times per year must be positive, but was " + timesPerYear,
                        "연간 복리 횟수는 1 이상이어야 하지만 " + timesPerYear + "입니다");
            }
        }

        @Override
        public double force() {
            return timesPerYear * StrictMath.log1p(quoted / timesPerYear);
        }

        @Override
        public double per(PeriodUnit unit) {
            return unit.perYear() == timesPerYear ? quoted / timesPerYear : Rate.super.per(unit);
        }

        /** Returns the rate and its kind, such as {@code 5.25% nominal, compounded 4 times a year}. */
        @Override
        public String toString() {
            return percentText(quoted) + " nominal, compounded " + timesPerYear
                    + (timesPerYear == 1 ? " time a year" : " times a year");
        }
    }

    /**
     * A rate per year that is compounded without pause.
     *
     * @param force any finite share
     */
    record Continuous(double force) implements Rate {
        /** Checks the share. */
        public Continuous {
            if (!Double.isFinite(force)) {
                throw new ValueException(
                        "continuous rate must be a finite number, but was " + force,
                        "연속 이율은 유한한 수여야 하지만 " + force + "입니다");
            }
            requireFiniteYear(force, force);
        }

        /** Returns the rate and its kind, such as {@code 5% continuous}. */
        @Override
        public String toString() {
            return percentText(force) + " continuous";
        }
    }

    /**
     * A rate per period.
     *
     * @param share a share above −1
     * @param unit the period
     */
    record Periodic(double share, PeriodUnit unit) implements Rate {
        /** Checks both. */
        public Periodic {
            requireAboveMinusOne("periodic rate", share);
            Objects.requireNonNull(unit, "unit");
            requireFiniteYear(unit.perYear() * StrictMath.log1p(share), share);
        }

        @Override
        public double force() {
            return unit.perYear() * StrictMath.log1p(share);
        }

        @Override
        public double per(PeriodUnit other) {
            return other == unit ? share : Rate.super.per(other);
        }

        /** Returns the rate and its unit, such as {@code 1% per month}. */
        @Override
        public String toString() {
            return percentText(share) + " per "
                    + unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static String percentText(double share) {
        return new BigDecimal(share, new MathContext(10))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
