package dev.assay.governance.raci;

import static dev.assay.governance.raci.Firm.ids;
import static dev.assay.governance.raci.Firm.row;
import static dev.assay.governance.raci.Firm.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaciRulesTest {
    private static final Letters GOOD =
            new Letters(ids("governance-lead"), ids("governance-lead"), ids("legal"), ids("board"));

    private final Firm firm = new Firm();

    /** What is wrong with a row in place of the default's first, apart from warnings about the whole. */
    private List<String> errors(Letters letters) {
        return errors(firm.check(with(row("framework", letters))));
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void the_default_is_valid_with_two_warnings() {
        firm.asset("trips");

        assertThat(firm.check(RaciMatrix.defaults(), "fares"))
                .filteredOn(finding -> !finding.message().en().startsWith("watcher "))
                .extracting(Finding::toString)
                .containsExactly(
                        "raci.activities[review].letters.responsible: 4 personas are responsible for review, more than 3"
                                + " (RACI-8)",
                        "raci.activities: governance-lead is accountable for 5 of 14 activities (36 %), more than 30 %"
                                + " (RACI-8)");
    }

    @Test
    void the_default_has_the_letters_of_its_fourteen_rows() {
        Map<String, String> personas = Map.of(
                "governance-lead", "GL",
                "data-owner", "DO",
                "data-steward", "DS",
                "data-engineer", "DE",
                "model-developer", "ML",
                "operations", "OP",
                "security-compliance", "SC",
                "legal", "LG",
                "board", "BD");
        Function<List<PersonaId>, String> written =
                ids -> ids.stream().map(id -> personas.get(id.value())).collect(Collectors.joining(","));

        assertThat(RaciMatrix.defaults().activities())
                .extracting(row -> row.id().value() + ": "
                        + Stream.of(
                                        row.letters().accountable(),
                                        row.letters().responsible(),
                                        row.letters().consulted(),
                                        row.letters().informed())
                                .map(written)
                                .collect(Collectors.joining(" | ")))
                .containsExactly(
                        "framework: GL | GL | LG,SC | BD",
                        "inventory: GL | ML,DO | SC | BD",
                        "quality-rules: DO | DS,DE | ML | GL",
                        "quality-failure: DO | DS | DE,ML | GL",
                        "pipeline: DE | DE | DO,DS | OP",
                        "model-build: ML | ML | DO,SC | OP",
                        "deployment: GL | ML,OP | SC,LG,DO | BD",
                        "retraining: DS | ML | DO | OP",
                        "rollback: ML | OP | DO | GL",
                        "compliance: SC | DE,ML | LG,DO | BD",
                        "high-risk: GL | SC | LG,DO,ML | BD",
                        "data-access: DO | DO | SC | GL",
                        "incident: OP | OP,ML,DE | SC,LG | GL,BD",
                        "review: GL | DO,DS,ML,OP | SC | BD");
    }

    /** The rows that answer for what no row of its own is about, whatever the asset. */
    @ParameterizedTest
    @CsvSource({
        "policy-change, framework",
        "use-case, deployment",
        "tier-change, deployment",
        "incident-severity, incident",
        "supplier-failure, incident",
        "indeterminate, data-access"
    })
    void the_default_has_a_row_for_every_kind(String kind, String activity) {
        assertThat(RaciMatrix.defaults().activityFor(kind, "trips"))
                .map(row -> row.id().value())
                .contains(activity);
    }

    @Test
    void RACI_1_a_row_has_exactly_one_accountable() {
        assertThat(errors(new Letters(ids(), ids("governance-lead"), ids(), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.accountable: framework must have exactly one accountable, but has 0"
                                + " (RACI-1)");
        assertThat(errors(new Letters(ids("governance-lead", "legal"), ids("data-owner"), ids(), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.accountable: framework must have exactly one accountable, but has 2:"
                                + " governance-lead, legal (RACI-1)");
    }

    @Test
    void RACI_2_a_row_has_somebody_responsible() {
        assertThat(errors(new Letters(ids("governance-lead"), ids(), ids("legal"), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.responsible: framework must have somebody responsible, but"
                                + " has nobody (RACI-2)");
    }

    @Test
    void RACI_3_a_persona_has_one_letter_or_does_and_answers() {
        assertThat(errors(GOOD)).isEmpty();
        assertThat(errors(new Letters(ids("governance-lead"), ids("legal"), ids("legal"), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.consulted: legal must have one letter for framework (or be"
                                + " accountable and responsible), but is responsible, consulted (RACI-3)");
        assertThat(errors(new Letters(ids("governance-lead"), ids("legal"), ids("board", "board"), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.consulted: board must have one letter for framework (or be"
                                + " accountable and responsible), but is consulted twice (RACI-3)");
    }

    @Test
    void RACI_4_the_accountable_is_active() {
        firm.put(PeopleKinds.PERSONA, List.of(Firm.persona("chief", Persona.Status.SUSPENDED)));

        assertThat(errors(new Letters(ids("chief"), ids("legal"), ids(), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.accountable: chief is accountable for framework and must be"
                                + " active, but is SUSPENDED (RACI-4)");
    }

    @Test
    void RACI_4_the_accountable_is_no_agent() {
        assertThat(errors(new Letters(ids("watcher"), ids("legal"), ids(), ids())))
                .containsExactly("raci.activities[framework].letters.accountable: watcher is for agents and must not be"
                        + " accountable for framework (RACI-4)");
    }

    @Test
    void RACI_5_a_row_whose_accountable_nobody_acts_in_is_vacant() {
        firm.person("kim", Principal.Status.ACTIVE)
                .person("lee", Principal.Status.ON_LEAVE)
                .assign("kim", "governance-lead")
                .assign("lee", "legal");
        RaciMatrix matrix = new RaciMatrix(
                1, List.of(row("kept", GOOD), row("vacant", new Letters(ids("legal"), ids("board"), ids(), ids()))));

        assertThat(firm.store.<List<Finding>>read(reader -> RaciRules.vacancies(reader, matrix)))
                .extracting(Finding::toString)
                .containsExactly(
                        "raci.activities[vacant].letters.accountable: VACANT_ACCOUNTABILITY: nobody active answers for"
                                + " vacant, whose accountable is [legal] (RACI-5)");

        firm.cover("kim", "legal", "lee");
        assertThat(firm.store.<List<Finding>>read(reader -> RaciRules.vacancies(reader, matrix)))
                .isEmpty();
    }

    private static Activity withParent(String id, String parent) {
        Activity row = row(id, GOOD);
        return new Activity(
                row.id(),
                row.name(),
                Optional.of(new ActivityId(parent)),
                row.letters(),
                row.reach(),
                row.stages(),
                List.of());
    }

    @Test
    void RACI_5_vacancy_is_passed_on_upwards_and_not_round_in_circles() {
        assertThat(errors(firm.check(with(withParent("framework", "deployment")))))
                .contains("raci.activities[framework].parent: parents of framework must end somewhere, but lead back"
                        + " (RACI-5)");
        assertThat(errors(firm.check(with(withParent("review", "nothing")))))
                .contains("raci.activities[review].parent: no activity \"nothing\" (UNKNOWN)");
    }

    private static Shift shift(String person, String from, String until) {
        return new Shift(new PrincipalId(person), Instant.parse(from), Instant.parse(until));
    }

    @Test
    void RACI_6_one_person_is_on_call_at_a_time() {
        Activity row = row("framework", GOOD);
        Activity crowded = new Activity(
                row.id(),
                row.name(),
                row.parent(),
                GOOD,
                row.reach(),
                row.stages(),
                List.of(
                        shift("kim", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"),
                        shift("lee", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"),
                        shift("park", "2026-03-03T00:00:00Z", "2026-03-05T00:00:00Z")));

        assertThat(errors(firm.check(with(crowded))))
                .containsExactly("raci.activities[framework].onCall[2]: one person must be on call for framework at a"
                        + " time, but lee and park are together (RACI-6)");
    }

    @Test
    void RACI_7_every_decision_asset_and_system_belongs_to_an_activity() {
        firm.asset("trips");
        Activity narrow = new Activity(
                new ActivityId("all"),
                Text.of("all"),
                Optional.empty(),
                GOOD,
                new Reach(Set.of("rollback"), List.of(), List.of(), Optional.empty()),
                Set.of(),
                List.of());

        assertThat(errors(firm.check(new RaciMatrix(1, List.of(narrow)), "fares")))
                .hasSize(21)
                .contains(
                        "raci.activities: decision \"deployment\", which the default rules name, must belong to an activity, but"
                                + " belongs to none; name it in a reach, or leave it out of decisions in rules of your own"
                                + " (RACI-7)",
                        "raci.activities: asset \"trips\" must belong to an activity, but belongs to none (RACI-7)",
                        "raci.activities: AI system \"fares\" must belong to an activity, but belongs to none (RACI-7)")
                .noneMatch(error -> error.contains("rollback"));
    }

    @Test
    void RACI_7_of_rules_of_the_firms_own_needs_no_word_on_where_the_name_comes_from() {
        firm.put(
                PeoplePolicy.KIND,
                List.of(new PeoplePolicy(
                        Duration.ofHours(1),
                        Set.of(),
                        Map.of("pricing", PeoplePolicy.Delegation.HUMAN_ONLY),
                        Map.of())));

        assertThat(errors(firm.check(RaciMatrix.defaults())))
                .containsExactly(
                        "raci.activities: decision \"pricing\" must belong to an activity, but belongs to none (RACI-7)");
    }

    private List<String> warnings(Letters letters, Severity severity) {
        Activity row = row("extra", letters);
        Reach reach = new Reach(Set.of(), List.of(), List.of(), Optional.of(severity));
        Activity graded = new Activity(row.id(), row.name(), row.parent(), letters, reach, Set.of(), List.of());
        return firm.check(with(graded)).stream()
                .map(Finding::toString)
                .filter(text -> text.contains("[extra]"))
                .toList();
    }

    @Test
    void RACI_8_rows_with_many_people_or_none_to_ask_warn() {
        assertThat(warnings(GOOD, Severity.CRITICAL)).isEmpty();
        assertThat(warnings(new Letters(ids("legal"), ids("legal"), ids(), ids()), Severity.MEDIUM))
                .isEmpty();
        assertThat(warnings(new Letters(ids("legal"), ids("legal"), ids(), ids()), Severity.HIGH))
                .containsExactly(
                        "raci.activities[extra].letters.consulted: nobody is consulted about extra, which may do harm (RACI-8)");
        assertThat(warnings(
                        new Letters(
                                ids("legal"),
                                ids("data-owner", "data-steward", "data-engineer", "operations"),
                                ids(),
                                ids()),
                        Severity.LOW))
                .containsExactly(
                        "raci.activities[extra].letters.responsible: 4 personas are responsible for extra, more than 3 (RACI-8)");
        assertThat(warnings(
                        new Letters(
                                ids("legal"),
                                ids("legal"),
                                ids(
                                        "data-owner",
                                        "data-steward",
                                        "data-engineer",
                                        "operations",
                                        "board",
                                        "model-developer"),
                                ids()),
                        Severity.LOW))
                .containsExactly(
                        "raci.activities[extra].letters.consulted: 6 personas are consulted about extra, more than 5 (RACI-8)");
    }

    @Test
    void RACI_8_an_active_persona_without_a_part_warns() {
        assertThat(firm.check(RaciMatrix.defaults()))
                .extracting(Finding::toString)
                .contains("raci.activities: watcher is active and has a part in nothing (RACI-8)");
    }

    @Test
    void RACI_9_an_agent_takes_part_only_where_who_answers_for_it_is_accountable() {
        assertThat(errors(new Letters(ids("governance-lead"), ids("watcher"), ids(), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.responsible: watcher is for agents, so who answers for it"
                                + " (data-steward) must be accountable for framework: governance-lead (RACI-9)");
        assertThat(errors(new Letters(ids("data-steward"), ids("watcher"), ids(), ids())))
                .isEmpty();
    }

    @Test
    void RACI_9_who_answers_for_an_agent_at_any_distance_may_be_accountable() {
        firm.put(PeopleKinds.PERSONA, List.of(agent("collector", "watcher"), agent("picker", "collector")));

        assertThat(errors(new Letters(ids("data-steward"), ids("picker"), ids(), ids())))
                .isEmpty();
        assertThat(errors(new Letters(ids("governance-lead"), ids("picker"), ids(), ids())))
                .containsExactly(
                        "raci.activities[framework].letters.responsible: picker is for agents, so who answers for it"
                                + " (collector, watcher, data-steward) must be accountable for framework: governance-lead (RACI-9)");
    }

    private static Persona agent(String id, String answering) {
        return new Persona(
                new PersonaId(id),
                1,
                Persona.Type.AGENT,
                Persona.Status.ACTIVE,
                Firm.agentPersona().card(),
                List.of(),
                List.of(),
                Optional.of(new PersonaId(answering)));
    }

    @Test
    void UNKNOWN_personas_and_activities_given_twice_are_refused() {
        assertThat(errors(new Letters(ids("governance-lead"), ids("nobody"), ids(), ids())))
                .containsExactly("raci.activities[framework].letters.responsible: no persona \"nobody\" (UNKNOWN)");

        List<Activity> twice = new java.util.ArrayList<>(RaciMatrix.defaults().activities());
        twice.add(row("review", GOOD));
        assertThat(errors(firm.check(new RaciMatrix(1, twice))))
                .containsExactly("raci.activities[review].id: activity review must be given once (DUPLICATE)");
    }
}
