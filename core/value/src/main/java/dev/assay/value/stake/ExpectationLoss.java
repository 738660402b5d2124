package dev.assay.value.stake;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.distribution.Uncertainty;
import dev.assay.value.money.Money;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an expectation that fails as often as was measured costs in a year: N · f · k · (1 − c), with N units a year, the share
 * f that fails, k for each, and the share c that is caught downstream. The range takes both ends of Wilson's interval of f
 * and, if k is uncertain, its quantiles at 5% and 95%. Immutable.
 *
 * @param stake what is at stake
 * @param failure what was measured
 * @param confidence how often the interval of f shall hold the true share
 * @since 0.1
 */
public record ExpectationLoss(ValueAtStake stake, MeasuredFailure failure, Confidence confidence) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if stake and failure are of two expectations
     */
    public ExpectationLoss {
        Objects.requireNonNull(confidence, "confidence");
        if (!stake.expectation().equals(failure.expectation())) {
            throw new ValueException(
                    "failure must be of \"" + stake.expectation() + "\", but was of \"" + failure.expectation() + "\"",
                    "실패는 \"" + stake.expectation() + "\"의 것이어야 하지만 \"" + failure.expectation() + "\"의 것입니다");
        }
    }

    /**
     * Returns the loss at the usual confidence of 95%.
     *
     * @param stake what is at stake
     * @param failure what was measured
     * @return the loss
     * @throws IllegalArgumentException if stake and failure are of two expectations
     */
    public static ExpectationLoss of(ValueAtStake stake, MeasuredFailure failure) {
        return new ExpectationLoss(stake, failure, Confidence.PERCENT_95);
    }

    /**
     * Returns the loss of a year.
     *
     * @return the loss; to 34 digits what is expected, the ends to 16; or why it is unknown
     */
    public Answer<LossRange> yearly() {
        return failure.counts().map(this::yearly);
    }

    private LossRange yearly(FailureCounts counts) {
        Interval share = counts.interval(confidence);
        // Multiplied before it is divided, so that what is a whole number stays one.
        BigDecimal expected = atMost(stake.unit().amount())
                .multiply(counts.failing())
                .divide(counts.evaluated(), MathContext.DECIMAL128);
        BigDecimal low = atMost(quantile(0.05)).multiply(BigDecimal.valueOf(share.low()));
        BigDecimal high = atMost(quantile(0.95)).multiply(BigDecimal.valueOf(share.high()));
        return new LossRange(money(low.min(expected)), money(expected), money(high.max(expected)));
    }

    private BigDecimal atMost(BigDecimal unit) {
        return stake.exposurePerYear().multiply(unit).multiply(BigDecimal.ONE.subtract(stake.caught()));
    }

    private BigDecimal quantile(double probability) {
        return stake.unitUncertainty()
                .map((Uncertainty it) ->
                        BigDecimal.valueOf(it.quantile(probability)).max(BigDecimal.ZERO))
                .orElse(stake.unit().amount());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, stake.unit().currency());
    }

    /**
     * Returns what a reader should know of the figure.
     *
     * @return warnings: nobody answers for it, it is unknown, or part of the data was not judged
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (stake.owner().isEmpty()) {
            findings.add(Finding.warning(
                    "STAKE-NO-OWNER",
                    stake.expectation(),
                    Text.of("nobody answers for what it costs", "비용을 책임지는 페르소나가 없습니다")));
        }
        failure.counts()
                .reason()
                .ifPresent(
                        reason -> findings.add(Finding.warning(reason.code(), stake.expectation(), reason.message())));
        failure.counts().value().filter(it -> it.leftOut().signum() > 0).ifPresent(it -> findings.add(partial(it)));
        return findings;
    }

    private Finding partial(FailureCounts counts) {
        String judged = Words.number(counts.evaluated());
        String all = Words.number(counts.evaluated().add(counts.leftOut()));
        return new Finding(
                "STAKE-PARTIAL",
                Finding.Level.INFO,
                stake.expectation(),
                Text.of(
                        judged + " of " + all + " were judged; the exposure must not count the others",
                        all + " 중 " + judged + "만 판정했습니다. 노출량에 나머지를 넣으면 안 됩니다"));
    }

    /**
     * Says what it costs, with the formula filled in.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        return failure.counts()
                .value()
                .map(counts -> sentence(counts, locale))
                .orElseGet(() -> failure.describe(locale));
    }

    private String sentence(FailureCounts counts, Locale locale) {
        LossRange loss = yearly(counts);
        String incidents = counts.clusters()
                .map(number -> Text.of(
                                " (" + Words.number(number) + " incidents × " + Words.number(counts.clusterSize())
                                        + " hours)",
                                " (사고 " + Words.number(number) + "건 × " + Words.number(counts.clusterSize()) + "시간)")
                        .in(locale))
                .orElse("");
        String formula = Words.number(stake.exposurePerYear()) + " × " + Words.number(counts.failing()) + "/"
                + Words.number(counts.evaluated()) + incidents + " × "
                + stake.unit().describe(locale)
                + (stake.caught().signum() == 0
                        ? ""
                        : " × (1 − " + stake.caught().toPlainString() + ")");
        return Text.of(
                        "\"" + stake.expectation() + "\" costs " + loss.describe(locale) + " a year: " + formula,
                        "\"" + stake.expectation() + "\"의 연간 손실은 " + loss.describe(locale) + ": " + formula)
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
