package dev.assay.governance.asset;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may attest an evaluation of a version, and by which run. Confined to one call. */
final class EvaluationRules {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Reader reader;
    private final ModelVersion version;

    EvaluationRules(Reader reader, ModelVersion version) {
        this.reader = reader;
        this.version = version;
    }

    static FindingsException part(String id, Actor actor) {
        return refused(
                id,
                "SOD-5",
                "evaluation of " + id + " must be attested by somebody who neither trained nor approved it, but was by "
                        + actor.principal(),
                id + "의 평가는 학습이나 승인에 참여하지 않은 사람이 확인해야 하지만 " + actor.principal() + "이(가) 확인하려 했습니다");
    }

    static FindingsException evaluator(String id, Actor actor) {
        return refused(
                id,
                "SOD-5",
                "model " + id
                        + " must be approved by somebody who neither evaluated it nor took an evaluation back, but was by "
                        + actor.principal(),
                "모델 " + id + "은(는) 그 모델을 평가하거나 평가를 철회하지 않은 사람이 승인해야 하지만 " + actor.principal() + "이(가) 승인하려 했습니다");
    }

    private static FindingsException refused(String id, String code, String en, String ko) {
        return FindingsException.of("model " + id, code, Text.of(en, ko));
    }

    void requireEvaluator(Actor actor, Optional<Models.Judged> found) {
        List<PrincipalId> parts = new ArrayList<>();
        version.approvals().forEach(approval -> parts.add(approval.by()));
        Text what = Text.of("evaluation of " + version.id(), version.id() + "의 평가");
        boolean failed = found.filter(judged -> !judged.status().isAcceptable()).isPresent();
        try {
            if (failed) {
                // Whom who registered it names an author, they alone would silence.
                version.registered().ifPresent(registered -> parts.add(registered.by()));
                ApprovalRights.requireRefusing(reader, actor, parts, what);
            } else {
                parts.addAll(version.authors());
                ApprovalRights.require(reader, actor, parts, what);
            }
        } catch (FindingsException e) {
            throw e.has("SOD-1") ? part(version.id(), actor) : e;
        }
    }

    /** Who takes it back has no part in the version, nor attested it. */
    void requireWithdrawer(String run, String reason, Actor actor) {
        requireEvaluator(actor, Optional.empty());
        Set<PrincipalId> involved = new HashSet<>();
        requireCounting(run).forEach(evaluation -> {
            involved.add(evaluation.by());
            involved.addAll(evaluation.involved());
        });
        requireReason(reason);
        String id = version.id();
        try {
            ApprovalRights.require(reader, actor, involved, Text.of("evaluation of " + id, id + "의 평가"));
        } catch (FindingsException e) {
            throw e.has("SOD-1")
                    ? refused(
                            id,
                            "SOD-5",
                            "evaluation of " + id + " must be taken back by somebody who did not attest it, but was by "
                                    + actor.principal(),
                            id + "의 평가는 그 평가를 확인하지 않은 사람이 철회해야 하지만 " + actor.principal() + "이(가) 철회하려 했습니다")
                    : e;
        }
    }

    private List<ModelVersion.Evaluation> requireCounting(String run) {
        String id = version.id();
        List<ModelVersion.Evaluation> taken = version.evaluations().stream()
                .filter(evaluation -> evaluation.isOf(run))
                .toList();
        if (taken.isEmpty()) {
            throw refused(
                    id,
                    "DEC-3",
                    "evaluation of " + id + " must be there to be taken back, but none that counts is by run \"" + run
                            + "\"",
                    id + "의 평가 가운데 유효한 것만 철회할 수 있지만 실행 \"" + run + "\"에 의한 유효한 평가가 없습니다");
        }
        return taken;
    }

    private void requireReason(String reason) {
        String id = version.id();
        Text what = Text.of("the reason to take back an evaluation of " + id, id + "의 평가를 철회하는 사유는");
        Reasons.fault(what, reason).ifPresent(fault -> {
            throw refused(id, "DEC-3", fault.en(), fault.ko());
        });
    }

    Models.Judged requireRecorded(String run, Optional<Models.Judged> found, String digest) {
        String id = version.id();
        List<Finding> findings = new ArrayList<>();
        Optional<AssetId> over = found.map(Models.Judged::asset);
        if (over.isEmpty()) {
            findings.add(fault(
                    "run",
                    "evaluation of " + id + " must name a run that is recorded, but none is by \"" + run + "\"",
                    id + "의 평가에는 기록된 실행을 적어야 하지만 \"" + run + "\" 실행은 없습니다"));
        } else if (!over.get().equals(version.model())) {
            findings.add(fault(
                    "run",
                    "evaluation of " + id + " must name a run over " + version.model() + ", but " + run + " was over "
                            + over.get(),
                    id + "의 평가에는 " + version.model() + "에 대한 실행을 적어야 하지만 " + run + "은(는) " + over.get()
                            + "에 대한 실행입니다"));
        }
        if (!DIGEST.matcher(digest).matches()) {
            findings.add(fault(
                    "digest",
                    "digest must be a SHA-256 of 64 lower-case hexadecimal digits, but was \"" + digest + "\"",
                    "다이제스트는 소문자 16진수 64자리의 SHA-256이어야 하지만 \"" + digest + "\"입니다"));
        }
        FindingsException.throwErrors("model " + id, findings);
        Models.Judged judged = found.orElseThrow();
        requireOwn(judged);
        requireRegistered(judged);
        requireNewest(judged);
        return judged;
    }

    private static Finding fault(String path, String en, String ko) {
        return Finding.error("DEC-3", path, Text.of(en, ko));
    }

    private void requireOwn(Models.Judged judged) {
        String id = version.id();
        judged.version().filter(of -> !of.equals(version.version())).ifPresent(of -> {
            throw refused(
                    id,
                    "DEC-3",
                    "evaluation of " + id + " must name a run over this version, but it was over " + of,
                    id + "의 평가에는 이 버전에 대한 실행을 적어야 하지만 버전 " + of + "에 대한 실행입니다");
        });
    }

    /** A run of before looked at something else, as far as anybody knows; that it failed is kept nevertheless. */
    private void requireRegistered(Models.Judged judged) {
        String id = version.id();
        version.registered()
                .map(ModelVersion.Registration::at)
                .filter(since ->
                        judged.status().isAcceptable() && judged.ended().isBefore(since))
                .ifPresent(since -> {
                    throw refused(
                            id,
                            "DEC-3",
                            "evaluation of " + id + " must name a run that ended after the version was registered, "
                                    + since + ", but it ended " + judged.ended(),
                            id + "의 평가에는 버전을 등록한 " + since + " 이후에 끝난 실행을 적어야 하지만 " + judged.ended() + "에 끝난 실행입니다");
                });
    }

    /** An older run of a suite does not make good again what a later one found; that it failed is kept, however old it is. */
    private void requireNewest(Models.Judged judged) {
        String id = version.id();
        String suite = "\"" + judged.suite() + "\"";
        version.lastResult(judged.suite())
                .map(ModelVersion.Result::ended)
                .filter(last -> judged.status().isAcceptable() && judged.ended().isBefore(last))
                .ifPresent(last -> {
                    throw refused(
                            id,
                            "DEC-3",
                            "evaluation of " + id + " must name a run of " + suite
                                    + " that ended no earlier than that of its last one, " + last + ", but it ended "
                                    + judged.ended(),
                            id + "의 평가에는 " + suite + "의 실행 가운데 마지막 평가의 실행이 끝난 " + last + "보다 먼저 끝난 것을 적을 수 없지만 "
                                    + judged.ended() + "에 끝난 실행입니다");
                });
    }
}
