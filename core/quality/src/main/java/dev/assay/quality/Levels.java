package dev.assay.quality;

import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import java.math.BigDecimal;
import java.util.Optional;

/** Refuses a warning level that could never be reached without failing first. */
final class Levels {
    private Levels() {}

    static void requireReachable(Bound failing, Bound warning) {
        if (failing.equals(warning) || implies(failing, warning)) {
            throw new IllegalArgumentException("warning level must be stricter than the failing level (" + failing
                    + ") so that it can be reached, but was " + warning);
        }
        if (!sameKind(failing, warning)) {
            throw new IllegalArgumentException("warning level must be of the same kind as the failing level (" + failing
                    + "), but was " + warning);
        }
    }

    private static boolean sameKind(Bound failing, Bound warning) {
        return isTolerance(failing) == isTolerance(warning)
                && isFigure(failing) == isFigure(warning)
                && (isTolerance(failing) || isFigure(failing) || failing.getClass() == warning.getClass());
    }

    private static boolean isTolerance(Bound bound) {
        return bound instanceof Bound.PassingAtLeast || bound instanceof Bound.FailingAtMost;
    }

    private static boolean isFigure(Bound bound) {
        return bound instanceof Bound.Within || bound instanceof Bound.EqualTo;
    }

    /** Returns whether every figure that satisfies {@code failing} satisfies {@code warning} too. */
    private static boolean implies(Bound failing, Bound warning) {
        if (failing instanceof Bound.Within outer && warning instanceof Bound.Within inner) {
            return inner.range().encloses(outer.range());
        }
        Optional<BigDecimal> failingShare = failingShare(failing);
        Optional<BigDecimal> warningShare = failingShare(warning);
        if (failingShare.isPresent() && warningShare.isPresent()) {
            return failingShare.get().compareTo(warningShare.get()) <= 0;
        }
        Optional<Long> failingRows = failingRows(failing);
        Optional<Long> warningRows = failingRows(warning);
        return noneMayFail(failing)
                || failingRows.isPresent() && warningRows.isPresent() && failingRows.get() <= warningRows.get();
    }

    /** Without a tolerated row there is nothing between passing and failing. */
    private static boolean noneMayFail(Bound failing) {
        return failingRows(failing).filter(rows -> rows == 0).isPresent()
                || failingShare(failing).filter(share -> share.signum() == 0).isPresent();
    }

    private static Optional<BigDecimal> failingShare(Bound bound) {
        if (bound instanceof Bound.PassingAtLeast passing && passing.amount() instanceof Amount.Share share) {
            return Optional.of(BigDecimal.ONE.subtract(share.value()));
        }
        boolean share = bound instanceof Bound.FailingAtMost most && most.amount() instanceof Amount.Share;
        return share ? Optional.of(((Amount.Share) ((Bound.FailingAtMost) bound).amount()).value()) : Optional.empty();
    }

    private static Optional<Long> failingRows(Bound bound) {
        boolean rows = bound instanceof Bound.FailingAtMost most && most.amount() instanceof Amount.Rows;
        return rows ? Optional.of(((Amount.Rows) ((Bound.FailingAtMost) bound).amount()).count()) : Optional.empty();
    }
}
