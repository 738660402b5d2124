package dev.assay.governance.lineage;

import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.asset.Plant.id;
import static dev.assay.governance.asset.Plant.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
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
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A system that sets fares is made of clean trips. Nobody is a board. */
@ParameterizedClass
@EnumSource(
        value = Stores.class,
        names = {"MEMORY", "H2"})
class StageRolesTest {
    private static final SystemId PRICING = new SystemId("pricing");

    private static final Activity UPKEEP =
            row("upkeep", Text.of("Upkeep", "관리"), letters("owner", "board"), reach(about(), about()));
    private static final Activity BUILD = row(
            "build",
            Text.of("Build", "개발"),
            letters("developer", "developer"),
            reach(about("clean"), about()),
            Stage.DEVELOPMENT);
    private static final Activity LAUNCH = row(
            "launch",
            Text.of("Launch", "출시"),
            letters("board", "developer"),
            reach(about(), about("pricing")),
            Stage.DEPLOYMENT);
    private static final Activity WATCH = row(
            "watch",
            Text.of("Watch", "감시"),
            letters("checker", "owner"),
            reach(about("zones"), about("pri*")),
            Stage.OPERATION,
            Stage.UNDER_AUDIT);

    private final Plant plant;

    StageRolesTest(Stores stores) {
        plant = new Plant(stores);
    }

    @BeforeEach
    void registered() {
        plant.put(AiSystem.KIND, List.of(pricing()));
        matrix(UPKEEP, BUILD, LAUNCH, WATCH);
    }

    private void matrix(Activity... rows) {
        plant.put(RaciMatrix.KIND, List.of(new RaciMatrix(1, List.of(rows))));
    }

    private static List<Pattern> about(String... patterns) {
        return List.of(patterns).stream().map(Pattern::new).toList();
    }

    private static Letters letters(String accountable, String responsible) {
        return new Letters(List.of(as(accountable)), List.of(as(responsible)), List.of(), List.of());
    }

    private static Reach reach(List<Pattern> assets, List<Pattern> systems) {
        return new Reach(Set.of(), assets, systems, Optional.empty());
    }

    private static Activity row(String id, Text name, Letters letters, Reach reach, Stage... stages) {
        return new Activity(new ActivityId(id), name, Optional.empty(), letters, reach, Set.of(stages), List.of());
    }

    private static AiSystem pricing() {
        return new AiSystem(
                PRICING,
                new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, as("owner")),
                Tiering.of(RiskTier.MINIMAL, "as found"),
                Stage.OPERATION,
                new AiSystem.Parts(Set.of(), Set.of(id("clean")), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private StageRoles ofPricing() {
        return plant.store.read(reader -> StageRoles.of(reader, PRICING));
    }

    private static List<String> ids(List<StageRoles.Task> tasks) {
        return tasks.stream().map(task -> task.activity().id().value()).toList();
    }

    @Test
    void tells_who_is_there_for_a_system_in_a_stage() {
        StageRoles roles = ofPricing();

        assertThat(roles.in(Stage.DEVELOPMENT))
                .containsExactly(
                        new StageRoles.Task(
                                UPKEEP,
                                List.of(new RoleHolders(as("owner"), "accountable", List.of(who("ann")))),
                                List.of(new RoleHolders(as("board"), "responsible", List.of()))),
                        new StageRoles.Task(
                                BUILD,
                                List.of(new RoleHolders(as("developer"), "accountable", List.of(who("ben")))),
                                List.of(new RoleHolders(as("developer"), "responsible", List.of(who("ben"))))));
        assertThat(ids(roles.in(Stage.DISCOVERY))).containsExactly("upkeep");
        assertThat(ids(roles.in(Stage.DEPLOYMENT))).containsExactly("upkeep", "launch");
        assertThat(ids(roles.in(Stage.OPERATION))).containsExactly("upkeep", "watch");
        assertThat(ids(roles.in(Stage.UNDER_AUDIT))).containsExactly("upkeep", "watch");
    }

    @Test
    void tells_of_an_asset_what_reaches_it_and_of_everything_all_there_is() {
        assertThat(ids(plant.store
                        .read(reader -> StageRoles.of(reader, id("clean")))
                        .tasks()))
                .containsExactly("upkeep", "build");
        assertThat(ids(plant.store
                        .read(reader -> StageRoles.of(reader, id("zones")))
                        .tasks()))
                .containsExactly("upkeep", "watch");
        assertThat(ids(plant.store.<StageRoles>read(StageRoles::of).tasks()))
                .containsExactly("upkeep", "build", "launch", "watch");
        assertThat(ids(plant.store
                        .read(reader -> StageRoles.of(reader, new SystemId("print")))
                        .tasks()))
                .containsExactly("upkeep", "watch");
    }

    @Test
    void says_it_in_lines_and_where_nobody_is_there() {
        assertThat(ofPricing().describe().en()).isEqualTo("""
                who answers for what, and who does it
                in every stage:
                - upkeep, Upkeep: accountable owner (ann); responsible board (nobody)
                DEVELOPMENT:
                - build, Build: accountable developer (ben); responsible developer (ben)
                DEPLOYMENT:
                - launch, Launch: accountable board (nobody); responsible developer (ben)
                OPERATION:
                - watch, Watch: accountable checker (cho); responsible owner (ann)
                UNDER_AUDIT:
                - watch, Watch: accountable checker (cho); responsible owner (ann)""");
        assertThat(ofPricing().describe().ko()).isEqualTo("""
                누가 무엇을 책임지고 실행하는지
                모든 단계:
                - upkeep, 관리: 책임(A) owner (ann); 실행(R) board (없음)
                개발:
                - build, 개발: 책임(A) developer (ben); 실행(R) developer (ben)
                배포:
                - launch, 출시: 책임(A) board (없음); 실행(R) developer (ben)
                운영:
                - watch, 감시: 책임(A) checker (cho); 실행(R) owner (ann)
                감사 중:
                - watch, 감시: 책임(A) checker (cho); 실행(R) owner (ann)""");
        assertThat(ofPricing()).hasToString(ofPricing().describe().en());
    }

    @Test
    void says_in_which_stages_nobody_does_anything() {
        matrix(LAUNCH);

        assertThat(ofPricing().describe().en()).isEqualTo("""
                who answers for what, and who does it
                DISCOVERY: nobody
                DEVELOPMENT: nobody
                DEPLOYMENT:
                - launch, Launch: accountable board (nobody); responsible developer (ben)
                OPERATION: nobody
                UNDER_AUDIT: nobody
                SUSPENDED: nobody
                RETIRED: nobody""");
        assertThat(ofPricing().describe().ko()).startsWith("""
                누가 무엇을 책임지고 실행하는지
                발견: 없음
                개발: 없음
                배포:
                """).endsWith("운영: 없음\n감사 중: 없음\n정지: 없음\n폐기: 없음");
        assertThat(plant.store
                        .read(reader -> StageRoles.of(reader, id("clean")))
                        .tasks())
                .isEmpty();
    }

    /** Who left, and who only covers for a while, is seen at the time. */
    @Test
    void tells_who_is_there_now() {
        PersonaId checker = as("checker");
        plant.put(
                PeopleKinds.ASSIGNMENT,
                List.of(
                        new Assignment(
                                who("cho"),
                                checker,
                                Plant.NOON.minusSeconds(86_400),
                                Optional.of(Plant.NOON.plusSeconds(7200)),
                                who("admin"),
                                Optional.empty()),
                        new Assignment(
                                who("ben"),
                                checker,
                                Plant.NOON.minusSeconds(60),
                                Optional.of(Plant.NOON.plusSeconds(3600)),
                                who("admin"),
                                Optional.of(who("cho")))));

        assertThat(watchers()).containsExactlyInAnyOrder(who("cho"), who("ben"));
        plant.at("2026-03-02T13:00:00Z");
        assertThat(watchers()).containsExactly(who("cho"));
        plant.at("2026-03-02T14:00:00Z");
        assertThat(watchers()).isEmpty();
    }

    private List<PrincipalId> watchers() {
        return ofPricing().in(Stage.OPERATION).get(1).accountable().get(0).people();
    }

    @Test
    void tells_nothing_without_a_matrix() {
        Plant bare = new Plant();

        assertThat(bare.store.<StageRoles>read(StageRoles::of).tasks()).isEmpty();
    }
}
