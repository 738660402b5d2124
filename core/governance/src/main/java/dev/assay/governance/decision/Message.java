package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why somebody is told of a decision. */
enum Message {
    /** They have work to do. */
    TASK("work to do on", "할 일이 있습니다"),
    /** Their advice is wanted. */
    QUESTION("your advice is wanted on", "의견을 요청합니다"),
    /** They must decide. */
    DECISION("please decide on", "결정해야 합니다"),
    /** They must still decide. */
    REMINDER("please still decide on", "아직 결정하지 않았습니다"),
    /** No scope of who is asked covers it, so that they must not decide. */
    UNCOVERED(
            "whoever answers for it must not decide, since no scope of theirs covers it; give them one that does, for",
            "책임자의 결정 범위에 없어 결정할 수 없습니다. 범위를 넓혀야 합니다"),
    /** It is worse than when they were asked, and they have less time. */
    WORSE("it is worse by now, and there is less time for", "더 심각해져 기한이 당겨졌습니다"),
    /** They still have work to do. */
    TASK_REMINDER("there is still work to do on", "아직 할 일이 남아 있습니다"),
    /** The work was not done in time. */
    TASK_OVERDUE("the work was not done in time on", "기한 안에 일이 끝나지 않았습니다"),
    /** A run passed again: they may close it. */
    CLOSURE("a run passed again and you may close", "다시 통과했으니 끝낼 수 있습니다"),
    /** They must know what came of it. */
    OUTCOME("it is settled:", "결과를 알립니다");

    private final String english;
    private final String korean;

    Message(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /** Queues the message for one person or for all who act in a persona; one that is queued already stays. */
    void tell(Change change, Decision decision, String recipient, Optional<Instant> due) {
        String id = decision.id() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + recipient + "/"
                + Moments.print(change.now());
        Optional<String> end = due.map(time -> LocalZone.print(change, time));
        Outbox.queue(change, Notice.of(id, change.now(), Set.of(recipient), text(decision, end)));
    }

    private Text text(Decision decision, Optional<String> due) {
        Matter matter = decision.matter();
        String en = matter.topic() + " (" + matter.cause() + ", " + matter.severity() + ") of " + matter.asset()
                + ", decision " + decision.id();
        String ko = matter.asset() + "의 " + matter.topic() + " (" + Korean.of(matter.cause()) + ", 심각도 "
                + Korean.of(matter.severity()) + "), 결정 " + decision.id();
        Optional<Text> came = this == OUTCOME ? Optional.of(came(decision)) : Optional.empty();
        return Text.of(
                english + " " + en + came.map(Text::en).orElse("")
                        + due.map(end -> ", by " + end).orElse(""),
                korean + ": " + ko + came.map(Text::ko).orElse("")
                        + due.map(end -> ", 기한 " + end).orElse(""));
    }

    private static Text came(Decision decision) {
        return decision.ruling()
                .map(made -> made.answer().choice())
                .map(choice -> Text.of(": " + choice, ": " + Korean.of(choice)))
                .orElseGet(() -> Text.of(
                        ": " + decision.state() + " " + decision.safeDefault(),
                        ": " + Korean.of(decision.state()) + ", " + Korean.of(decision.safeDefault())));
    }
}
