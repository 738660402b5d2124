package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskItem.Treatment;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who replaces an assessment of the risks of pricing, whose business owner is ann's persona, "owner"; ben is "developer", cho "checker",
 * and dan nothing. Noon is that of 2 March 2026.
 */
class ReplacedAssessmentTest {
    private static final Actor DAN = Actor.of("dan");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private Plant plant;
    private Risks risks;
    private People people;

    /** Ann may accept what is high, which ben assessed. */
    private void open(Stores stores) {
        plant = SystemFixture.plant(stores).put(PeopleKinds.PRINCIPAL, List.of(Plant.person("dan")));
        plant.put(
                AiSystem.KIND,
                List.of(SystemFixture.system(Stage.DEVELOPMENT, Tiering.of(RiskTier.HIGH_RISK, "as found"))));
        risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
        people = new People(plant.store, List.of());
    }

    /** In the firm nobody may accept risks. */
    private void openWithoutAccepters(Stores stores) {
        open(stores);
        Card card = new Card(Text.of("owner"), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        plant.put(
                PeopleKinds.PERSONA,
                List.of(new Persona(
                        Plant.as("owner"),
                        1,
                        Persona.Type.HUMAN,
                        Persona.Status.ACTIVE,
                        card,
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    private void onLeaveForAMinute(String who, Actor actor) {
        people.sendOnLeave(
                Plant.who(who),
                Optional.of(plant.store.read(reader -> reader.now()).plusSeconds(60)),
                actor);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nobody_replaces_it_because_they_alone_said_that_the_others_are_away(Stores stores) {
        open(stores);
        risks.assess(of(9, drift(4, 4, "owner")), BEN);
        refused("NOT_ADDRESSED", () -> risks.assess(of(9, drift(1, 1, "checker")), CHO));
        onLeaveForAMinute("ben", CHO);
        onLeaveForAMinute("ann", CHO);

        assertThat(refused("SOD-1", () -> risks.assess(of(9, drift(1, 1, "checker")), CHO)))
                .startsWith("assessment of \"pricing\" must be replaced by somebody else than cho, who alone, or as one"
                        + " with others, said that ");
        plant.at("2026-03-02T12:02:00Z");
        risks.assess(of(9, drift(4, 4, "developer")), BEN);
    }

    /** Ben made it and sees to it himself; only his leave is cho's word. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_that_who_made_it_is(Stores stores) {
        openWithoutAccepters(stores);
        risks.assess(of(9, drift(4, 4, "checker")), BEN);
        plant.put(PeopleKinds.PRINCIPAL, List.of(Plant.person("ann").with(Principal.Status.LEFT, Optional.empty())));
        plant.put(PeopleKinds.PRINCIPAL, List.of(Plant.person("cho").with(Principal.Status.LEFT, Optional.empty())));
        onLeaveForAMinute("ben", DAN);

        refused("SOD-1", () -> risks.assess(of(9, drift(1, 1, "checker")), DAN));
    }

    /** Dan's word, not cho's. Ben made the last but one, and still has his say when he is back. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void anybody_does_while_none_of_them_is_there_and_takes_nobodys_part(Stores stores) {
        open(stores);
        risks.assess(of(9, drift(4, 4, "owner")), BEN);
        onLeaveForAMinute("ben", DAN);
        onLeaveForAMinute("ann", DAN);

        risks.assess(of(9, drift(1, 1, "checker")), CHO);

        plant.at("2026-03-02T12:02:00Z");
        risks.assess(of(9, drift(4, 4, "developer")), BEN);
        refused("NOT_ADDRESSED", () -> risks.assess(of(9, drift(1, 1, "checker")), CHO));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_assesses_first_does_not_keep_the_business_owner_out(Stores stores) {
        openWithoutAccepters(stores);
        risks.assess(of(9, drift(1, 1, "checker")), CHO);
        refused("NOT_ADDRESSED", () -> risks.assess(of(9, drift(1, 1, "developer")), BEN));

        risks.assess(of(9, drift(4, 4, "owner")), ANN);
        plant.at("2027-06-01T00:00:00Z");
        risks.assess(at("2027-09-01T00:00:00Z", drift(4, 4, "owner")), ANN);
    }

    /** Nor by a risk of their own, nor in two steps. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_does_not_make_it_milder_alone(Stores stores) {
        openWithoutAccepters(stores);
        RiskItem bias = new RiskItem(
                "bias", "few trips", level(2, 2), Treatment.ACCEPT, level(2, 2), Plant.as("checker"), Optional.empty());
        risks.assess(of(8, drift(4, 4, "checker"), bias), CHO);
        RiskItem own = new RiskItem(
                "theft", "keys", level(2, 2), Treatment.AVOID, level(1, 1), Plant.as("owner"), Optional.empty());

        assertThat(milder(of(9, drift(4, 4, "checker"), bias))).endsWith("was by ann: it tolerates 9 instead of 8");
        assertThat(milder(of(8, drift(3, 5, "checker"), bias)))
                .isEqualTo("assessment of \"pricing\" must be made milder by one of [cho], but was by ann: it rates"
                        + " what remains of \"drift\" 15 instead of 16");
        assertThat(milder(of(8, drift(4, 4, "checker")))).endsWith(": it leaves out \"bias\"");
        RiskItem avoided = new RiskItem(
                "bias", "few trips", level(2, 2), Treatment.AVOID, level(2, 2), Plant.as("checker"), Optional.empty());
        assertThat(milder(of(8, drift(4, 4, "checker"), avoided))).endsWith(": it asks nobody to accept \"bias\"");
        risks.assess(of(8, drift(4, 4, "owner"), bias, own), ANN);
        assertThat(milder(of(8, drift(1, 1, "owner"), bias, own)))
                .endsWith("must be made milder by one of [cho], but was by ann: it rates what remains of \"drift\" 1"
                        + " instead of 16");
        risks.assess(of(8, drift(1, 1, "checker")), CHO);
    }

    /** What she says anew while cho is away by her word makes her no keeper either. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_because_they_sent_the_others_away(Stores stores) {
        openWithoutAccepters(stores);
        risks.assess(of(9, drift(4, 4, "checker")), CHO);
        onLeaveForAMinute("cho", ANN);

        refused("SOD-1", () -> risks.assess(of(9, drift(1, 1, "owner")), ANN));
        risks.assess(of(9, drift(4, 4, "owner")), ANN);
        refused("SOD-1", () -> risks.assess(of(9, drift(1, 1, "owner")), ANN));
        plant.at("2026-03-02T12:02:00Z");
        milder(of(9, drift(1, 1, "owner")));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_owner_comes_before_anybody_else_once_nobody_keeps_it(Stores stores) {
        openWithoutAccepters(stores);
        risks.assess(of(9, drift(4, 4, "checker")), CHO);
        plant.put(PeopleKinds.PRINCIPAL, List.of(Plant.person("cho").with(Principal.Status.LEFT, Optional.empty())));

        refused("NOT_ADDRESSED", () -> risks.assess(of(9, drift(4, 4, "developer")), BEN));
        risks.assess(of(9, drift(1, 1, "owner")), ANN);
    }

    /** Who registers an asset of the system's id owns nothing of the system. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void of_an_asset_the_owner_and_the_steward_replace_it(Stores stores) {
        openWithoutAccepters(stores);
        Asset fare = Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown());
        Asset looked = new Asset(
                fare.id(),
                fare.type(),
                fare.name(),
                fare.handling(),
                fare.owner(),
                Optional.of(Plant.as("developer")),
                fare.suites(),
                fare.quality());
        Asset pricing = Plant.ownedBy(Plant.dataset("pricing"), "developer");
        plant.put(Assets.KIND, List.of(looked, pricing));
        risks.assess(of("fare", JUNE, 9, drift(4, 4, "checker")), CHO);
        risks.assess(of(9, drift(4, 4, "checker")), CHO);

        risks.assess(of("fare", JUNE, 9, drift(4, 4, "owner")), ANN);
        risks.assess(of("fare", JUNE, 9, drift(4, 4, "owner")), BEN);
        refused("NOT_ADDRESSED", () -> risks.assess(of("fare", JUNE, 9, drift(1, 1, "owner")), BEN));
        refused("NOT_ADDRESSED", () -> risks.assess(of("fare", JUNE, 9, drift(4, 4, "owner")), DAN));
        refused("NOT_ADDRESSED", () -> risks.assess(of(9, drift(4, 4, "developer")), BEN));
    }

    /** Who found it before does not accept what its owner says again. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_keeps_it_accepts_no_risk_of_it(Stores stores) {
        open(stores);
        plant.put(
                AiSystem.KIND,
                List.of(SystemFixture.system(Stage.DEVELOPMENT, Tiering.of(RiskTier.HIGH_RISK, "as found"))
                        .with(new AiSystem.Purpose(Text.of("sets fares"), AiSystem.Role.BOTH, Plant.as("developer")))));
        RiskItem bias = new RiskItem(
                "bias", "few trips", level(2, 2), Treatment.ACCEPT, level(2, 2), Plant.as("owner"), Optional.empty());
        risks.assess(of(9, bias), ANN);
        risks.assess(of(9, bias), BEN);

        refused("SOD-1", () -> risks.accept("pricing", "bias", JUNE, "fine", ANN));
    }

    private String milder(RiskAssessment next) {
        return refused("NOT_ADDRESSED", () -> risks.assess(next, ANN));
    }

    private static RiskLevel level(int likelihood, int impact) {
        return new RiskLevel(likelihood, impact);
    }

    private static RiskItem drift(int likelihood, int impact, String owner) {
        return new RiskItem(
                "drift",
                "season",
                level(4, 4),
                Treatment.MITIGATE,
                level(likelihood, impact),
                Plant.as(owner),
                Optional.empty());
    }

    private static RiskAssessment of(int tolerance, RiskItem... items) {
        return of("pricing", JUNE, tolerance, items);
    }

    private static RiskAssessment at(String end, RiskItem item) {
        return of("pricing", Instant.parse(end), 9, item);
    }

    private static RiskAssessment of(String subject, Instant end, int tolerance, RiskItem... items) {
        return new RiskAssessment(subject, List.of(items), tolerance, "m1", Set.of(), end, Optional.empty());
    }

    private static String refused(String code, ThrowingCallable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt);
        assertThat(refused).isNotNull();
        assertThat(refused.findings()).extracting(finding -> finding.code()).containsExactly(code);
        return refused.findings().get(0).message().en();
    }
}
