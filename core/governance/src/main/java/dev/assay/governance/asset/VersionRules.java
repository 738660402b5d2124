package dev.assay.governance.asset;

import dev.assay.governance.Reasons;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a version that is registered or approved, each condition by itself. Confined to one call. */
final class VersionRules {
    private static final String FORM = "MODEL-1";
    private static final String APPROVAL = "MODEL-2";
    private static final Period LONGEST_APPROVAL = Period.ofYears(1);

    private final ModelVersion version;
    private final List<Finding> findings = new ArrayList<>();

    VersionRules(ModelVersion version) {
        this.version = version;
    }

    /** What comes later is recorded when it does, by whom it is for. */
    void requireNew() {
        if (version.trainedOn().isEmpty()) {
            add(FORM, "trainedOn", "its data must be named, but are not", "학습 데이터를 적어야 하지만 없습니다");
        }
        if (version.authors().isEmpty()) {
            add(FORM, "authors", "its authors must be named, but are not", "작성자를 적어야 하지만 없습니다");
        }
        int evaluations = version.evaluations().size();
        if (evaluations > 0) {
            add(
                    FORM,
                    "evaluations",
                    "it must come without evaluations, but has " + evaluations,
                    "평가는 등록한 뒤에 적어야 하지만 " + evaluations + "건이 있습니다");
        }
        int approvals = version.approvals().size();
        if (approvals > 0) {
            add(
                    FORM,
                    "approvals",
                    "it must come without approvals, but has " + approvals,
                    "승인은 등록한 뒤에 적어야 하지만 " + approvals + "건이 있습니다");
        }
        version.retired()
                .ifPresent(at -> add(
                        FORM,
                        "retired",
                        "it must not come retired, but was " + at,
                        "폐기된 버전은 등록할 수 없지만 " + at + "에 폐기되었습니다"));
        finish();
    }

    void requireApprovable(Instant now, Instant until, String reason) {
        requireSound();
        version.retired()
                .ifPresent(at -> add(
                        APPROVAL,
                        "retired",
                        "it must be in use, but was retired " + at,
                        "폐기되지 않은 버전이어야 하지만 " + at + "에 폐기되었습니다"));
        Instant latest = now.atZone(ZoneOffset.UTC).plus(LONGEST_APPROVAL).toInstant();
        if (!now.isBefore(until) || until.isAfter(latest)) {
            add(
                    APPROVAL,
                    "until",
                    "it must be approved until a time after " + now + " and no later than " + latest
                            + ", but was until " + until,
                    "승인 기한은 " + now + " 이후, 늦어도 " + latest + "까지여야 하지만 " + until + "입니다");
        }
        if (Reasons.isBlank(reason)) {
            add(APPROVAL, "reason", "it must be approved for a reason, but there is none", "승인에는 사유가 있어야 하지만 없습니다");
        }
        finish();
    }

    private void requireSound() {
        if (version.suites().isEmpty()) {
            add(
                    APPROVAL,
                    "evaluations",
                    "it must be evaluated first, but no evaluation of it counts",
                    "먼저 평가되어야 하지만 유효한 평가가 없습니다");
        }
        for (String suite : version.suites()) {
            version.lastResult(suite)
                    .filter(last -> !last.status().isAcceptable())
                    .ifPresent(last -> add(
                            APPROVAL,
                            "evaluations",
                            "its last evaluation by \"" + suite + "\" must have passed, but that of " + last.ended()
                                    + " is " + last.status(),
                            "\"" + suite + "\"의 마지막 평가를 통과해야 하지만 " + last.ended() + "의 결과는 " + last.status() + "입니다"));
        }
    }

    private void add(String code, String path, String en, String ko) {
        String id = version.id();
        findings.add(Finding.error(code, path, Text.of("model " + id + ": " + en, "모델 " + id + ": " + ko)));
    }

    private void finish() {
        FindingsException.throwErrors("model " + version.id(), findings);
    }
}
