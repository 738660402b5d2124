package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
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
    /** Somebody whose advice was wanted is against it. */
    DISSENT("somebody whose advice was wanted would decide otherwise on", "협의 대상이 다른 의견을 냈습니다"),
    /** They must still decide. */
    REMINDER("please still decide on", "아직 결정하지 않았습니다"),
    /** No scope of who is asked covers it, so that they must not decide. */
    UNCOVERED(
            "whoever answers for it must not decide, since no scope of theirs covers it; give them one that does, for",
            "책임자의 결정 범위에 없어 결정할 수 없습니다. 범위를 넓혀야 합니다"),
    /** It is worse than when they were asked, and they have less time. */
    WORSE("it is worse by now, and there is less time for", "더 심각해져 기한이 당겨졌습니다"),
    /** What was decided about the same before was a mistake, and they decide about that, too. */
    CORRECTED("an earlier decision about the same was a mistake and is now part of", "앞선 결정이 잘못되어 이 결정에 합쳐졌습니다"),
    /** They still have work to do. */
    TASK_REMINDER("there is still work to do on", "아직 할 일이 남아 있습니다"),
    /** The work was not done in time. */
    TASK_OVERDUE("the work was not done in time on", "기한 안에 일이 끝나지 않았습니다"),
    /** A run passed again: they may close it. What comes and goes passes many times a day, and is told once on each. */
    CLOSURE("a run passed again and you may close", "다시 통과했으니 끝낼 수 있습니다"),
    /** A run passed that expects otherwise: nobody may close it yet. Told once a day on each as well. */
    LOOSENED("a run that expects otherwise than before passed on", "실패했을 때와 다른 기준으로 통과했습니다"),
    /** Somebody proposed an exception, which takes a second person. */
    EXCEPTION_PROPOSED("an exception waits for a second person on", "예외에 두 번째 사람의 결정이 필요합니다"),
    /** An exception is about to end. */
    EXCEPTION_ENDS("the exception ends soon for", "예외가 곧 끝납니다"),
    /** An exception ended. */
    EXCEPTION_ENDED("the exception has ended for", "예외가 끝났습니다"),
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
        String once =
                this == CLOSURE || this == LOOSENED ? LocalZone.today(change).toString() : Moments.print(change.now());
        String id =
                decision.id() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + recipient + "/" + once;
        Optional<String> end = due.map(time -> LocalZone.print(change, time));
        Outbox.queue(change, Notice.of(id, change.now(), Set.of(recipient), text(decision, end)));
        // Who was asked, then somebody else, and then they again, all at one moment.
        Outbox.restore(change, id);
    }

    /**
     * Drops what waits to ask somebody to decide who need not any more: somebody else is asked by now, or it is over. What nobody
     * else is asked instead stays, so that somebody learns of it.
     */
    static void drop(Change change, Decision before, Decision after) {
        Optional<PrincipalId> who =
                before.isUndecided() && after.isUndecided() ? after.addressees().addressee() : Optional.empty();
        boolean elsewhere = who.isPresent() && !who.equals(before.addressees().addressee());
        boolean over = before.isUndecided() && !after.isUndecided();
        if (elsewhere || over) {
            Outbox.drop(
                    change,
                    before.id().value(),
                    rest -> asks(rest, "")
                            && who.filter(still -> asks(rest, still.value() + "/"))
                                    .isEmpty());
        }
    }

    private static boolean asks(String rest, String recipient) {
        return rest.startsWith("decision/" + recipient) || rest.startsWith("reminder/" + recipient);
    }

    private Text text(Decision decision, Optional<String> due) {
        Matter matter = decision.matter();
        String en = matter.topic() + " (" + matter.cause() + ", " + matter.severity() + ") of " + matter.asset()
                + ", decision " + decision.id();
        String ko = matter.asset() + "의 " + matter.topic() + " (" + Korean.of(matter.cause()) + ", 심각도 "
                + Korean.of(matter.severity()) + "), 결정 " + decision.id();
        Optional<Text> rest = rest(decision, due);
        return Text.of(
                english + " " + en + rest.map(Text::en).orElse(""),
                korean + ": " + ko + rest.map(Text::ko).orElse(""));
    }

    /** What stands behind what it is about. */
    private Optional<Text> rest(Decision decision, Optional<String> due) {
        return switch (this) {
            case OUTCOME -> Optional.of(came(decision));
            case EXCEPTION_ENDS, EXCEPTION_ENDED -> due.map(end -> ends(decision, end));
            case CLOSURE -> Optional.of(closable(due));
            case LOOSENED -> Optional.of(loosened(due));
            case EXCEPTION_PROPOSED -> due.map(end -> proposed(decision, end));
            case TASK,
                    QUESTION,
                    DECISION,
                    DISSENT,
                    REMINDER,
                    UNCOVERED,
                    WORSE,
                    CORRECTED,
                    TASK_REMINDER,
                    TASK_OVERDUE -> due.map(end -> Text.of(", by " + end, ", 기한 " + end));
        };
    }

    /** Who is told once must know to look again when it has failed meanwhile. */
    private static Text closable(Optional<String> due) {
        return Text.of(
                due.map(end -> ", which is else to be decided by " + end).orElse("")
                        + "; this is told once a day, however often it fails and passes again",
                due.map(end -> ", 끝내지 않으면 결정 기한 " + end).orElse("") + ". 실패와 통과를 거듭해도 하루에 한 번만 알립니다");
    }

    private static Text loosened(Optional<String> due) {
        return Text.of(
                "; it may be closed once what failed passes as it was expected, or, if that was wrong, is decided to be a FALSE_ALARM;"
                        + " that less is asked for a time is for two people (CHANGE_THRESHOLD)"
                        + due.map(end -> ", by " + end).orElse("")
                        + "; this is told once a day",
                ". 원래 기준으로 통과하거나, 그 기준이 잘못이었다면 오탐(FALSE_ALARM)으로 결정해야 끝낼 수 있습니다. 한동안 기준을 낮추려면 두 사람이 기준 변경"
                        + "(CHANGE_THRESHOLD)을 결정해야 합니다"
                        + due.map(end -> ". 결정 기한 " + end).orElse("")
                        + ". 하루에 한 번만 알립니다");
    }

    /** The newest proposal is the one that is told. */
    private static Text proposed(Decision decision, String end) {
        List<ProposedAnswer> proposals = decision.dossier().proposals();
        ProposedAnswer newest = proposals.get(proposals.size() - 1);
        Choice choice = newest.answer().choice();
        return Text.of(
                ": " + newest.by() + " proposes " + choice + " until " + end + "; who agrees decides the same (decide)",
                ". " + newest.by() + " 님이 " + end + "까지 " + Korean.of(choice) + "을(를) 제안했습니다. 동의하면 같은 내용으로 결정하십시오");
    }

    /** From when on the failure counts again, and what helps. */
    private Text ends(Decision decision, String end) {
        boolean over = this == EXCEPTION_ENDED;
        boolean passed = decision.dossier().closure().isPresent();
        Text helps = passed ? Text.of("; a run has passed, so close it (close)", ". 실행이 통과했으니 끝내십시오") : again(decision);
        return Text.of(
                (over
                                ? ", at " + end + ", and it counts as failed again"
                                : ", at " + end + "; then it counts as failed again")
                        + helps.en(),
                ", " + end + (over ? "부터 다시 실패로 봅니다" : "에 끝나면 다시 실패로 봅니다") + helps.ko());
    }

    private static Text again(Decision decision) {
        boolean less = decision.exception()
                .filter(made -> made.answer().choice() == Choice.CHANGE_THRESHOLD)
                .isPresent();
        Text run = less ? Text.of("a run with what was expected before", "원래 기준으로 실행이") : Text.of("a run", "실행이");
        return Decision.TRANSITIONS.allows(decision.state(), Decision.State.SUPERSEDED)
                ? Text.of(
                        "; either " + run.en()
                                + " passes and it is closed, or whoever answers for it corrects it (correct), which asks anew",
                        ". " + run.ko() + " 통과해 끝내거나, 책임자가 정정해 다시 물어야 합니다")
                : Text.of(
                        "; either " + run.en() + " passes and it is closed, or it is asked about anew (open)",
                        ". " + run.ko() + " 통과해 끝내거나, 같은 일을 다시 물어야 합니다");
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
