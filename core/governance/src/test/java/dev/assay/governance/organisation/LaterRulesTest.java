package dev.assay.governance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a later description leaves out stays, and so it is held against that. Kim proposes, lee approves. */
class LaterRulesTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Clock CLOCK = Clock.fixed(World.NOON, ZoneOffset.UTC);
    private static final ForbiddenPair OWN = ForbiddenPair.of(
            new Pattern("data-owner"), new Pattern("data-steward"), Text.of("One looks after the other", "상호 견제"));

    /** As the default rules, but agents may decide to roll back, too. */
    private static Optional<Rules> rules(ForbiddenPair... pairs) {
        PeoplePolicy usual = PeoplePolicy.ofDefaults();
        Map<String, PeoplePolicy.Delegation> decisions = new HashMap<>(usual.decisions());
        decisions.put("rollback", PeoplePolicy.Delegation.DELEGABLE);
        return Optional.of(
                new Rules(new PeoplePolicy(usual.agentCap(), usual.mandatory(), decisions, Map.of()), List.of(pairs)));
    }

    private static Persona agent(String kind) {
        Persona plain = World.agentPersona("robot", "data-owner");
        return new Persona(
                plain.id(),
                plain.version(),
                plain.type(),
                plain.status(),
                plain.card(),
                plain.eligibilities(),
                List.of(new DecisionScope(new Pattern(kind), new Pattern("*"), Severity.LOW, Optional.empty())),
                plain.accountableHuman());
    }

    private static Stream<PersonaId> named(RaciMatrix matrix) {
        return matrix.activities().stream()
                .flatMap(activity -> activity.letters().personas().stream())
                .distinct();
    }

    private static Organisation firm(int version, Optional<Rules> rules, Optional<RaciMatrix> raci, Persona... more) {
        Stream<Persona> usual = named(raci.orElse(RaciMatrix.defaults())).map(id -> World.persona(id.value()));
        return firm(version, rules, raci, List.of(), Stream.concat(usual, Stream.of(more)));
    }

    private static Organisation firm(
            int version,
            Optional<Rules> rules,
            Optional<RaciMatrix> raci,
            List<Assignment> assignments,
            Stream<Persona> personas) {
        return new Organisation(
                new Profile(version, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(
                        List.of(World.person("kim"), World.person("lee"), World.person("park")),
                        personas.toList(),
                        assignments,
                        List.of()),
                rules,
                raci,
                List.of());
    }

    private static Organisations founded(Stores stores, Organisation first) {
        Organisations organisations = new Organisations(stores.open(CLOCK).store(), List.of(), List.of());
        organisations.load(first, KIM);
        return organisations;
    }

    private static void next(Organisations organisations, Organisation next) {
        String id = organisations.propose(next, "as we are", KIM).proposal().id();
        organisations.approve(id, next, "agreed", LEE);
    }

    private static List<String> refused(ThrowingCallable attempt) {
        FindingsException thrown = catchThrowableOfType(FindingsException.class, attempt);
        return thrown.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(Finding::code)
                .toList();
    }

    private static List<String> errors(Organisation organisation) {
        return OrganisationRules.check(organisation, World.NOON).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_agents_were_allowed_to_decide_they_are_still(Stores stores) {
        Organisations organisations = founded(stores, firm(1, rules(), Optional.empty()));
        Organisation later = firm(2, Optional.empty(), Optional.empty(), agent("rollback"));

        assertThat(errors(later)).isEmpty();
        assertThat(organisations.changes(later).changes()).isNotEmpty();
        next(organisations, later);
        assertThat(refused(() -> organisations.propose(
                        firm(3, Optional.empty(), Optional.empty(), agent("deployment")), "as we are", KIM)))
                .containsExactly("PER-2");
    }

    @Test
    void the_first_is_held_against_the_defaults() {
        assertThat(errors(firm(1, Optional.empty(), Optional.empty(), agent("rollback"))))
                .containsExactly("PER-2");
        assertThat(errors(firm(2, Optional.of(Rules.defaults()), Optional.empty(), agent("rollback"))))
                .containsExactly("PER-2");
    }

    @ParameterizedTest
    @EnumSource
    void pairs_are_those_that_stand_when_it_is_proposed(Stores stores) {
        Organisations organisations = founded(stores, firm(1, rules(OWN), Optional.empty()));
        Stream<Persona> personas = named(RaciMatrix.defaults()).map(id -> World.persona(id.value()));
        List<Assignment> both =
                List.of(World.assignment("park", "data-owner"), World.assignment("park", "data-steward"));
        Organisation later = firm(2, Optional.empty(), Optional.empty(), both, personas);

        assertThat(refused(() -> organisations.propose(later, "as we are", KIM)))
                .containsOnly("PER-5");
        assertThat(errors(later)).isEmpty();
    }

    /** One row of two for all that the firm decides. */
    @ParameterizedTest
    @EnumSource
    void a_matrix_and_kinds_of_the_firms_own_stay(Stores stores) {
        RaciMatrix usual = RaciMatrix.defaults();
        Activity row = usual.activities().stream()
                .filter(activity -> activity.parent().isEmpty()
                        && !activity.reach().decisions().isEmpty())
                .findFirst()
                .orElseThrow();
        String kind = row.reach().decisions().iterator().next();
        Optional<RaciMatrix> own = Optional.of(new RaciMatrix(usual.version(), List.of(row)));
        Optional<Rules> few = Optional.of(new Rules(
                new PeoplePolicy(
                        PeoplePolicy.ofDefaults().agentCap(),
                        Set.of(),
                        Map.of(kind, PeoplePolicy.Delegation.HUMAN_ONLY),
                        Map.of()),
                List.of()));
        Organisations organisations = founded(stores, firm(1, few, own));

        Organisation withMatrix = firm(2, Optional.empty(), own);
        assertThat(errors(withMatrix)).isEmpty();
        next(organisations, withMatrix);
        Organisation without = firm(
                3,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                named(own.get()).map(id -> World.persona(id.value())));
        assertThat(errors(without)).isEmpty();
        next(organisations, without);
    }
}
