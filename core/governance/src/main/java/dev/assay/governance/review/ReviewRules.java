package dev.assay.governance.review;

import dev.assay.governance.Reasons;
import dev.assay.governance.Transitions;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what is done to a review against the rules. Confined to one call. */
final class ReviewRules {
    private final Review review;
    private final List<Finding> findings = new ArrayList<>();

    ReviewRules(Review review) {
        this.review = review;
    }

    /** What is to be said of a review that is open. */
    static Optional<Finding> late(Review review, LocalDate today) {
        String path = "reviews[" + review.item() + "]";
        Set<Consequence> consequences = review.consequencesOn(today);
        if (!consequences.isEmpty()) {
            String what = consequences.stream().sorted().toList().toString();
            return Optional.of(Finding.error(
                    "REV-3",
                    path,
                    Text.of(
                            "review of " + review.item() + " was due on " + review.due() + "; until it is done: "
                                    + what,
                            review.item() + " 검토의 기한은 " + review.due() + "이었습니다. 검토할 때까지: " + what)));
        }
        return review.lateDaysOn(today) > 0
                ? Optional.of(Finding.warning(
                        "REV-1",
                        path,
                        Text.of(
                                "review of " + review.item() + " was due on " + review.due(),
                                review.item() + " 검토의 기한은 " + review.due() + "이었습니다")))
                : Optional.empty();
    }

    ReviewRules requireReviewer(Reader reader, PrincipalId by) {
        Roster roster = Roster.now(reader);
        boolean human = roster.principal(by)
                .filter(who -> who.type() == Principal.Type.HUMAN && who.isActiveAt(reader.now()))
                .isPresent();
        if (!human) {
            add(
                    "SOD-2",
                    Text.of(
                            by + " must be a person who is active, to review " + review.item(),
                            by + "은(는) 활동 중인 사람이어야 " + review.item() + "을(를) 검토할 수 있습니다"));
        }
        if (roster.one(review.cycle().chosenBy()).contains(by)) {
            add(
                    "SOD-1",
                    Text.of(
                            by + " must not review " + review.item() + ", for " + by + ", or who counts as one with "
                                    + by + ", chose who does",
                            by + "은(는) 자신 또는 한 사람으로 세는 사람이 검토할 페르소나를 골랐으므로 " + review.item() + "을(를) 검토할 수 없습니다"));
        }
        boolean named = review.plan().reviewers().isEmpty()
                || review.plan().reviewers().stream()
                        .anyMatch(persona -> roster.acting(by, persona).isPresent());
        if (human && !named) {
            add(
                    "NOT_ADDRESSED",
                    Text.of(
                            by + " must act in one of " + review.plan().reviewers() + " to review " + review.item(),
                            by + "은(는) " + review.plan().reviewers() + " 가운데 한 페르소나를 맡아야 " + review.item()
                                    + "을(를) 검토할 수 있습니다"));
        }
        return this;
    }

    /**
     * Who changed something.
     *
     * @param known those who are known to have
     * @param complete whether the reviewer is none if not among them
     */
    record Authors(Set<PrincipalId> known, boolean complete) {}

    /** Whoever answers or stands in for the only authors counts as one of them. */
    ReviewRules requireOtherEyes(Reader reader, PrincipalId by, Authors authors) {
        Roster roster = Roster.now(reader);
        boolean others = authors.known().stream()
                .anyMatch(author -> !roster.involved(List.of(author)).contains(by));
        if (others || authors.known().isEmpty() && authors.complete()) {
            return this;
        }
        Text text = authors.complete()
                ? Text.of(
                        by + " alone changed " + review.item() + " since the last review and must not review it",
                        by + " 혼자 지난 검토 이후 " + review.item() + "을(를) 바꾸었으므로 검토할 수 없습니다")
                : Text.of(
                        "whether " + by + " alone changed " + review.item()
                                + " since the last review cannot be known, because records of that time were pruned; ask"
                                + " somebody else, who was added later or is not the only one who has changed it since",
                        "지난 검토 이후 " + review.item() + "을(를) " + by + " 혼자 바꾸었는지 알 수 없습니다. 그 시기의 기록이 정리되었으므로, "
                                + "나중에 등록되었거나 그 뒤로 혼자 바꾸지 않은 다른 사람에게 맡겨야 합니다");
        add("REV-2", text);
        return this;
    }

    /** Nobody looks, or puts it off, before those who review are told of it. */
    ReviewRules requireNoticed(LocalDate today) {
        LocalDate from = review.due().minus(review.plan().notice());
        if (review.stateOn(today) == Review.State.SCHEDULED) {
            add(
                    Transitions.ILLEGAL,
                    Text.of(
                            "the review of " + review.item() + ", which is due on " + review.due()
                                    + ", must begin or be put off from " + from + " on, but today is " + today,
                            review.item() + "의 검토(기한 " + review.due() + ")는 " + from + "부터 시작하거나 미룰 수 있지만 오늘은 " + today
                                    + "입니다"));
        }
        return this;
    }

    ReviewRules requireDiff(Completion.Verdict verdict) {
        boolean contradicts =
                verdict.outcome() == Completion.Outcome.CHANGED && verdict.diff() instanceof Diff.Unchanged;
        if (!verdict.diff().isStated() || contradicts) {
            add(
                    "REV-2",
                    Text.of(
                            "a review must say what has changed, or say explicitly that nothing has",
                            "검토에는 무엇이 바뀌었는지, 또는 바뀐 것이 없음을 분명히 적어야 합니다"));
        }
        return this;
    }

    ReviewRules requireFirstWaiver() {
        if (review.cycle()
                .before()
                .filter(state -> state == Review.State.WAIVED)
                .isPresent()) {
            add(
                    "WAIVED_TWICE",
                    Text.of(
                            "the review of " + review.item() + " was put off already and must take place now",
                            review.item() + "의 검토는 이미 한 번 미루었으므로 이번에는 해야 합니다"));
        }
        return this;
    }

    ReviewRules requireWaiverEnd(LocalDate today, Waiver waiver) {
        LocalDate latest = review.plan().nextDue(today);
        if (!waiver.until().isAfter(today) || waiver.until().isAfter(latest)) {
            add(
                    "WAIVER_END",
                    Text.of(
                            "a review must be put off to a day after " + today + " and by " + latest + ", but was to "
                                    + waiver.until(),
                            "검토는 " + today + " 이후 " + latest + "까지로만 미룰 수 있습니다. 적힌 날: " + waiver.until()));
        }
        if (Reasons.isBlank(waiver.reason())) {
            add("REASON_MISSING", Text.of("reason must not be blank", "이유를 적어야 합니다"));
        }
        return this;
    }

    private void add(String code, Text message) {
        findings.add(Finding.error(code, "review", message));
    }

    void finish() {
        if (!findings.isEmpty()) {
            throw new FindingsException("review of " + review.item(), findings);
        }
    }
}
