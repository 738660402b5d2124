package dev.assay.governance.risk;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.Absence;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may replace an assessment of risks. Confined to one call.
 *
 * <table>
 * <caption>Who replaces an assessment, ended or not</caption>
 * <tr><th>Who</th><th>by one that is no milder</th><th>by a milder one</th><th>who keeps the next</th></tr>
 * <tr><td>who keeps it: who made it, and who acts in a persona that owns one of its risks; or who may accept the worst of them</td>
 *     <td>yes</td><td>yes</td><td>who made the next, and who owns its risks</td></tr>
 * <tr><td>who acts for its owner: the business owner of the system, else the owner or steward of the asset</td>
 *     <td>yes</td><td>once none of these is there</td><td>who kept the last; both, once none of these is there</td></tr>
 * <tr><td>anybody else</td><td>once none of all these is there</td><td>once none of all these is there</td><td>both</td></tr>
 * </table>
 *
 * <p>Milder is what tolerates more, leaves a risk out, rates lower what remains of one, or asks nobody to accept one that was to be
 * accepted. That somebody is not there counts for nobody who alone said so, or is one with who did. What ends an assessment early, such
 * as a higher tier, is anybody's, so it makes no difference.
 *
 * @param reader reads who is there
 * @param old what is replaced
 * @param owners the personas that answer for what was assessed
 * @param actor who replaces it
 */
record AssessmentRules(Reader reader, RiskAssessment old, Set<PersonaId> owners, Actor actor) {
    /** What somebody is to the assessment that they replace: a row of the table. */
    private enum Part {
        KEEPER,
        OWNER,
        SUCCESSOR
    }

    /** The first replaces nothing. */
    static Optional<AssessmentRules> of(Reader reader, SubjectOwners owners, String subject, Actor actor) {
        return reader.find(RiskAssessment.KIND, subject)
                .map(old -> new AssessmentRules(reader, old.value(), owners.of(reader, subject), actor));
    }

    /** Finds why it may not be replaced, or not by this. */
    Optional<Finding> fault(RiskAssessment next) {
        Optional<Part> part = part();
        Optional<Text> milder = milder(next);
        if (part.filter(any -> any != Part.OWNER || milder.isEmpty()).isPresent()) {
            return Optional.empty();
        }
        return isVacant() ? told().map(this::ownWord) : Optional.of(refused(part.flatMap(any -> milder)));
    }

    /** Who keeps the next. What an owner says anew is kept by who kept it before, or two steps would make it milder. */
    RiskAssessment.Keepers keepers(RiskAssessment.Keepers finders) {
        return switch (part().orElseThrow()) {
            case KEEPER -> finders;
            case OWNER -> old.keepers();
            case SUCCESSOR -> old.keepers().and(finders);
        };
    }

    private Optional<Part> part() {
        if (keeping().contains(who())) {
            return Optional.of(Part.KEEPER);
        }
        if (isVacant() && told().isEmpty()) {
            return Optional.of(Part.SUCCESSOR);
        }
        return acting(owners).contains(who()) ? Optional.of(Part.OWNER) : Optional.empty();
    }

    private PrincipalId who() {
        return new PrincipalId(actor.principal());
    }

    /** Nobody is there who would replace it before the actor. */
    private boolean isVacant() {
        Set<PrincipalId> owning = acting(owners);
        return keeping().isEmpty() && (owning.isEmpty() || owning.contains(who()));
    }

    /** Who is there of those who replace it by what they like. */
    private Set<PrincipalId> keeping() {
        Roster roster = Roster.now(reader);
        Set<PrincipalId> keeping = acting(seats());
        old.keepers().people().stream()
                .flatMap(id -> roster.principal(id).stream())
                .filter(found -> found.isActiveAt(reader.now()) && roster.isPerson(found.id()))
                .forEach(found -> keeping.add(found.id()));
        return keeping;
    }

    private Set<PersonaId> seats() {
        Set<PersonaId> seats = new HashSet<>(old.keepers().personas());
        Severity worst = old.items().stream()
                .map(item -> item.residual().severity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        reader.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .filter(persona -> mayAccept(persona, old.subject(), worst))
                .forEach(persona -> seats.add(persona.id()));
        return seats;
    }

    private Set<PrincipalId> acting(Collection<PersonaId> personas) {
        Roster roster = Roster.now(reader);
        return personas.stream()
                .flatMap(persona -> roster.acting(persona).stream())
                .map(Assignment::principal)
                .filter(roster::isPerson)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The word of the actor alone, or of who is one with them, because of which others are not there. */
    private Optional<Absence> told() {
        Absences absences = Absences.since(reader, reader.now(), Set.of()).about(Set.of(old.subject()));
        Set<PersonaId> seats = seats();
        seats.addAll(owners);
        return ApprovalRights.parts(actor).stream()
                .flatMap(part -> Stream.concat(absences.toldBy(part, seats).stream(), toldAway(part)))
                .findFirst();
    }

    /** Who made it keeps it in whatever persona. */
    private Stream<Absence> toldAway(PrincipalId part) {
        Set<PrincipalId> tellers = Roster.now(reader).one(Set.of(part));
        return old.keepers().people().stream()
                .flatMap(id -> reader.findBy(Absence.KIND, "by-principal", id.value()).stream())
                .map(Stored::value)
                .filter(absence -> absence.cause() == Absence.Cause.AWAY)
                .filter(absence -> absence.until()
                        .filter(end -> end.isBefore(reader.now()))
                        .isEmpty())
                .filter(absence -> !Collections.disjoint(absence.by(), tellers));
    }

    private Optional<Text> milder(RiskAssessment next) {
        return next.tolerance() > old.tolerance()
                ? Optional.of(Text.of(
                        "it tolerates " + next.tolerance() + " instead of " + old.tolerance(),
                        "허용 위험이 " + old.tolerance() + "에서 " + next.tolerance() + "(으)로 올라갑니다"))
                : old.items().stream()
                        .flatMap(item -> milder(next, item).stream())
                        .findFirst();
    }

    private static Optional<Text> milder(RiskAssessment next, RiskItem item) {
        String hazard = "\"" + item.hazard() + "\"";
        Optional<RiskItem> same = next.items().stream()
                .filter(found -> found.hazard().equals(item.hazard()))
                .findFirst();
        if (same.isEmpty()) {
            return Optional.of(Text.of("it leaves out " + hazard, "위험 " + hazard + "이(가) 빠졌습니다"));
        }
        int before = item.residual().score();
        int score = same.get().residual().score();
        if (score < before) {
            return Optional.of(Text.of(
                    "it rates what remains of " + hazard + " " + score + " instead of " + before,
                    "위험 " + hazard + "의 잔여 위험이 " + before + "에서 " + score + "(으)로 내려갑니다"));
        }
        return item.treatment() == RiskItem.Treatment.ACCEPT && same.get().treatment() != RiskItem.Treatment.ACCEPT
                ? Optional.of(Text.of("it asks nobody to accept " + hazard, "위험 " + hazard + "을(를) 수용할 사람이 필요 없게 됩니다"))
                : Optional.empty();
    }

    private Finding ownWord(Absence told) {
        return RiskRules.finding(
                "SOD-1",
                "subject",
                "assessment of \"" + old.subject() + "\" must be replaced by somebody else than " + who()
                        + ", who alone, or as one with others, said that "
                        + told.text().en(),
                "\"" + old.subject() + "\"의 위험 평가는, 혼자 또는 한 사람으로 세는 사람과 함께 알린("
                        + told.text().ko() + ") " + who() + " 말고 다른 사람이 바꿔야 합니다");
    }

    private Finding refused(Optional<Text> milder) {
        Set<PrincipalId> may = new TreeSet<>(Comparator.comparing(PrincipalId::value));
        may.addAll(keeping());
        if (milder.isEmpty()) {
            may.addAll(acting(owners));
        }
        return RiskRules.finding(
                "NOT_ADDRESSED",
                "subject",
                "assessment of \"" + old.subject() + "\" must be "
                        + milder.map(text -> "made milder").orElse("replaced") + " by one of " + may + ", but was by "
                        + who() + milder.map(text -> ": " + text.en()).orElse(""),
                "\"" + old.subject() + "\"의 위험 평가는 " + may + "만 "
                        + milder.map(text -> "완화").orElse("교체") + "할 수 있지만 " + who() + "이(가) 그렇게 하려 했습니다"
                        + milder.map(text -> ": " + text.ko()).orElse(""));
    }

    /** Nobody says how much money a risk is about, so that no limit covers it. */
    static boolean mayAccept(Persona persona, String subject, Severity residual) {
        return persona.decisionScopes().stream()
                .filter(scope -> scope.covers(Risks.ACCEPTANCE, subject, residual))
                .anyMatch(scope -> scope.covers(Optional.empty()));
    }
}
