package dev.assay.governance.organisation;

import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what cards make possible and every request for it would be refused, as everything stands. They are no errors, because policies
 * are adopted, people come and assets change. Confined to one call.
 */
final class Ungrantable {
    /** Times are kept to the microsecond. */
    private static final Duration SHORTEST = Duration.ofNanos(1_000);

    private final Reader reader;
    private final Roster roster;

    private Ungrantable(Reader reader) {
        this.reader = reader;
        this.roster = Roster.now(reader);
    }

    /** What is to be seen without approval policies, which no description has. */
    static List<Finding> byCards(Reader reader) {
        return each(reader, Ungrantable::length);
    }

    /** What is to be seen by approval policies. */
    static List<Finding> byPolicies(Reader reader) {
        Ungrantable found = new Ungrantable(reader);
        return each(reader, found::approval);
    }

    private static List<Finding> each(Reader reader, BiFunction<Persona, Place, Optional<Finding>> look) {
        return reader.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .flatMap(persona -> places(persona).flatMap(place -> look.apply(persona, place).stream()))
                .toList();
    }

    /** An eligibility and where it stands. */
    private record Place(Eligibility eligibility, String path) {}

    private static Stream<Place> places(Persona persona) {
        return IntStream.range(0, persona.eligibilities().size())
                .mapToObj(i -> new Place(
                        persona.eligibilities().get(i),
                        "people.personas[" + persona.id() + "].eligibilities[" + i + "]."));
    }

    private static Optional<Finding> length(Persona persona, Place place) {
        Duration most = place.eligibility().maxDuration();
        return !isActive(persona) || most.compareTo(SHORTEST) >= 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "GRT-1",
                        place.path() + "maxDuration",
                        Text.of(
                                "maxDuration must be " + SHORTEST
                                        + " or more, or nothing but a lasting exception can be" + " asked for, but was "
                                        + most,
                                "자격의 최대 기간이 " + SHORTEST + " 이상이 아니면 지속되는 예외 말고는 요청할 수 없지만 " + most + "입니다")));
    }

    /** Drafts need not be anything yet, and of what was retired nobody asks for anything. */
    private static boolean isActive(Persona persona) {
        return persona.status() == Persona.Status.ACTIVE;
    }

    private Optional<Finding> approval(Persona persona, Place place) {
        String id = place.eligibility().approval();
        return AccessPolicyKinds.current(reader, id)
                .map(policy -> shortage(persona, place, policy))
                .orElseGet(() -> Optional.of(unadopted(id, place)));
    }

    private Finding unadopted(String id, Place place) {
        List<String> known = reader.all(AccessPolicyKinds.POLICY).stream()
                .map(stored -> stored.value().id())
                .distinct()
                .sorted()
                .toList();
        return Finding.warning(
                "UNKNOWN_POLICY",
                place.path() + "approval",
                Text.of(
                        "no approval policy \"" + id
                                + "\" is known; until it is adopted nothing that it is about can be asked for; "
                                + Names.hint(id, "approval policies", known),
                        "승인 정책 \"" + id + "\"이(가) 없습니다. 정책을 채택할 때까지 해당 권한을 요청할 수 없습니다. "
                                + Names.hintInKorean(id, "승인 정책", known)));
    }

    /** Tells if too few may approve, whoever of those who have the persona asks. */
    private Optional<Finding> shortage(Persona persona, Place place, ApprovalPolicy policy) {
        ApprovalPolicy.Risk risk = risk(place.eligibility());
        boolean automatic =
                risk == ApprovalPolicy.Risk.ORDINARY && policy.auto().isPresent();
        if (automatic || !isActive(persona)) {
            return Optional.empty();
        }
        List<Set<PrincipalId>> asking = asking(persona.id());
        return policy.steps().stream()
                .filter(step -> asking.stream().noneMatch(who -> enough(persona, step, who, risk)))
                .findFirst()
                .map(step -> tooFew(persona, place, policy, step));
    }

    /** What is at stake at least: what else than reading is, only the host knows. */
    private ApprovalPolicy.Risk risk(Eligibility eligibility) {
        boolean restricted = !eligibility.resource().isWildcard()
                && reader.find(Assets.KIND, eligibility.resource().value())
                        .filter(asset -> asset.value().handling().classification() == Classification.RESTRICTED)
                        .isPresent();
        return restricted ? ApprovalPolicy.Risk.HIGH : ApprovalPolicy.Risk.ORDINARY;
    }

    /** Of each who has a persona, or will, all who are involved in what they ask for; nobody at all if nobody has it. */
    private List<Set<PrincipalId>> asking(PersonaId persona) {
        List<Set<PrincipalId>> all = held(persona)
                .map(who -> roster.involved(roster.chain(who)))
                .distinct()
                .toList();
        return all.isEmpty() ? List.of(Set.of()) : all;
    }

    private Stream<PrincipalId> held(PersonaId persona) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, "by-persona", persona.value()).stream()
                .map(Stored::value)
                .filter(assignment -> !assignment.isOverAt(reader.now()))
                .map(Assignment::principal)
                .filter(who -> roster.principal(who)
                        .filter(found -> found.status() != Principal.Status.LEFT)
                        .isPresent())
                .distinct();
    }

    private boolean enough(
            Persona persona, ApprovalPolicy.Step step, Set<PrincipalId> involved, ApprovalPolicy.Risk risk) {
        Collection<PrincipalId> approvers = step.approvers().stream()
                .filter(roster::isActive)
                .filter(approver -> passes(persona, step, approver))
                .flatMap(this::held)
                .filter(who -> roster.isPerson(who) && !involved.contains(who))
                .collect(Collectors.toSet());
        return roster.independent(approvers) >= step.quorumFor(risk).approvals();
    }

    private boolean passes(Persona persona, ApprovalPolicy.Step step, PersonaId approver) {
        return step.filter() == ApprovalPolicy.Filter.ANYONE
                || roster.persona(approver)
                        .filter(found ->
                                !found.card().team().equals(persona.card().team()))
                        .isPresent();
    }

    private Finding tooFew(Persona persona, Place place, ApprovalPolicy policy, ApprovalPolicy.Step step) {
        int needed = step.quorumFor(risk(place.eligibility())).approvals();
        String approvers =
                step.approvers().stream().map(PersonaId::value).sorted().collect(Collectors.joining(", "));
        return Finding.warning(
                "NO_ELIGIBLE_APPROVER",
                place.path() + "approval",
                Text.of(
                        "nobody in " + persona.id() + " can ask for this while fewer than " + needed + " of "
                                + approvers + ", whom " + policy.reference()
                                + " names, may approve it who are not involved",
                        policy.reference() + " 정책이 정한 " + approvers + " 중 관련자가 아닌 승인자가 " + needed + "명보다 적은 동안에는 "
                                + persona.id() + " 페르소나를 맡은 누구도 이 권한을 요청할 수 없습니다"));
    }
}
