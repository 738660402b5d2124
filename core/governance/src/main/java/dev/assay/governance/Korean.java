package dev.assay.governance;

import java.util.Locale;
import java.util.Map;

/**
 * Korean words for what programs write in capitals, such as states and severities. Thread-safe.
 *
 * @since 0.1
 */
public final class Korean {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("LOW", "낮음"),
            Map.entry("MEDIUM", "보통"),
            Map.entry("HIGH", "높음"),
            Map.entry("CRITICAL", "심각"),
            Map.entry("OPEN", "열림"),
            Map.entry("CONSULTING", "의견 수렴 중"),
            Map.entry("READY", "결정 대기"),
            Map.entry("ESCALATED", "상위 전달"),
            Map.entry("DECIDED", "결정됨"),
            Map.entry("IMPLEMENTED", "실행됨"),
            Map.entry("VERIFIED", "확인됨"),
            Map.entry("LAPSED", "기한 지남"),
            Map.entry("WITHDRAWN", "철회됨"),
            Map.entry("SUPERSEDED", "대체됨"),
            Map.entry("HOLD", "보류"),
            Map.entry("QUARANTINE", "격리"),
            Map.entry("DENY", "거절"),
            Map.entry("STOP", "중지"),
            Map.entry("FIX_UPSTREAM", "원천 수정"),
            Map.entry("ACCEPT_ONCE", "한시 허용"),
            Map.entry("CHANGE_THRESHOLD", "기준 변경"),
            Map.entry("RETRAIN", "재학습"),
            Map.entry("ROLLBACK", "이전 버전 복귀"),
            Map.entry("RETIRE", "폐기"),
            Map.entry("FALSE_ALARM", "오탐"),
            Map.entry("POLICY_GAP", "정책 미비"),
            Map.entry("APPROVE", "승인"),
            Map.entry("REJECT", "반려"),
            Map.entry("CONTINGENCY", "비상 계획 실행"),
            Map.entry("DONE", "완료"),
            Map.entry("NOT_DONE", "미완료"),
            Map.entry("no-outcome", "결과 불명"),
            Map.entry("TRIAGED", "분류됨"),
            Map.entry("INVESTIGATING", "조사 중"),
            Map.entry("MITIGATED", "완화됨"),
            Map.entry("RESOLVED", "해결됨"),
            Map.entry("CLOSED", "종결"),
            Map.entry("DISMISSED", "기각"),
            Map.entry("REOPENED", "다시 열림"),
            Map.entry("DEV", "개발"),
            Map.entry("STAGE", "검증"),
            Map.entry("PROD", "운영"),
            Map.entry("ANY", "모든"),
            Map.entry("DISCOVERY", "발견"),
            Map.entry("DEVELOPMENT", "개발"),
            Map.entry("DEPLOYMENT", "배포"),
            Map.entry("OPERATION", "운영"),
            Map.entry("UNDER_AUDIT", "감사 중"),
            Map.entry("SUSPENDED", "정지"),
            Map.entry("RETIRED", "폐기"),
            Map.entry("MET", "충족"),
            Map.entry("WITHOUT_EVIDENCE", "증빙 없음"),
            Map.entry("EXCLUDED", "제외"),
            Map.entry("GAP", "미충족"),
            Map.entry("FRESH", "최신"),
            Map.entry("STALE", "오래됨"),
            Map.entry("CONTRADICTED", "모순"),
            Map.entry("MISSING", "없음"),
            Map.entry("UNKNOWN", "알 수 없음"),
            Map.entry("HEALTHY", "정상"),
            Map.entry("DEGRADED", "저하"),
            Map.entry("QUARANTINED", "격리"),
            Map.entry("WAIVED", "한시적 예외"),
            Map.entry("PASSED", "통과"),
            Map.entry("FAILED", "실패"),
            Map.entry("WARNED", "경고"),
            Map.entry("ERROR", "오류"),
            Map.entry("EMPTY", "데이터 없음"),
            Map.entry("NOT_EVALUATED", "평가 안 됨"),
            Map.entry("NO_DATA", "소식 없음"),
            Map.entry("HELD", "직접 격리"),
            Map.entry("READ", "읽기"),
            Map.entry("WRITE", "쓰기"),
            Map.entry("RUN", "실행"),
            Map.entry("TRAIN", "학습"),
            Map.entry("PUBLISH", "게시"),
            Map.entry("DELETE", "삭제"));

    private Korean() {}

    /**
     * Returns the word for a constant.
     *
     * @param constant the constant
     * @return the Korean word; its name if there is none
     */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /**
     * Returns the word for a name, such as {@code HIGH}, {@code no-data} or {@code read}.
     *
     * @param name the name, in either case
     * @return the Korean word; the name itself if there is none
     */
    public static String of(String name) {
        return WORDS.getOrDefault(name.toUpperCase(Locale.ROOT).replace('-', '_'), name);
    }
}
