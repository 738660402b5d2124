package dev.assay.value.genai;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Machines that serve a model for a month. Immutable.
 *
 * <p>Machines come whole, so cost over volume is a staircase, not a line.
 *
 * @param tokensPerSecond what one machine serves, more than 0
 * @param hourly what one machine costs an hour, 0 or more
 * @param hoursPerMonth how long it is paid for, more than 0; 730 is the usual mean
 * @param utilisation which part of the paid hours is used and paid, in (0, 1]
 * @param overhead what comes on top for people, network and power, as a share of the machines' cost; 0 or more
 * @since 0.1
 */
public record Serving(
        BigDecimal tokensPerSecond,
        Money hourly,
        BigDecimal hoursPerMonth,
        BigDecimal utilisation,
        BigDecimal overhead) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Serving {
        requirePositive(Text.of("tokensPerSecond", "초당 토큰 수"), tokensPerSecond);
        requirePositive(Text.of("hoursPerMonth", "월 가동 시간"), hoursPerMonth);
        requirePositive(Text.of("utilisation", "가동률"), utilisation);
        if (utilisation.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "utilisation must be in (0, 1], but was " + utilisation,
                    "가동률은 (0, 1] 안에 있어야 하지만 " + utilisation + "입니다");
        }
        if (hourly.signum() < 0 || overhead.signum() < 0) {
            throw new ValueException(
                    "hourly and overhead must be 0 or more, but were " + hourly + " and " + overhead,
                    "시간당 비용과 부대 비용은 0 이상이어야 하지만 " + hourly + ", " + overhead + "입니다");
        }
    }

    /**
     * Returns machines that are used and paid all the time, without overhead.
     *
     * @param tokensPerSecond what one machine serves
     * @param hourly what one machine costs an hour
     * @param hoursPerMonth how long it is paid for
     * @return the machines
     */
    public static Serving of(BigDecimal tokensPerSecond, Money hourly, BigDecimal hoursPerMonth) {
        return new Serving(tokensPerSecond, hourly, hoursPerMonth, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /**
     * Returns the machines with what comes on top.
     *
     * @param share as a share of the machines' cost
     * @return new machines
     */
    public Serving withOverhead(BigDecimal share) {
        return new Serving(tokensPerSecond, hourly, hoursPerMonth, utilisation, share);
    }

    /**
     * Returns the machines with another utilisation.
     *
     * @param share which part of the hours is used and paid
     * @return new machines
     */
    public Serving withUtilisation(BigDecimal share) {
        return new Serving(tokensPerSecond, hourly, hoursPerMonth, share, overhead);
    }

    /**
     * Returns what machines cost a month.
     *
     * @param machines how many, 0 or more
     * @return machines × hourly × hours × utilisation × (1 + overhead), exactly
     * @throws IllegalArgumentException if {@code machines} is negative
     */
    public Money monthlyCost(long machines) {
        requireMachines(machines);
        return hourly.times(BigDecimal.valueOf(machines)
                .multiply(hoursPerMonth)
                .multiply(utilisation)
                .multiply(overhead.add(BigDecimal.ONE)));
    }

    private static void requireMachines(long machines) {
        if (machines < 0) {
            throw new ValueException(
                    "machines must be 0 or more, but was " + machines, "장비 수는 0 이상이어야 하지만 " + machines + "입니다");
        }
    }

    /**
     * Returns what machines can serve a month.
     *
     * @param machines how many, 0 or more
     * @return tokens per second × 3,600 × hours × utilisation, exactly
     * @throws IllegalArgumentException if {@code machines} is negative
     */
    public BigDecimal monthlyTokens(long machines) {
        requireMachines(machines);
        return tokensPerSecond
                .multiply(SECONDS_PER_HOUR)
                .multiply(hoursPerMonth)
                .multiply(utilisation)
                .multiply(BigDecimal.valueOf(machines));
    }

    /**
     * Returns how many machines a volume takes.
     *
     * @param tokens the tokens of a month, 0 or more
     * @return the whole number that is enough
     */
    public long machinesFor(BigDecimal tokens) {
        return wholeMachines(tokens, monthlyTokens(1));
    }

    /**
     * Returns how many machines a peak takes.
     *
     * @param peakTokensPerSecond the tokens of the busiest second, 0 or more
     * @return the whole number that is enough
     */
    public long machinesForPeak(BigDecimal peakTokensPerSecond) {
        return wholeMachines(peakTokensPerSecond, tokensPerSecond);
    }

    private static long wholeMachines(BigDecimal needed, BigDecimal each) {
        if (needed.signum() < 0) {
            throw new ValueException(
                    "tokens must be 0 or more, but were " + needed, "토큰 수는 0 이상이어야 하지만 " + needed + "입니다");
        }
        BigDecimal machines = needed.divide(each, 0, RoundingMode.CEILING);
        if (machines.compareTo(MOST) > 0) {
            throw new ValueException(
                    "tokens must take at most " + MOST + " machines, but were " + needed,
                    "토큰 수는 장비 " + MOST + "대 이내로 처리할 양이어야 하지만 " + needed + "입니다");
        }
        return machines.longValueExact();
    }

    /**
     * Returns the volume at which machines cost what a provider asks.
     *
     * @param machines how many
     * @param perMillion what the provider asks for a million tokens
     * @return the tokens of a month, or that what costs nothing is never more expensive
     * @throws IllegalArgumentException if the currencies differ
     */
    public Answer<BigDecimal> breakEvenTokens(long machines, Money perMillion) {
        Money monthly = monthlyCost(machines);
        monthly.plus(perMillion);
        return perMillion.signum() <= 0
                ? Answer.none(
                        "SERVE-FREE",
                        Text.of(
                                "the provider asks nothing, so machines never cost less",
                                "제공자가 값을 받지 않으므로 자체 장비가 더 쌀 수 없습니다"))
                : Answer.of(monthly.amount().movePointRight(6).divide(perMillion.amount(), DIGITS));
    }

    /**
     * Returns which part of its hours a machine may be paid for before a provider's bill is lower.
     *
     * @param providerMonthly the provider's bill of a month, 0 or more
     * @return the share, which is above 1 when machines are cheaper even if they run all the time; or that machines cost
     *     nothing
     * @throws IllegalArgumentException if the currencies differ or the bill is negative
     */
    public Answer<BigDecimal> breakEvenUtilisation(Money providerMonthly) {
        if (providerMonthly.signum() < 0) {
            throw new ValueException(
                    "providerMonthly must be 0 or more, but was " + providerMonthly,
                    "제공자의 월 청구액은 0 이상이어야 하지만 " + providerMonthly.describe(Locale.KOREAN) + "입니다");
        }
        Money full = withUtilisation(BigDecimal.ONE).monthlyCost(1);
        full.plus(providerMonthly);
        return full.signum() == 0
                ? Answer.none(
                        "SERVE-NO-COST",
                        Text.of(
                                "the machine costs nothing, so there is nothing to break even",
                                "장비 비용이 0이므로 손익분기가 없습니다"))
                : Answer.of(providerMonthly.amount().divide(full.amount(), DIGITS));
    }

    private static void requirePositive(Text name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new ValueException(
                    name.en() + " must be more than 0, but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 0보다 커야 하지만 " + value + "입니다");
        }
    }
}
