package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed by a proposal: who may approve it is told, by name. */
class EveryProposalAskedTest {
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor PARK = Actor.of("park");
    private static final Actor KIM = Actor.of("kim");

    /** Choi answers for the framework, park for policies, and jung for thresholds. */
    private static Firm firm(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(
                RaciMatrix.KIND,
                new RaciMatrix(
                        1,
                        List.of(
                                row("framework", "framework-change", Firm.CHIEF, List.of()),
                                row("policies", "policy-change", Firm.STEWARD, List.of()),
                                row("rules", "threshold-change", Firm.ENGINEER, List.of(new Pattern("*"))))));
        return firm;
    }

    private static Activity row(String id, String decision, PersonaId answers, List<Pattern> assets) {
        return new Activity(
                new ActivityId(id),
                Text.of(id),
                Optional.empty(),
                new Letters(List.of(answers), List.of(answers), List.of(), List.of()),
                new Reach(Set.of(decision), assets, List.of(), Optional.empty()),
                Set.of(),
                List.of());
    }

    private static List<Notice> notices(Firm firm) {
        return firm.store()
                .read(reader ->
                        reader.all(Notice.KIND).stream().map(Stored::value).toList());
    }

    private static void assertAsked(Firm firm, Asked asked) {
        assertThat(notices(firm)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactlyInAnyOrderElementsOf(asked.who());
            assertThat(shortened(notice.text().en())).contains(" proposes " + asked.en() + ", proposal ");
            assertThat(shortened(notice.text().ko())).contains(" 님의 제안: " + asked.ko() + ", 제안 ");
        });
    }

    private static String shortened(String text) {
        return text.replaceAll("sha256:[0-9a-f]{64}", "sha256:…");
    }

    /** Who is asked for what. */
    private record Asked(Set<String> who, String en, String ko) {}

    private static Asked ofAnEngineer(Proposable kind) {
        return switch (kind) {
            case CardProposal -> new Asked(Set.of("choi"), "another card of persona engineer", "페르소나 engineer의 새 카드");
            case RaciProposal -> new Asked(Set.of("choi"), "version 2 of the RACI matrix", "RACI 표의 버전 2");
            case OrganisationProposal ->
                new Asked(
                        Set.of("choi"),
                        "version 1 of the description of the organisation (sha256:…)",
                        "조직 설명의 버전 1(sha256:…)");
            case Change -> new Asked(Set.of("kim", "lee"), "version 1 of policy big-writes", "정책 big-writes의 버전 1");
            case PolicyProposal -> new Asked(Set.of("park"), "approval policy data-access@1", "승인 정책 data-access@1");
            case ControlProposal ->
                new Asked(
                        Set.of("park"),
                        "that control \"faces\" is excluded: we film nobody",
                        "통제 \"faces\"의 제외: we film nobody");
            case CatalogueProposal ->
                new Asked(Set.of("park"), "catalogue \"korea-ai-basic-act@2026\"", "카탈로그 \"korea-ai-basic-act@2026\"");
            case ProfileProposal -> new Asked(Set.of("park"), "emergency profile repair", "비상 프로필 repair");
            case RuleProposal -> new Asked(Set.of("park"), "rule of oversight refunds", "감독 규칙 refunds");
            case PlanProposal ->
                new Asked(
                        Set.of("kim", "lee"),
                        "monitoring plan \"taxi-trips taxi\", by which a run is missed after PT24H",
                        "모니터링 계획 \"taxi-trips taxi\"(PT24H 동안 실행이 없으면 누락)");
        };
    }

    /** Those to whom it is turned where who answers for policies proposes. */
    private static Set<String> ofWhoAnswersForPolicies(Proposable kind) {
        return switch (kind) {
            case CardProposal, RaciProposal, OrganisationProposal -> Set.of("choi");
            case Change, PolicyProposal, RuleProposal, PlanProposal -> Set.of("kim", "lee");
            case ControlProposal, CatalogueProposal -> Set.of();
            case ProfileProposal -> Set.of("kim", "lee", "choi");
        };
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Proposable.values())
                .flatMap(kind -> Stream.of(Stores.MEMORY, Stores.H2).map(stores -> Arguments.of(kind, stores)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void who_answers_for_it_is_asked(Proposable kind, Stores stores) {
        Firm firm = firm(stores);

        kind.way(firm).propose().by(JUNG, "it is better");

        assertAsked(firm, ofAnEngineer(kind));
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void where_that_is_who_proposes_it_the_next_are_asked(Proposable kind, Stores stores) {
        Firm firm = firm(stores);

        kind.way(firm).propose().by(PARK, "it is better");

        assertThat(notices(firm))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.to()).containsExactlyInAnyOrderElementsOf(ofWhoAnswersForPolicies(kind)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void of_a_plan_over_what_nobody_owns_who_answers_for_thresholds_is_asked(Stores stores) {
        Firm firm = firm(stores);
        firm.asset(Classification.CONFIDENTIAL, Optional.empty());

        Proposable.PlanProposal.way(firm).propose().by(KIM, "silence is a signal");

        assertThat(notices(firm))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactly("jung"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void of_the_end_of_a_plan_the_other_owner_is_asked(Stores stores) {
        Firm firm = firm(stores);
        Monitoring monitoring = Proposable.monitoring(firm);
        firm.plan(monitoring, Duration.ofHours(24), Severity.CRITICAL);

        monitoring.proposeEnd("taxi-trips taxi", "it is noisy", KIM);

        assertThat(notices(firm))
                .filteredOn(notice -> notice.text().en().contains("the end of monitoring plan \"taxi-trips taxi\","))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).containsExactly("lee");
                    assertThat(notice.text().ko()).startsWith("kim 님의 제안: 모니터링 계획 \"taxi-trips taxi\"의 종료, 제안 ");
                });
    }

    /** Else who answers for policies would take out who looks, and tell only who will look from then on. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void nobody_passes_over_who_looks_by_a_rule_by_naming_another_who_shall(Stores stores) {
        Firm firm = firm(stores);
        Oversight oversight = new Oversight(firm.store());
        Firm.rule(oversight, rule(Firm.OWNER));

        oversight.propose(rule(Firm.ENGINEER), "they have time", PARK);

        assertThat(notices(firm))
                .filteredOn(notice -> notice.text().en().startsWith("park proposes"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("kim", "lee", "jung"));
    }

    private static OversightRule rule(PersonaId overseer) {
        return new OversightRule(
                "refunds",
                new Pattern("refund"),
                new Pattern("*"),
                new Trigger.Always(),
                new Effect.Block(),
                Set.of(overseer),
                Duration.ofHours(2));
    }

    /** What it proposes is no longer than what is stored. */
    @ParameterizedTest
    @EnumSource
    void a_plan_of_a_suite_with_the_longest_name_is_proposed_and_told_in_every_store(Stores stores) {
        Firm firm = firm(stores);
        String longest = "가".repeat(200);

        Proposable.monitoring(firm)
                .propose(
                        MonitoringPlan.of(Firm.TRIPS, longest, Duration.ofDays(1), Severity.CRITICAL),
                        "silence is a signal",
                        JUNG);

        assertThat(notices(firm)).hasSize(1);
        assertThatThrownBy(() -> MonitoringPlan.of(Firm.TRIPS, longest + "가", Duration.ofDays(1), Severity.CRITICAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("suite must be 1 to 200 characters that can be read, but was ");
    }
}
