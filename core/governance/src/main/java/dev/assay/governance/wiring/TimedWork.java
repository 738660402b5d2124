package dev.assay.governance.wiring;

import dev.assay.governance.audit.Actor;
import dev.assay.quality.finding.Text;
import java.util.function.Consumer;

/**
 * What time brings about, in the order in which a tick sees to it: what ends by itself, then what nobody was heard of, then what
 * waits for people, then the systems for which something does not hold any more, and what people are told at last.
 *
 * @since 0.1
 */
public enum TimedWork {
    /** Reminders and escalation of requests for access, requests that lapse, exceptions to review, grants that end. */
    GRANTS(
            Text.of(
                    "requests for access that wait or lapse, exceptions to review, grants that end",
                    "기다리거나 실효되는 접근 요청, 검토할 상시 예외, 끝나는 권한"),
            all -> all.access().timer().run()),

    /** Emergencies that are over, and profiles of emergencies whose review is overdue. */
    EMERGENCIES(
            Text.of("emergencies that are over or not reviewed in time", "끝났거나 제때 검토되지 않은 비상 접근"),
            all -> all.emergencies().run()),

    /** Evidence of skills that has lapsed. */
    SKILLS(
            Text.of("evidence of skills that has lapsed", "만료된 역량 증빙"),
            all -> all.staffing().people().recordLapses(Actor.system())),

    /** Activities for which nobody answers any more, or somebody does again. */
    VACANCIES(
            Text.of("activities for which nobody answers", "책임질 사람이 없는 활동"),
            all -> all.staffing().raci().recordVacancies(Actor.system())),

    /** Approvals of models that have ended. */
    MODELS(
            Text.of("approvals of models that have ended", "끝난 모델 승인"),
            all -> all.assets().models().recordExpiries(Actor.system())),

    /** Assessments of risks that have ended. */
    RISKS(
            Text.of("assessments of risks that have ended", "끝난 위험 평가"),
            all -> all.lifecycle().risks().recordExpiries(Actor.system())),

    /** Evidence of suppliers that has ended. */
    SUPPLIERS(
            Text.of("evidence of suppliers that has ended", "만료된 공급자 증빙"),
            all -> all.response().supplies().tick()),

    /** Runs that a monitoring plan waits for and that did not come. */
    SILENCE(
            Text.of("runs that did not come", "오지 않은 실행"),
            all -> all.quality().monitoring().tick()),

    /** What was begun outside of the store and has no outcome in time. */
    OUTCOMES(
            Text.of("what was begun and has no outcome", "시작되었으나 결과가 없는 일"),
            all -> all.acts().indeterminate().tick()),

    /** Acts that nobody decided on, or did, in time. */
    ACTS(
            Text.of("acts that were not decided on or done in time", "제때 결정되거나 실행되지 않은 행위"),
            all -> all.acts().oversight().tick()),

    /** Reminders, escalation and safe defaults of decisions, and exceptions that end. */
    DECISIONS(
            Text.of("decisions that wait or lapse, exceptions that end", "기다리거나 실효되는 결정, 끝나는 예외"),
            all -> all.decisions().flow().tick()),

    /** Times by which authorities must be told of incidents. */
    INCIDENTS(
            Text.of("times by which incidents must be reported", "사고의 신고 기한"),
            all -> all.response().incidents().tick()),

    /** What is to be done after incidents and is due. */
    FOLLOW_UPS(
            Text.of("follow-ups of incidents that are due", "기한이 된 사고 후속 조치"),
            all -> all.response().followUps().tick()),

    /** Reviews that are due or overdue. */
    REVIEWS(
            Text.of("reviews that are due or overdue", "기한이 되었거나 지난 검토"),
            all -> all.assurance().reviews().tick()),

    /** Live systems for which something that must go on to hold does not. */
    SYSTEMS(
            Text.of("live systems for which something does not hold any more", "조건이 더는 지켜지지 않는 운영 중 시스템"),
            all -> all.lifecycle().stages().suspendWhereDue(Actor.system())),

    /** Assets for which nobody answers, of which the chief is told once a day. */
    ORPHANS(
            Text.of("assets for which nobody answers, once a day", "책임질 사람이 없는 자산(하루에 한 번)"),
            Governance::reportOrphans),

    /** Notices that wait, if the settings name who delivers them. */
    NOTICES(Text.of("notices that wait", "기다리는 알림"), Governance::deliver);

    private final Text what;
    private final Consumer<Governance> work;

    TimedWork(Text what, Consumer<Governance> work) {
        this.what = what;
        this.work = work;
    }

    /**
     * Returns what it is about, for people.
     *
     * @return the words
     */
    public Text what() {
        return what;
    }

    void on(Governance all) {
        work.accept(all);
    }
}
