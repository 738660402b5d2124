package dev.assay.report.card;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.Locale;

/** The words between answers, in the languages of reports. */
enum CardMessage {
    DATASHEET("Datasheet", "데이터시트"),
    MODEL_CARD("Model card", "모델 카드"),
    DATA_CARD("Data card", "데이터 카드"),
    CARD("Card", "카드"),

    COMPLETE("Complete", "완료"),
    INCOMPLETE("Not complete", "미완료"),
    ATTESTED("Attested by %s on %s.", "%s님이 %s에 보증했습니다."),
    LAPSED("Attested by %s on %s, but changed since: %s.", "%s님이 %s에 보증했으나 그 뒤 변경되었습니다: %s."),
    NOT_ATTESTED("Nobody has attested this card.", "아직 아무도 이 카드를 보증하지 않았습니다."),

    FRESH("Fresh", "최신"),
    STALE("Stale", "오래됨"),
    CONTRADICTED("Contradicted", "모순"),
    MISSING("Missing", "없음"),
    NOT_APPLICABLE("Does not apply", "해당 없음"),

    ID("card", "카드 ID"),
    TEMPLATE("template", "양식"),
    WRITTEN("written", "작성 시각"),
    DIGEST("digest", "다이제스트"),

    ABOUT("About this card", "카드 정보"),
    OPEN("To be done (%s)", "남은 일 (%s건)"),
    SOURCE("source", "출처"),
    AS_OF("as of", "기준 시각"),
    HOLDS_UNTIL("holds until", "유효 기한"),
    RUN_SAYS("a run measured", "측정값"),
    NOT_ANSWERED("Not answered", "답하지 않은 항목"),
    STATE("State", "상태"),
    FIELD("Field", "항목"),
    NEEDED("Needed", "필요 여부"),
    MANDATORY("mandatory", "필수"),
    OPTIONAL("optional", "선택"),

    SLICES("Slices", "부분별 결과"),
    SLICES_CAPTION("Figures for parts of the rows", "행의 부분별 수치"),
    SLICE("Slice", "부분"),
    METRIC("Metric", "지표"),
    VALUE("Value", "값"),
    NOT_ENOUGH("not enough data", "데이터 부족"),

    ERRATA("Errata", "정오표"),
    ERRATA_CAPTION("What was wrong", "확인된 오류"),
    WHEN("When", "발생 시각"),
    WHAT("What", "내용"),

    CHECKPOINT("Audit checkpoint", "감사 체크포인트"),
    CHECKPOINT_MEANS(
            "This copy witnesses the audit log up to here: a log that does not lead to this checkpoint was changed.",
            "이 사본은 감사 로그가 여기까지 있었음을 증명합니다. 이 체크포인트로 이어지지 않는 로그는 변경된 것입니다."),
    PART("Part", "구성"),
    ORIGIN("log", "로그"),
    SIZE("records", "기록 수"),
    ROOT("root hash", "루트 해시"),
    SIGNATURE("signature", "서명"),
    LINE("line %s", "%s행"),

    PERSONA("Persona card", "페르소나 카드"),
    PERSON("Held by people", "사람이 맡는 페르소나"),
    AGENT("Held by agents; %s answers for it", "에이전트가 맡는 페르소나, 책임자 %s"),
    DRAFT("Draft", "초안"),
    ACTIVE("Active", "활성"),
    SUSPENDED("Suspended", "중지"),
    RETIRED("Retired", "폐기"),
    PERSONA_ID("persona", "페르소나 ID"),
    VERSION("version", "버전"),
    TEAM("team", "팀"),
    WORK("Work", "업무"),
    INTERACTIONS("main interactions", "주요 상호작용"),
    PROCESSES("owned processes", "담당 프로세스"),
    SKILLS("skills", "역량"),
    SKILL("%s, level %s, shown within %s", "%s (수준 %s, 증빙 %s 이내)"),
    NOTES("Notes", "비고"),
    SOURCES("sources", "출처"),
    CUSTOM("own fields", "자체 항목"),
    ACCESS("Component access", "컴포넌트 접근 권한"),
    ACCESS_CAPTION("What may be asked for, for a limited time", "한시적으로 요청할 수 있는 권한"),
    RESOURCE("Component", "컴포넌트"),
    ACTIONS("Actions", "작업"),
    ENVIRONMENT("Environment", "환경"),
    LONGEST("At most", "최대 시간"),
    APPROVAL("Approval", "승인 정책"),
    SCOPE("Responsibility and decisions", "책임과 의사결정 범위"),
    SCOPE_CAPTION("What may be decided", "결정할 수 있는 사안"),
    KIND("Decision", "결정"),
    ASSETS("Assets", "자산"),
    SEVERITY("Up to severity", "최대 심각도"),
    LIMIT("Up to amount", "최대 금액"),
    NONE("none", "없음"),
    HOURS("%s h", "%s시간"),
    MINUTES("%s min", "%s분"),
    SECONDS("%s s", "%s초"),
    YEARS("%s y", "%s년"),
    MONTHS("%s mo", "%s개월"),
    DAYS("%s d", "%s일"),
    TOO_LONG(
            "persona card %s must fit on one page of %s lines, but needs %s",
            "페르소나 카드 %s은(는) 한 쪽(%s줄)에 들어가야 하지만 %s줄이 필요합니다");

    private final Text text;

    CardMessage(String english, String korean) {
        this.text = Text.of(english, korean);
    }

    String in(Locale locale, Object... arguments) {
        String filled = String.format(Locale.ROOT, text.in(locale), arguments);
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Particle.settle(filled) : filled;
    }

    Text with(Object... arguments) {
        return Text.of(in(Locale.ENGLISH, arguments), in(Locale.KOREAN, arguments));
    }
}
