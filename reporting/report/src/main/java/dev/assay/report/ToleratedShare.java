package dev.assay.report;

import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Fraction;
import dev.assay.report.tree.ShareBars;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads the greatest share of failing rows that a bound tolerates; empty for bounds that tolerate no rows because they are
 * about something else.
 */
record ToleratedShare(long evaluated) implements BoundCases<Optional<ShareBars.Share>> {
    @Override
    public Optional<ShareBars.Share> passingAtLeast(Bound.PassingAtLeast bound) {
        Amount amount = bound.amount();
        return Optional.of(
                amount instanceof Amount.Rows rows
                        ? share(Math.max(0, evaluated - rows.count()))
                        : share(BigDecimal.ONE.subtract(((Amount.Share) amount).value())));
    }

    @Override
    public Optional<ShareBars.Share> failingAtMost(Bound.FailingAtMost bound) {
        Amount amount = bound.amount();
        return Optional.of(
                amount instanceof Amount.Rows rows
                        ? share(Math.min(evaluated, rows.count()))
                        : share(((Amount.Share) amount).value()));
    }

    private ShareBars.Share share(long rows) {
        Fraction fraction = new Fraction(rows, evaluated);
        return new ShareBars.Share(fraction.toDouble(), fraction.toString());
    }

    private static ShareBars.Share share(BigDecimal value) {
        return new ShareBars.Share(value.doubleValue(), new Amount.Share(value).toString());
    }

    @Override
    public Optional<ShareBars.Share> passingWithin(Bound.PassingWithin bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> within(Bound.Within bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> equalTo(Bound.EqualTo bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> values(Bound.Values bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> hasColumn(Bound.HasColumn bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> hasNoColumn(Bound.HasNoColumn bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> hasType(Bound.HasType bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> columnsAre(Bound.ColumnsAre bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareBars.Share> columnCount(Bound.ColumnCount bound) {
        return Optional.empty();
    }
}
