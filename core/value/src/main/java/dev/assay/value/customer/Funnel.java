package dev.assay.value.customer;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.ProportionTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How many leads reached each stage, from the first to the deal. Immutable.
 *
 * @param definition what the stages mean; two funnels compare only if it is the same text
 * @param stages the stages in their order, at least two, none with more than the one before
 * @since 0.1
 */
public record Funnel(String definition, List<Stage> stages) {
    /** Below so many events a share is a guess: the normal approximation of a test needs about ten on either side. */
    private static final long FEWEST_EVENTS = 10;

    /**
     * A stage. Immutable.
     *
     * @param name how it is called
     * @param count how many reached it, 0 or more
     */
    public record Stage(String name, long count) {}

    /**
     * Copies the stages.
     *
     * @throws IllegalArgumentException if there are fewer than two or one has more than the one before
     */
    public Funnel {
        stages = List.copyOf(stages);
        if (stages.size() < 2) {
            throw new ValueException(
                    "stages must be two or more, but were " + stages.size(),
                    "단계는 둘 이상이어야 하지만 " + stages.size() + "개입니다");
        }
        for (int i = 0; i < stages.size(); i++) {
            long most = i == 0 ? Long.MAX_VALUE : stages.get(i - 1).count();
            if (stages.get(i).count() < 0 || stages.get(i).count() > most) {
                throw new ValueException(
                        "stage \"" + stages.get(i).name() + "\" must have from 0 to " + most + " leads, but had "
                                + stages.get(i).count(),
                        "단계 \"" + stages.get(i).name() + "\"의 리드는 0에서 " + most + " 사이여야 하지만 "
                                + stages.get(i).count() + "입니다");
            }
        }
    }

    private static void require(Text what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new ValueException(
                    what.en() + " must be in [0, " + (count - 1) + "], but was " + number,
                    Particle.TOPIC.after(what.ko()) + " [0, " + (count - 1) + "] 안에 있어야 하지만 " + number + "입니다");
        }
    }

    /**
     * Returns how many went on from a stage.
     *
     * @param step which step, from 0 for that from the first stage to the second
     * @return how many of how many
     * @throws IllegalArgumentException if there is no such step
     */
    public Proportion step(int step) {
        require(Text.of("step", "단계 전환"), step, stages.size() - 1);
        return new Proportion(stages.get(step + 1).count(), stages.get(step).count());
    }

    /**
     * Returns the interval of the share that went on from a stage.
     *
     * @param step which step
     * @param confidence how often it shall hold the true share
     * @return Wilson's interval, or that nothing entered the stage
     * @throws IllegalArgumentException if there is no such step
     */
    public Answer<Interval> interval(int step, Confidence confidence) {
        return step(step).of() == 0 ? Lack.NO_LEADS.answer() : step(step).wilson(confidence);
    }

    /**
     * Returns what the deals are worth.
     *
     * @param margin the margin of one
     * @return deals × margin, which is leads × all shares × margin
     */
    public Money value(Money margin) {
        return margin.times(BigDecimal.valueOf(stages.get(stages.size() - 1).count()));
    }

    /**
     * Returns what a lead that reached a stage cost.
     *
     * @param spend what all cost
     * @param stage which stage, from 0
     * @return spend over leads, to 34 digits; or that none reached it
     * @throws IllegalArgumentException if there is no such stage
     */
    public Answer<Money> costPerLead(Money spend, int stage) {
        require(Text.of("stage", "단계"), stage, stages.size());
        long count = stages.get(stage).count();
        return count == 0
                ? Lack.NO_LEADS.answer()
                : Answer.of(new Money(
                        spend.amount().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128), spend.currency()));
    }

    /**
     * Compares a step with that of an earlier funnel.
     *
     * @param baseline the earlier one
     * @param step which step
     * @return the test of this share less that of the baseline, or why there is none: the stages mean something else, or
     *     nothing entered
     * @throws IllegalArgumentException if there is no such step
     */
    public Answer<ProportionTest> against(Funnel baseline, int step) {
        return definition.equals(baseline.definition)
                ? ProportionTest.of(step(step), baseline.step(step))
                : Answer.none(
                        "FUNNEL-DEFINITION",
                        Text.of(
                                "the stages of the two mean something else: \"" + definition + "\" and \""
                                        + baseline.definition + "\"",
                                "두 깔때기의 단계 정의가 다릅니다: \"" + definition + "\", \"" + baseline.definition + "\""));
    }

    /**
     * Returns which steps have too few leads to say anything of.
     *
     * @return a warning per step with fewer than 10 that went on or fewer than 10 that did not
     */
    public List<Finding> guard() {
        List<Finding> warnings = new ArrayList<>();
        for (int i = 0; i + 1 < stages.size(); i++) {
            Proportion step = step(i);
            if (step.count() < FEWEST_EVENTS || step.of() - step.count() < FEWEST_EVENTS) {
                String name = stages.get(i + 1).name();
                warnings.add(Finding.warning(
                        "FUNNEL-FEW",
                        name,
                        Text.of(
                                "only " + step + " reached it; with fewer than " + FEWEST_EVENTS
                                        + " on either side a change is hardly told from chance",
                                step.of() + "건 중 " + step.count() + "건만 도달했습니다. 어느 한쪽이 " + FEWEST_EVENTS
                                        + "건 미만이면 변화를 우연과 구별하기 어렵습니다")));
            }
        }
        return warnings;
    }
}
