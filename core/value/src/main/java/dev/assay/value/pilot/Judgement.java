package dev.assay.value.pilot;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.pilot.Decision.Verdict;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.DifferenceInDifferences;
import dev.assay.value.statistics.Interval;
import dev.assay.value.statistics.Normal;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.ProportionTest;
import dev.assay.value.statistics.Sample;
import dev.assay.value.statistics.TTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Weighs the results of a trial at a look. */
final class Judgement {
    /** Early looks of many may use up less than any p comes to; an interval of such a level has no ends. */
    private static final double RAREST = 1e-100;

    private static final Text TWO_PROPORTIONS = Text.of("two proportions", "두 비율 비교");

    private final Pilot pilot;
    private final int look;
    private final Confidence confidence;

    Judgement(Pilot pilot, int look) {
        this.pilot = pilot;
        this.look = look;
        this.confidence =
                Confidence.missing(StrictMath.max(RAREST, pilot.plan().guard().level(look)));
    }

    Answer<Decision> decide(Results results) {
        return effect(results).map(effect -> decide(effect, results));
    }

    private Answer<Effect> effect(Results results) {
        Series before = pilot.baseline().series();
        return switch (pilot.design()) {
            case BEFORE_AFTER -> compare(results.treated(), before);
            case AB ->
                results.control()
                        .map(control -> compare(results.treated(), control))
                        .orElseGet(() -> misfit("a control group", "대조군"));
            case PAIRED -> paired(results.treated(), before);
            case DIFFERENCE_IN_DIFFERENCES -> changes(results, before);
        };
    }

    private Answer<Effect> compare(Series treated, Series reference) {
        if (treated instanceof Series.Counts one && reference instanceof Series.Counts two) {
            return ProportionTest.of(one.proportion(), two.proportion()).map(this::effect);
        }
        if (treated instanceof Series.Values one && reference instanceof Series.Values two) {
            return TTest.welch(one.sample(), two.sample()).map(this::effect);
        }
        return misfit("the same kind of observations on both sides", "양쪽에 같은 종류의 관측");
    }

    private Answer<Effect> paired(Series treated, Series before) {
        if (treated instanceof Series.Values one
                && before instanceof Series.Values two
                && one.values().size() == two.values().size()) {
            return TTest.paired(one.array(), two.array()).map(this::effect);
        }
        return misfit("a value of every unit of the baseline", "기준선의 모든 단위에 대한 값");
    }

    private Answer<Effect> changes(Results results, Series before) {
        if (results.control().isEmpty() || results.controlBefore().isEmpty()) {
            return misfit("a control group, before and during the trial", "시험 전과 시험 중의 대조군");
        }
        return new DifferenceInDifferences(
                        sample(before),
                        sample(results.treated()),
                        sample(results.controlBefore().get()),
                        sample(results.control().get()))
                .test()
                .map(this::effect);
    }

    private static Sample sample(Series series) {
        return series instanceof Series.Counts counts ? counts.sample() : ((Series.Values) series).sample();
    }

    private Effect effect(TTest test) {
        Interval interval = test.interval(confidence);
        return new Effect(
                sign() * test.difference(),
                test.standardError(),
                interval.times(sign()),
                confidence,
                test.p(),
                test.method().label());
    }

    private Effect effect(ProportionTest test) {
        Interval interval = test.interval(confidence);
        double error = StrictMath.sqrt(variance(test.first()) + variance(test.second()));
        // None or all on both sides leave no error of this kind; the interval of the difference still has a width.
        double safe = error > 0 ? error : interval.width() / (2 * confidence.z());
        return new Effect(
                sign() * test.difference(), safe, interval.times(sign()), confidence, test.p(), TWO_PROPORTIONS);
    }

    private static double variance(Proportion proportion) {
        double share = proportion.share().get();
        return share * (1 - share) / proportion.of();
    }

    private double sign() {
        return pilot.better() == Better.HIGHER ? 1 : -1;
    }

    private Answer<Effect> misfit(String en, String ko) {
        return Answer.none(
                "PILOT-RESULTS",
                Text.of(
                        pilot.design().label().en() + " needs " + en,
                        pilot.design().label().ko() + "에는 " + Particle.SUBJECT.after(ko) + " 필요합니다"));
    }

    private Decision decide(Effect effect, Results results) {
        Rule rule = pilot.plan().rule();
        double cost = rule.costToScale().amount().doubleValue();
        Interval interval = effect.interval();
        double low = rule.worth(interval.low()) - cost;
        double high = rule.worth(interval.high()) - cost;
        Interval worth = new Interval(StrictMath.min(low, high), StrictMath.max(low, high));
        double mean = rule.worth(effect.improvement()) - cost;
        double deviation = StrictMath.abs(rule.worth(effect.standardError()));
        double probability = deviation == 0 ? (mean > 0 ? 1 : 0) : Normal.cdf(mean / deviation);
        double extending = worthOfExtending(mean, deviation, rule.extension());
        boolean sure = interval.low() > 0 && pilot.plan().guard().allowsStop(look, effect.p());
        Verdict verdict = sure && probability >= rule.threshold()
                ? Verdict.GO
                : isWorthGoingOn(mean, extending) ? Verdict.EXTEND : Verdict.STOP;
        long more = verdict == Verdict.EXTEND ? moreUnits(results) : 0;
        return new Decision(
                verdict,
                effect,
                worth,
                probability,
                extending,
                more,
                reason(verdict, effect, probability, more),
                warnings(results));
    }

    /** Before the last look, what only lacks proof goes on; what is not worth its cost is given up at any look. */
    private boolean isWorthGoingOn(double mean, double extending) {
        boolean early = look < pilot.plan().guard().looks();
        return early && mean > 0
                || extending > pilot.plan().rule().extensionCost().amount().doubleValue();
    }

    /**
     * Returns what more units are expected to be worth: the unit normal loss of the value that is expected now, by the part of
     * its deviation that they would resolve (Raiffa and Schlaifer, Applied statistical decision theory, 1961).
     */
    private static double worthOfExtending(double mean, double deviation, double extension) {
        double resolved = deviation * StrictMath.sqrt(extension / (1 + extension));
        if (resolved == 0) {
            return 0;
        }
        double z = StrictMath.abs(mean) / resolved;
        double density = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        return resolved * StrictMath.max(0, density - z * Normal.upper(z));
    }

    private long moreUnits(Results results) {
        long observed = results.treated().units();
        long required = pilot.requiredUnits().value().orElse(0L);
        return required > observed
                ? required - observed
                : (long) StrictMath.ceil(observed * pilot.plan().rule().extension());
    }

    private List<Finding> warnings(Results results) {
        List<Finding> warnings = new ArrayList<>();
        long observed = results.treated().units();
        pilot.requiredUnits()
                .value()
                .filter(required -> observed < required)
                .ifPresent(required -> warnings.add(Finding.warning(
                        "PILOT-UNDERPOWERED",
                        "treated",
                        Text.of(
                                observed + " units were observed, but " + required
                                        + " are needed to see the smallest effect that matters",
                                observed + "건을 관측했으나 의미 있는 최소 효과를 보려면 " + required + "건이 필요합니다"))));
        if (pilot.design() == Design.BEFORE_AFTER) {
            warnings.add(Finding.warning(
                    "PILOT-NO-CONTROL",
                    "design",
                    Text.of(
                            "without a control group, whatever else changed is taken for the effect",
                            "대조군이 없어 그 사이의 다른 변화도 효과로 잡힙니다")));
        }
        return warnings;
    }

    private Text reason(Verdict verdict, Effect effect, double probability, long more) {
        String share = String.format(Locale.ROOT, "%.1f%%", 100 * probability);
        Text rule = pilot.plan().rule().text();
        String short12 = pilot.digest().substring(0, 12);
        String looks = look + "/" + pilot.plan().guard().looks();
        return Text.of(
                verdict + " at look " + looks + ": " + effect.describe(Locale.ENGLISH)
                        + "; positive present value with " + share
                        + (more > 0 ? "; " + more + " more units per group" : "") + ". Rule: " + rule.en()
                        + " (registered as "
                        + short12 + ")",
                verdict + " (점검 " + looks + "): " + effect.describe(Locale.KOREAN) + "; 현재가치가 양일 확률 " + share
                        + (more > 0 ? "; 집단당 " + more + "건 추가 필요" : "") + ". 규칙: " + rule.ko() + " (등록 " + short12
                        + ")");
    }
}
