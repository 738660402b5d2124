package dev.assay.value.pilot;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.statistics.MeanDesign;
import dev.assay.value.statistics.ProportionDesign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A trial as it was registered before it started. Immutable.
 *
 * @param name how it is called, not blank
 * @param design what is compared with what
 * @param better which direction of the metric is the good one
 * @param baseline what the metric was
 * @param start when the trial starts
 * @param plan its size, its looks and its rule
 * @since 0.1
 */
public record Pilot(String name, Design design, Better better, Baseline baseline, Instant start, Plan plan) {
    /**
     * Checks that everything was fixed in time.
     *
     * @throws FindingsException with all faults: there is no name, the baseline was captured after the start, it does not fit the design, or a share
     *     would leave [0, 1]
     */
    public Pilot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(better, "better");
        Objects.requireNonNull(plan, "plan");
        List<Finding> faults = new ArrayList<>();
        if (name.isBlank()) {
            faults.add(Finding.error("PILOT-NAME", "name", Text.of("must not be blank", "비어 있으면 안 됩니다")));
        }
        if (baseline.captured().isAfter(start)) {
            faults.add(Finding.error(
                    "PILOT-LATE",
                    "baseline",
                    Text.of(
                            "must be captured before the start " + start + ", but was captured " + baseline.captured(),
                            "시작 " + start + " 전에 기록해야 하지만 " + baseline.captured() + "에 기록되었습니다")));
        }
        if (baseline.series() instanceof Series.Counts counts) {
            faults.addAll(faults(counts, design, better, plan));
        }
        FindingsException.throwErrors("pilot " + name, faults);
    }

    private static List<Finding> faults(Series.Counts counts, Design design, Better better, Plan plan) {
        List<Finding> faults = new ArrayList<>();
        if (design == Design.PAIRED) {
            faults.add(Finding.error(
                    "PILOT-PAIRS",
                    "design",
                    Text.of(
                            "PAIRED must have a value per unit, but the baseline counts units",
                            "PAIRED는 단위별 값이 필요하지만 기준선은 건수입니다")));
        }
        double aim = aim(counts, better, plan);
        if (aim < 0 || aim > 1) {
            faults.add(Finding.error(
                    "PILOT-EFFECT",
                    "minimumEffect",
                    Text.of(
                            "must leave a share in [0, 1], but makes " + counts.share() + " to " + aim,
                            "비율이 [0, 1]에 있어야 하지만 " + Particle.SUBJECT.after(String.valueOf(counts.share())) + " "
                                    + Particle.SUBJECT.after(String.valueOf(aim)) + " 됩니다")));
        }
        return faults;
    }

    private static double aim(Series.Counts counts, Better better, Plan plan) {
        return better == Better.HIGHER ? counts.share() + plan.minimumEffect() : counts.share() - plan.minimumEffect();
    }

    /**
     * Returns how many units each group needs to see the smallest effect that matters, at the level of the last look. Means are
     * sized by the deviation of the baseline: of a unit for two groups, of a difference for pairs, which is about as large when the
     * two measurements of a unit correlate by a half. A change against another change needs twice the variance.
     *
     * @return the whole units; or that the baseline has no deviation, or that no sample is enough
     */
    public Answer<Long> requiredUnits() {
        double alpha = plan.guard().level(plan.guard().looks());
        int cells = design == Design.DIFFERENCE_IN_DIFFERENCES ? 2 : 1;
        if (baseline.series() instanceof Series.Counts counts) {
            ProportionDesign shares = ProportionDesign.between(counts.share(), aim(counts, better, plan))
                    .withAlpha(alpha);
            return Answer.of(whole(cells * shares.sampleSize(plan.power())));
        }
        double variance = ((Series.Values) baseline.series()).sample().variance();
        if (variance == 0) {
            return Answer.none(
                    "PILOT-NO-DEVIATION",
                    Text.of(
                            "the baseline of \"" + name + "\" does not vary, so no size follows from it",
                            "\"" + name + "\"의 기준선에 변동이 없어 표본 크기를 구할 수 없습니다"));
        }
        double deviation = StrictMath.sqrt(cells * variance);
        MeanDesign means = design == Design.PAIRED
                ? MeanDesign.pairs(plan.minimumEffect(), deviation)
                : MeanDesign.twoSamples(plan.minimumEffect(), deviation);
        return means.withAlpha(alpha).sampleSize(plan.power()).map(Pilot::whole);
    }

    private static long whole(double units) {
        // A size that is whole but for rounding must not become one more.
        return (long) StrictMath.ceil(units - 1e-9);
    }

    /**
     * Returns how long the trial takes.
     *
     * @param perWeek how many units a group gets a week
     * @param plannedWeeks how many weeks are planned
     * @return the size with advice, or why there is none
     */
    public Answer<Sizing> sizing(long perWeek, int plannedWeeks) {
        return requiredUnits().map(units -> new Sizing(units, perWeek, plannedWeeks));
    }

    /**
     * Returns what shows that the trial was not changed after it was registered.
     *
     * @return the SHA-256 of all its components, among them the digest of the baseline and the rule
     */
    public String digest() {
        return Baseline.sha256(name.length() + ":" + name + "\n" + design + "\n" + better + "\n" + baseline.digest()
                + "\n" + start + "\n" + plan);
    }

    /**
     * Decides by the rule.
     *
     * @param look which look it is, from 1
     * @param results what was observed
     * @return the decision; or why there is none: nothing varies, there is too little, or the results do not fit the design
     * @throws IllegalArgumentException if the look was not planned
     */
    public Answer<Decision> decide(int look, Results results) {
        return new Judgement(this, look).decide(results);
    }
}
