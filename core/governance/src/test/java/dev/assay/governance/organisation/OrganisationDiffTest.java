package dev.assay.governance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kim and lee steer a firm in which park owns the data; what another description would change in it is told before it is approved. */
class OrganisationDiffTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Clock CLOCK = Clock.fixed(World.NOON, ZoneOffset.UTC);
    private static final Principal PARK = World.person("park");
    private static final ForbiddenPair OWN = ForbiddenPair.of(
            new Pattern("data-owner"), new Pattern("operations"), Text.of("One looks after the other", "상호 견제"));
    private static final Organisation FIRST = new Organisation(
            new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
            new Staff(
                    List.of(World.person("kim"), World.person("lee"), PARK),
                    personas(),
                    List.of(World.assignment("park", "data-owner")),
                    List.of()),
            Optional.of(new Rules(PeoplePolicy.ofDefaults(), List.of(OWN))),
            Optional.empty(),
            List.of());

    private static List<Persona> personas() {
        return RaciMatrix.defaults().activities().stream()
                .flatMap(activity -> activity.letters().personas().stream())
                .distinct()
                .map(PersonaId::value)
                .map(World::persona)
                .toList();
    }

    private static Organisations founded(GovernanceStore store) {
        Organisations organisations = new Organisations(store, List.of(), List.of());
        organisations.load(FIRST, KIM);
        return organisations;
    }

    private static Persona widened(Persona persona) {
        if (!persona.id().equals(World.as("data-steward"))) {
            return persona;
        }
        Card old = persona.card();
        Card card = new Card(
                old.name(),
                "quality",
                old.interactions(),
                old.processes(),
                old.skills(),
                "",
                old.sources(),
                old.custom());
        DecisionScope scope =
                new DecisionScope(new Pattern("retraining"), new Pattern("trips*"), Severity.HIGH, Optional.empty());
        return new Persona(
                persona.id(), 1, persona.type(), persona.status(), card, List.of(), List.of(scope), Optional.empty());
    }

    private static Organisation next(Principal park) {
        List<Activity> turned = new ArrayList<>(RaciMatrix.defaults().activities());
        Collections.swap(turned, 0, 1);
        return new Organisation(
                new Profile(2, Text.of("Firm", "회사"), ZoneId.of("Asia/Seoul")),
                new Staff(
                        List.of(World.person("kim"), World.person("lee"), park, World.person("dora")),
                        personas().stream().map(OrganisationDiffTest::widened).toList(),
                        List.of(World.assignment("dora", "data-steward")),
                        List.of()),
                Optional.of(new Rules(PeoplePolicy.ofDefaults(), List.of())),
                Optional.of(new RaciMatrix(1, turned)),
                List.of());
    }

    private static List<String> told(OrganisationDiff diff, Locale locale) {
        return diff.changes().stream().map(change -> change.describe(locale)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void tells_what_comes_goes_and_differs(Stores stores) {
        Organisations organisations = founded(stores.open(CLOCK).store());

        OrganisationDiff diff = organisations.changes(next(PARK.with(Principal.Status.LEFT, Optional.empty())));

        assertThat(told(diff, Locale.ENGLISH))
                .startsWith(
                        "profile \"organisation\" changes: zone from \"Z\" to \"Asia/Seoul\"",
                        "principal \"dora\" is added",
                        "principal \"park\" changes: status from \"active\" to \"left\"",
                        "persona \"data-steward\" changes: card.team from \"data\" to \"quality\"; decisionScopes gains"
                                + " \"assets: trips*, kind: retraining, maxSeverity: high\"; version from \"1\" to \"2\"",
                        "assignment \"dora data-steward 2026-03-01T12:00:00Z\" is added",
                        "assignment \"park data-owner 2026-03-01T12:00:00Z\" changes: until gains"
                                + " \"2026-03-02T12:00:00Z\"",
                        "forbidden pair \"access-requester access-approver\" is removed")
                .contains("forbidden pair \"data-owner operations\" is removed")
                .hasSize(13);
        assertThat(told(diff, Locale.KOREAN))
                .startsWith(
                        "프로필 \"organisation\" 변경: zone \"Z\" → \"Asia/Seoul\"",
                        "주체 \"dora\" 추가",
                        "주체 \"park\" 변경: status \"active\" → \"left\"")
                .contains("금지된 쌍 \"data-owner operations\" 삭제");
        assertThat(diff.changes()).extracting(ElementChange::element).endsWith(Element.PAIR, Element.MATRIX);
        assertThat(diff.ofAuthority()).hasSize(12);
    }

    @Test
    void names_first_what_gives_or_takes_authority() {
        Organisations organisations = founded(Stores.MEMORY.open(CLOCK).store());

        OrganisationDiff diff = organisations.changes(next(PARK));

        assertThat(diff.describe(Locale.ENGLISH).split("\n"))
                .startsWith("11 changes, 10 of who may do, decide or approve what", "principal \"dora\" is added")
                .endsWith("1 other change: profile \"organisation\"")
                .hasSize(12);
        assertThat(diff.describe(Locale.KOREAN))
                .startsWith("변경 11건, 그중 권한과 책임의 변경 10건\n주체 \"dora\" 추가\n")
                .endsWith("\n그 밖의 변경 1건: 프로필 \"organisation\"");
        assertThat(organisations.changes(FIRST).describe(Locale.ENGLISH))
                .isEqualTo("0 changes, none of who may do, decide or approve what");
    }

    @Test
    void names_ten_of_what_else_changes() {
        List<ElementChange> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new ElementChange(
                        Element.PERSONA,
                        "p" + i,
                        ElementChange.What.CHANGED,
                        List.of(new FieldChange("card.notes", Optional.of("a"), Optional.of("b")))))
                .toList();

        OrganisationDiff diff = new OrganisationDiff(twelve);

        assertThat(diff.describe(Locale.ENGLISH))
                .isEqualTo("12 changes, none of who may do, decide or approve what\n12 other changes: persona \"p1\","
                        + " persona \"p2\", persona \"p3\", persona \"p4\", persona \"p5\", persona \"p6\", persona \"p7\","
                        + " persona \"p8\", persona \"p9\", persona \"p10\", and 2 more");
        assertThat(diff.describe(Locale.KOREAN))
                .startsWith("변경 12건, 권한과 책임의 변경은 없음\n그 밖의 변경 12건: 페르소나 \"p1\", 페르소나 \"p2\",")
                .endsWith("페르소나 \"p10\" 외 2건");
    }

    private static Organisation with(Persona steward, List<SkillEvidence> skills, List<Asset> assets) {
        List<Persona> personas = personas().stream()
                .map(persona -> persona.id().equals(steward.id()) ? steward : persona)
                .toList();
        Staff first = FIRST.people();
        return new Organisation(
                FIRST.profile(),
                new Staff(first.principals(), personas, first.assignments(), skills),
                FIRST.rules(),
                FIRST.raci(),
                assets);
    }

    private static Persona steward(String team, SkillRequirement skill) {
        Persona persona = World.persona("data-steward");
        Card card = new Card(
                persona.card().name(),
                team,
                List.of("works with the others"),
                Set.of("trips"),
                List.of(skill),
                "",
                List.of(),
                Map.of());
        return new Persona(
                persona.id(),
                1,
                persona.type(),
                persona.status(),
                card,
                List.of(),
                List.of(),
                persona.accountableHuman());
    }

    private static SkillEvidence shown(String end) {
        return new SkillEvidence(
                World.who("park"),
                "sql",
                2,
                World.NOON.minusSeconds(60),
                Instant.parse(end),
                "sha256:" + "0".repeat(64),
                World.who("kim"));
    }

    private static Asset trips(String suite) {
        return new Asset(
                new AssetId("trips"),
                Asset.Type.DATASET,
                Text.of("Trips", "운행"),
                new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                Optional.of(World.as("data-owner")),
                Optional.empty(),
                Set.of(suite),
                new QualityState.Unknown());
    }

    /** Of another team is who may approve what needs one, and without a skill nobody can have what a persona may ask for. */
    @ParameterizedTest
    @EnumSource
    void names_among_them_teams_skills_and_what_judges_an_asset(Stores stores) {
        Organisations organisations = new Organisations(stores.open(CLOCK).store(), List.of(), List.of());
        Persona first = steward("data", World.skill("sql"));
        organisations.load(with(first, List.of(shown("2026-06-01T00:00:00Z")), List.of(trips("all-of-it"))), KIM);

        OrganisationDiff other = organisations.changes(with(
                steward("risk", World.skill("spark")),
                List.of(shown("2026-09-01T00:00:00Z")),
                List.of(trips("half-of-it"))));
        OrganisationDiff added = organisations.changes(with(
                first,
                List.of(
                        shown("2026-06-01T00:00:00Z"),
                        new SkillEvidence(
                                World.who("lee"),
                                "sql",
                                2,
                                World.NOON.minusSeconds(60),
                                World.NOON.plusSeconds(60),
                                "sha256:" + "0".repeat(64),
                                World.who("kim"))),
                List.of(trips("all-of-it"))));

        assertThat(other.describe(Locale.ENGLISH).split("\n"))
                .startsWith("3 changes, 3 of who may do, decide or approve what")
                .hasSize(4);
        assertThat(other.ofAuthority())
                .extracting(ElementChange::element)
                .containsExactly(Element.PERSONA, Element.SKILL, Element.ASSET);
        assertThat(added.ofAuthority()).extracting(ElementChange::element).containsExactly(Element.SKILL);
        assertThat(organisations
                        .changes(with(steward("risk", World.skill("sql")), List.of(), List.of()))
                        .ofAuthority())
                .hasSize(1);
    }

    /** Which cards and which fitness are asked of an asset go by its type. */
    @Test
    void names_among_them_another_type_of_an_asset() {
        FieldChange type = new FieldChange("type", Optional.of("dataset"), Optional.of("report"));

        assertThat(new ElementChange(Element.ASSET, "trips", ElementChange.What.CHANGED, List.of(type)).isOfAuthority())
                .isTrue();
    }

    /** A description leaves out what stays, so that nothing goes by one; whoever compares otherwise is told. */
    @ParameterizedTest
    @EnumSource(names = {"PERSONA", "ASSIGNMENT", "SKILL"})
    void names_among_them_what_answers_no_more(Element element) {
        assertThat(new ElementChange(element, "data-steward", ElementChange.What.REMOVED, List.of()).isOfAuthority())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void is_held_against_what_is_in_force_now(Stores stores) {
        GovernanceStore store = stores.open(CLOCK).store();
        Organisations organisations = founded(store);
        Organisation next = next(PARK);
        String proposal =
                organisations.propose(next, "dora joins", KIM).proposal().id();

        new People(store, List.of()).add(World.person("dora"), LEE);

        assertThat(told(organisations.changes(next), Locale.ENGLISH)).doesNotContain("principal \"dora\" is added");
        organisations.approve(proposal, next, "agreed", LEE);
        assertThat(organisations.changes(next).isEmpty()).isTrue();
    }

    @Test
    void tells_everything_of_a_first_description() {
        Organisations organisations =
                new Organisations(Stores.MEMORY.open(CLOCK).store(), List.of(), List.of());

        assertThat(organisations.changes(FIRST).changes())
                .allMatch(change -> change.what() == ElementChange.What.ADDED
                        && change.fields().isEmpty())
                .extracting(ElementChange::element)
                .contains(Element.PROFILE, Element.PRINCIPAL, Element.POLICY, Element.PAIR, Element.ACTIVITY);
    }

    @Test
    void changes_nothing_and_refuses_what_cannot_be() {
        Stores.Open open = Stores.MEMORY.open(CLOCK);
        Organisations organisations = founded(open.store());
        List<?> before = open.store().snapshot().states();

        organisations.changes(next(PARK));
        assertThatThrownBy(() -> organisations.changes(next(new Principal(
                        World.who("kim"),
                        Principal.Type.HUMAN,
                        "kim",
                        Optional.empty(),
                        Principal.Status.ACTIVE,
                        Optional.empty(),
                        Optional.empty()))))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.has("DUPLICATE")).isTrue());

        assertThat(open.store().snapshot().states()).isEqualTo(before);
    }
}
