package dev.assay.value.genai;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.ranking.ParetoSet;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether to take a model, to shape one or to make one, by what each costs over volume. Immutable.
 *
 * @param options what there is to choose from, at least one, each with a name of its own and in the same currency
 * @param months over how many months what is paid once is spread, at least 1
 * @since 0.1
 */
public record Sourcing(List<Option> options, int months) {
    private static final int MOST_STEPS = 100_000;

    /** How much of a model is one's own. */
    public enum Manner {
        /** It is bought as it is. */
        TAKER,
        /** It is bought and tuned. */
        SHAPER,
        /** It is built. */
        MAKER
    }

    /**
     * One way to get a model. Immutable.
     *
     * @param name how it is called, not blank
     * @param manner how much of it is one's own
     * @param once what is paid once, 0 or more
     * @param monthly what is paid every month, whatever the volume, 0 or more
     * @param perUnit what a unit of volume costs, 0 or more
     * @param step what volume takes in whole pieces
     */
    public record Option(String name, Manner manner, Money once, Money monthly, Money perUnit, Step step) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the name is blank or an amount is negative
         */
        public Option {
            Objects.requireNonNull(manner, "manner");
            if (name.isBlank()) {
                throw new ValueException("name of an option must not be blank", "선택지의 이름은 비어 있으면 안 됩니다");
            }
            if (once.signum() < 0 || monthly.signum() < 0 || perUnit.signum() < 0) {
                throw new ValueException(
                        "once, monthly and perUnit must be 0 or more, but were " + once + ", " + monthly + " and "
                                + perUnit,
                        "일시금, 월 비용, 단위 비용은 0 이상이어야 하지만 " + once.describe(Locale.KOREAN) + ", "
                                + monthly.describe(Locale.KOREAN) + ", " + perUnit.describe(Locale.KOREAN) + "입니다");
            }
        }

        /**
         * Returns what a month costs, without what is paid once.
         *
         * @param volume the units of the month
         * @return the amount
         */
        public Money monthlyCost(BigDecimal volume) {
            return monthly.plus(perUnit.times(volume)).plus(step.cost(volume));
        }
    }

    /**
     * What must be paid in whole pieces, such as machines. Immutable.
     *
     * @param capacity how many units a piece serves a month, more than 0
     * @param each what a piece costs a month, 0 or more
     */
    public record Step(BigDecimal capacity, Money each) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the capacity is not more than 0 or the cost is negative
         */
        public Step {
            if (each.signum() < 0) {
                throw new ValueException(
                        "each must be 0 or more, but was " + each,
                        "단위당 비용은 0 이상이어야 하지만 " + each.describe(Locale.KOREAN) + "입니다");
            }
            if (capacity.signum() <= 0) {
                throw new ValueException(
                        "capacity must be more than 0, but was " + capacity, "용량은 0보다 커야 하지만 " + capacity + "입니다");
            }
        }

        /**
         * Returns that nothing is paid in pieces.
         *
         * @param like an amount in the currency of the others
         * @return a step that costs nothing
         */
        public static Step none(Money like) {
            return new Step(BigDecimal.ONE, Money.zero(like.currency()));
        }

        Money cost(BigDecimal volume) {
            return each.times(volume.divide(capacity, 0, RoundingMode.CEILING));
        }
    }

    /**
     * Where another option becomes the cheapest. Immutable.
     *
     * @param volume the units a month from which on it is
     * @param from the option that was the cheapest below; empty text at the first
     * @param to the option that is the cheapest from there on
     */
    public record Crossover(BigDecimal volume, String from, String to) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no option, a name is taken twice or {@code months} is less than 1
     */
    public Sourcing {
        options = List.copyOf(options);
        if (options.isEmpty() || options.stream().map(Option::name).distinct().count() < options.size()) {
            throw new ValueException(
                    "options must be named differently and not be empty, but were "
                            + options.stream().map(Option::name).toList(),
                    "선택지는 하나 이상이고 이름이 서로 달라야 하지만 "
                            + options.stream().map(Option::name).toList() + "입니다");
        }
        if (months < 1) {
            throw new ValueException(
                    "months must be 1 or more, but was " + months, "개월 수는 1 이상이어야 하지만 " + months + "입니다");
        }
    }

    /**
     * Returns what each option costs over all months.
     *
     * @param volume the units of a month, 0 or more
     * @return the amounts in the order of the options
     */
    public Map<String, Money> cost(BigDecimal volume) {
        requireVolume(volume);
        Map<String, Money> costs = new LinkedHashMap<>();
        options.forEach(option -> costs.put(option.name(), total(option, volume)));
        return costs;
    }

    private static void requireVolume(BigDecimal volume) {
        if (volume.signum() < 0) {
            throw new ValueException(
                    "volume must be 0 or more, but was " + volume, "수량은 0 이상이어야 하지만 " + volume + "입니다");
        }
    }

    private Money total(Option option, BigDecimal volume) {
        return option.once().plus(option.monthlyCost(volume).times(BigDecimal.valueOf(months)));
    }

    /**
     * Returns the cheapest option.
     *
     * @param volume the units of a month
     * @return its name; the first in the order of the options among equals
     */
    public String cheapest(BigDecimal volume) {
        return cost(volume).entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /**
     * Returns what is lost with each option against the cheapest.
     *
     * @param volume the units of a month
     * @return the amounts in the order of the options, at least one of them 0
     */
    public Map<String, Money> regret(BigDecimal volume) {
        Map<String, Money> costs = cost(volume);
        Money least = costs.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        Map<String, Money> regrets = new LinkedHashMap<>();
        costs.forEach((name, cost) -> regrets.put(name, cost.minus(least)));
        return regrets;
    }

    /**
     * Returns which options no other beats in both cost and quality.
     *
     * @param volume the units of a month, 0 or more
     * @param qualities how good each option is, by its name; more is better
     * @return the options with their costs over all months
     * @throws FindingsException with all faults together: an option without a quality, a quality of no option
     */
    public ParetoSet paretoSet(BigDecimal volume, Map<String, BigDecimal> qualities) {
        List<String> names = options.stream().map(Option::name).toList();
        List<Finding> faults = new ArrayList<>();
        names.stream()
                .filter(name -> !qualities.containsKey(name))
                .forEach(name -> faults.add(Finding.error(
                        "QUALITY_MISSING",
                        name,
                        Text.of("a quality of \"" + name + "\" must be given", "\"" + name + "\"의 품질이 있어야 합니다"))));
        qualities.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> faults.add(Finding.error(
                        "UNKNOWN_OPTION",
                        name,
                        Text.of(
                                "\"" + name + "\" is not known; " + Names.hint(name, "options", names),
                                "\"" + Particle.TOPIC.after(name + "\"") + " 없는 선택지입니다. 있는 이름: "
                                        + String.join(", ", names)))));
        FindingsException.throwErrors("qualities", faults);
        return ParetoSet.of(cost(volume).entrySet().stream()
                .map(each -> new ParetoSet.Option(
                        each.getKey(), each.getValue(), Objects.requireNonNull(qualities.get(each.getKey()))))
                .toList());
    }

    /**
     * Returns where the cheapest option changes. Because of whole pieces it may change back again, and every change is listed.
     *
     * @param most the largest volume to look at
     * @return the changes by volume, first the option that is the cheapest for nothing; or that there are too many pieces
     */
    public Answer<List<Crossover>> crossovers(BigDecimal most) {
        TreeSet<BigDecimal> ends = new TreeSet<>(List.of(BigDecimal.ZERO, most));
        for (Option option : options) {
            if (option.step().each().signum() != 0) {
                BigDecimal capacity = option.step().capacity();
                if (most.divide(capacity, 0, RoundingMode.CEILING).compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
                    return Answer.none(
                            "SOURCING-STEPS",
                            Text.of(
                                    "\"" + option.name() + "\" takes more than " + MOST_STEPS
                                            + " pieces; look at smaller volumes",
                                    "\"" + Particle.TOPIC.after(option.name() + "\"") + " " + MOST_STEPS
                                            + "개가 넘는 단위가 필요합니다. 더 작은 물량을 보십시오"));
                }
                for (BigDecimal end = capacity; end.compareTo(most) < 0; end = end.add(capacity)) {
                    ends.add(end);
                }
            }
        }
        return Answer.of(changes(ends));
    }

    /** Between two ends every cost is a line: a change is at an end or where two lines meet. */
    private List<Crossover> changes(TreeSet<BigDecimal> ends) {
        List<Crossover> changes = new ArrayList<>();
        String current = "";
        BigDecimal low = ends.first();
        for (BigDecimal high : ends) {
            TreeSet<BigDecimal> candidates = new TreeSet<>(List.of(low));
            for (int i = 0; i < options.size(); i++) {
                for (int j = 0; j < i; j++) {
                    meeting(options.get(i), options.get(j), low, high).ifPresent(candidates::add);
                }
            }
            List<BigDecimal> starts = new ArrayList<>(candidates);
            for (int i = 0; i < starts.size() && low.compareTo(high) < 0; i++) {
                BigDecimal end = i + 1 < starts.size() ? starts.get(i + 1) : high;
                String best = cheapest(middle(starts.get(i), end));
                if (!best.equals(current)) {
                    changes.add(new Crossover(starts.get(i).stripTrailingZeros(), current, best));
                    current = best;
                }
            }
            low = high;
        }
        return changes;
    }

    private Optional<BigDecimal> meeting(Option one, Option two, BigDecimal low, BigDecimal high) {
        BigDecimal slope = one.perUnit().minus(two.perUnit()).amount().multiply(BigDecimal.valueOf(months));
        if (slope.signum() == 0 || low.compareTo(high) >= 0) {
            return Optional.empty();
        }
        BigDecimal inside = middle(low, high);
        BigDecimal apart = total(two, inside).minus(total(one, inside)).amount();
        BigDecimal volume = inside.add(apart.divide(slope, MathContext.DECIMAL128));
        return Optional.of(volume).filter(v -> v.compareTo(low) > 0 && v.compareTo(high) < 0);
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.valueOf(2));
    }

    /**
     * Returns the present value of what each option costs when the volume is the same every month; months are paid at their
     * end.
     *
     * @param volume the units of a month, 0 or more
     * @param discount the rate
     * @return the negative values in the order of the options
     * @throws IllegalArgumentException if {@code volume} is negative
     */
    public Map<String, Double> presentValue(BigDecimal volume, Rate discount) {
        requireVolume(volume);
        double rate = discount.per(PeriodUnit.MONTH);
        double annuity = rate == 0 ? months : -StrictMath.expm1(-months * StrictMath.log1p(rate)) / rate;
        Map<String, Double> values = new LinkedHashMap<>();
        options.forEach(option -> values.put(
                option.name(),
                -option.once().amount().doubleValue()
                        - option.monthlyCost(volume).amount().doubleValue() * annuity));
        return values;
    }
}
