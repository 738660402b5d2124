package dev.assay.report.value;

import dev.assay.report.tree.Picture;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.RoiGoal;
import dev.assay.value.simulation.Simulation;
import dev.assay.value.simulation.Tornado;
import dev.assay.value.stake.fix.FixPlan;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes pictures of what things are worth, each with its figures as a table. Immutable, thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("exports")
public final class ValuePictures {
    private final Phrases phrases;

    private ValuePictures(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Returns pictures for a reader.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return what makes them
     */
    public static ValuePictures in(Locale locale) {
        return new ValuePictures(new Phrases(Objects.requireNonNull(locale, "locale")));
    }

    /**
     * Shows how benefits become the net present value.
     *
     * @param evaluation what a case comes to
     * @return a waterfall
     */
    public Picture waterfall(Evaluation evaluation) {
        return new WaterfallPicture(phrases, evaluation).picture();
    }

    /**
     * Shows what each driver alone does to the net present value, and where it breaks even.
     *
     * @param tornado what was found
     * @param currency the currency of the case
     * @return a tornado, the widest bar on top
     */
    public Picture tornado(Tornado tornado, Currency currency) {
        return new TornadoPicture(phrases, tornado, currency).picture();
    }

    /**
     * Shows money period by period, its sum so far, and when the sum is zero again.
     *
     * @param evaluation what a case comes to
     * @return columns with a curve
     */
    public Picture payback(Evaluation evaluation) {
        return new PaybackPicture(phrases, evaluation).picture();
    }

    /**
     * Shows how net present values spread, with percentiles and what is a loss.
     *
     * @param simulation what was found
     * @param currency the currency of the case
     * @return a histogram
     */
    public Picture spread(Simulation simulation, Currency currency) {
        return new SpreadPicture(phrases, simulation, currency).picture();
    }

    /**
     * Shows what a greater budget buys.
     *
     * @param plans the best plan for each of several budgets, at least one with a currency
     * @return steps
     * @throws IllegalArgumentException if there is no plan with a fix to choose from
     */
    public Picture frontier(List<FixPlan> plans) {
        return new FrontierPicture(phrases, plans).picture();
    }

    /**
     * Shows the return by the share of the benefit that comes true, and how much of it a multiple of today's return needs.
     *
     * @param goal what is known
     * @param multiple the multiple that is wanted
     * @return a line
     */
    public Picture goal(RoiGoal goal, double multiple) {
        return new GoalPicture(phrases, goal, multiple).picture();
    }
}
