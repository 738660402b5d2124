package dev.assay.governance.risk;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of an assessment besides its form: its bar, who sees to its risks, and whose it takes the place of. */
final class AssessmentRules {
    private AssessmentRules() {}

    static List<Finding> check(Reader reader, RiskAssessment next, RiskLimits limits, Actor actor) {
        Optional<RiskAssessment> before =
                reader.find(RiskAssessment.KIND, next.subject()).map(Stored::value);
        return Stream.of(
                        limited(reader, next, limits.of(reader, next.subject())),
                        next.items().stream()
                                .flatMap(item -> owner(reader, item).stream())
                                .toList(),
                        before.stream()
                                .flatMap(old -> replacer(reader, old, actor).stream())
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

    /**
     * It is replaced by those who made it, see to its risks or may accept them, for what ends it early, such as a higher tier, is
     * anybody's; by anybody once none of them is there any more.
     */
    private static Optional<Finding> replacer(Reader reader, RiskAssessment old, Actor actor) {
        Roster roster = Roster.now(reader);
        Set<PersonaId> seats = old.items().stream().map(RiskItem::owner).collect(Collectors.toCollection(HashSet::new));
        reader.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .filter(persona -> mayAccept(persona, old.subject(), worst(old)))
                .map(Persona::id)
                .forEach(seats::add);
        Set<String> may = seats.stream()
                .flatMap(seat -> roster.acting(seat).stream())
                .map(assignment -> assignment.principal().value())
                .collect(Collectors.toCollection(TreeSet::new));
        old.assessors().stream()
                .flatMap(assessor -> roster.principal(assessor).stream())
                .filter(assessor -> assessor.isActiveAt(reader.now()))
                .map(assessor -> assessor.id().value())
                .forEach(may::add);
        PrincipalId who = new PrincipalId(actor.principal());
        return may.isEmpty() || may.contains(who.value())
                ? Optional.empty()
                : Optional.of(RiskRules.finding(
                        "NOT_ADDRESSED",
                        "subject",
                        "assessment of \"" + old.subject()
                                + "\" must be replaced by who made it, sees to its risks or may accept them, " + may
                                + ", but was by " + who,
                        "\"" + old.subject() + "\"의 위험 평가는 그것을 평가했거나 그 위험을 담당하거나 수용할 수 있는 사람 " + may + "만 바꿀 수 있지만 "
                                + who + "이(가) 바꾸려 했습니다"));
    }

    /** Nobody says how much money a risk is about, so that no limit covers it. */
    static boolean mayAccept(Persona persona, String subject, Severity residual) {
        return persona.decisionScopes().stream()
                .filter(scope -> scope.covers(Risks.ACCEPTANCE, subject, residual))
                .anyMatch(scope -> scope.covers(Optional.empty()));
    }

    private static Severity worst(RiskAssessment assessment) {
        return assessment.items().stream()
                .map(item -> item.residual().severity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
