package dev.assay.value.ranking;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Decimals;
import dev.assay.value.internal.NamedAmounts;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which options nothing beats in both cost and quality (Pareto). One ratio of cost to quality names a winner and hides what is too poor
 * to use; the set keeps all between which only somebody's need can decide. Immutable.
 *
 * <pre>{@code
 * ParetoSet set = ParetoSet.of(List.of(
 *     Option.of("small", Money.of("110", "USD"), "0.82"),
 *     Option.of("large", Money.of("900", "USD"), "0.91"),
 *     Option.of("old", Money.of("400", "USD"), "0.80")));
 * set.front();                                    // small, large: old costs more than small and is worse
 * set.cheapest(new BigDecimal("0.85"));           // large
 * }</pre>
 *
 * @param options all options, the cheapest first, of equals the better one first, then by name
 * @see <a href="https://doi.org/10.1007/978-1-4615-5563-6">Miettinen, Nonlinear multiobjective optimization (1999)</a>
 * @since 0.1
 */
public record ParetoSet(List<Option> options) {
    private static final NamedAmounts NAMED = new NamedAmounts(Text.of("option", "선택지"), Text.of("costs", "비용"));

    /**
     * Something to choose. Immutable.
     *
     * @param name its name, not blank
     * @param cost what a unit of work costs with it, 0 or more
     * @param quality how good it is; more is better, in the same unit for all
     */
    public record Option(String name, Money cost, BigDecimal quality) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the name is blank or the cost negative
         */
        public Option {
            Objects.requireNonNull(quality, "quality");
            if (name.isBlank()) {
                throw new ValueException("name must not be blank", "이름은 비어 있으면 안 됩니다");
            }
            if (cost.signum() < 0) {
                throw new ValueException(
                        "cost of \"" + name + "\" must be 0 or more, but was " + cost,
                        "\"" + name + "\"의 비용은 0 이상이어야 하지만 " + cost.describe(Locale.KOREAN) + "입니다");
            }
        }

        /**
         * Returns an option.
         *
         * @param name its name, not blank
         * @param cost what a unit of work costs with it, 0 or more
         * @param quality how good it is, a decimal number such as {@code 0.82}
         * @return the option
         * @throws IllegalArgumentException if something is out of range or no number
         */
        public static Option of(String name, Money cost, String quality) {
            return new Option(name, cost, Decimals.parse(Text.of("quality", "품질"), quality));
        }

        /**
         * Returns what a unit of quality costs. It says nothing about whether the quality is enough.
         *
         * @return cost ÷ quality, to 34 digits; no value unless the quality is more than 0
         */
        public Answer<Money> costPerQuality() {
            return quality.signum() > 0
                    ? Answer.of(new Money(cost.amount().divide(quality, MathContext.DECIMAL128), cost.currency()))
                    : Answer.none(
                            "NO_QUALITY",
                            Text.of(
                                    "there is no ratio, because the quality of \"" + name + "\" is not more than 0",
                                    "\"" + name + "\"의 품질이 0보다 크지 않아 비율이 없습니다"));
        }

        /** No dearer and no worse, and one of them strictly. */
        boolean beats(Option other) {
            int cheaper = other.cost.compareTo(cost);
            int better = quality.compareTo(other.quality);
            return cheaper >= 0 && better >= 0 && cheaper + better > 0;
        }
    }

    /**
     * Checks and sorts the options.
     *
     * @throws FindingsException with all faults together: a name that occurs twice, several currencies
     */
    public ParetoSet {
        FindingsException.throwErrors("options", faults(options));
        options = options.stream()
                .sorted(Comparator.comparing(Option::cost)
                        .thenComparing(Option::quality, Comparator.reverseOrder())
                        .thenComparing(Option::name))
                .toList();
    }

    /**
     * Returns the options to compare.
     *
     * @param options each with a name of its own and all in one currency
     * @return the set
     * @throws FindingsException with all faults together
     */
    public static ParetoSet of(List<Option> options) {
        return new ParetoSet(options);
    }

    private static List<Finding> faults(List<Option> options) {
        return NAMED.faults(options, Option::name, each -> each.cost().currency());
    }

    /**
     * Returns the options that no other beats: none is as cheap and as good, and cheaper or better.
     *
     * @return the options, the cheapest and least good first; equal ones are all among them
     */
    public List<Option> front() {
        return options.stream().filter(option -> beating(option).isEmpty()).toList();
    }

    /**
     * Returns which options beat one.
     *
     * @param option the option
     * @return those that are no dearer and no worse, and one of them strictly
     */
    public List<Option> beating(Option option) {
        return options.stream().filter(other -> other.beats(option)).toList();
    }

    /**
     * Returns the cheapest option that is good enough.
     *
     * @param floor the least quality that will do
     * @return the option, the better of equally cheap ones; empty if none is good enough
     */
    public Optional<Option> cheapest(BigDecimal floor) {
        return options.stream()
                .filter(option -> option.quality().compareTo(floor) >= 0)
                .findFirst();
    }

    /**
     * Says what to choose among, and what beats the others.
     *
     * @param locale the reader's locale
     * @return a line for each option
     */
    public String describe(Locale locale) {
        StringBuilder text = new StringBuilder();
        options.forEach(option -> text.append(line(option).in(locale)).append('\n'));
        return text.toString();
    }

    private Text line(Option option) {
        List<String> beating = beating(option).stream().map(Option::name).toList();
        String names = String.join(", ", beating);
        String quality = option.quality().toPlainString();
        return Text.of(
                option.name() + ": cost " + option.cost() + ", quality " + quality
                        + (beating.isEmpty() ? "; nothing beats it" : "; beaten by " + names),
                option.name() + ": 비용 " + option.cost().describe(Locale.KOREAN) + ", 품질 " + quality
                        + (beating.isEmpty() ? "; 더 나은 것 없음" : "; 더 나은 것: " + names));
    }

    /** Returns what {@link #describe} says in English. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
