package dev.assay.governance.raci;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds rows with too many people, and people with too many rows or none. They are worth a warning. */
final class LoadRules {
    private static final int MOST_RESPONSIBLE = 3;
    private static final int MOST_CONSULTED = 5;
    private static final int MOST_PERCENT = 30;
    private static final int HUNDRED = 100;

    private LoadRules() {}

    static List<Finding> check(RaciMatrix matrix, List<PersonaId> active) {
        List<Finding> findings = new ArrayList<>();
        matrix.activities().forEach(activity -> row(activity, findings));
        findings.addAll(shares(matrix));
        active.stream()
                .filter(persona -> matrix.activities().stream()
                        .allMatch(activity -> activity.letters().of(persona).isEmpty()))
                .forEach(persona -> findings.add(warning(
                        "raci.activities",
                        persona + " is active and has a part in nothing",
                        "활성 페르소나 " + persona + "에는 아무 역할도 없습니다")));
        return findings;
    }

    private static void row(Activity activity, List<Finding> findings) {
        int responsible = activity.letters().responsible().size();
        if (responsible > MOST_RESPONSIBLE) {
            findings.add(warning(
                    RaciRules.path(activity, Letter.RESPONSIBLE),
                    responsible + " personas are responsible for " + activity.id() + ", more than " + MOST_RESPONSIBLE,
                    "활동 " + activity.id() + "의 실행자(R)가 " + responsible + "개로 " + MOST_RESPONSIBLE + "개를 넘습니다"));
        }
        int consulted = activity.letters().consulted().size();
        if (consulted > MOST_CONSULTED) {
            findings.add(warning(
                    RaciRules.path(activity, Letter.CONSULTED),
                    consulted + " personas are consulted about " + activity.id() + ", more than " + MOST_CONSULTED,
                    "활동 " + activity.id() + "의 협의 대상(C)이 " + consulted + "개로 " + MOST_CONSULTED + "개를 넘습니다"));
        }
        boolean grave = activity.reach()
                .severity()
                .filter(severity -> severity.compareTo(Severity.HIGH) >= 0)
                .isPresent();
        if (grave && consulted == 0) {
            findings.add(warning(
                    RaciRules.path(activity, Letter.CONSULTED),
                    "nobody is consulted about " + activity.id() + ", which may do harm",
                    "활동 " + activity.id() + "은(는) 심각도가 높지만 협의 대상(C)이 없습니다"));
        }
    }

    private static List<Finding> shares(RaciMatrix matrix) {
        Map<String, Integer> counts = new TreeMap<>();
        matrix.activities()
                .forEach(activity -> activity.letters()
                        .accountable()
                        .forEach(persona -> counts.merge(persona.value(), 1, Integer::sum)));
        int all = matrix.activities().size();
        List<Finding> findings = new ArrayList<>();
        counts.forEach((persona, count) -> {
            if (count * HUNDRED > MOST_PERCENT * all) {
                long percent = Math.round((double) count * HUNDRED / all);
                findings.add(warning(
                        "raci.activities",
                        persona + " is accountable for " + count + " of " + all + " activities (" + percent
                                + " %), more than " + MOST_PERCENT + " %",
                        persona + "이(가) 활동 " + all + "개 중 " + count + "개(" + percent + "%)의 책임자(A)로 " + MOST_PERCENT
                                + "%를 넘습니다"));
            }
        });
        return findings;
    }

    private static Finding warning(String path, String en, String ko) {
        return Finding.warning("RACI-8", path, Text.of(en, ko));
    }
}
