package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.people.Severity;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.Completion;
import dev.assay.governance.review.Diff;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Noon is that of 2 March 2026, so that thirty days end on 1 April. */
class PilotTest {
    private static final Text SMALL = Text.of("one zone");
    private static final Text LARGE = Text.of("all zones");
    private static final Period MONTH = Period.ofDays(30);
    private static final Optional<String> NONE = Optional.empty();

    private Plant plant = new Plant();
    private Stages stages = stages();

    private Stages stages() {
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        return new Stages(plant.store, (requirement, question) -> List.of());
    }

    private void over(Stores stores) {
        plant = new Plant(stores);
        stages = stages();
    }

    private Instant due() {
        return plant.store
                .read(reader -> Systems.require(reader, PRICING))
                .pilot()
                .orElseThrow()
                .due();
    }

    private void decided(String id, Matter matter) {
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval(id, matter)));
    }

    private static Matter asked(Text scope, Period period) {
        return system(Stage.OPERATION).piloting(scope, period, Plant.id("trips"), Severity.HIGH);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_due_one_period_on_and_overdue_when_nobody_looks(Stores stores) {
        over(stores);

        refused("NOT_ADDRESSED", () -> stages.pilot(PRICING, SMALL, MONTH, NONE, BEN));
        refused("PILOT", () -> stages.pilot(PRICING, SMALL, MONTH, Optional.of("none such"), BEN));
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);

        assertThat(due()).isEqualTo("2026-04-01T12:00:00Z");
        plant.at("2026-04-01T11:59:59Z");
        assertThat(stages.overduePilots()).isEmpty();
        assertThat(offenders()).isZero();
        plant.at("2026-04-01T12:00:00Z");
        assertThat(stages.overduePilots()).extracting(Finding::code).containsExactly("PILOT-OVERDUE");
        // As the firm reads a time, not as a record keeps it.
        assertThat(stages.overduePilots().get(0).message().en()).contains("was due at 2026-04-01 12:00");
        assertThat(offenders()).isEqualTo(1);
    }

    private int offenders() {
        return GovernancePosture.of(plant.store, PostureSettings.ofDefaults())
                .figure("pilots-looked-at")
                .orElseThrow()
                .offenders()
                .size();
    }

    @Test
    void saying_the_same_again_moves_nothing_on() {
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        plant.at("2026-03-20T12:00:00Z");

        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        assertThat(due()).isEqualTo("2026-04-01T12:00:00Z");

        stages.pilot(PRICING, SMALL, Period.ofDays(7), NONE, ANN);
        assertThat(due()).isEqualTo("2026-03-27T12:00:00Z");
        refused("PILOT", () -> stages.pilot(PRICING, SMALL, MONTH, NONE, ANN));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void its_owner_says_what_was_found(Stores stores) {
        over(stores);
        refused("PILOT", () -> stages.lookedAtPilot(PRICING, "went well", ANN));
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        plant.at("2026-04-03T12:00:00Z");

        refused("NOT_ADDRESSED", () -> stages.lookedAtPilot(PRICING, "went well", BEN));
        refused("PILOT", () -> stages.lookedAtPilot(PRICING, " ", ANN));
        assertThat(due()).isEqualTo("2026-04-01T12:00:00Z");
        stages.lookedAtPilot(PRICING, "went well", ANN);

        assertThat(due()).isEqualTo("2026-05-03T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void or_a_review_of_the_system_is_completed(Stores stores) {
        over(stores);
        Reviews reviews = new Reviews(plant.store, (item, since) -> Set.of());
        ReviewItem item = ReviewItem.system(PRICING);
        reviews.schedule(item, ReviewPlan.quarterly(), Plant.who("ann"));
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        plant.at("2026-06-02T12:00:00Z");

        reviews.start(item, Plant.who("cho"));
        assertThat(due()).isEqualTo("2026-04-01T12:00:00Z");
        Completion.Verdict well =
                new Completion.Verdict(Completion.Outcome.CONFIRMED, new Diff.Unchanged("nothing"), "d");
        reviews.complete(item, Plant.who("cho"), well);

        assertThat(due()).isEqualTo("2026-07-02T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "P1M", "P1Y"})
    void is_looked_at_less_often_only_if_its_owner_decides_so(String period) {
        Period longer = Period.parse(period);

        refused("PILOT", () -> stages.pilot(PRICING, SMALL, longer, NONE, ANN));
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        refused("PILOT", () -> stages.pilot(PRICING, SMALL, longer, NONE, ANN));
        decided("d-1", asked(SMALL, longer));
        stages.pilot(PRICING, SMALL, longer, Optional.of("d-1"), BEN);

        assertThat(due()).isAfter("2026-04-01T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P-1M61D", "P-2147483648Y", "P366D", "P1Y1D", "P13M", "P999999999Y"})
    void a_period_is_a_day_to_a_year(String period) {
        assertThatThrownBy(() -> new AiSystem.Pilot(SMALL, Period.parse(period), Plant.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period must be a day to P1Y, but was " + Period.parse(period));
    }

    @Test
    void gets_another_scope_by_a_decision() {
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);

        refused("PILOT", () -> stages.pilot(PRICING, LARGE, MONTH, NONE, ANN));
        refused("PILOT", () -> stages.pilot(PRICING, LARGE, MONTH, Optional.of("d-2"), ANN));
        decided("d-2", asked(LARGE, MONTH));
        refused("PILOT", () -> stages.pilot(PRICING, LARGE, Period.ofDays(60), Optional.of("d-2"), ANN));
        plant.at("2026-03-03T12:00:00Z");
        stages.pilot(PRICING, LARGE, MONTH, Optional.of("d-2"), ANN);

        assertThat(due()).isEqualTo("2026-04-02T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void and_ends_by_one(Stores stores) {
        over(stores);
        refused("PILOT", () -> stages.endPilot(PRICING, "d-1", ANN));
        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);

        refused("PILOT", () -> stages.endPilot(PRICING, "d-1", ANN));
        decided("d-1", asked(LARGE, MONTH));
        refused("PILOT", () -> stages.endPilot(PRICING, "d-1", ANN));
        decided("d-2", system(Stage.OPERATION).endingPilot(Plant.id("trips"), Severity.HIGH));
        assertThat(stages.endPilot(PRICING, "d-2", BEN).pilot()).isEmpty();

        stages.pilot(PRICING, SMALL, MONTH, NONE, ANN);
        refused("PILOT", () -> stages.endPilot(PRICING, "d-2", ANN));
    }

    @Test
    void does_not_come_with_its_system() {
        Plant other = SystemFixture.plant(Stores.MEMORY);
        AiSystem piloted = system(Stage.DISCOVERY)
                .with(Optional.of(new AiSystem.Pilot(SMALL, MONTH, Instant.parse("2099-01-01T00:00:00Z"))));

        refused("PILOT", () -> new Systems(other.store).register(piloted, ANN));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
