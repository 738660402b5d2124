package dev.assay.governance.posture;

import dev.assay.governance.access.Grants;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyKinds;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.RaciRules;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures on the axis Govern. */
final class GovernFigures {
    private GovernFigures() {}

    static List<Figure> of(Reader reader, PostureSettings settings) {
        Roster roster = Roster.now(reader);
        List<Figure> figures = new ArrayList<>();
        figures.add(reviews(reader));
        figures.add(planned(reader));
        settings.duties().forEach(duties -> figures.addAll(DutyFigures.of(reader, duties)));
        figures.add(Tallying.all(reader, Assets.KIND)
                .figure(
                        "assets-owned",
                        "GOVERN 2",
                        Text.of("Assets that somebody answers for", "책임자가 있는 자산"),
                        asset -> Orphans.unowned(roster, asset).map(Finding::message)));
        figures.add(Tallying.all(reader, RaciMatrix.KIND)
                .figure(
                        "matrix-held",
                        "GOVERN 2",
                        Text.of("Matrices of responsibilities without vacancies", "공석이 없는 RACI 표"),
                        matrix -> MapFigures.first(RaciRules.vacancies(reader, matrix))));
        figures.add(skills(reader, roster));
        figures.add(Tallying.all(reader, AccessKinds.GRANT)
                .where(grant -> grant.isLiveAt(reader.now()) && grant.basis().method() != Grant.Method.EMERGENCY)
                .figure(
                        "grants-on-card",
                        "GOVERN 2",
                        Text.of("Grants that the card of their holder lists", "가진 사람의 카드에 있는 접근 권한"),
                        grant -> Grants.drift(reader, grant)));
        figures.add(emergencies(reader));
        return figures;
    }

    private static Figure emergencies(Reader reader) {
        return Tallying.all(reader, EmergencyKinds.EMERGENCY)
                .where(Emergency::gaveAccess)
                .figure(
                        "emergencies-reviewed",
                        "GOVERN 4",
                        Text.of("Emergencies whose review is done or not due", "사후 검토를 마쳤거나 기한이 남은 비상 접근"),
                        emergency -> emergency.status() == Emergency.Status.REVIEWED
                                        || reader.now().isBefore(emergency.reviewBy())
                                ? Optional.empty()
                                : Optional.of(Text.of(
                                        "due at " + LocalZone.print(reader, emergency.reviewBy()),
                                        "기한 " + LocalZone.print(reader, emergency.reviewBy()))));
    }

    private static Figure reviews(Reader reader) {
        LocalDate today = LocalZone.today(reader);
        Text title = Text.of("Reviews that are not overdue", "기한이 지나지 않은 검토");
        Figure exceptions = Tallying.all(reader, AccessKinds.GRANT)
                .where(grant ->
                        grant.isLiveAt(reader.now()) && grant.basis().reviewBy().isPresent())
                .figure(
                        "reviews-in-time",
                        "GOVERN 1",
                        title,
                        grant -> grant.basis()
                                .reviewBy()
                                .filter(by -> !reader.now().isBefore(by))
                                .map(by -> LocalZone.print(reader, by))
                                .map(by -> Text.of("due at " + by, "기한 " + by)));
        return Tallying.all(reader, Reviews.KIND)
                .where(Review::isOpen)
                .worstFirst(Comparator.comparing(Review::due))
                .figure(
                        "reviews-in-time",
                        "GOVERN 1",
                        title,
                        review -> today.isAfter(review.due())
                                ? Optional.of(Text.of("due on " + review.due(), "기한 " + review.due()))
                                : Optional.empty())
                .with(exceptions);
    }

    /** What nobody planned a review of is never overdue. Systems do not go live without one. */
    private static Figure planned(Reader reader) {
        Set<ReviewItem> open = reader.all(Reviews.KIND).stream()
                .map(Stored::value)
                .filter(Review::isOpen)
                .map(Review::item)
                .collect(Collectors.toSet());
        return planned(
                        open,
                        Tallying.all(reader, PeopleKinds.PERSONA)
                                .where(persona -> persona.status() == Persona.Status.ACTIVE),
                        persona -> ReviewItem.persona(persona.id()))
                .with(planned(
                        open,
                        Tallying.all(reader, Assets.KIND).where(asset -> asset.type() == Asset.Type.DATASET),
                        dataset -> ReviewItem.asset(dataset.id())));
    }

    private static <T> Figure planned(Set<ReviewItem> open, Tallying<T> things, Function<T, ReviewItem> item) {
        return things.figure(
                "reviews-planned",
                "GOVERN 1",
                Text.of("Active personas and datasets of which a review is planned", "검토가 계획된 활성 페르소나와 데이터셋"),
                thing -> open.contains(item.apply(thing))
                        ? Optional.empty()
                        : Optional.of(Text.of("no review is planned", "계획된 검토가 없습니다")));
    }

    /** A vacant persona has shown nothing, and nobody in it lacks anything. */
    private static Figure skills(Reader reader, Roster roster) {
        return Tallying.all(reader, PeopleKinds.PERSONA)
                .where(persona -> !roster.acting(persona.id()).isEmpty())
                .figure(
                        "skills-shown",
                        "GOVERN 2",
                        Text.of(
                                "Personas that somebody acts in and whose holders have shown their skills",
                                "담당자가 있는 페르소나 가운데 역량이 증빙된 페르소나"),
                        persona -> roster.acting(persona.id()).stream()
                                .map(assignment -> assignment.principal())
                                .filter(who -> !roster.skills(who, persona).isComplete())
                                .findFirst()
                                .map(who -> Text.of(who + " has not", who + "의 역량 증빙이 없습니다")));
    }
}
