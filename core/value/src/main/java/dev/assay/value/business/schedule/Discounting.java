package dev.assay.value.business.schedule;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.Percent;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What later money is worth now. Immutable.
 *
 * @param rates a rate for each year, the last one for all years after it; empty if nothing is discounted
 * @param riskPremium what the annual rate is raised by because the case is risky
 * @param basis which money the rates are told in
 * @param driver the driver of the case whose value the one rate is, if it is one
 * @since 0.1
 */
public record Discounting(
        List<Rate> rates, Optional<BigDecimal> riskPremium, PriceBasis basis, Optional<String> driver) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a premium is given but no rate, or a driver beside several rates
     */
    public Discounting {
        rates = List.copyOf(rates);
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(driver, "driver");
        if (driver.isPresent() && rates.size() > 1) {
            throw new ValueException(
                    "a driver must be the only rate, but there are " + rates.size(),
                    "동인이 할인율이면 이율은 하나여야 하지만 " + rates.size() + "개입니다");
        }
        if (rates.isEmpty() && driver.isEmpty() && riskPremium.isPresent()) {
            throw new ValueException("risk premium requires a rate to be added to", "위험 프리미엄에는 더할 이율이 있어야 합니다");
        }
    }

    /**
     * Returns the lack of any: later money is worth the same.
     *
     * @return no discounting
     */
    public static Discounting none() {
        return new Discounting(List.of(), Optional.empty(), PriceBasis.NOMINAL, Optional.empty());
    }

    /**
     * Returns discounting at the same rate in all years.
     *
     * @param rate the rate
     * @return the discounting
     */
    public static Discounting flat(Rate rate) {
        return new Discounting(List.of(rate), Optional.empty(), PriceBasis.NOMINAL, Optional.empty());
    }

    /**
     * Returns discounting by forward rates.
     *
     * @param rates the rate within each year, the last one for all years after it; at least one
     * @return the discounting: the factor of year n is Π 1 ÷ (1 + r<sub>i</sub>)
     * @throws IllegalArgumentException if there is no rate
     */
    public static Discounting curve(List<? extends Rate> rates) {
        if (rates.isEmpty()) {
            throw new ValueException("rates must not be empty", "이율은 비어 있으면 안 됩니다");
        }
        return new Discounting(List.copyOf(rates), Optional.empty(), PriceBasis.NOMINAL, Optional.empty());
    }

    /**
     * Returns discounting at the value of a driver, so that a tornado, a simulation and scenarios vary the rate as they vary
     * everything else. It has no rate before the driver has a value, which the case gives it.
     *
     * @param driver the driver's name; its value is the effective rate of a year, such as {@code 0.10}
     * @return the discounting
     */
    public static Discounting driven(String driver) {
        return new Discounting(List.of(), Optional.empty(), PriceBasis.NOMINAL, Optional.of(driver));
    }

    /**
     * Returns the same discounting at another rate in all years.
     *
     * @param annual the effective rate of a year, above −1
     * @return the discounting
     * @throws IllegalArgumentException if the rate is out of range
     */
    public Discounting at(BigDecimal annual) {
        return new Discounting(List.of(new Rate.Effective(annual.doubleValue())), riskPremium, basis, driver);
    }

    /**
     * Returns discounting at rates that are higher because the case is risky. It is one way to price risk; probabilities and
     * risk factors are another, and using both counts the risk twice.
     *
     * @param premium what to add to the effective annual rates, such as {@code 0.03}
     * @return the discounting
     * @throws IllegalArgumentException if it cannot be read, or there is no rate
     */
    public Discounting withRiskPremium(String premium) {
        try {
            return new Discounting(rates, Optional.of(new BigDecimal(premium)), basis, driver);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "risk premium must be a decimal number such as 0.03, but was \"" + premium + "\"",
                    "위험 프리미엄은 0.03 같은 십진수여야 하지만 \"" + premium + "\"입니다",
                    e);
        }
    }

    /**
     * Returns the same rates, told in money of constant value.
     *
     * @return the discounting
     */
    public Discounting real() {
        return new Discounting(rates, riskPremium, PriceBasis.REAL, driver);
    }

    /**
     * Returns what one is worth now that comes later.
     *
     * @param years how much later, not negative
     * @return the discount factor, positive
     * @throws IllegalArgumentException if the rate is a driver that has no value yet
     */
    public double factor(double years) {
        return StrictMath.exp(-force(years));
    }

    /** Sums the force of interest over some years, which no number of years makes too small for a number. */
    private double force(double years) {
        if (rates.isEmpty() && driver.isPresent()) {
            throw new ValueException(
                    "driver " + driver.get() + " must have a value, which it has within a case",
                    "동인 " + driver.get() + "에 값이 있어야 합니다. 값은 사업 계획 안에서 정해집니다");
        }
        double force = 0.0;
        double left = years;
        for (int i = 0; i < rates.size() && left > 0.0; i++) {
            double span = i == rates.size() - 1 ? left : Math.min(1.0, left);
            force += forceOf(rates.get(i)) * span;
            left -= span;
        }
        return force;
    }

    private double forceOf(Rate rate) {
        return riskPremium
                .map(premium -> StrictMath.log1p(rate.annual() + premium.doubleValue()))
                .orElseGet(rate::force);
    }

    /**
     * Returns what one is worth now that comes in each period of a horizon.
     *
     * @param horizon the grid
     * @param timing where in its period money moves
     * @return a factor for each period from 0 on, the first 1
     */
    public double[] factors(Horizon horizon, Timing timing) {
        double[] factors = new double[horizon.periods() + 1];
        for (int period = 0; period < factors.length; period++) {
            factors[period] = factor(timing.position(period) / horizon.unit().perYear());
        }
        return factors;
    }

    /**
     * Returns the rate that discounts as this does over some years.
     *
     * @param years over how long, positive
     * @return the effective annual rate: the one rate as it was given, with the premium, or the mean of several; 0 if nothing is
     *     discounted
     * @throws IllegalArgumentException if the rate is a driver that has no value yet
     */
    public double annual(double years) {
        return rates.size() == 1 ? annualOf(rates.get(0)).doubleValue() : StrictMath.expm1(force(years) / years);
    }

    /** In decimals, because 10% and 3% are 13% and not 13.000000000000001%. */
    private BigDecimal annualOf(Rate rate) {
        return BigDecimal.valueOf(rate.annual()).add(riskPremium.orElse(BigDecimal.ZERO));
    }

    /**
     * Says the rates as they were given, so that every discount factor can be computed again.
     *
     * @param locale the reader's locale
     * @return such as {@code 10% effective + 3% risk premium}; of several rates each with its year
     */
    public String describe(Locale locale) {
        if (rates.isEmpty() && driver.isEmpty()) {
            return word(locale, "no discounting", "할인 없음");
        }
        String text = told(locale)
                + driver.map(name -> (rates.isEmpty() ? "" : ", ") + word(locale, "driver ", "동인 ") + name)
                        .orElse("");
        String premium = riskPremium
                .map(share -> {
                    Percent percent = new Percent(share);
                    return word(locale, " + " + percent + " risk premium", " + 위험 프리미엄 " + percent);
                })
                .orElse("");
        String each =
                premium.isEmpty() || rates.size() < 2 ? premium : word(locale, premium + " in each", premium + "(매년)");
        return text + each + (basis == PriceBasis.REAL ? word(locale, ", real", ", 실질") : "");
    }

    private String told(Locale locale) {
        int last = rates.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> year(i, locale) + rates.get(i).describe(locale))
                .collect(Collectors.joining(", "));
    }

    private String year(int index, Locale locale) {
        if (rates.size() == 1) {
            return "";
        }
        int year = index + 1;
        return year < rates.size()
                ? word(locale, "year " + year + ": ", year + "년차 ")
                : word(locale, "from year " + year + " on: ", year + "년차부터 ");
    }

    private static String word(Locale locale, String en, String ko) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? ko : en;
    }

    /** Returns such as {@code 10% effective + 3% risk premium}. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
