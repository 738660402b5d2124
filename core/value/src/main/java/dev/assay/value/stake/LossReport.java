package dev.assay.value.stake;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What failing expectations cost, the dearest first; those whose loss is unknown come before all, because nobody knows what they
 * cost. Immutable.
 *
 * @param losses the losses
 * @since 0.1
 */
public record LossReport(List<ExpectationLoss> losses) {
    /** Sorts a copy of the list. */
    public LossReport {
        losses = losses.stream()
                .sorted(Comparator.comparing(
                                (ExpectationLoss loss) -> loss.failure().isKnown())
                        .thenComparing(LossReport::expected, Comparator.reverseOrder())
                        .thenComparing(loss -> loss.stake().expectation())
                        .thenComparing(loss -> loss.stake().basis()))
                .toList();
    }

    private static Money expected(ExpectationLoss loss) {
        return loss.yearly()
                .map(LossRange::expected)
                .value()
                .orElseGet(() -> Money.zero(loss.stake().unit().currency()));
    }

    /**
     * Returns the sum of all losses that are known.
     *
     * @return the sum; empty if none is known
     */
    public Optional<LossRange> known() {
        return losses.stream().flatMap(loss -> loss.yearly().value().stream()).reduce(LossRange::plus);
    }

    /**
     * Returns the losses that are unknown.
     *
     * @return possibly empty
     */
    public List<ExpectationLoss> unknown() {
        return losses.stream().filter(loss -> !loss.failure().isKnown()).toList();
    }

    /**
     * Returns what an expectation costs in a year, by all bases together.
     *
     * @param expectation its id
     * @return the loss, or why it is unknown
     */
    public Answer<LossRange> yearly(String expectation) {
        return losses.stream()
                .filter(loss -> loss.stake().expectation().equals(expectation))
                .map(ExpectationLoss::yearly)
                .reduce((one, other) -> one.flatMap(sum -> other.map(sum::plus)))
                .orElseGet(() -> Answer.none(
                        "STAKE-NONE",
                        Text.of(
                                "nothing is at stake on \"" + expectation + "\"",
                                "\"" + expectation + "\"에 걸린 가치가 없습니다")));
    }

    /**
     * Returns what a persona answers for.
     *
     * @param persona the persona's id; empty for what nobody answers for
     * @return a report of those losses
     */
    public LossReport ownedBy(String persona) {
        return new LossReport(losses.stream()
                .filter(loss -> loss.stake().owner().equals(persona))
                .toList());
    }

    /**
     * Returns what a reader should know of the figures.
     *
     * @return warnings and information, in the order of the losses
     */
    public List<Finding> findings() {
        return losses.stream().flatMap(loss -> loss.findings().stream()).toList();
    }

    /**
     * Returns a table with a bar for each loss, and the sum.
     *
     * @param locale the reader's locale
     * @return lines without a line end after the last
     */
    public String describe(Locale locale) {
        return new LossTable(this, locale).text();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
