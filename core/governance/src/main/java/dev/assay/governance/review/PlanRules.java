package dev.assay.governance.review;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what is to be reviewed, how and by whom against the rules. Confined to one call. */
final class PlanRules {
    private final Reader reader;
    private final ReviewItem item;
    private final List<Finding> findings = new ArrayList<>();

    PlanRules(Reader reader, ReviewItem item) {
        this.reader = reader;
        this.item = item;
    }

    PlanRules requireNoOther(Optional<Stored<Review>> open) {
        if (open.isPresent()) {
            add("DUPLICATE", "item", item + " is reviewed already, by another plan", item + "에는 이미 검토 계획이 있습니다");
        }
        return this;
    }

    PlanRules requireItem() {
        Reviewed.meant(item.type())
                .ifPresent(meant -> add(
                        "UNKNOWN_ITEM",
                        "item",
                        "type of item must be one that the library looks up, or like none of them, but was \""
                                + item.type()
                                + "\"; known types: " + String.join(", ", Reviewed.TYPES) + "; did you mean \"" + meant
                                + "\"?",
                        "검토 대상의 유형은 라이브러리가 찾는 유형이거나 그와 혼동되지 않는 것이어야 하지만 \"" + item.type() + "\"입니다. 쓸 수 있는 유형: "
                                + String.join(", ", Reviewed.TYPES) + ". 혹시 \"" + meant + "\"입니까?"));
        Reviewed.kind(item)
                .filter(kind -> reader.find(kind, item.id()).isEmpty())
                .ifPresent(kind -> {
                    List<String> known = ids(kind);
                    add(
                            "UNKNOWN_ITEM",
                            "item",
                            "no " + item + "; " + Names.hint(item.id(), item.type() + "s", known),
                            item + "이(가) 없습니다. " + Names.hintInKorean(item.id(), item.type(), known));
                });
        return this;
    }

    private <T> List<String> ids(Kind<T> kind) {
        return reader.all(kind).stream()
                .map(stored -> kind.id(stored.value()))
                .sorted()
                .toList();
    }

    PlanRules requirePlan(ReviewPlan plan, LocalDate today) {
        requireTimes(plan, today);
        requireConsequence(plan);
        return requireReviewers(plan.reviewers());
    }

    /** A review that never comes is none. */
    private void requireTimes(ReviewPlan plan, LocalDate today) {
        LocalDate due = plan.nextDue(today);
        boolean fits = !due.isAfter(today.plusYears(1))
                && !today.plus(plan.grace()).isAfter(due)
                && !today.plus(plan.notice()).isAfter(due);
        if (!fits) {
            add(
                    "REVIEW_PLAN",
                    "plan",
                    "period must be a year at most, grace and notice no longer than it, but were " + plan.period()
                            + ", " + plan.grace() + " and " + plan.notice(),
                    "주기는 1년 이하, 유예와 알림은 주기 이하여야 하지만 " + plan.period() + ", " + plan.grace() + ", " + plan.notice()
                            + "입니다");
        }
    }

    /** Who plans the review of what others live on has no say in whether anything ever follows from its being late. */
    private void requireConsequence(ReviewPlan plan) {
        boolean needed = item.type().equals(Reviewed.ASSET) || item.type().equals(Reviewed.SYSTEM);
        if (needed && plan.consequences().isEmpty()) {
            String known = List.of(Consequence.values()).toString();
            add(
                    "REVIEW_PLAN",
                    "plan.consequences",
                    "consequences must be one at least for the review of " + item
                            + ", but are none; known consequences: " + known,
                    item + "의 검토에는 늦었을 때의 결과를 하나 이상 정해야 하지만 없습니다. 쓸 수 있는 결과: " + known);
        }
    }

    /** Whom nobody knows, what is over and what is for agents only can look at nothing. */
    PlanRules requireReviewers(Set<PersonaId> reviewers) {
        reviewers.stream().sorted(Comparator.comparing(PersonaId::value)).forEach(this::requireReviewer);
        return this;
    }

    private void requireReviewer(PersonaId id) {
        Optional<Persona> persona = Roster.now(reader).persona(id);
        if (persona.isEmpty()) {
            findings.add(PeopleKinds.unknown(reader, id, "plan.reviewers"));
        } else if (persona.get().type() != Persona.Type.HUMAN || persona.get().status() == Persona.Status.RETIRED) {
            add(
                    "REVIEW_PLAN",
                    "plan.reviewers",
                    "reviewers must act in a persona of people that is not retired, but " + id + " is none",
                    "검토자는 폐기되지 않은 사람 페르소나여야 하지만 " + id + "은(는) 그렇지 않습니다");
        }
    }

    /** Who can look does; it is not for others to choose others. */
    PlanRules requireNobody(Review review) {
        Roster roster = Roster.now(reader);
        Set<PersonaId> reviewers = review.plan().reviewers();
        List<PersonaId> able = reviewers.stream()
                .filter(persona -> !roster.acting(persona).isEmpty())
                .toList();
        if (reviewers.isEmpty() || !able.isEmpty()) {
            add(
                    "ILLEGAL_TRANSITION",
                    "item",
                    "the review of " + item + " must be one that nobody can do, to ask others, but somebody can: "
                            + able,
                    item + "의 검토는 할 수 있는 사람이 없을 때만 다른 페르소나에 맡길 수 있지만 할 수 있는 사람이 있습니다: " + able);
        }
        return this;
    }

    /** Nobody chooses the reviewers because they alone said that those of the plan are not there. */
    PlanRules requireOtherWord(Review review, PrincipalId by) {
        Absences.since(reader, reader.now(), Set.of())
                .toldBy(by, review.plan().reviewers())
                .ifPresent(told -> add(
                        "SOD-1",
                        "by",
                        "others must be asked for the review of " + item + " by somebody else than " + by
                                + ", who alone, or as one with others, said that "
                                + told.text().en(),
                        item + "의 검토를 다른 페르소나에 맡기는 일은, 혼자 또는 한 사람으로 세는 사람과 함께 알린("
                                + told.text().ko() + ") " + by + " 말고 다른 사람이 해야 합니다"));
        return this;
    }

    PlanRules requireReason(String reason) {
        if (!Reasons.isReadable(reason)) {
            add("REASON_MISSING", "reason", "reason must not be blank", "사유는 비어 있으면 안 됩니다");
        }
        return this;
    }

    private void add(String code, String path, String en, String ko) {
        findings.add(Finding.error(code, path, Text.of(en, ko)));
    }

    void finish() {
        if (!findings.isEmpty()) {
            throw new FindingsException("review of " + item, findings);
        }
    }
}
