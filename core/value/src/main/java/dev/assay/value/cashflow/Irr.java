package dev.assay.value.cashflow;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Internal rates of return: all rates in (−1, ∞) at which flows are worth nothing, which of them is selected and by what
 * choice, or why there is none. Immutable.
 *
 * <p>Rates are per period of the flows, or per year for dated flows. At each of them |NPV| ≤ 1e-9 · Σ|flow|, as long as the rate
 * is not so near to −1 that its own last digit moves the value further.
 *
 * @see <a href="https://doi.org/10.2307/2329899">Norstrøm, A sufficient condition for a unique nonnegative internal rate of
 *     return, 1972</a>
 * @since 0.1
 */
public final class Irr {
    /** How many rates there are, or why none. */
    public enum Status {
        /** There is one rate. */
        UNIQUE,
        /** There are several; the selected one is a convention. */
        MULTIPLE,
        /** Money flows in one direction only, or not at all. */
        NO_SIGN_CHANGE,
        /** The flows are worth nothing at no rate. */
        NO_REAL_ROOT,
        /** The only rates are too large for a number of double precision, or too near to −1. */
        OUT_OF_RANGE
    }

    /** What the present value does at a root. */
    public enum Contact {
        /** It changes its sign. */
        CROSSES,
        /** It touches zero and turns back: two roots in one. */
        TOUCHES
    }

    /**
     * A rate at which the flows are worth nothing.
     *
     * @param rate the rate
     * @param contact whether the present value changes its sign there
     */
    public record Root(double rate, Contact contact) {}

    /** What was assumed, and which choice was made. */
    record Terms(Text convention, PeriodUnit unit, RootChoice choice) {}

    /** Roots that ascend, those of even order, and the index of the selected one; of flows with one positive rate or not. */
    private record Found(double[] rates, boolean[] touching, int selected, boolean onePositive) {}

    private static final boolean[] CROSSING = new boolean[1];
    private static final Found NOTHING = new Found(new double[0], new boolean[0], -1, false);

    private final Status status;
    private final Found found;
    private final Terms terms;

    private Irr(Status status, Found found, Terms terms) {
        this.status = status;
        this.found = found;
        this.terms = terms;
    }

    static Irr none(Status status, Terms terms) {
        return new Irr(status, NOTHING, terms);
    }

    static Irr unique(double rate, Terms terms) {
        return new Irr(Status.UNIQUE, new Found(new double[] {rate}, CROSSING, 0, false), terms);
    }

    /** Takes roots that ascend, of flows with their sum and whether Norstrøm's condition holds. */
    static Irr several(List<Root> roots, double sum, boolean onePositive, Terms terms) {
        double[] rates = roots.stream().mapToDouble(Root::rate).toArray();
        boolean[] touching = new boolean[rates.length];
        for (int i = 0; i < touching.length; i++) {
            touching[i] = roots.get(i).contact() == Contact.TOUCHES;
        }
        Status status = rates.length == 1 ? Status.UNIQUE : Status.MULTIPLE;
        int selected = terms.choice.choose(rates, sum, onePositive);
        return new Irr(status, new Found(rates, touching, selected, onePositive), terms);
    }

    /**
     * Returns how many rates there are, or why none.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns the selected rate.
     *
     * @return a share above −1 per period; empty if there is none
     */
    public OptionalDouble selected() {
        return found.selected < 0 ? OptionalDouble.empty() : OptionalDouble.of(found.rates[found.selected]);
    }

    /**
     * Returns the selected rate with its period, from which a rate per year can be had.
     *
     * @return the rate; empty if there is none
     */
    public Optional<Rate> rate() {
        return found.selected < 0
                ? Optional.empty()
                : Optional.of(new Rate.Periodic(found.rates[found.selected], terms.unit));
    }

    /**
     * Returns all rates.
     *
     * @return the roots in ascending order; empty if there is none
     */
    public List<Root> all() {
        return IntStream.range(0, found.rates.length)
                .mapToObj(i -> new Root(found.rates[i], found.touching[i] ? Contact.TOUCHES : Contact.CROSSES))
                .toList();
    }

    /**
     * Returns by what choice the selected rate was selected.
     *
     * @return the choice
     */
    public RootChoice choice() {
        return terms.choice;
    }

    /**
     * Returns the selected rate, or why there is none. The {@link #warnings()} belong beside it.
     *
     * @return the answer
     */
    public Answer<Double> toAnswer() {
        return found.selected < 0
                ? Answer.none("IRR_" + status.name(), IrrTexts.reason(status))
                : Answer.of(found.rates[found.selected]);
    }

    /**
     * Returns what the reader of the selected rate must know.
     *
     * @return warnings; empty if the rate is the only one and the present value crosses zero there
     */
    public List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        if (status == Status.MULTIPLE) {
            warnings.add(Finding.warning(
                    "MULTIPLE_IRR", "", IrrTexts.multiple(percents(), percent(found.selected), found.onePositive)));
        }
        if (found.selected >= 0 && found.touching[found.selected]) {
            warnings.add(Finding.warning("IRR_TOUCHES", "", IrrTexts.touches(percent(found.selected))));
        }
        return warnings;
    }

    private String percents() {
        return IntStream.range(0, found.rates.length).mapToObj(this::percent).collect(Collectors.joining(", "));
    }

    private String percent(int root) {
        return IrrTexts.percent(found.rates[root]);
    }

    /**
     * Returns the selected rate, its conventions and warnings, or why there is none.
     *
     * @param locale the reader's locale
     * @return a few sentences on one line
     */
    public String describe(Locale locale) {
        if (found.selected < 0) {
            return IrrTexts.reason(status).in(locale);
        }
        String unit = terms.unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Text figure = Text.of(
                "IRR " + percent(found.selected) + " per " + unit + ", " + terms.convention.en(),
                "내부수익률(IRR) " + percent(found.selected) + " (" + IrrTexts.per(terms.unit) + "), "
                        + terms.convention.ko());
        return warnings().stream()
                .map(warning -> ". " + warning.message().in(locale))
                .collect(Collectors.joining("", figure.in(locale), ""));
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
