package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.agentPersona;
import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.card;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.CardProposal;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaVersion;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.World;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonasTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");

    private final World world = new World().put(person("kim"), person("lee"), World.agent("bot", "kim"));
    private final List<String> told = new ArrayList<>();
    private final Personas personas = new Personas(world.store, List.of(new PeopleListener() {
        @Override
        public void personaChanged(Change change, Persona before, Persona after, Actor actor) {
            told.add(after.id() + " " + before.status() + "→" + after.status());
        }
    }));

    private static void assertRefused(ThrowingCallable call, String... codes) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.findings())
                                .extracting(Finding::code)
                                .containsExactly(codes));
    }

    private Persona stored(String id) {
        return world.roster().persona(as(id)).orElseThrow();
    }

    @Test
    void a_card_lives_from_draft_to_retirement() {
        personas.create(persona("steward"), KIM);
        personas.change(persona("steward", skill("sql"), skill("privacy")), KIM);
        personas.activate(as("steward"), LEE);
        personas.suspend(as("steward"), "under review", KIM);
        personas.activate(as("steward"), KIM);
        personas.retire(as("steward"), "merged with another", KIM);

        assertThat(stored("steward").status()).isEqualTo(Persona.Status.RETIRED);
        assertThat(stored("steward").version()).isEqualTo(2);
        // The subject has the version of the state, which is a new one with each step; the card has its own.
        try (var records = world.log.read(1)) {
            assertThat(records.filter(added -> !added.event().type().equals("test.put")))
                    .extracting(added -> added.event().details().get("card"))
                    .containsExactly("1", "2", "2", "2", "2", "2");
        }
        assertThat(world.events())
                .containsExactly(
                        "persona.created",
                        "persona.changed",
                        "persona.activated",
                        "persona.suspended",
                        "persona.activated",
                        "persona.retired");
        assertThat(told)
                .containsExactly(
                        "steward DRAFT→ACTIVE",
                        "steward ACTIVE→SUSPENDED",
                        "steward SUSPENDED→ACTIVE",
                        "steward ACTIVE→RETIRED");
    }

    @Test
    void every_version_of_a_card_can_still_be_read() {
        personas.create(persona("steward"), KIM);
        personas.change(persona("steward", skill("privacy")), KIM);

        List<PersonaVersion> versions = world.store.read(reader -> Stream.of("steward@1", "steward@2")
                .map(id -> reader.find(PeopleKinds.VERSION, id).orElseThrow().value())
                .toList());

        assertThat(versions)
                .extracting(version -> version.persona().card().skills())
                .containsExactly(List.of(skill("sql")), List.of(skill("privacy")));
    }

    @Test
    void PER_2_a_card_stays_for_agents_or_people_once_somebody_was_assigned() {
        world.put(persona("steward"));
        personas.create(agentPersona("helper", "steward"), KIM);
        personas.change(persona("helper"), KIM);
        personas.change(agentPersona("helper", "steward"), KIM);
        world.put(World.until(World.assignment("bot", "helper"), "2026-03-02T11:00:00Z"));

        assertRefused(() -> personas.change(persona("helper"), KIM), "PER-2");
        personas.change(agentPersona("helper", "steward"), KIM);
        personas.activate(as("helper"), LEE);
        String proposal = personas.propose(persona("helper"), "people do it better", KIM)
                .proposal()
                .id();
        assertRefused(() -> personas.approve(proposal, "agreed", LEE), "PER-2");
    }

    @Test
    void who_wrote_a_card_does_not_activate_it() {
        personas.create(persona("steward"), KIM);

        assertRefused(() -> personas.activate(as("steward"), KIM), "SOD-1");
        assertRefused(() -> personas.activate(as("steward"), Actor.of("bot")), "SOD-2");
        assertRefused(() -> personas.activate(as("steward"), Actor.of("stranger")), "UNKNOWN_PRINCIPAL");
        assertThat(stored("steward").status()).isEqualTo(Persona.Status.DRAFT);
        assertThat(world.events())
                .containsExactly(
                        "persona.created", "sod.violation_blocked", "sod.violation_blocked", "persona.activated");
    }

    @Test
    void an_active_card_changes_only_when_somebody_else_approves() {
        world.put(persona("steward"));
        Persona next = persona("steward", skill("privacy"));
        assertRefused(() -> personas.change(next, KIM), "NEEDS_APPROVAL");

        CardProposal proposal = personas.propose(next, "a new law", KIM);
        assertRefused(() -> personas.approve(proposal.proposal().id(), "fine", KIM), "SOD-1");
        Persona changed = personas.approve(proposal.proposal().id(), "fine", LEE);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.status()).isEqualTo(Persona.Status.ACTIVE);
        assertThat(stored("steward").card().skills()).containsExactly(skill("privacy"));
        assertRefused(() -> personas.approve(proposal.proposal().id(), "again", LEE), "ALREADY_RESOLVED");
        assertThat(world.events())
                .containsExactly(
                        "persona.changed",
                        "persona.proposed",
                        "sod.violation_blocked",
                        "persona.changed",
                        "persona.changed");
    }

    @Test
    void of_two_proposals_of_one_version_the_later_is_stale() {
        world.put(persona("steward"));
        CardProposal first = personas.propose(persona("steward", skill("privacy")), "a new law", KIM);
        CardProposal second = personas.propose(persona("steward", skill("python")), "a new tool", KIM);
        personas.approve(first.proposal().id(), "fine", LEE);

        assertRefused(() -> personas.approve(second.proposal().id(), "fine", LEE), "STALE");
    }

    @Test
    void a_declined_proposal_changes_nothing() {
        world.put(persona("steward"));
        CardProposal proposal = personas.propose(persona("steward", skill("privacy")), "a new law", KIM);

        personas.decline(proposal.proposal().id(), "the law is not in force", LEE);

        assertThat(stored("steward").version()).isOne();
        assertRefused(() -> personas.approve(proposal.proposal().id(), "fine", LEE), "ALREADY_RESOLVED");
    }

    @Test
    void PER_1_an_id_is_given_once() {
        personas.create(persona("steward"), KIM);

        assertRefused(() -> personas.create(persona("steward"), KIM), "PER-1");
    }

    @Test
    void PER_1_a_card_with_an_empty_field_is_not_activated() {
        Card bare = new Card(Text.of("steward"), " ", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        Persona draft = new Persona(
                as("steward"),
                1,
                Persona.Type.HUMAN,
                Persona.Status.DRAFT,
                bare,
                List.of(),
                List.of(),
                Optional.empty());
        personas.create(draft, KIM);

        assertThatThrownBy(() -> personas.activate(as("steward"), LEE)).hasMessage("""
                4 problems in persona steward
                  personas[steward].card.team: must be filled before steward is activated, but is empty (PER-1)
                  personas[steward].card.interactions: must be filled before steward is activated, but is empty (PER-1)
                  personas[steward].card.processes: must be filled before steward is activated, but is empty (PER-1)
                  personas[steward].card.skills: must be filled before steward is activated, but is empty (PER-1)""");
    }

    @Test
    void PER_1_the_way_of_an_agents_persona_ends_in_an_active_persona_of_people() {
        personas.create(agentPersona("watcher", "steward"), KIM);
        assertRefused(() -> personas.activate(as("watcher"), LEE), "PER-1");

        world.put(persona("steward").with(Persona.Status.SUSPENDED));
        assertRefused(() -> personas.activate(as("watcher"), LEE), "PER-1");
    }

    @Test
    void PER_1_the_way_of_an_agents_persona_does_not_lead_back() {
        personas.create(agentPersona("egg", "hen"), KIM);
        personas.create(agentPersona("hen", "egg"), KIM);

        assertThatThrownBy(() -> personas.activate(as("egg"), LEE))
                .hasMessageContaining("the way must end in people, but leads back or to nobody: egg → hen (PER-1)");
    }

    @Test
    void PER_1_the_way_of_an_agents_persona_has_three_steps_at_most() {
        world.put(
                persona("steward"),
                agentPersona("one", "steward"),
                agentPersona("two", "one"),
                agentPersona("three", "two"));
        personas.create(agentPersona("four", "three"), KIM);

        assertThatThrownBy(() -> personas.activate(as("four"), LEE))
                .hasMessageContaining("at most 3 steps, but was four → three → two → one → steward (PER-1)");
    }

    private static Persona agent(List<Eligibility> eligibilities, List<DecisionScope> scopes) {
        return new Persona(
                as("watcher"),
                1,
                Persona.Type.AGENT,
                Persona.Status.DRAFT,
                card("watcher", skill("sql")),
                eligibilities,
                scopes,
                Optional.of(as("steward")));
    }

    private static Eligibility eligibility(String action, Duration most) {
        return new Eligibility(new Pattern("trips"), Set.of(action), Environment.PROD, most, "usual");
    }

    private static DecisionScope scope(String kind) {
        return new DecisionScope(new Pattern(kind), new Pattern("*"), Severity.LOW, Optional.empty());
    }

    @Test
    void PER_2_an_agent_is_given_little_and_for_a_short_time() {
        Duration hour = Duration.ofHours(1);

        assertRefused(
                () -> personas.create(agent(List.of(eligibility("read", hour.plusNanos(1_000))), List.of()), KIM),
                "PER-2");
        assertRefused(() -> personas.create(agent(List.of(eligibility("*", hour)), List.of()), KIM), "PER-2");
        assertThat(personas.create(agent(List.of(eligibility("read", hour)), List.of()), KIM)
                        .version())
                .isOne();
    }

    @Test
    void PER_2_an_agent_decides_nothing_that_is_for_people() {
        assertRefused(() -> personas.create(agent(List.of(), List.of(scope("rollback"))), KIM), "PER-2");
        assertRefused(() -> personas.create(agent(List.of(), List.of(scope("*"))), KIM), "PER-2");
        assertRefused(() -> personas.create(agent(List.of(), List.of(scope("nobody-knows"))), KIM), "PER-2");
        assertThat(personas.create(agent(List.of(), List.of(scope("retraining"))), KIM)
                        .version())
                .isOne();
    }

    @Test
    void PER_2_an_agents_persona_names_who_answers_for_it_and_people_answer_for_themselves() {
        Persona agent = agentPersona("watcher", "steward");
        Persona nobody = new Persona(
                agent.id(), 1, agent.type(), agent.status(), agent.card(), List.of(), List.of(), Optional.empty());
        Persona person = persona("steward");
        Persona hidden = new Persona(
                person.id(),
                1,
                person.type(),
                person.status(),
                person.card(),
                List.of(),
                List.of(),
                Optional.of(as("owner")));

        assertRefused(() -> personas.create(nobody, KIM), "PER-2");
        assertRefused(() -> personas.create(hidden, KIM), "PER-2");
    }

    @Test
    void PER_3_what_follows_from_the_end_of_a_persona_belongs_to_the_same_change() {
        Personas failing = new Personas(world.store, List.of(new PeopleListener() {
            @Override
            public void personaChanged(Change change, Persona before, Persona after, Actor actor) {
                throw new IllegalStateException("grants could not be revoked");
            }
        }));
        world.put(persona("steward"));

        assertThatThrownBy(() -> failing.suspend(as("steward"), "under review", KIM))
                .hasMessage("grants could not be revoked");

        assertThat(stored("steward").status()).isEqualTo(Persona.Status.ACTIVE);
        assertThat(world.events()).isEmpty();
    }

    static Stream<Arguments> steps() {
        return Stream.of(Persona.Status.values())
                .flatMap(from -> Stream.of(Persona.Status.ACTIVE, Persona.Status.SUSPENDED, Persona.Status.RETIRED)
                        .map(to -> Arguments.of(from, to)));
    }

    private static final Set<String> LEGAL = Set.of(
            "DRAFT ACTIVE",
            "DRAFT RETIRED",
            "ACTIVE SUSPENDED",
            "ACTIVE RETIRED",
            "SUSPENDED ACTIVE",
            "SUSPENDED RETIRED");

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_that_is_not_listed_is_refused(Persona.Status from, Persona.Status to) {
        personas.create(persona("steward"), KIM);
        if (from != Persona.Status.DRAFT) {
            personas.activate(as("steward"), LEE);
        }
        if (from == Persona.Status.SUSPENDED) {
            personas.suspend(as("steward"), "", KIM);
        }
        if (from == Persona.Status.RETIRED) {
            personas.retire(as("steward"), "", KIM);
        }

        if (LEGAL.contains(from + " " + to)) {
            turn(to);
            assertThat(stored("steward").status()).isEqualTo(to);
        } else {
            assertRefused(() -> turn(to), "ILLEGAL_TRANSITION");
            assertThat(stored("steward").status()).isEqualTo(from);
        }
    }

    private void turn(Persona.Status to) {
        switch (to) {
            case ACTIVE -> personas.activate(as("steward"), LEE);
            case SUSPENDED -> personas.suspend(as("steward"), "", LEE);
            case RETIRED -> personas.retire(as("steward"), "", LEE);
            case DRAFT -> throw new IllegalArgumentException("nothing becomes a draft");
        }
    }

    @Test
    void what_is_retired_gets_no_other_card() {
        world.put(persona("steward").with(Persona.Status.RETIRED));

        assertRefused(() -> personas.propose(persona("steward"), "", KIM), "ILLEGAL_TRANSITION");
    }

    @Test
    void UNKNOWN_personas_are_refused() {
        assertRefused(() -> personas.suspend(as("nobody"), "", KIM), "UNKNOWN");
    }
}
