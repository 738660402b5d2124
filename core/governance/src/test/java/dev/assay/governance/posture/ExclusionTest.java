package dev.assay.governance.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody alone says that a duty is none of ours, and whoever looks sees which are said to be none, why, and by whom. */
class ExclusionTest {
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor KIM = Actor.of("kim");
    private static final Catalogue ACT = Catalogues.euAiAct();
    private static final PostureSettings SETTINGS =
            new PostureSettings(List.of(new PostureSettings.Duties(ACT, Set.of("obligation"))));

    private static CatalogueRef ref(String item) {
        return new CatalogueRef(ACT.header().id(), ACT.header().version(), item);
    }

    private static List<CatalogueRef> everything() {
        return ACT.items("obligation").stream().map(item -> ref(item.id())).toList();
    }

    private static Control excluded(List<CatalogueRef> meets) {
        return new Control("not-us", Text.of("None"), Text.of("none"), meets, Optional.of("we see it otherwise"));
    }

    private static Finding refused(Runnable attempt) {
        FindingsException thrown = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(thrown).isNotNull();
        assertThat(thrown.findings()).hasSize(1);
        return thrown.findings().get(0);
    }

    private static Figure figure(Firm firm, String id) {
        return GovernancePosture.of(firm.store(), SETTINGS)
                .figure(id + "-eu-ai-act")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_excludes_a_duty_alone(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());

        Finding alone = refused(() -> compliance.adopt(excluded(everything()), JUNG));

        assertThat(alone.code()).isEqualTo("CAT-6");
        assertThat(alone.describe(Locale.ENGLISH)).contains("\"not-us\"", "approved by somebody else");
        assertThat(alone.describe(Locale.KOREAN)).contains("\"not-us\"", "다른 사람이 승인해야");
        String proposal = compliance.propose(excluded(everything()), "it is so", JUNG);
        assertThat(refused(() -> compliance.approve(proposal, "mine", JUNG)).code())
                .isEqualTo("SOD-1");
        // In March 2026 Art. 4 and four articles for providers of general models are in force.
        assertThat(figure(firm, "duties-met").looked()).hasSize(5);
        assertThat(figure(firm, "duties-applied").offenders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_excluded_is_told_with_why_and_by_whom(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());

        compliance.approve(compliance.propose(excluded(everything()), "it is so", JUNG), "agreed", KIM);

        Figure applied = figure(firm, "duties-applied");
        assertThat(applied.describe(Locale.ENGLISH)).isEqualTo("Duties of eu-ai-act that nobody excluded: 0 of 5");
        assertThat(applied.offenders()).hasSize(5);
        Text why = applied.offenders().get(0).why();
        assertThat(why.en()).endsWith(": not-us — we see it otherwise (proposed by jung, approved by kim)");
        assertThat(why.ko()).endsWith(": not-us — we see it otherwise (제안 jung, 승인 kim)");
        Figure met = figure(firm, "duties-met");
        assertThat(met.describe(Locale.ENGLISH)).isEqualTo("Duties of eu-ai-act with fresh evidence: nothing to judge");
        assertThat(met.describe(Locale.KOREAN)).isEqualTo("eu-ai-act 의무 가운데 유효한 증빙이 있는 것: 판단할 대상 없음");
        assertThat(firm.records().stream()
                        .map(added -> added.event())
                        .filter(event -> event.type().equals("control.adopted"))
                        .toList())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.outcome()).isEqualTo("excluded");
                    assertThat(event.actor()).isEqualTo(KIM);
                    assertThat(event.reason()).isEqualTo("agreed");
                    assertThat(event.details()).containsAllEntriesOf(Map.of("proposedBy", List.of("jung")));
                });
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_excluded_grows_by_nobody_alone_and_shrinks_by_anybody(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());
        Control one = excluded(List.of(ref("Art. 4"))).forSystems(Set.of("fares"));
        compliance.approve(compliance.propose(one, "it is so", JUNG), "agreed", KIM);

        assertThat(refused(() -> compliance.adopt(one.forSystems(Set.of()), JUNG))
                        .code())
                .isEqualTo("CAT-6");
        assertThat(refused(() -> compliance.adopt(one.forSystems(Set.of("fares", "zones")), JUNG))
                        .code())
                .isEqualTo("CAT-6");
        assertThat(refused(() -> compliance.adopt(excluded(everything()).forSystems(Set.of("fares")), JUNG))
                        .code())
                .isEqualTo("CAT-6");
        assertThat(compliance.adopt(one.ownedBy(Firm.STEWARD), JUNG).applies()).isFalse();
    }

    /** Else who took an exclusion back could find it approved once more. */
    @ParameterizedTest
    @EnumSource
    void what_was_proposed_before_the_control_was_adopted_anew_is_stale(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());
        String proposal = compliance.propose(excluded(everything()), "it is so", JUNG);
        compliance.adopt(
                new Control("not-us", Text.of("Read"), Text.of("taught"), List.of(ref("Art. 4")), Optional.empty()),
                KIM);

        assertThat(refused(() -> compliance.approve(proposal, "agreed", KIM)).code())
                .isEqualTo("STALE");
    }

    @Test
    void a_figure_of_nothing_is_none_without_offenders() {
        Figure nothing = new Figure("none", Text.of("None", "없음"), "GOVERN 1", List.of(), List.of());
        Figure held =
                new Figure("held", Text.of("Held", "있음"), "GOVERN 1", List.of(new Ref("asset", "trips", 1)), List.of());

        assertThat(new GovernancePosture(Firm.FRIDAY_19, java.time.ZoneOffset.UTC, List.of(nothing, held)).toString())
                .endsWith(": 1 of 2 figures without offenders, 1 with nothing to judge");
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_may_be_as_long_as_any_other(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());
        Control control = new Control(
                "not-us", Text.of("None"), Text.of("none"), List.of(ref("Art. 4")), Optional.of("법".repeat(4_096)));

        compliance.approve(compliance.propose(control, "it is so", JUNG), "agreed", KIM);

        assertThat(figure(firm, "duties-applied").offenders()).hasSize(1);
        assertThatThrownBy(() -> new Control(
                        "not-us", Text.of("None"), Text.of("none"), List.of(), Optional.of("x".repeat(4_097))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4096 at most, but has 4097");
    }
}
