package dev.assay.governance.system;

import static dev.assay.governance.system.SystemFixture.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.quality.Dimension;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs found of the data counts, not what somebody thinks of them. */
class RankedTest {
    private static final String SUITE = "taxi trips";

    private static Plant plant(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        Asset bare = Plant.dataset("trips");
        return plant.put(
                        Assets.KIND,
                        List.of(new Asset(
                                bare.id(),
                                bare.type(),
                                bare.name(),
                                bare.handling(),
                                bare.owner(),
                                bare.steward(),
                                Set.of(SUITE),
                                bare.quality())))
                .put(AiSystem.KIND, List.of(SystemFixture.system(Stage.DEVELOPMENT)))
                .put(UseCase.KIND, List.of(useCase(PRICING, 3)));
    }

    /** Without the data 17 speaks for it. */
    private static UseCase useCase(SystemId system, int data) {
        return UseCase.of(system, Text.of("fares", "요금"), new UseCase.Scores(5, 4, data, 2, 1, 5))
                .withAlternatives("a table");
    }

    private static QualityRun run(List<Status> statuses) {
        List<Line> lines = IntStream.range(0, statuses.size())
                .mapToObj(i -> new Line(
                        "e" + i,
                        Dimension.VALIDITY,
                        Severity.WARNING,
                        statuses.get(i),
                        "",
                        new Line.Expected("", "", List.of()),
                        Text.of("none"),
                        1))
                .toList();
        return new QualityRun(
                "sha256:01",
                new AssetId("trips"),
                new QualityRun.SuiteRef(SUITE, "f"),
                new QualityRun.Source("trips", "objects", Plant.NOON, "r"),
                Plant.NOON,
                1,
                lines,
                Optional.empty());
    }

    /** What was not evaluated, or went wrong, says nothing of the data. */
    private static List<Status> statuses(int held, int failed) {
        return Stream.concat(
                        Stream.concat(
                                Collections.nCopies(held, Status.PASSED).stream(),
                                Collections.nCopies(failed, Status.FAILED).stream()),
                        Stream.of(Status.NOT_EVALUATED, Status.ERROR))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 5", "9, 1, 5", "8, 2, 4", "3, 1, 4", "1, 1, 3", "1, 3, 1", "0, 7, 1"})
    void data_are_as_good_as_their_runs(int held, int failed, int score) {
        Plant plant = plant(Stores.MEMORY);
        plant.store.change(change -> Runs.record(change, run(statuses(held, failed))));

        assertThat(new UseCases(plant.store).ranked()).singleElement().satisfies(ranked -> {
            assertThat(ranked.measured()).contains(score);
            assertThat(ranked.dataAvailability()).isEqualTo(score);
            assertThat(ranked.total()).isEqualTo(17 + score);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_best_comes_first_and_of_equal_ones_the_first_name(Stores stores) {
        Plant plant = plant(stores);
        for (String id : List.of("b", "a", "gone")) {
            AiSystem like = SystemFixture.system(id.equals("gone") ? Stage.RETIRED : Stage.DISCOVERY);
            AiSystem system = new AiSystem(
                    new SystemId(id),
                    like.purpose(),
                    like.tiering(),
                    like.stage(),
                    new AiSystem.Parts(Set.of(), Set.of(), Set.of()),
                    like.upkeep(),
                    like.pilot(),
                    like.suspension());
            plant.put(AiSystem.KIND, List.of(system)).put(UseCase.KIND, List.of(useCase(system.id(), 4)));
        }
        assertThat(order(plant)).containsExactly("a 21", "b 21", "pricing 20");

        plant.store.change(change -> Runs.record(change, run(statuses(4, 0))));

        assertThat(order(plant)).containsExactly("pricing 22", "a 21", "b 21");
    }

    private static List<String> order(Plant plant) {
        return new UseCases(plant.store)
                .ranked().stream()
                        .map(ranked -> ranked.useCase().system() + " " + ranked.total())
                        .toList();
    }
}
