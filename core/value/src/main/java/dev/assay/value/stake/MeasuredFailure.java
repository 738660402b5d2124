package dev.assay.value.stake;

import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.value.answer.Answer;
import dev.assay.value.poorquality.DataDowntime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How often an expectation was found broken, or why that is unknown. What nobody measured is unknown, never 0. Immutable.
 *
 * @param expectation the expectation's id
 * @param counts what was counted, or why nothing was
 * @param from when the measurement, or what it is about, began
 * @param to when it ended
 * @since 0.1
 */
public record MeasuredFailure(String expectation, Answer<FailureCounts> counts, Instant from, Instant to) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the expectation is blank or the end is before the beginning
     */
    public MeasuredFailure {
        Checks.name(Text.of("expectation", "기대 조건"), expectation);
        Objects.requireNonNull(counts, "counts");
        if (to.isBefore(from)) {
            throw new ValueException(
                    "to must not be before " + from + ", but was " + to, "끝 시각은 " + from + "보다 앞설 수 없지만 " + to + "입니다");
        }
    }

    /**
     * Returns what a run says of an expectation: the failing of the evaluated rows, over all groups.
     *
     * @param outcome the run's outcome
     * @param expectation the expectation's id
     * @return the counts; unknown if the run has no such result, ended in an error, judged no row, or gave a figure that does
     *     not count failing rows, for which see {@link #ofRuns}
     */
    public static MeasuredFailure of(Outcome outcome, String expectation) {
        RunInfo run = outcome.run();
        Answer<FailureCounts> counts = outcome.result(expectation)
                .map(ResultCounts::of)
                .orElseGet(() -> notRun(
                        expectation, outcome.results().stream().map(Result::id).toList()));
        return new MeasuredFailure(expectation, counts, run.started(), run.finished());
    }

    private static Answer<FailureCounts> notRun(String expectation, List<String> known) {
        String near = Names.nearest(expectation, known)
                .map(name -> " (\"" + name + "\"?)")
                .orElse("");
        return Answer.none(
                "STAKE-NOT-RUN", Text.of("the run has no such expectation" + near, "실행 결과에 그런 기대 조건이 없습니다" + near));
    }

    /**
     * Returns what many runs say of an expectation, each run being a unit: runs in which it was broken, of those in which it
     * was judged. This is the reading for freshness, volume and schema, whose results have no failing rows.
     *
     * @param outcomes the outcomes, in any order
     * @param expectation the expectation's id
     * @return the counts; unknown if no run judged it
     * @throws IllegalArgumentException if there is no outcome
     */
    public static MeasuredFailure ofRuns(List<Outcome> outcomes, String expectation) {
        if (outcomes.isEmpty()) {
            throw new ValueException("outcomes must not be empty", "실행 결과는 비어 있으면 안 됩니다");
        }
        Instant from = outcomes.stream()
                .map(outcome -> outcome.run().started())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant to = outcomes.stream()
                .map(outcome -> outcome.run().finished())
                .max(Instant::compareTo)
                .orElseThrow();
        return new MeasuredFailure(expectation, ResultCounts.ofRuns(outcomes, expectation), from, to);
    }

    /**
     * Returns what a log of incidents says. Hours of an incident fail together, so that the range of the share is that of
     * incidents rather than of single hours.
     *
     * @param expectation the expectation's id
     * @param downtime the incidents, with how long they lasted
     * @param watchedHours for how many hours anybody watched
     * @param from when the watch began
     * @param to when it ended
     * @return the counts; unknown if nobody watched
     * @throws IllegalArgumentException if data was down for longer than it was watched
     */
    public static MeasuredFailure ofDowntime(
            String expectation, DataDowntime downtime, BigDecimal watchedHours, Instant from, Instant to) {
        BigDecimal each =
                downtime.hoursToDetect().add(downtime.hoursToResolve()).max(BigDecimal.ONE);
        Answer<FailureCounts> counts = watchedHours.signum() <= 0
                ? ResultCounts.nothingEvaluated()
                : Answer.of(new FailureCounts(downtime.hours(), watchedHours, BigDecimal.ZERO, each));
        return new MeasuredFailure(expectation, counts, from, to);
    }

    /**
     * Returns what was counted elsewhere.
     *
     * @param expectation the expectation's id
     * @param failing how many units failed
     * @param evaluated how many were judged
     * @param from when the counting, or what was counted, began
     * @param to when it ended
     * @return the counts; unknown if none was judged
     * @throws IllegalArgumentException if more failed than were judged, or a count is negative
     */
    public static MeasuredFailure ofCounts(String expectation, long failing, long evaluated, Instant from, Instant to) {
        Answer<FailureCounts> counts = failing == 0 && evaluated == 0
                ? ResultCounts.nothingEvaluated()
                : Answer.of(FailureCounts.of(failing, evaluated, 0));
        return new MeasuredFailure(expectation, counts, from, to);
    }

    /**
     * Returns whether anything was counted.
     *
     * @return false if the share of failures is unknown
     */
    public boolean isKnown() {
        return counts.isPresent();
    }

    /**
     * Returns the share that failed.
     *
     * @return in [0, 1], or why it is unknown
     */
    public Answer<Double> share() {
        return counts.map(counted -> counted.share().doubleValue());
    }

    /**
     * Says what was counted.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        Text text = counts.value()
                .map(counted -> Text.of(
                        "\"" + expectation + "\": " + counted + " failed ("
                                + Words.percent(counted.share().doubleValue()) + ")",
                        "\"" + expectation + "\": " + Words.number(counted.evaluated()) + " 중 "
                                + Words.number(counted.failing()) + " 실패("
                                + Words.percent(counted.share().doubleValue()) + ")"))
                .orElseGet(() -> {
                    Text why = counts.reason().orElseThrow().message();
                    return Text.of(
                            "\"" + expectation + "\": unknown, because " + why.en(),
                            "\"" + expectation + "\": 알 수 없음. " + why.ko());
                });
        return text.in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
