package dev.assay.governance.gate;

import dev.assay.governance.Korean;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Severity;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What incidents and reviews tell. */
final class TroubleFacts {
    private static final Set<Incident.State> OVER =
            EnumSet.of(Incident.State.RESOLVED, Incident.State.CLOSED, Incident.State.DISMISSED);

    private TroubleFacts() {}

    /** An incident counts until its cause is gone. */
    static List<Finding> incidents(GateQuestion question) {
        return parts(question.system())
                .flatMap(asset -> question.reader().findBy(Incidents.KIND, "by-asset", asset.value()).stream())
                .map(Stored::value)
                .filter(incident -> incident.severity() == Severity.CRITICAL)
                .filter(incident -> !OVER.contains(incident.state()))
                .map(incident -> question.missing(
                        Requirement.NO_CRITICAL_INCIDENT,
                        incident.id() + " about " + incident.sighting().asset() + " is "
                                + incident.state().name().toLowerCase(Locale.ROOT),
                        incident.sighting().asset() + "에 대한 사고 " + incident.id() + "의 상태: "
                                + Korean.of(incident.state())))
                .toList();
    }

    private static Stream<AssetId> parts(AiSystem system) {
        return Stream.concat(system.parts().models().stream(), system.parts().datasets().stream())
                .sorted(Comparator.comparing(AssetId::value));
    }

    /** A system that nobody will review is not reviewed in time; of a candidate a review is planned before it goes live. */
    static List<Finding> reviews(GateQuestion question) {
        AiSystem system = question.system();
        ReviewItem own = ReviewItem.system(system.id());
        List<Finding> findings = new ArrayList<>();
        if (open(question, own).isEmpty() && !question.isOfCandidate()) {
            findings.add(question.missing(
                    Requirement.REVIEWS_IN_TIME,
                    "no review of it is planned, as item \"" + own + "\"",
                    "이 시스템의 검토가 \"" + own + "\" 항목으로 예정되어 있지 않습니다"));
        }
        Stream<ReviewItem> assets = parts(system).map(ReviewItem::asset);
        ReviewItem owner = ReviewItem.persona(system.purpose().businessOwner());
        LocalDate today = LocalZone.today(question.reader());
        Stream.concat(Stream.of(own, owner), assets)
                .flatMap(item -> open(question, item).stream())
                // Who plans the review of a system has no say in whether it may be late for ever.
                .filter(review -> review.item().equals(own)
                        ? review.isPastGrace(today)
                        : review.consequencesOn(today).contains(Consequence.CLOSE_DEPLOY_GATE))
                .map(review -> question.missing(
                        Requirement.REVIEWS_IN_TIME,
                        "the review of " + review.item() + " was due on " + review.due(),
                        review.item() + "의 검토 기한은 " + review.due() + "이었습니다"))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private static List<Review> open(GateQuestion question, ReviewItem item) {
        return question.reader().findBy(Reviews.KIND, "by-item", item.toString()).stream()
                .map(Stored::value)
                .filter(Review::isOpen)
                .toList();
    }
}
