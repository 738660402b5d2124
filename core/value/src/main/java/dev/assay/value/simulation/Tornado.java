package dev.assay.value.simulation;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.View;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each factor alone does to the result while the others keep their base values. Immutable.
 *
 * @param base the result at the base values
 * @param swing how far factors are moved
 * @param bars the factors, the one that moves the result most first, equal ones by name
 * @since 0.1
 */
public record Tornado(double base, Swing swing, List<Bar> bars) {
    private static final int WIDTH = 40;

    /**
     * What one factor does. Immutable.
     *
     * @param factor its name
     * @param from its lower value
     * @param to its higher value
     * @param low the result at the lower value
     * @param high the result at the higher value
     * @param breakEven its value nearest to the base at which the result is 0, or why there is none
     */
    public record Bar(String factor, double from, double to, double low, double high, Answer<Double> breakEven) {
        /**
         * Returns how far the factor moves the result.
         *
         * @return the distance of its ends, 0 or more
         */
        public double width() {
            return StrictMath.abs(high - low);
        }
    }

    /** Copies the list. */
    public Tornado {
        Objects.requireNonNull(swing, "swing");
        bars = List.copyOf(bars);
    }

    /**
     * Returns what each driver of a case does to its net present value.
     *
     * @param businessCase the case as it is told
     * @param swing how far drivers are moved
     * @return the tornado
     */
    public static Tornado of(BusinessCase businessCase, Swing swing) {
        return of(CasePaths.of(businessCase, View.base(), Set.of()), swing);
    }

    /**
     * Returns what each factor of a model does.
     *
     * @param model the model
     * @param swing how far factors are moved
     * @return the tornado
     * @throws dev.assay.quality.finding.FindingsException if a result is not finite
     */
    public static Tornado of(PathModel model, Swing swing) {
        OneAtATime results = new OneAtATime(model);
        List<Bar> bars = IntStream.range(0, model.factors().size())
                .mapToObj(factor -> bar(results, factor, model.factors().get(factor), swing))
                .sorted(Comparator.comparingDouble((Bar bar) -> -bar.width()).thenComparing(Bar::factor))
                .toList();
        return new Tornado(results.base(), swing, bars);
    }

    private static Bar bar(OneAtATime results, int place, Factor factor, Swing swing) {
        double from = swing.lowOf(factor);
        double to = swing.highOf(factor);
        return new Bar(
                factor.name(), from, to, results.at(place, from), results.at(place, to), results.breakEven(place));
    }

    /**
     * Returns what a factor does.
     *
     * @param factor its name
     * @return its bar
     * @throws IllegalArgumentException if there is no such factor
     */
    public Bar bar(String factor) {
        return bars.stream()
                .filter(bar -> bar.factor().equals(factor))
                .findFirst()
                .orElseThrow(() -> new ValueException(
                        "factor must be one of "
                                + bars.stream().map(Bar::factor).toList() + ", but was " + factor,
                        "인자는 " + bars.stream().map(Bar::factor).toList() + " 가운데 하나여야 하지만 " + factor + "입니다"));
    }

    /**
     * Returns the bars drawn around the base, and the break-even values.
     *
     * @param locale the reader's locale
     * @return a line for each factor
     */
    public String describe(Locale locale) {
        double left = base;
        double right = base;
        int name = 0;
        for (Bar bar : bars) {
            left = StrictMath.min(left, StrictMath.min(bar.low(), bar.high()));
            right = StrictMath.max(right, StrictMath.max(bar.low(), bar.high()));
            name = StrictMath.max(name, bar.factor().length());
        }
        StringBuilder text = new StringBuilder(Text.of("base ", "기본 ").in(locale))
                .append(SimulationText.number(base))
                .append(" (")
                .append(swing.describe(locale))
                .append(")\n");
        for (Bar bar : bars) {
            text.append(String.format(Locale.ROOT, "%-" + StrictMath.max(1, name) + "s ", bar.factor()))
                    .append(drawn(bar, left, right))
                    .append(' ')
                    .append(SimulationText.number(bar.low()))
                    .append(" … ")
                    .append(SimulationText.number(bar.high()))
                    .append("; ")
                    .append(bar.breakEven()
                            .map(value -> Text.of("break-even at ", "손익분기 ").in(locale) + SimulationText.number(value))
                            .describe(locale))
                    .append('\n');
        }
        return text.toString();
    }

    private String drawn(Bar bar, double left, double right) {
        double scale = right > left ? (WIDTH - 1) / (right - left) : 0;
        int from = (int) StrictMath.rint((StrictMath.min(bar.low(), bar.high()) - left) * scale);
        int to = (int) StrictMath.rint((StrictMath.max(bar.low(), bar.high()) - left) * scale);
        int middle = (int) StrictMath.rint((base - left) * scale);
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < WIDTH; column++) {
            line.append(column == middle ? '|' : column >= from && column <= to ? '=' : ' ');
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
