package dev.assay.governance.access;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.HashMap;
import java.util.Map;

/**
 * Why access is allowed, denied or not to be had, with a sentence and what would help.
 *
 * @since 0.1
 */
public enum AccessCode {
    /** A grant covers it. */
    ALLOWED(
            "{who} may {action} {resource} in {where}",
            "{who} 님은 {where} 환경에서 {resource} 자산에 {action} 작업을 할 수 있습니다",
            "the grant ends at {detail}",
            "권한은 {detail}에 끝납니다"),
    /** Nobody knows who asks. */
    UNKNOWN_PRINCIPAL(
            "no principal \"{who}\" is known",
            "\"{who}\" 주체는 등록되어 있지 않습니다",
            "register the principal",
            "주체를 먼저 등록해야 합니다"),
    /** Who asks is on leave or has left. */
    PRINCIPAL_ABSENT(
            "{who} is on leave or has left", "{who} 님은 휴가 중이거나 떠났습니다", "a deputy can act instead", "대리인이 대신할 수 있습니다"),
    /** Nobody knows the persona. */
    UNKNOWN_PERSONA(
            "no persona \"{persona}\" is known",
            "\"{persona}\" 페르소나는 등록되어 있지 않습니다",
            "check the persona's id",
            "페르소나 아이디를 확인해야 합니다"),
    /** The persona is a draft, suspended or retired. */
    PERSONA_INACTIVE(
            "persona {persona} is not active",
            "{persona} 페르소나는 활성 상태가 아닙니다",
            "act in another persona, or have its card activated",
            "다른 페르소나로 요청하거나 카드를 활성화해야 합니다"),
    /** Who asks does not act in the persona now. */
    NOT_ASSIGNED(
            "{who} does not act as {persona} now",
            "{who} 님은 지금 {persona} 페르소나를 맡고 있지 않습니다",
            "have the persona assigned",
            "페르소나를 배정받아야 합니다"),
    /** Nobody knows the asset. */
    UNKNOWN_RESOURCE(
            "no asset \"{resource}\" is registered",
            "\"{resource}\" 자산은 등록되어 있지 않습니다",
            "register the asset with its owner",
            "자산을 소유자와 함께 등록해야 합니다"),
    /** A prohibition forbids it. */
    EXPLICIT_DENY(
            "{detail} forbids {who} to {action} {resource}",
            "{detail} 규칙이 {who} 님의 {resource} 자산 {action} 작업을 금지합니다",
            "no grant helps; ask who forbade it to lift it",
            "권한을 받아도 소용이 없습니다. 금지한 사람에게 해제를 요청해야 합니다"),
    /** Nobody answers for an agent. */
    NO_HUMAN(
            "no active human answers for {who}",
            "{who} 에이전트를 책임지는 활동 중인 사람이 없습니다",
            "name a sponsor who is present",
            "활동 중인 보증인을 지정해야 합니다"),
    /** The persona's card does not list it. */
    NOT_ELIGIBLE(
            "persona {persona} is not eligible to {action} {resource} in {where}",
            "{persona} 페르소나는 {where} 환경에서 {resource} 자산에 {action} 작업을 할 자격이 없습니다",
            "have the eligibility put on the card",
            "카드에 자격을 추가해야 합니다"),
    /** Evidence of a skill that the card wants is missing or too old. */
    PER_6(
            "{who} has no current evidence of a skill that {persona} needs",
            "{who} 님에게 {persona} 페르소나에 필요한 역량의 유효한 증빙이 없습니다",
            "record new evidence of the skill",
            "역량 증빙을 새로 등록해야 합니다"),
    /** Who asks, or who answers for it, has not acknowledged how it may be used. */
    NOT_ACKNOWLEDGED(
            "acceptable use must be acknowledged before access: {detail}",
            "접근하려면 먼저 이용 수칙을 확인해야 합니다: {detail}",
            "read it and acknowledge it; for an agent, who answers for it does",
            "수칙을 읽고 확인을 기록해야 합니다. 에이전트는 보증인이 합니다"),
    /** It was asked for, and nobody has answered yet. */
    REQUEST_PENDING(
            "{who} has no grant to {action} {resource} in {where} yet",
            "{who} 님에게 아직 {where} 환경의 {resource} 자산에 대한 {action} 권한이 없습니다",
            "wait for the answer: {detail}",
            "답변을 기다려야 합니다: {detail}"),
    /** An emergency was opened for it, and its second person has not confirmed it yet. */
    EMERGENCY_PENDING(
            "{who} may not {action} {resource} in {where} yet",
            "{who} 님은 아직 {where} 환경에서 {resource} 자산에 {action} 작업을 할 수 없습니다",
            "wait for the second person: {detail}",
            "두 번째 사람을 기다려야 합니다: {detail}"),
    /** There is no grant. */
    NO_GRANT(
            "{who} has no grant to {action} {resource} in {where}",
            "{who} 님에게 {where} 환경의 {resource} 자산에 대한 {action} 권한이 없습니다",
            "the card makes it possible: make a request",
            "카드에 자격이 있으므로 요청하면 됩니다"),
    /** The grant has not started. */
    GRANT_SCHEDULED("the grant has not started", "권한이 아직 시작되지 않았습니다", "wait until {detail}", "{detail}까지 기다려야 합니다"),
    /** The grant's time is over. */
    GRANT_EXPIRED("the grant ended at {detail}", "권한이 {detail}에 끝났습니다", "make a new request", "새로 요청해야 합니다"),
    /** Somebody took the grant away. */
    GRANT_REVOKED("the grant was revoked", "권한이 회수되었습니다", "ask who revoked it: {detail}", "회수한 {detail} 님에게 문의해야 합니다"),
    /** The holder gave the grant back. */
    GRANT_RELINQUISHED("the grant was given back", "권한이 반납되었습니다", "make a new request", "새로 요청해야 합니다"),
    /** The grant is suspended. */
    GRANT_SUSPENDED(
            "the grant was suspended by order",
            "권한이 지시에 따라 정지되었습니다",
            "ask its approvers to resume it",
            "승인자에게 재개를 요청해야 합니다"),
    /** The asset is in quarantine. */
    QUARANTINED(
            "{resource} may not be used for its quality",
            "{resource} 자산은 품질 문제로 사용할 수 없습니다",
            "wait for the owner's decision; who mends it may read it",
            "소유자의 결정을 기다려야 합니다. 고치는 사람은 읽을 수 있습니다"),
    /** The asset became restricted. */
    SECOND_APPROVAL_NEEDED(
            "{resource} is restricted now and needs another approval",
            "{resource} 자산이 제한 등급이 되어 추가 승인이 필요합니다",
            "ask an approver to approve the grant again",
            "승인자에게 재승인을 요청해야 합니다"),
    /** Who approved was no approver any more at the start. */
    APPROVAL_LOST(
            "who approved was no approver any more when the grant started",
            "권한이 시작될 때 승인자가 더 이상 승인자가 아니었습니다",
            "ask an approver to approve the grant again",
            "승인자에게 재승인을 요청해야 합니다"),
    /** The approval of the system behind the asset has ended. */
    APPROVAL_EXPIRED(
            "the approval of {resource} has ended",
            "{resource} 자산의 승인이 만료되었습니다",
            "have the system or the model approved again",
            "시스템이나 모델을 다시 승인받아야 합니다"),
    /** A lasting exception was not reviewed in time. */
    REVIEW_OVERDUE(
            "the review of the exception was due at {detail}",
            "예외의 검토 기한이 {detail}이었습니다",
            "have the exception reviewed",
            "예외를 검토받아야 합니다"),
    /** The grant is bound to another run. */
    RUN_MISMATCH(
            "the grant belongs to another run", "권한은 다른 실행에 속합니다", "make a request for this run", "이 실행에 대해 요청해야 합니다"),
    /** The agent's tool is not on its list. */
    TOOL_NOT_LISTED(
            "the tool is not among those of the grant: {detail}",
            "도구가 권한의 도구 목록에 없습니다: {detail}",
            "make a request that names the tool",
            "도구를 명시하여 요청해야 합니다"),
    /** One may not both have the two duties. */
    SOD_5(
            "{detail} on {resource} and therefore must not {action} it",
            "{detail} 때문에 {resource} 자산에 {action} 작업을 할 수 없습니다",
            "someone else must do it",
            "다른 사람이 해야 합니다"),
    /** The log cannot be written. */
    AUDIT_UNAVAILABLE("the use cannot be recorded", "사용을 기록할 수 없습니다", "open the log again", "로그를 다시 열어야 합니다"),
    /** Longer than the strictest bound. */
    GRT_1(
            "access would be too long: {detail}",
            "권한 기간이 너무 깁니다: {detail}",
            "ask for less; a dry run tells the longest",
            "더 짧게 요청해야 합니다. 모의 실행이 최대 기간을 알려 줍니다"),
    /** In the past, or too far ahead. */
    GRT_2(
            "access would start or end at a wrong time: {detail}",
            "권한의 시작이나 끝이 잘못되었습니다: {detail}",
            "start now, or within the days that may be planned",
            "지금 또는 허용된 기간 안에 시작해야 합니다"),
    /** More than the card makes possible. */
    GRT_3(
            "no one eligibility of persona {persona} covers {action} on {resource} in {where}",
            "{persona} 페르소나의 어떤 자격도 {where} 환경에서 {resource} 자산의 {action} 작업 전체를 포함하지 않습니다",
            "ask for less, in several requests, or have the eligibility put on the card",
            "더 좁게 또는 나누어 요청하거나 카드에 자격을 추가해야 합니다"),
    /** What is asked for is no action. */
    BAD_ACTION(
            "{detail} names no action",
            "{detail}은(는) 작업 이름이 아닙니다",
            "write words in lower case, with - : or / between them",
            "소문자 단어로 적고 사이에는 - : /만 쓸 수 있습니다"),
    /** What the run, a tool or the job is called is no name. */
    BAD_CONTEXT(
            "what it is used in or by, or its key, has no proper name: {detail}",
            "실행, 도구, 작업의 이름 또는 요청의 키가 올바르지 않습니다: {detail}",
            "call it by a name of 1 to 200 characters without controls",
            "제어 문자 없이 1~200자인 이름으로 적어야 합니다"),
    /** Without a proper reason or ticket. */
    GRT_4(
            "reason must be told: {detail}",
            "사유를 적어야 합니다: {detail}",
            "write 10 to 4,096 characters, and name the ticket if the policy asks for one",
            "10자 이상 4,096자 이하로 적고 정책이 요구하면 티켓을 적어야 합니다"),
    /** There is such access already. */
    GRT_5(
            "grant {detail} covers some of this for the same time",
            "{detail} 권한이 같은 시간에 일부를 이미 포함합니다",
            "extend that grant",
            "그 권한을 연장해야 합니다"),
    /** A lasting exception that is too long, or that too few would approve. */
    GRT_8(
            "a lasting exception has bounds: {detail}",
            "지속되는 예외에는 한도가 있습니다: {detail}",
            "ask for at most a year, by a policy that two people can approve",
            "두 사람이 승인할 수 있는 정책으로 최대 1년까지 요청해야 합니다"),
    /** A review is overdue for too long. */
    REV_3(
            "a review was not done in time: {detail}",
            "검토가 제때 이루어지지 않았습니다: {detail}",
            "have it reviewed first",
            "먼저 검토를 받아야 합니다"),
    /** Nobody knows the policy. */
    UNKNOWN_POLICY(
            "no approval policy \"{detail}\" is known",
            "\"{detail}\" 승인 정책이 없습니다",
            "have the policy adopted",
            "정책을 채택해야 합니다"),
    /** No one may approve. */
    NO_ELIGIBLE_APPROVER(
            "too few may approve the request of {who}: {detail}",
            "{who} 님의 요청을 승인할 수 있는 사람이 부족합니다: {detail}",
            "escalate: name another approver in the policy, or ask the asset's owner",
            "상위로 올려야 합니다. 정책에 다른 승인자를 지정하거나 자산 소유자에게 문의해야 합니다"),
    /** The pattern means no asset, or too many. */
    BAD_PATTERN(
            "{resource} means {detail} assets",
            "{resource} 패턴에 해당하는 자산은 {detail}개입니다",
            "name the assets more closely",
            "자산을 더 정확히 지정해야 합니다"),
    /** An agent asks without a run. */
    RUN_MISSING(
            "{who} must name the run and its tools",
            "{who} 에이전트는 실행과 도구를 밝혀야 합니다",
            "make the request for one run",
            "하나의 실행에 대해 요청해야 합니다"),
    /** Too many act for one another. */
    CHAIN_TOO_DEEP(
            "{who} acts for too many: {detail}",
            "{who} 주체가 대신하는 주체가 너무 많습니다: {detail}",
            "let someone nearer to the person ask",
            "책임자에 더 가까운 주체가 요청해야 합니다"),
    /** The key names another request. */
    KEY_REUSED(
            "the key \"{detail}\" names another request",
            "\"{detail}\" 키는 다른 요청의 것입니다",
            "use a new key for a new request",
            "새 요청에는 새 키를 사용해야 합니다"),
    /** It does not follow the grant that it names. */
    BAD_EXTENSION(
            "the request does not follow grant {detail}",
            "요청이 {detail} 권한의 연장이 아닙니다",
            "ask for the same or less, for the same holder, without a start",
            "같은 사람에 대해 같거나 더 좁게, 시작 시각 없이 요청해야 합니다"),
    /** Someone approves what they are involved in. */
    SOD_1(
            "{who} is involved and must not approve",
            "{who} 님은 관련자이므로 승인할 수 없습니다",
            "someone else must approve",
            "다른 사람이 승인해야 합니다"),
    /** No person approves. */
    SOD_2(
            "only people approve, but {who} is none",
            "사람만 승인할 수 있지만 {who} 주체는 사람이 아닙니다",
            "a person must approve",
            "사람이 승인해야 합니다"),
    /** Someone counts once. */
    SOD_3(
            "{who}, or someone who stands in for them, had approved",
            "{who} 님 또는 그 대리인이 이미 승인했습니다",
            "someone else must approve",
            "다른 사람이 승인해야 합니다"),
    /** Who approves is no approver. */
    NOT_AN_APPROVER(
            "{who} as {persona} is no approver at present",
            "{who} 님은 {persona} 페르소나로 지금 승인자가 아닙니다",
            "these may approve: {detail}",
            "승인할 수 있는 페르소나: {detail}"),
    /** An approver gives more than was asked. */
    WIDENING(
            "an approver may give less than was asked, never more",
            "승인자는 요청보다 좁게만 승인할 수 있습니다",
            "have a new request made",
            "새로 요청해야 합니다"),
    /** There is no way from one status to the other. */
    ILLEGAL_TRANSITION("there is no way {detail}", "허용되지 않는 전이입니다: {detail}", "look at its state", "상태를 확인해야 합니다"),
    /** It was decided before. */
    ALREADY_RESOLVED(
            "the request had been decided: {detail}", "요청은 이미 처리되었습니다: {detail}", "look at its state", "상태를 확인해야 합니다"),
    /** Nobody knows the request or the grant. */
    UNKNOWN_ID(
            "no request or grant \"{detail}\" is known", "\"{detail}\" 요청이나 권한이 없습니다", "check the id", "아이디를 확인해야 합니다"),
    /** Only agents are stopped by a kill switch. */
    NOT_AN_AGENT(
            "{who} is a person, and a kill switch stops agents only",
            "{who} 님은 사람이며 킬 스위치로는 에이전트만 정지할 수 있습니다",
            "revoke the grants, or say that they are on leave or have left",
            "권한을 회수하거나 휴가 또는 퇴사로 기록해야 합니다"),
    /** Someone does what is not theirs to do. */
    NOT_ALLOWED(
            "{who} as {persona} may not do this: {detail}",
            "{who} 님은 {persona} 페르소나로 이 일을 할 수 없습니다: {detail}",
            "{may} may",
            "{may} 할 수 있습니다");

    /** Ends the name of the Korean value of a name. */
    private static final String KOREAN = "Ko";

    private final Text sentence;
    private final Text help;

    AccessCode(String sentence, String sentenceInKorean, String help, String helpInKorean) {
        this.sentence = Text.of(sentence, sentenceInKorean);
        this.help = Text.of(help, helpInKorean);
    }

    /**
     * Returns the code as it is written in findings and in the log.
     *
     * @return such as {@code NO_GRANT} or {@code GRT-1}
     */
    public String code() {
        return isRule() ? name().replace('_', '-') : name();
    }

    private boolean isRule() {
        return name().startsWith("GRT_") || name().startsWith("SOD_") || this == PER_6 || this == REV_3;
    }

    /** Returns the explanation with names filled in; {@code actionKo} is the Korean {@code action} if there is another. */
    AccessDecision.Explanation explain(Map<String, String> names) {
        return new AccessDecision.Explanation(filled(sentence, names), filled(help, names));
    }

    Finding finding(String path, Map<String, String> names) {
        AccessDecision.Explanation explanation = explain(names);
        Text first = explanation.sentence();
        Text second = explanation.help();
        return Finding.error(code(), path, Text.of(first.en() + "; " + second.en(), first.ko() + ". " + second.ko()));
    }

    private static Text filled(Text template, Map<String, String> names) {
        Map<String, String> korean = new HashMap<>(names);
        names.forEach((name, value) -> {
            if (name.endsWith(KOREAN)) {
                korean.put(name.substring(0, name.length() - KOREAN.length()), value);
            }
        });
        return Text.of(fill(template.en(), names), fill(template.ko(), korean));
    }

    private static String fill(String template, Map<String, String> names) {
        StringBuilder filled = new StringBuilder(template.length() + 64);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            filled.append(template, from, open).append(names.getOrDefault(name, name.equals("detail") ? "" : "?"));
            from = close + 1;
        }
        return filled.append(template, from, template.length()).toString();
    }
}
