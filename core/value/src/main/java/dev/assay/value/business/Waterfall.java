package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * How benefits become the net present value, step by step. Immutable.
 *
 * @param steps the steps; the last one is the net present value itself
 * @since 0.1
 */
public record Waterfall(List<Step> steps) {
    /**
     * A step of a waterfall.
     *
     * @param label what it is
     * @param change by how much it raises or lowers the sum, in whole minor units
     * @param sum the sum after it, in whole minor units; rounded on its own, so that it may differ from the sum of rounded
     *     changes
     */
    public record Step(Text label, Money change, Money sum) {}

    /** Copies the list. */
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** Puts steps one upon the other, those that change nothing left out. */
    static final class Stairs {
        private final Currency currency;
        private final List<Step> steps = new ArrayList<>();
        private double sum;

        Stairs(Currency currency) {
            this.currency = currency;
        }

        void add(Text label, double change) {
            if (change != 0.0) {
                sum += change;
                steps.add(new Step(label, Amounts.money(change, currency), Amounts.money(sum, currency)));
            }
        }

        Waterfall end(Text label, Money total) {
            steps.add(new Step(label, total, total));
            return new Waterfall(steps);
        }
    }

    /**
     * Returns the steps for a reader.
     *
     * @param locale the reader's locale
     * @return a line per step
     */
    public String describe(Locale locale) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String sign = step.change().signum() > 0 && i < steps.size() - 1 ? "+" : "";
            lines.append(step.label().in(locale))
                    .append(": ")
                    .append(sign)
                    .append(Amounts.text(step.change()).in(locale))
                    .append('\n');
        }
        return lines.toString();
    }
}
