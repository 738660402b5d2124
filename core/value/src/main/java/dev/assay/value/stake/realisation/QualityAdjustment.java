package dev.assay.value.stake.realisation;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.ScenarioBuilder;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.DataDependency;
import dev.assay.value.internal.Decimals;
import dev.assay.value.stake.FailureCounts;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.statistics.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which benefits rely on which expectations, and how much: the share of a benefit that comes true is
 * ρ = Π (1 − s·f) over its expectations, with the share f that fails and the sensitivity s, within [0, 1]. Immutable: every word
 * returns a new one.
 *
 * <p>It takes any evaluation of a case as a function of these shares, and calls it at each level of quality.
 *
 * @since 0.1
 */
public final class QualityAdjustment {
    private final List<Reliance> reliances;
    private final Map<String, Double> targets;

    private QualityAdjustment(List<Reliance> reliances, Map<String, Double> targets) {
        this.reliances = reliances;
        this.targets = targets;
    }

    /**
     * Returns an adjustment by which every benefit comes true in full.
     *
     * @return the adjustment
     */
    public static QualityAdjustment none() {
        return new QualityAdjustment(List.of(), Map.of());
    }

    /**
     * Returns the adjustment that the benefits of a case ask for, by the expectations that they depend on.
     *
     * @param businessCase the case
     * @return the adjustment, without targets
     * @throws IllegalArgumentException if a benefit depends on an expectation twice
     */
    public static QualityAdjustment of(BusinessCase businessCase) {
        QualityAdjustment adjustment = none();
        for (Benefit benefit : businessCase.benefits()) {
            for (DataDependency dependency : benefit.evidence().dependencies()) {
                adjustment = adjustment.reliesOn(
                        benefit.id(),
                        dependency.expectation(),
                        dependency.sensitivity().toPlainString());
            }
        }
        return adjustment;
    }

    /**
     * Evaluates a business case at each level of quality, each benefit scaled by the share of it that comes true.
     *
     * @param businessCase the case, whose benefits are told for perfect data
     * @param measured returns what was measured of an expectation
     * @return the evaluations; what needs a share that is unknown says of which expectations
     */
    public QualityLevels<Evaluation> evaluate(BusinessCase businessCase, Function<String, MeasuredFailure> measured) {
        return evaluate(measured, (RealisedShares shares) -> {
            ScenarioBuilder quality = Scenario.builder("data quality");
            shares.shares()
                    .forEach((benefit, share) ->
                            quality.scale(benefit, BigDecimal.valueOf(share).toPlainString()));
            return businessCase.under(quality.build()).evaluate();
        });
    }

    /**
     * Says that a benefit needs data.
     *
     * @param benefit the benefit's name
     * @param expectation the id of the expectation that speaks of the data
     * @param sensitivity the share of the benefit that is lost where all of the data fails, in [0, 1]
     * @return a new adjustment
     * @throws IllegalArgumentException if the sensitivity is out of range or no number, or the two are related already
     */
    public QualityAdjustment reliesOn(String benefit, String expectation, String sensitivity) {
        boolean known = reliances.stream()
                .anyMatch(it -> it.benefit().equals(benefit) && it.expectation().equals(expectation));
        if (known) {
            throw new ValueException(
                    "\"" + benefit + "\" must rely on \"" + expectation + "\" once, but does again",
                    "\"" + Particle.TOPIC.after(benefit + "\"") + " \"" + expectation + "\"에 한 번만 의존해야 하지만 다시 나옵니다");
        }
        List<Reliance> more = new ArrayList<>(reliances);
        more.add(new Reliance(benefit, expectation, Decimals.parse(Text.of("sensitivity", "민감도"), sensitivity)));
        return new QualityAdjustment(List.copyOf(more), targets);
    }

    /**
     * Says how much may fail once the target is reached. What was measured to fail less stays as it is.
     *
     * @param expectation the expectation's id
     * @param failing the share that fails then, in [0, 1]
     * @return a new adjustment
     * @throws IllegalArgumentException if the share is out of range or no number
     */
    public QualityAdjustment target(String expectation, String failing) {
        double share = Decimals.parse(Text.of("target", "목표"), failing).doubleValue();
        if (share < 0 || share > 1) {
            throw new ValueException(
                    "target of \"" + expectation + "\" must be in [0, 1], but was " + failing,
                    "\"" + expectation + "\"의 목표는 [0, 1] 안에 있어야 하지만 " + failing + "입니다");
        }
        Map<String, Double> more = new TreeMap<>(targets);
        more.put(expectation, share);
        return new QualityAdjustment(reliances, Map.copyOf(more));
    }

    /**
     * Returns the expectations that any benefit relies on.
     *
     * @return their ids, sorted
     */
    public Set<String> expectations() {
        return reliances.stream().map(Reliance::expectation).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns which shares of benefits come true.
     *
     * @param failing returns the share that fails of an expectation
     * @return the shares
     */
    public RealisedShares shares(Function<String, Double> failing) {
        Map<String, Double> shares = new TreeMap<>();
        for (Reliance reliance : reliances) {
            double lost = reliance.sensitivity().doubleValue() * failing.apply(reliance.expectation());
            double kept = Math.min(1, Math.max(0, 1 - lost));
            shares.merge(reliance.benefit(), kept, (one, other) -> one * other);
        }
        return new RealisedShares(shares);
    }

    /**
     * Evaluates something at each level of quality, with intervals at the usual confidence of 95%.
     *
     * @param measured returns what was measured of an expectation
     * @param evaluation what to evaluate
     * @param <R> what it results in
     * @return the results; those that need a share which is unknown say of which expectations
     * @throws FindingsException if a target is of an expectation that no benefit relies on ({@code STAKE-TARGET})
     */
    public <R> QualityLevels<R> evaluate(
            Function<String, MeasuredFailure> measured, Function<RealisedShares, R> evaluation) {
        checkTargets();
        Map<String, Answer<FailureCounts>> counts = new TreeMap<>();
        expectations().forEach(id -> counts.put(id, measured.apply(id).counts()));
        Confidence usual = Confidence.PERCENT_95;
        return new QualityLevels<>(
                at(counts, Map.of(), it -> it.share().doubleValue()).map(evaluation),
                at(counts, Map.of(), it -> it.interval(usual).high()).map(evaluation),
                at(counts, Map.of(), it -> it.interval(usual).low()).map(evaluation),
                at(counts, targets, it -> it.share().doubleValue()).map(evaluation),
                evaluation.apply(shares(id -> 0.0)));
    }

    private void checkTargets() {
        Unknown.refuse("STAKE-TARGET", "target", Text.of("expectation", "기대 조건"), targets.keySet(), expectations());
    }

    /** A misspelt name would let the benefit that was meant come true in full, whatever the data. */
    void checkBenefits(Set<String> benefits) {
        Set<String> relying = reliances.stream().map(Reliance::benefit).collect(Collectors.toCollection(TreeSet::new));
        Unknown.refuse("STAKE-BENEFIT", "reliesOn", Text.of("benefit", "편익"), relying, benefits);
    }

    private Answer<RealisedShares> at(
            Map<String, Answer<FailureCounts>> counts,
            Map<String, Double> aims,
            Function<FailureCounts, Double> share) {
        Map<String, Double> failing = new TreeMap<>(aims);
        counts.forEach((id, counted) ->
                counted.map(share).value().ifPresent(measured -> failing.merge(id, measured, Math::min)));
        String unknown = counts.keySet().stream()
                .filter(id -> !failing.containsKey(id))
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Answer.of(shares(failing::get))
                : Answer.none(
                        "STAKE-UNKNOWN",
                        Text.of("nobody knows how often these fail: " + unknown, "얼마나 자주 실패하는지 알 수 없습니다: " + unknown));
    }
}
