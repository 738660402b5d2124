package dev.assay.value.stake;

import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.value.answer.Answer;
import java.util.List;
import java.util.Optional;

/** Reads failing and evaluated units from results; whatever is not a count of judged units is a reason. */
final class ResultCounts {
    private ResultCounts() {}

    static Answer<FailureCounts> of(Result result) {
        if (result.status() == Status.ERROR || result.verdict().cause().isPresent()) {
            return error(result);
        }
        if (result.status() == Status.NOT_EVALUATED || result.groups().isEmpty()) {
            return notEvaluated(result.verdict().reason());
        }
        long failing = 0;
        long evaluated = 0;
        long rows = 0;
        for (GroupResult group : result.groups()) {
            if (group.verdict().status() == Status.ERROR) {
                return error(result);
            }
            Optional<Figure.Tally> tally = tally(group.measured().figure());
            if (tally.isEmpty() && group.measured().counts().evaluated() > 0) {
                return Answer.none(
                        "STAKE-NO-UNITS",
                        Text.of(
                                "the result is a figure that does not count failing rows; count runs or hours instead",
                                "결과가 실패한 행을 세지 않는 수치입니다. 실행 횟수나 시간으로 세어야 합니다"));
            }
            failing += tally.map(Figure.Tally::failed).orElse(0L);
            evaluated += tally.map(Figure.Tally::evaluated).orElse(0L);
            rows += group.measured().counts().rows();
        }
        return evaluated == 0
                ? nothingEvaluated()
                : Answer.of(FailureCounts.of(failing, evaluated, Math.max(0, rows - evaluated)));
    }

    static Answer<FailureCounts> ofRuns(List<Outcome> outcomes, String expectation) {
        long failing = 0;
        long judged = 0;
        for (Outcome outcome : outcomes) {
            Optional<Result> result = outcome.result(expectation).filter(ResultCounts::isJudged);
            judged += result.isPresent() ? 1 : 0;
            failing += result.filter(it -> it.status() != Status.PASSED).isPresent() ? 1 : 0;
        }
        return judged == 0
                ? Answer.none("STAKE-NO-RUN", Text.of("no run judged the expectation", "이 기대 조건을 판정한 실행이 없습니다"))
                : Answer.of(FailureCounts.of(failing, judged, outcomes.size() - judged));
    }

    /** A policy on empty data gives a status without having judged anything. */
    private static boolean isJudged(Result result) {
        return switch (result.status()) {
            case ERROR, NOT_EVALUATED -> false;
            case PASSED, WARNED, FAILED -> result.verdict().reason().isEmpty();
        };
    }

    static Answer<FailureCounts> nothingEvaluated() {
        return Answer.none(
                "STAKE-NOTHING-EVALUATED",
                Text.of(
                        "nothing was evaluated, so the share of failures is not 0 but unknown",
                        "평가한 것이 없으므로 실패 비율은 0이 아니라 알 수 없습니다"));
    }

    private static Answer<FailureCounts> error(Result result) {
        String cause = result.verdict().cause().map(it -> ": " + it).orElse("");
        return Answer.none("STAKE-ERROR", Text.of("the evaluation ended in an error" + cause, "평가가 오류로 끝났습니다" + cause));
    }

    private static Answer<FailureCounts> notEvaluated(Optional<Reason> reason) {
        return reason.map(it -> Answer.<FailureCounts>none("STAKE-NOT-EVALUATED", words(it)))
                .orElseGet(ResultCounts::nothingEvaluated);
    }

    private static Text words(Reason reason) {
        return switch (reason) {
            case EMPTY -> Text.of("the dataset had no rows", "데이터셋에 행이 없었습니다");
            case FILTER_MATCHED_NOTHING -> Text.of("the filter selected no rows", "조건에 맞는 행이 없었습니다");
            case ALL_NULL -> Text.of("every selected value was null", "선택된 값이 모두 널이었습니다");
            case DEGENERATE -> Text.of("the values did not define the figure", "값으로 수치를 정할 수 없었습니다");
            case DISABLED -> Text.of("the expectation is disabled", "기대 조건이 꺼져 있습니다");
            case NO_HISTORY -> Text.of("there was no earlier run to compare with", "비교할 이전 실행이 없었습니다");
        };
    }

    private static Optional<Figure.Tally> tally(Figure figure) {
        return figure.fold(new Figure.Cases<>() {
            @Override
            public Optional<Figure.Tally> scalar(Figure.Scalar it) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure.Tally> tally(Figure.Tally it) {
                return Optional.of(it);
            }

            @Override
            public Optional<Figure.Tally> valueCounts(Figure.ValueCounts it) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure.Tally> shape(Figure.Shape it) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure.Tally> undefined(Figure.Undefined it) {
                return Optional.empty();
            }
        });
    }
}
