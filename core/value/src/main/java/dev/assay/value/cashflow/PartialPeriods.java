package dev.assay.value.cashflow;

import dev.assay.quality.finding.Text;
import dev.assay.value.internal.Finite;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rate of level payments when the periods are no whole number. Times r and over (1 + r)<sup>n + 1</sup>, the equation of
 * {@link Annuity} is a sum of four powers of the discount factor, all of whose roots are known; but the factor r brought a root
 * at 0 with it.
 */
final class PartialPeriods {
    private final double periods;
    private final double payment;
    private final double presentValue;
    private final double futureValue;

    PartialPeriods(double periods, double payment, double presentValue, double futureValue) {
        this.periods = periods;
        this.payment = Finite.require(Text.of("payment", "납입액"), payment);
        this.presentValue = Finite.require(Text.of("present value", "현재가치"), presentValue);
        this.futureValue = Finite.require(Text.of("future value", "미래가치"), futureValue);
    }

    Irr rate(Timing when) {
        Irr.Terms terms = IrrTexts.terms(when, PeriodUnit.YEAR, RootChoice.NEAREST_TEN_PERCENT);
        List<Irr.Root> roots = new ArrayList<>(sum(when, terms).all());
        // Where the root at 0 only touches, a rate of 0 is one of the rates too.
        roots.stream()
                .min(Comparator.comparingDouble(root -> Math.abs(root.rate())))
                .filter(root -> root.contact() == Irr.Contact.CROSSES)
                .ifPresent(roots::remove);
        if (roots.isEmpty()) {
            return Irr.none(inAndOut() ? Irr.Status.NO_REAL_ROOT : Irr.Status.NO_SIGN_CHANGE, terms);
        }
        return Irr.several(roots, presentValue + payment * periods + futureValue, false, terms);
    }

    private Irr sum(Timing when, Irr.Terms terms) {
        boolean early = when == Timing.START;
        double second = early ? -presentValue : payment - presentValue;
        double third = early ? futureValue - payment : futureValue;
        boolean isShort = periods < 1;
        double[] amounts = {
            early ? presentValue + payment : presentValue,
            isShort ? third : second,
            isShort ? second : third,
            early ? -futureValue : -payment - futureValue
        };
        double[] positions = {0, Math.min(1, periods), Math.max(1, periods), periods + 1};
        return IrrSolver.at(amounts, positions, terms);
    }

    private boolean inAndOut() {
        double least = Math.min(payment, Math.min(presentValue, futureValue));
        double most = Math.max(payment, Math.max(presentValue, futureValue));
        return least < 0 && most > 0;
    }
}
