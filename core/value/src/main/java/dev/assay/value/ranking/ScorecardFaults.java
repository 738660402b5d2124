package dev.assay.value.ranking;

import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a scorecard. */
final class ScorecardFaults {
    private ScorecardFaults() {}

    static void checkCriteria(List<Criterion> criteria) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!seen.add(criterion.id())) {
                findings.add(twice(criterion.id()));
            }
        }
        if (criteria.stream().noneMatch(criterion -> criterion.weight() > 0)) {
            findings.add(Finding.error(
                    "NO_WEIGHT",
                    "",
                    Text.of(
                            "at least one criterion must have a weight above 0, but none has",
                            "가중치가 0보다 큰 기준이 하나는 있어야 하지만 없습니다")));
        }
        FindingsException.throwErrors("criteria", findings);
    }

    static Finding twice(String criterion) {
        return Finding.error(
                "DUPLICATE_ID",
                criterion,
                Text.of("criterion must occur once, but occurs more than once", "기준은 한 번만 나와야 하지만 여러 번 나옵니다"));
    }

    static void checkScores(String thing, List<Criterion> criteria, Map<String, Double> given) {
        List<Finding> findings = new ArrayList<>();
        List<String> known = criteria.stream().map(Criterion::id).toList();
        for (String id : known) {
            Double score = given.get(id);
            if (score == null) {
                findings.add(missing(id));
            } else if (!Double.isFinite(score)) {
                findings.add(notFinite(id, score));
            }
        }
        given.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> findings.add(unknown(id, known)));
        if (thing.isBlank()) {
            findings.add(Finding.error("BLANK_ID", "", Text.of("id must not be blank", "id는 비어 있을 수 없습니다")));
        }
        FindingsException.throwErrors("scores of \"" + thing + "\"", findings);
    }

    private static Finding missing(String id) {
        return Finding.error("SCORE_MISSING", id, Text.of("score must be given", "점수가 있어야 합니다"));
    }

    private static Finding notFinite(String id, double score) {
        return Finding.error(
                "SCORE_NOT_FINITE",
                id,
                Text.of("score must be finite, but was " + score, "점수는 유한해야 하지만 " + score + "입니다"));
    }

    private static Finding unknown(String id, List<String> known) {
        return Finding.error(
                "UNKNOWN_CRITERION",
                id,
                Text.of(
                        "criterion is not known; " + Names.hint(id, "criteria", known),
                        "없는 기준입니다. " + Names.hintInKorean(id, "기준", known)));
    }

    static void checkCriterion(String id, List<String> known) {
        if (!known.contains(id)) {
            throw new FindingsException("scorecard", List.of(unknown(id, known)));
        }
    }

    static void checkThing(String id, Set<String> known) {
        if (!known.contains(id)) {
            throw FindingsException.of(
                    "scorecard",
                    "UNKNOWN_THING",
                    Text.of(
                            "\"" + id + "\" is not scored; " + Names.hint(id, "things", known),
                            "\"" + id + "\"의 점수가 없습니다. " + Names.hintInKorean(id, "대상", known)));
        }
    }

    static Finding nothingMeasured(String id) {
        return Finding.error(
                "NOTHING_MEASURED",
                id,
                Text.of(
                        "no expectation was evaluated, so the run says nothing about the data",
                        "평가된 기대 조건이 없어 실행 결과로 데이터를 말할 수 없습니다"));
    }

    static Finding cannotScale(Criterion criterion, double score) {
        boolean less = criterion.goal() == Criterion.Goal.MINIMISE;
        return Finding.error(
                "CANNOT_SCALE",
                criterion.id(),
                Text.of(
                        "scores must be " + (less ? "above 0" : "0 or more")
                                + " to be scaled by their sum, but one was " + score,
                        "합으로 나누려면 점수가 " + (less ? "0보다 커야" : "0 이상이어야") + " 하지만 " + score + "입니다"));
    }
}
