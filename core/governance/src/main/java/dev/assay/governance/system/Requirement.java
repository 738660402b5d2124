package dev.assay.governance.system;

import dev.assay.quality.finding.Text;
import java.util.Locale;

/**
 * What must hold at a gate of the life cycle.
 *
 * @since 0.1
 */
public enum Requirement {
    /** The entry in the inventory says everything and somebody answers for it. */
    INVENTORY_COMPLETE("the entry in the inventory is complete", "자산 목록의 항목이 완비되어 있어야 합니다"),
    /** The responsibilities are valid and cover the system. */
    RACI_VALID("the responsibilities are valid and cover it", "RACI가 유효하고 이 시스템을 포함해야 합니다"),
    /** The tier is set with a reason. */
    TIER_SET("the tier is set with its rationale", "위험 등급과 근거가 정해져 있어야 합니다"),
    /** It is no prohibited practice. */
    NOT_PROHIBITED("it is no prohibited practice", "금지 행위가 아니어야 합니다"),
    /** Its use case was decided on. */
    USE_CASE_DECIDED("its use case was decided on", "사용 사례에 대한 결정이 있어야 합니다"),
    /** There is something to compare it with. */
    BASELINE_NAMED("a baseline and a target are named", "기준선과 목표가 정해져 있어야 합니다"),
    /** Its datasets are healthy or waived. */
    DATASETS_FIT("its datasets are healthy or waived", "데이터셋이 정상이거나 유예 상태여야 합니다"),
    /** Its datasets have complete datasheets. */
    DATASHEETS_COMPLETE("its datasets have complete datasheets", "데이터시트가 완성되어 있어야 합니다"),
    /** Its models have complete cards. */
    MODEL_CARD_COMPLETE("its models have complete cards", "모델 카드가 완성되어 있어야 합니다"),
    /** Its models were evaluated by somebody who did not build them. */
    EVALUATED_INDEPENDENTLY("its models were evaluated by somebody else", "모델을 개발하지 않은 사람이 평가해야 합니다"),
    /** What risk remains is tolerated. */
    RISK_TOLERABLE("what risk remains is tolerated", "잔여 위험이 허용 한도 이하여야 합니다"),
    /** Somebody watches over it. */
    OVERSIGHT_PRESENT("rules of human oversight are there", "사람의 감독 규칙이 있어야 합니다"),
    /** There is a runbook. */
    RUNBOOK_PRESENT("a runbook is there", "런북이 있어야 합니다"),
    /** There is a plan of what is monitored. */
    MONITORING_PLANNED("a monitoring plan is there", "모니터링 계획이 있어야 합니다"),
    /** The duties of its suppliers are settled. */
    SUPPLIERS_SETTLED("the duties of its suppliers are settled", "공급자의 책임이 정해져 있어야 합니다"),
    /** What must be looked at was looked at. */
    CHECKLISTS_DONE("what must be looked at was looked at", "점검표의 항목이 모두 확인되어야 합니다"),
    /** Its models are approved. */
    MODELS_APPROVED("its models are approved at present", "모델 승인이 유효해야 합니다"),
    /** The accountable person decided for it. */
    GO_DECIDED("the accountable person decided for it", "책임자의 결정이 있어야 합니다"),
    /** Those who run it have shown their skills. */
    SKILLS_VALID("those who run it have shown their skills", "담당자의 역량 증빙이 유효해야 합니다"),
    /** It was switched off for a test within 30 days. */
    KILL_SWITCH_TESTED("the kill switch was tested within 30 days", "최근 30일 안에 킬 스위치를 시험해야 합니다"),
    /** Its monitoring was heard. */
    HEARTBEAT_SEEN("a heartbeat of its monitoring was seen", "모니터링 신호가 확인되어야 합니다"),
    /** Its users know, where the law asks for it. */
    USERS_INFORMED("its users are informed where the law asks for it", "법이 요구하는 경우 이용자에게 알려야 합니다"),
    /** It is said what is audited. */
    AUDIT_SCOPED("the scope of the audit is stated", "감사 범위가 정해져 있어야 합니다"),
    /** Who audits has no part in it. */
    AUDITOR_INDEPENDENT("the auditor has no part in it", "감사자는 이 시스템에 관여하지 않은 사람이어야 합니다"),
    /** The evidence is frozen by an anchored checkpoint. */
    EVIDENCE_FROZEN("the evidence is frozen by an anchored checkpoint", "고정된 체크포인트로 증빙을 동결해야 합니다"),
    /** What led to the suspension is gone. */
    CAUSE_CLEARED("what led to the suspension is gone", "정지 사유가 해소되어야 합니다"),
    /** Who resumes it did not cause the suspension. */
    NOT_THE_CAUSER("who resumes it did not cause the suspension", "정지를 유발한 사람이 재개할 수 없습니다"),
    /** Nobody may use it any more. */
    GRANTS_REVOKED("all grants to its assets are revoked", "자산에 대한 모든 권한이 회수되어야 합니다"),
    /** Its data are kept or deleted as was said. */
    RETENTION_APPLIED("the retention of its data is applied", "데이터 보존 규칙이 적용되어야 합니다"),
    /** Those who depend on it know. */
    DEPENDANTS_INFORMED("those who depend on it are informed", "의존하는 쪽에 알려야 합니다"),
    /** No critical incident is open. */
    NO_CRITICAL_INCIDENT("no critical incident is open", "심각한 사고가 진행 중이지 않아야 합니다"),
    /** No dataset that it needs is in quarantine. */
    NO_QUARANTINE("no dataset that it needs is in quarantine", "필요한 데이터셋이 격리 상태가 아니어야 합니다"),
    /** No review is overdue past its grace. */
    REVIEWS_IN_TIME("no review is overdue past its grace", "유예 기간을 넘긴 검토가 없어야 합니다");

    private final Text text;

    Requirement(String en, String ko) {
        this.text = Text.of(en, ko);
    }

    /**
     * Returns what must hold.
     *
     * @return a clause in English, a sentence in Korean
     */
    public Text text() {
        return text;
    }

    /**
     * Returns the code of findings about it.
     *
     * @return such as {@code GATE-KILL-SWITCH-TESTED}
     */
    public String code() {
        return "GATE-" + name().replace('_', '-').toUpperCase(Locale.ROOT);
    }
}
