package dev.assay.report;

import dev.assay.quality.Rule;
import dev.assay.quality.Severity;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.Tone;
import java.util.Comparator;
import java.util.Optional;

/** The share of rows that fail where more do than is tolerated. */
final class FailingShare {
    private FailingShare() {}

    /** Returns the bar of a broken expectation on rows, of its worst group if it has groups. */
    static Optional<ShareBars.Bar> of(Result result) {
        boolean broken = result.status() == Status.FAILED || result.status() == Status.WARNED;
        return result.groups().stream()
                .filter(group -> broken && group.verdict().status() == result.status())
                .flatMap(group -> tally(group).stream())
                .max(Comparator.comparing(FailingShare::share))
                .flatMap(tally -> bar(result, tally));
    }

    private static Optional<Figure.Tally> tally(GroupResult group) {
        return group.measured().figure() instanceof Figure.Tally tally && tally.evaluated() > 0
                ? Optional.of(tally)
                : Optional.empty();
    }

    private static Fraction share(Figure.Tally tally) {
        return new Fraction(tally.failed(), tally.evaluated());
    }

    private static Optional<ShareBars.Bar> bar(Result result, Figure.Tally tally) {
        Fraction fraction = share(tally);
        ShareBars.Share share = new ShareBars.Share(fraction.toDouble(), fraction.toString());
        return brokenBound(result)
                .fold(new ToleratedShare(tally.evaluated()))
                .map(limit -> new ShareBars.Bar(result.id(), Tone.of(result.status()), share, Optional.of(limit)));
    }

    /** With a warning level and a severity that fails, only the warning level can have been what warned. */
    private static Bound brokenBound(Result result) {
        Rule rule = result.expectation().rule();
        boolean level = result.status() == Status.WARNED
                && result.expectation().traits().severity() != Severity.WARNING;
        return level ? rule.warning().orElse(rule.bound()) : rule.bound();
    }
}
