package dev.assay.value.statistics;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about samples. */
final class StatisticsVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        Map<String, Function> all = new LinkedHashMap<>();
        all.put("wilson95", StatisticsVectors::wilson);
        all.put("welchT", in -> test(in, TTest.welch(sample(in, 1), sample(in, 2))));
        all.put("studentT", in -> test(in, TTest.student(sample(in, 1), sample(in, 2))));
        all.put("pairedT", in -> test(in, TTest.paired(in.numbers("before"), in.numbers("after"))));
        all.put("twoProportionZ", StatisticsVectors::twoProportions);
        all.put(
                "didEffect",
                in -> DifferenceInDifferences.effect(
                        in.number("treatedBefore"),
                        in.number("treatedAfter"),
                        in.number("controlBefore"),
                        in.number("controlAfter")));
        all.put("powerTwoSampleT", in -> design(in).power(in.number("nPerGroup")));
        all.put("sampleSizeTwoSampleT", in -> result(design(in).sampleSize(in.number("power"))));
        all.put("sampleSizeTwoProportion", in -> shares(in).sampleSize(in.number("power")));
        all.put("powerTwoProportion", in -> shares(in).power(in.number("nPerGroup")));
        all.put("relativeReduction", StatisticsVectors::reduction);
        all.put("relativeReductionCi95", StatisticsVectors::reductionInterval);
        return all;
    }

    private static Object wilson(Inputs in) {
        Answer<Interval> interval = in.has("p")
                ? Proportion.wilson(in.number("p"), in.number("n"), Confidence.PERCENT_95)
                : new Proportion(in.wholeNumber("count"), in.wholeNumber("n")).wilson(Confidence.PERCENT_95);
        return result(interval.map(StatisticsVectors::ends));
    }

    private static Sample sample(Inputs in, int number) {
        return in.has("sample" + number)
                ? Sample.of(in.numbers("sample" + number))
                : new Sample(in.number("mean" + number), variance(in, number), in.wholeNumber("n" + number));
    }

    private static double variance(Inputs in, int number) {
        if (in.has("var" + number)) {
            return in.number("var" + number);
        }
        double deviation = in.number("sd" + number);
        return deviation * deviation;
    }

    private static Alternative alternative(Inputs in) {
        return switch (in.text("alternative", "two-sided").toLowerCase(Locale.ROOT)) {
            case "greater", "larger", "one-sided", "one.sided" -> Alternative.GREATER;
            case "less", "smaller" -> Alternative.LESS;
            case "two-sided", "two.sided", "two_sided", "twosided" -> Alternative.TWO_SIDED;
            default ->
                throw new IllegalArgumentException("alternative must be known, but was " + in.text("alternative"));
        };
    }

    private static Object test(Inputs in, Answer<TTest> test) {
        return result(test.map(found -> Map.of(
                "t",
                found.t(),
                "df",
                found.df(),
                "p",
                found.p(alternative(in)),
                "difference",
                found.difference(),
                "low",
                found.interval(Confidence.PERCENT_95).low(),
                "high",
                found.interval(Confidence.PERCENT_95).high())));
    }

    private static Object twoProportions(Inputs in) {
        Answer<ProportionTest> test = ProportionTest.of(
                proportion(in, 1),
                proportion(in, 2),
                in.flag("continuity") ? ProportionTest.Correction.YATES : ProportionTest.Correction.NONE);
        return result(test.map(
                found -> Map.of("z", found.z(), "p", found.p(alternative(in)), "difference", found.difference())));
    }

    private static Proportion proportion(Inputs in, int number) {
        return new Proportion(in.wholeNumber("count" + number), in.wholeNumber("n" + number));
    }

    private static MeanDesign design(Inputs in) {
        return MeanDesign.twoSamples(in.number("delta"), in.number("sd", 1))
                .withAlpha(in.number("alpha", 0.05))
                .withAlternative(alternative(in));
    }

    private static ProportionDesign shares(Inputs in) {
        return ProportionDesign.between(in.number("p1"), in.number("p2"))
                .withAlpha(in.number("alpha", 0.05))
                .withAlternative(alternative(in));
    }

    private static Object reduction(Inputs in) {
        // A list x is of both, and no rate.
        return in.has("before") && !in.node("before").isArray()
                ? result(RelativeReduction.ofRates(in.number("before"), in.number("after")))
                : result(RelativeReduction.between(proportion(in, 1), proportion(in, 2))
                        .map(RelativeReduction::value));
    }

    /** The published intervals were made with 1.96. */
    private static Object reductionInterval(Inputs in) {
        return result(RelativeReduction.between(proportion(in, 1), proportion(in, 2))
                .flatMap(reduction -> reduction.interval(Confidence.TEXTBOOK_95))
                .map(StatisticsVectors::ends));
    }

    private static Map<String, Double> ends(Interval interval) {
        return Map.of("low", interval.low(), "high", interval.high());
    }

    private static Object result(Answer<?> answer) {
        return answer.value().map(Object.class::cast).orElseGet(() -> new Absent(answer.describe(Locale.ENGLISH)));
    }
}
