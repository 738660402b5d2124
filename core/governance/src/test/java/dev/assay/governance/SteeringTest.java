package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.staffing.Enrolment;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Nobody makes their own approver, or steers what is about themselves. Kim and lee own, choi is chief, jung an engineer. */
class SteeringTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor CHOI = Actor.of("choi");
    private static final Actor PARK = Actor.of("park");
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor BOT = Actor.of("bot");

    private final Site site = new Site();
    private final People people = site.service(People.class);

    private static void refused(ThrowingCallable attempt, String... codes) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(codes));
    }

    private Assignment assignment(String who, PersonaId persona) {
        return new Assignment(
                new PrincipalId(who),
                persona,
                site.firm.now(),
                Optional.empty(),
                new PrincipalId("kim"),
                Optional.empty());
    }

    @Test
    void anybody_adds_the_first_person_and_only_people_the_next() {
        Stores.Open open = Stores.MEMORY.open(site.firm.clock());
        People first = new People(open.store(), List.of());

        refused(
                () -> first.add(
                        new Principal(
                                new PrincipalId("tool"),
                                Principal.Type.SERVICE,
                                "tool",
                                Optional.empty(),
                                Principal.Status.ACTIVE,
                                Optional.empty(),
                                Optional.empty()),
                        Actor.of("setup")),
                "PER-1");
        first.add(Site.person("ann"), Actor.of("setup"));
        refused(() -> first.add(Site.person("ben"), Actor.of("setup")), "UNKNOWN_PRINCIPAL");
        first.add(Site.person("ben"), Actor.of("ann"));
        first.sendOnLeave(new PrincipalId("ben"), Optional.empty(), Actor.of("ann"));
        first.sendOnLeave(new PrincipalId("ann"), Optional.empty(), Actor.of("ann"));
        refused(() -> first.add(Site.person("cho"), Actor.of("setup")), "UNKNOWN_PRINCIPAL");
        refused(() -> first.add(Site.person("cho"), Actor.of("ann")), "SOD-2");
    }

    @Test
    void for_whom_somebody_acts_is_known_too() {
        Actor forNobody = new Actor("kim", Optional.empty(), List.of("ghost"));

        refused(() -> people.add(Site.person("ann"), forNobody), "UNKNOWN_PRINCIPAL");
        people.add(Site.person("ann"), new Actor("kim", Optional.empty(), List.of("jung")));
    }

    @Test
    void who_has_left_does_nothing_nor_does_an_agent_that_nobody_answers_for() {
        Oversight oversight = site.service(Oversight.class);
        site.firm.status(Firm.PARK, Principal.Status.LEFT);

        refused(() -> oversight.viewed(Samples.X, Firm.PARK, "d"), "PRINCIPAL_ABSENT");
        refused(() -> oversight.viewed(Samples.X, Firm.BOT, "d"), "PRINCIPAL_ABSENT");
        refused(
                () -> people.add(Site.person("ann"), new Actor("kim", Optional.empty(), List.of("park"))),
                "PRINCIPAL_ABSENT");
        site.firm.status(Firm.PARK, Principal.Status.ON_LEAVE);
        people.add(Site.person("ann"), new Actor("kim", Optional.empty(), List.of("park")));
        oversight.viewed(Samples.X, Firm.PARK, "d");
        refused(() -> oversight.viewed(Samples.X, Firm.BOT, "d"), "PRINCIPAL_ABSENT");
    }

    // What is about oneself.

    @Test
    void who_holds_a_suspended_persona_does_not_bring_it_back() {
        Personas personas = site.service(Personas.class);
        site.firm.store().change(change -> {
            new Enrolment(change, CHOI, Optional.empty(), List.of()).persona(draft("watcher"));
            return 0;
        });
        personas.activate(new PersonaId("watcher"), KIM);
        people.assign(assignment("jung", new PersonaId("watcher")), KIM);
        personas.suspend(new PersonaId("watcher"), "found asleep", CHOI);

        refused(() -> personas.activate(new PersonaId("watcher"), JUNG), "SOD-1");
        refused(() -> personas.activate(new PersonaId("watcher"), BOT), "SOD-2");
        refused(
                () -> personas.activate(new PersonaId("watcher"), new Actor("park", Optional.empty(), List.of("jung"))),
                "SOD-1");
        assertThat(personas.activate(new PersonaId("watcher"), PARK).status()).isEqualTo(Persona.Status.ACTIVE);
    }

    @Test
    void who_wrote_an_earlier_version_of_a_draft_does_not_activate_it() {
        Personas personas = site.service(Personas.class);
        personas.create(draft("watcher"), KIM);
        personas.change(draft("watcher"), JUNG);

        refused(() -> personas.activate(new PersonaId("watcher"), KIM), "SOD-1");
        refused(() -> personas.activate(new PersonaId("watcher"), JUNG), "SOD-1");
        personas.activate(new PersonaId("watcher"), PARK);
    }

    private Persona draft(String id) {
        Persona owner = site.firm
                .store()
                .read(reader -> reader.find(PeopleKinds.PERSONA, Firm.OWNER.value())
                        .orElseThrow()
                        .value());
        Card card = owner.card();
        return new Persona(
                new PersonaId(id),
                1,
                Persona.Type.HUMAN,
                Persona.Status.DRAFT,
                new Card(
                        Text.of(id),
                        card.team(),
                        List.of("looks"),
                        Set.of("trips"),
                        List.of(new SkillRequirement("sql", 2, Period.ofYears(1))),
                        "",
                        List.of(URI.create("https://firm.example/cards")),
                        Map.of()),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void only_for_whom_it_belongs_to_an_asset_spreads_wider() {
        Inventory inventory = site.service(Inventory.class);
        Handling open = new Handling(Classification.PUBLIC, PersonalData.NONE, Optional.empty());
        Handling closed = new Handling(Classification.RESTRICTED, PersonalData.SPECIAL, Optional.empty());

        inventory.classify(Firm.TRIPS, closed, "", JUNG);
        refused(() -> inventory.classify(Firm.TRIPS, open, "published", JUNG), "NOT_ADDRESSED");
        refused(() -> inventory.classify(Firm.TRIPS, open, "published", BOT), "SOD-2");
        Asset wider = inventory.classify(Firm.TRIPS, open, "published", KIM);

        assertThat(wider.handling()).isEqualTo(open);
    }

    @Test
    void nobody_takes_over_what_somebody_owns() {
        Inventory inventory = site.service(Inventory.class);

        refused(() -> inventory.assignOwner(Firm.TRIPS, Firm.ENGINEER, JUNG), "SOD-1");
        assertThat(inventory.assignOwner(Firm.TRIPS, Firm.ENGINEER, KIM).owner())
                .contains(Firm.ENGINEER);
    }

    @Test
    void nobody_goes_past_a_policy_that_stopped_them() {
        Policies policies = site.service(Policies.class);
        Policy policy = new Policy(
                "w",
                1,
                Text.of("Nobody writes.", "쓰지 않습니다."),
                new Condition.OneOf("action", Set.of("write")),
                Policy.Effect.DENY,
                Firm.OWNER,
                new Policy.Term(
                        site.firm.now(), Optional.empty(), site.firm.now().plusSeconds(3_600)),
                Set.of());
        policies.approve(policies.propose(policy, "too many accidents", KIM), "agreed", CHOI);
        policies.apply(Map.of("action", "write"), BOT);

        refused(() -> policies.override("w@1", "a repair", BOT), "SOD-2");
        refused(() -> policies.override("w@1", "a repair", PARK), "SOD-1");
        policies.override("w@1", "a repair", JUNG);
        refused(() -> policies.override("w@1", "another", JUNG), "POL-1");
    }

    // What may not be emptied, or last for ever.

    @Test
    void what_the_gate_asked_for_stays_while_a_system_is_past_it() {
        Systems systems = site.service(Systems.class);
        AiSystem.Upkeep full = new AiSystem.Upkeep(Set.of("look"), Set.of("stop"), Optional.of("m"), Optional.empty());
        AiSystem sample = (AiSystem) Site.samples("choi")
                .with(Stage.class, Stage.OPERATION)
                .with(AiSystem.Upkeep.class, full)
                .of(AiSystem.class);
        site.firm.put(AiSystem.KIND, sample);

        refused(
                () -> systems.setUpkeep(new SystemId(Samples.X), AiSystem.Upkeep.none(), CHOI),
                "GATE-OVERSIGHT-PRESENT",
                "GATE-RUNBOOK-PRESENT",
                "GATE-MONITORING-PLANNED");
        assertThat(systems.setUpkeep(new SystemId(Samples.X), full, CHOI).upkeep())
                .isEqualTo(full);
    }

    @Test
    void a_checklist_has_an_item() {
        refused(() -> site.service(Checklists.class).define("fares", List.of(), CHOI), "CHK-1");
    }

    @Test
    void a_review_comes_within_a_year_and_by_one_plan() {
        Reviews reviews = site.service(Reviews.class);
        ReviewItem card = new ReviewItem("persona", "data-owner");
        Period none = Period.ZERO;
        ReviewPlan year = new ReviewPlan(Period.ofYears(1), none, Period.ofYears(1), Set.of(), Set.of());
        ReviewPlan longer = new ReviewPlan(Period.ofYears(1).plusDays(1), none, none, Set.of(), Set.of());
        ReviewPlan mild = new ReviewPlan(Period.ofMonths(3), none, Period.ofMonths(4), Set.of(), Set.of());

        refused(() -> reviews.schedule(card, longer, Firm.CHOI), "REVIEW_PLAN");
        refused(() -> reviews.schedule(card, mild, Firm.CHOI), "REVIEW_PLAN");
        reviews.schedule(card, year, Firm.CHOI);
        refused(() -> reviews.schedule(card, year, Firm.CHOI), "DUPLICATE");
    }

    @Test
    void GRT_8_an_exception_ends_within_a_year_and_has_a_reason() {
        Instant year = Instant.parse("2027-03-06T10:00:00Z");

        refused(() -> people.except(exception(year.plusNanos(1_000), "two in one"), CHOI), "GRT-8");
        refused(() -> people.except(exception(year, " "), CHOI), "REASON_MISSING");
        people.except(exception(year, "two in one"), CHOI);
    }

    private static PairException exception(Instant until, String reason) {
        return new PairException(Firm.JUNG, Firm.ENGINEER, Firm.STEWARD, until, Firm.CHOI, reason);
    }

    @Test
    void placements_are_rebuilt_from_the_log() {
        people.add(Site.person("kim2"), KIM);

        assertThat(MemoryStore.replay(site.firm.log(), site.firm.clock()).snapshot())
                .isEqualTo(site.firm.store().snapshot());
        assertThat(site.firm.records())
                .extracting(AuditRecord::event)
                .last()
                .satisfies(event -> assertThat(event.type()).isEqualTo("principal.added"));
    }
}
