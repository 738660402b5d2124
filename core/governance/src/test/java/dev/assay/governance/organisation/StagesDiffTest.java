package dev.assay.governance.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm says when in a system's life it decides about deployment. */
class StagesDiffTest {
    private static final Clock CLOCK = Clock.fixed(World.NOON, ZoneOffset.UTC);
    private static final Actor KIM = Actor.of("kim");

    private static Organisation firm(int version, Set<Stage> stages) {
        List<Activity> rows = RaciMatrix.defaults().activities().stream()
                .map(row -> row.id().value().equals("deployment") ? row.withStages(stages) : row)
                .toList();
        return new Organisation(
                new Profile(version, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(
                        List.of(World.person("kim"), World.person("lee")),
                        rows.stream()
                                .flatMap(row -> row.letters().personas().stream())
                                .distinct()
                                .map(PersonaId::value)
                                .map(World::persona)
                                .toList(),
                        List.of(),
                        List.of()),
                Optional.empty(),
                Optional.of(new RaciMatrix(1, rows)),
                List.of());
    }

    /** Nobody gets to approve unawares that people are told of another stage. */
    @ParameterizedTest
    @EnumSource
    void another_stage_is_told_before_it_is_approved_and_stands_afterwards(Stores stores) {
        Stores.Open open = stores.open(CLOCK);
        Organisations organisations = new Organisations(open.store(), List.of(), List.of());
        organisations.load(firm(1, Set.of()), KIM);
        Organisation next = firm(2, Set.of(Stage.DEPLOYMENT));

        OrganisationDiff diff = organisations.changes(next);
        String proposal =
                organisations.propose(next, "only then", KIM).proposal().id();
        organisations.approve(proposal, next, "agreed", Actor.of("lee"));

        assertThat(diff.describe(Locale.ENGLISH)).isEqualTo("""
                1 change, 1 of who may do, decide or approve what
                activity "deployment" changes: stages gains "deployment\"""");
        assertThat(diff.describe(Locale.KOREAN))
                .isEqualTo("변경 1건, 그중 권한과 책임의 변경 1건\n활동 \"deployment\" 변경: stages \"deployment\" 추가");
        assertThat(next.digest()).isNotEqualTo(firm(2, Set.of()).digest());
        assertThat(open.store().<RaciMatrix>read(reader -> RaciMatrix.of(reader).orElseThrow()))
                .isEqualTo(next.raci().orElseThrow().withVersion(2));
    }
}
