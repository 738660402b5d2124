package dev.assay.governance.lineage;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Trips are cleaned and feed a system; zones lie apart. Developers may read trips; checkers decide about quality. */
@ParameterizedClass
@EnumSource(
        value = Stores.class,
        names = {"MEMORY", "H2"})
class GovernanceMapTest {
    private final Plant plant;

    GovernanceMapTest(Stores stores) {
        plant = new Plant(stores);
    }

    @BeforeEach
    void registered() {
        plant.put(Assets.KIND, List.of(Plant.dataset("trips"), Plant.dataset("clean"), Plant.dataset("zones")));
        new Feeds(plant.store).declare(id("trips"), id("clean"), ANN);
        plant.put(PeopleKinds.PERSONA, List.of(developer()));
        plant.put(RaciMatrix.KIND, List.of(new RaciMatrix(1, List.of(quality()))));
        plant.put(AiSystem.KIND, List.of(pricing()));
    }

    private static Persona developer() {
        Card card = new Card(Text.of("developer"), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        Eligibility reading = new Eligibility(
                new Pattern("trips"), Set.of("read", "list"), Environment.PROD, Duration.ofHours(1), "usual");
        return new Persona(
                Plant.as("developer"),
                2,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                List.of(reading),
                List.of(),
                Optional.empty());
    }

    private static Activity quality() {
        return new Activity(
                new ActivityId("quality"),
                Text.of("Quality"),
                Optional.empty(),
                new Letters(List.of(Plant.as("checker")), List.of(Plant.as("owner")), List.of(), List.of()),
                new Reach(Set.of("quality-failure"), List.of(new Pattern("trips")), List.of(), Optional.empty()),
                Set.of(),
                List.of());
    }

    private static AiSystem pricing() {
        return new AiSystem(
                new SystemId("pricing"),
                new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, Plant.as("owner")),
                Tiering.of(RiskTier.MINIMAL, "as found"),
                Stage.OPERATION,
                new AiSystem.Parts(Set.of(), Set.of(id("clean")), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private GovernanceMap map() {
        return plant.store.read(GovernanceMap::of);
    }

    @Test
    void tells_who_can_touch_an_asset_and_who_decides_about_it() {
        assertThat(map().touching(id("trips")))
                .containsExactly(
                        new RoleHolders(Plant.as("developer"), "list, read in PROD", List.of(Plant.who("ben"))));
        assertThat(map().touching(id("zones"))).isEmpty();
        assertThat(map().deciders(id("trips")))
                .containsExactly(
                        new RoleHolders(Plant.as("owner"), "owner", List.of(Plant.who("ann"))),
                        new RoleHolders(Plant.as("checker"), "quality-failure", List.of(Plant.who("cho"))));
        assertThat(map().deciders(id("clean")))
                .containsExactly(new RoleHolders(Plant.as("owner"), "owner", List.of(Plant.who("ann"))));
    }

    @Test
    void tells_who_has_access_at_present() {
        Window window = new Window(Plant.NOON, Plant.NOON.plusSeconds(3600));
        ActingAs ben = ActingAs.of("ben", "developer");
        plant.put(
                AccessKinds.GRANT,
                List.of(new Grant(
                        new GrantId("g-1"),
                        new RequestDraft.Party(ben, ben.principal(), List.of(), Optional.empty()),
                        new Scope(Set.of(id("trips")), Set.of("read"), Environment.PROD),
                        window,
                        new Grant.Basis(
                                "usual", Grant.Method.APPROVAL, Plant.NOON, Plant.NOON, 1, List.of(), Optional.empty()),
                        Grant.Status.ISSUED,
                        Set.of(),
                        Optional.empty())));

        assertThat(map().accessing(id("trips"))).containsExactly(Plant.who("ben"));
        assertThat(map().accessing(id("clean"))).isEmpty();
        plant.at("2026-03-02T13:00:00Z");
        assertThat(map().accessing(id("trips"))).isEmpty();
    }

    @Test
    void finds_what_nobody_decides_about_and_what_is_connected_with_nothing() {
        assertThat(map().orphans())
                .extracting(finding -> finding.code() + " " + finding.path() + " " + finding.level())
                .containsExactly("LIN-2 asset:zones " + Finding.Level.WARNING);

        Assignment ended = new Assignment(
                Plant.who("ann"),
                Plant.as("owner"),
                Plant.NOON.minusSeconds(86_400),
                Optional.of(Plant.NOON),
                Plant.who("admin"),
                Optional.empty());
        plant.put(PeopleKinds.ASSIGNMENT, List.of(ended));

        // The checkers decide about trips; about the others, and the system, only the owner did.
        assertThat(map().orphans())
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly("LIN-3 asset:clean", "LIN-3 asset:zones", "LIN-3 system:pricing", "LIN-2 asset:zones");
    }

    @Test
    void shows_the_part_around_an_asset() {
        assertThat(map().around(id("trips")).nodes())
                .extracting(Node::key)
                .containsExactlyInAnyOrder(
                        "asset:trips",
                        "asset:clean",
                        "system:pricing",
                        "persona:owner",
                        "persona:developer",
                        "persona:checker",
                        "principal:ann",
                        "principal:ben",
                        "principal:cho");
        assertThat(map().around(id("zones")).nodes())
                .extracting(Node::key)
                .containsExactlyInAnyOrder("asset:zones", "persona:owner", "principal:ann");
        assertThat(map().around(id("nothing")).nodes()).isEmpty();
    }

    private static final GovernanceMap SMALL = new GovernanceMap(
            List.of(
                    new Node(Node.Type.ASSET, "trips", Text.of("Taxi \"trips\" <b>", "택시 운행")),
                    new Node(Node.Type.PERSONA, "owner", Text.of("Owner", "책임자"))),
            List.of(
                    new Edge("asset:trips", Edge.Relation.DECIDED_BY, "persona:owner", "rollback"),
                    new Edge("persona:owner", Edge.Relation.MAY_ACCESS, "asset:trips", "")));

    @Test
    void draws_a_flowchart_of_mermaid() {
        assertThat(SMALL.mermaid(Locale.ENGLISH)).isEqualTo("""
                flowchart LR
                  n0[("Taxi #quot;trips#quot; #lt;b#gt;<br>trips")]
                  n1(["Owner<br>owner"])
                  n0 -->|"is decided by: rollback"| n1
                  n1 -->|"may access"| n0
                """);
        assertThat(SMALL.mermaid(Locale.KOREAN)).contains("n0[(\"택시 운행<br>trips\")]", "|\"결정 주체: rollback\"|");
    }

    @Test
    void draws_a_digraph_of_graphviz() {
        assertThat(SMALL.dot(Locale.ENGLISH)).isEqualTo("""
                digraph governance {
                  rankdir=LR;
                  "asset:trips" [label="Taxi \\"trips\\" <b>\\ntrips", shape=cylinder];
                  "persona:owner" [label="Owner\\nowner", shape=box];
                  "asset:trips" -> "persona:owner" [label="is decided by: rollback"];
                  "persona:owner" -> "asset:trips" [label="may access"];
                }
                """);
    }
}
