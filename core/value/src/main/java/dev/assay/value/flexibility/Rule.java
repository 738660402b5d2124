package dev.assay.value.flexibility;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.util.Locale;
import java.util.Optional;

/** How it is decided on one path. */
sealed interface Rule {
    /** Returns the money that the decision itself moves. */
    default Optional<Money> money() {
        return Optional.empty();
    }

    /** Returns whether it is only decided after the case has begun. */
    default boolean isWithin() {
        return true;
    }

    /**
     * Returns what a path is worth if it is decided well, all as of the first decision.
     *
     * @param npv of all flows
     * @param later of the flows after the decision
     * @param factor of one unit of money at the decision
     */
    double decide(double npv, double later, double factor);

    Text text(int period);

    /** To begin only if it pays. */
    record Deferral() implements Rule {
        @Override
        public boolean isWithin() {
            return false;
        }

        @Override
        public double decide(double npv, double later, double factor) {
            return factor * Math.max(npv, 0);
        }

        @Override
        public Text text(int period) {
            return Text.of("defer until the end of period " + period, period + "기 말까지 미룰 권리");
        }
    }

    /** To do more if it pays. */
    record Expansion(Money cost, double share) implements Rule {
        @Override
        public Optional<Money> money() {
            return Optional.of(cost);
        }

        @Override
        public double decide(double npv, double later, double factor) {
            return npv + Math.max(share * later - cost.amount().doubleValue() * factor, 0);
        }

        @Override
        public Text text(int period) {
            String percent = String.format(Locale.ROOT, "%,.4g%%", 100 * share);
            return Text.of(
                    "expand by " + percent + " for " + cost + " at the end of period " + period,
                    period + "기 말에 " + Particle.BY.after(cost.describe(Locale.KOREAN)) + " " + percent + " 확장할 권리");
        }
    }

    /** To stop if that pays. */
    record Abandonment(Money salvage) implements Rule {
        @Override
        public Optional<Money> money() {
            return Optional.of(salvage);
        }

        @Override
        public double decide(double npv, double later, double factor) {
            return npv + Math.max(salvage.amount().doubleValue() * factor - later, 0);
        }

        @Override
        public Text text(int period) {
            return Text.of(
                    "abandon for " + salvage + " at the end of period " + period,
                    period + "기 말에 " + Particle.OBJECT.after(salvage.describe(Locale.KOREAN)) + " 받고 그만둘 권리");
        }
    }
}
