package dev.assay.governance.risk;

import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold of an assessment by what is stored: its bar, who is said to have found it, and who sees to its risks. */
final class AssessmentBar {
    private AssessmentBar() {}

    static List<Finding> check(Reader reader, RiskAssessment next, RiskLimits limits) {
        return Stream.of(
                        limited(reader, next, limits.of(reader, next.subject())),
                        next.assessors().stream()
                                .sorted(Comparator.comparing(PrincipalId::value))
                                .flatMap(assessor -> assessor(reader, assessor).stream())
                                .toList(),
                        next.items().stream()
                                .flatMap(item -> owner(reader, item).stream())
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    /** Who assesses sets no bar that is below the organisation's. */
    private static List<Finding> limited(Reader reader, RiskAssessment next, RiskLimits.Limit limit) {
        Instant latest = limit.latest(reader, reader.now());
        Stream<Finding> tolerance = next.tolerance() <= limit.tolerance()
                ? Stream.of()
                : Stream.of(RiskRules.finding(
                        RiskRules.RATING,
                        "tolerance",
                        "tolerance of \"" + next.subject() + "\" must be at most " + limit.tolerance() + ", but was "
                                + next.tolerance(),
                        "\"" + next.subject() + "\"의 허용 위험은 " + limit.tolerance() + " 이하여야 하지만 " + next.tolerance()
                                + "입니다"));
        Stream<Finding> life = next.expires().isAfter(latest)
                ? Stream.of(RiskRules.finding(
                        RiskRules.RATING,
                        "expires",
                        "assessment of \"" + next.subject() + "\" must end by " + latest + " (" + limit.life()
                                + "), but ends " + next.expires(),
                        "\"" + next.subject() + "\"의 위험 평가는 " + latest + "(" + limit.life() + ")까지 끝나야 하지만 "
                                + next.expires() + "에 끝납니다"))
                : Stream.of();
        return Stream.concat(tolerance, life).toList();
    }

    /** Whoever is named may accept no risk of it, and makes it milder. */
    private static Optional<Finding> assessor(Reader reader, PrincipalId id) {
        Roster roster = Roster.now(reader);
        if (roster.principal(id).isEmpty()) {
            return Optional.of(RiskRules.finding(
                    "UNKNOWN_PRINCIPAL",
                    "assessors",
                    "assessors must be known, but nobody is known as \"" + id + "\"",
                    "평가자는 등록된 주체여야 하지만 \"" + id + "\" 주체는 등록되어 있지 않습니다"));
        }
        return roster.isPerson(id)
                ? Optional.empty()
                : Optional.of(RiskRules.finding(
                        RiskRules.RATING,
                        "assessors",
                        "assessors must be people, but " + id + " is none",
                        "평가자는 사람이어야 하지만 " + id + "은(는) 사람이 아닙니다"));
    }

    private static Optional<Finding> owner(Reader reader, RiskItem item) {
        Optional<Persona> persona = Roster.now(reader).persona(item.owner());
        if (persona.isEmpty()) {
            return Optional.of(PeopleKinds.unknown(reader, item.owner(), RiskRules.path(item) + ".owner"));
        }
        boolean fit =
                persona.get().type() == Persona.Type.HUMAN && persona.get().status() != Persona.Status.RETIRED;
        return fit
                ? Optional.empty()
                : Optional.of(RiskRules.finding(
                        RiskRules.RATING,
                        RiskRules.path(item) + ".owner",
                        "owner of risk \"" + item.hazard() + "\" must be a persona of people that is not retired, but "
                                + item.owner() + " is none",
                        "위험 \"" + item.hazard() + "\"의 담당은 폐기되지 않은 사람 페르소나여야 하지만 " + item.owner() + "은(는) 그렇지 않습니다"));
    }
}
