package dev.assay.governance.policy;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesTest {
    private static final Condition PROD_WRITE = new Condition.All(List.of(
            new Condition.OneOf("environment", Set.of("prod")),
            new Condition.Not(new Condition.OneOf("action", Set.of("read"))),
            new Condition.Any(List.of(new Condition.AtLeast("rows", new BigDecimal("1000"))))));
    private static final Map<String, String> LARGE_WRITE =
            Map.of("environment", "prod", "action", "write", "rows", "1000");

    private final Plant plant = new Plant();
    private final Policies policies = new Policies(plant.store);

    @Test
    void a_rule_holds_of_what_is_stated_only() {
        assertThat(PROD_WRITE.holds(LARGE_WRITE)).isTrue();
        assertThat(PROD_WRITE.holds(Map.of("environment", "prod", "action", "write", "rows", "999.9")))
                .isFalse();
        assertThat(PROD_WRITE.holds(Map.of("environment", "prod", "action", "write", "rows", "many")))
                .isFalse();
        assertThat(PROD_WRITE.holds(Map.of("environment", "prod", "action", "read", "rows", "1000")))
                .isFalse();
        assertThat(PROD_WRITE.holds(Map.of())).isFalse();
    }

    @Test
    void a_policy_acts_after_somebody_else_approved_it_within_its_term() {
        String proposal = policies.propose(policy(), "too many accidents", BEN);
        assertThat(policies.apply(LARGE_WRITE, BEN)).isEmpty();

        policies.approve(proposal, "agreed", ANN);

        assertThat(policies.apply(LARGE_WRITE, BEN))
                .extracting(Policy::reference)
                .containsExactly("big-writes@1");
        assertThat(policies.apply(Map.of(), BEN)).isEmpty();
        plant.at("2026-03-02T13:00:00Z");
        assertThat(policies.apply(LARGE_WRITE, BEN)).isEmpty();
        assertThat(plant.events())
                .containsExactly(
                        "policy.proposed ok", "policy.approved ok", "policy.effective ok", "policy.fired DENY");
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_that_is_approved_for_later_leaves_the_one_in_force_until_then(Stores stores) {
        Plant later = new Plant(stores);
        Policies own = new Policies(later.store);
        own.approve(own.propose(policy(), "too many accidents", BEN), "agreed", ANN);
        own.approve(own.propose(lasting(60, 120), "another hour", BEN), "agreed", ANN);

        assertThat(own.apply(LARGE_WRITE, BEN)).extracting(Policy::reference).containsExactly("big-writes@1");
        assertThat(own.review()).as("version 2 has not begun").isEmpty();
        later.at("2026-03-02T12:59:59Z");
        assertThat(own.apply(LARGE_WRITE, BEN)).extracting(Policy::reference).containsExactly("big-writes@1");
        later.at("2026-03-02T13:00:00Z");
        assertThat(own.apply(LARGE_WRITE, BEN)).extracting(Policy::reference).containsExactly("big-writes@2");
        later.at("2026-03-02T14:00:00Z");
        assertThat(own.apply(LARGE_WRITE, BEN)).isEmpty();
        assertThat(later.events())
                .containsExactly(
                        "policy.proposed ok",
                        "policy.approved ok",
                        "policy.effective ok",
                        "policy.proposed ok",
                        "policy.approved ok",
                        "policy.fired DENY",
                        "policy.fired DENY",
                        "policy.effective ok",
                        "policy.fired DENY");
    }

    @Test
    void a_version_that_ended_before_the_one_in_force_brings_that_one_not_back() {
        policies.approve(policies.propose(lasting(0, 120), "two hours", BEN), "agreed", ANN);
        policies.approve(policies.propose(policy(), "one will do", BEN), "agreed", ANN);

        plant.at("2026-03-02T13:00:00Z");

        assertThat(policies.apply(LARGE_WRITE, BEN)).isEmpty();
    }

    @Test
    void a_policy_is_proposed_by_somebody_known_and_for_a_reason() {
        assertThat(codes(() -> policies.propose(policy(), " ", Actor.of("ghost"))))
                .containsExactly("UNKNOWN_PRINCIPAL", "REASON_MISSING");
        assertThat(plant.events()).doesNotContain("policy.proposed ok");
    }

    @Test
    void nobody_approves_their_own_and_no_agent_any() {
        String proposal = policies.propose(policy(), "too many accidents", BEN);

        assertThat(codes(() -> policies.approve(proposal, "mine", BEN))).containsExactly("SOD-1");
        assertThat(codes(() -> policies.approve(proposal, "fine", BOT))).containsExactly("SOD-2");
        assertThat(plant.events()).contains("sod.violation_blocked SOD-1", "sod.violation_blocked SOD-2");
    }

    @Test
    void a_proposal_is_ruled_on_once_and_about_the_version_of_its_day() {
        String first = policies.propose(policy(), "one", BEN);
        String second = policies.propose(policy(), "two", BEN);
        policies.approve(first, "agreed", ANN);

        assertThat(codes(() -> policies.approve(first, "again", ANN))).containsExactly("ALREADY_RESOLVED");
        assertThat(codes(() -> policies.approve(second, "agreed", ANN))).containsExactly("STALE");
        assertThat(codes(() -> policies.approve("none", "agreed", ANN))).containsExactly("UNKNOWN");
    }

    @Test
    void every_version_is_kept() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        policies.approve(policies.propose(policy(), "two", BEN), "agreed", ANN);

        assertThat(plant.store.<List<String>>read(
                        reader -> reader.findBy(PolicyKinds.VERSION, "by-policy", "big-writes").stream()
                                .map(stored -> stored.value().policy().reference())
                                .toList()))
                .containsExactly("big-writes@1", "big-writes@2");
    }

    @Test
    void refuses_what_would_never_count() {
        assertThat(codes(() -> policies.propose(lasting(60, 60), "none", BEN))).containsExactly("EMPTY_PERIOD");
        assertThat(codes(() -> policies.propose(lasting(-60, 0), "over", BEN))).containsExactly("EMPTY_PERIOD");

        String proposal = policies.propose(lasting(0, 60), "an hour", BEN);
        plant.at("2026-03-02T13:00:00Z");
        assertThat(codes(() -> policies.approve(proposal, "too late", ANN))).containsExactly("EMPTY_PERIOD");
    }

    @Test
    void a_review_shows_what_never_fired_what_is_overridden_often_and_what_is_due() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        assertThat(reviewed()).containsExactly("POL-SILENT");

        for (int i = 0; i < 6; i++) {
            policies.apply(LARGE_WRITE, BEN);
        }
        policies.override("big-writes@1", "hotfix", ANN);
        assertThat(reviewed()).as("1 of 6 is less than one in five").isEmpty();
        policies.override("big-writes@1", "hotfix", ANN);
        assertThat(reviewed()).as("2 of 6 is more").containsExactly("POL-OVERRIDDEN");
        plant.at("2026-06-02T12:00:00Z");
        assertThat(reviewed()).containsExactly("POL-OVERRIDDEN", "POL-REVIEW");
    }

    @Test
    void refuses_an_override_without_a_reason_or_of_what_did_not_fire() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);

        assertThat(codes(() -> policies.override("big-writes@1", "hotfix", ANN)))
                .containsExactly("POL-1");
        policies.apply(LARGE_WRITE, BEN);
        assertThat(codes(() -> policies.override("big-writes@1", " ", ANN))).containsExactly("POL-1");
        assertThat(codes(() -> policies.override("big-writes@9", "hotfix", ANN)))
                .containsExactly("UNKNOWN");
    }

    @Test
    void whom_a_policy_stopped_does_not_go_past_it_because_it_stopped_another_since() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        policies.apply(LARGE_WRITE, BEN);
        policies.apply(LARGE_WRITE, BOT);

        assertThat(codes(() -> policies.override("big-writes@1", "hotfix", BEN)))
                .containsExactly("SOD-1");
    }

    @Test
    void whom_a_policy_stopped_may_go_past_it_for_others_once_all_was_overridden() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        policies.apply(LARGE_WRITE, BEN);
        policies.override("big-writes@1", "hotfix", ANN);
        policies.apply(LARGE_WRITE, ANN);

        policies.override("big-writes@1", "hotfix", BEN);

        assertThat(plant.events()).containsSubsequence("policy.overridden ok", "policy.overridden ok");
    }

    @Test
    void applies_to_somebody_known_only_and_records_who_was_none() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        policies.apply(LARGE_WRITE, BEN);

        assertThat(codes(() -> policies.apply(LARGE_WRITE, Actor.of("ghost")))).containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> policies.override("big-writes@1", "hotfix", BEN)))
                .containsExactly("SOD-1");
        assertThat(plant.events()).contains("policy.fired UNKNOWN_PRINCIPAL");
    }

    @Test
    void refuses_an_override_for_a_reason_that_nobody_sees() {
        policies.approve(policies.propose(policy(), "one", BEN), "agreed", ANN);
        policies.apply(LARGE_WRITE, BEN);

        for (String reason : List.of("\u200b", "\u3164", "half \ud800")) {
            assertThat(codes(() -> policies.override("big-writes@1", reason, ANN)))
                    .containsExactly("POL-1");
        }
    }

    @Test
    void refuses_an_owner_whom_nobody_knows_and_names_the_nearest() {
        Policy lost = new Policy(
                "big-writes",
                1,
                policy().text(),
                PROD_WRITE,
                Policy.Effect.DENY,
                new PersonaId("ownr"),
                policy().term(),
                Set.of());

        assertThatThrownBy(() -> policies.propose(lost, "one", BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("UNKNOWN_PERSONA");
                            assertThat(finding.message().en())
                                    .isEqualTo(
                                            "no persona \"ownr\"; known personas: checker, developer, owner; did you mean \"owner\"?");
                            assertThat(finding.message().ko())
                                    .isEqualTo("없는 페르소나입니다: \"ownr\". 쓸 수 있는 페르소나: checker, developer, owner."
                                            + " 혹시 \"owner\"입니까?");
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void who_owns_a_policy_that_notifies_is_told_each_time(Stores stores) {
        Plant told = new Plant(stores);
        Policies own = new Policies(told.store);
        own.approve(own.propose(with(Policy.Effect.NOTIFY, Set.of()), "to know", BEN), "agreed", ANN);

        own.apply(LARGE_WRITE, BEN);
        own.apply(Map.of(), BEN);
        own.apply(LARGE_WRITE, BEN);

        List<Notice> notices = fired(told);
        assertThat(notices).extracting(Notice::id).containsExactly("big-writes@1/fired/1", "big-writes@1/fired/2");
        assertThat(notices).allSatisfy(notice -> {
            assertThat(notice.to()).containsExactly("owner");
            assertThat(notice.text())
                    .isEqualTo(Text.of(
                            "for your information: policy big-writes@1 fired about what ben asked for",
                            "알립니다: ben의 요청에 정책 big-writes@1 적용"));
        });
    }

    @Test
    void who_is_denied_is_no_matter_of_notices() {
        policies.approve(policies.propose(policy(), "too many accidents", BEN), "agreed", ANN);

        policies.apply(LARGE_WRITE, BEN);

        assertThat(fired(plant)).isEmpty();
    }

    private static List<Notice> fired(Plant plant) {
        return plant.store.read(reader -> reader.all(Notice.KIND).stream()
                .map(Stored::value)
                .filter(notice -> notice.id().contains("/fired/"))
                .toList());
    }

    @Test
    void serves_controls_that_were_adopted_only() {
        Policy policy = with(Policy.Effect.DENY, Set.of("AC-1"));
        assertThatThrownBy(() -> policies.propose(policy, "one", BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("UNKNOWN_CONTROL");
                            assertThat(finding.message().en()).startsWith("no control \"AC-1\"");
                            assertThat(finding.message().ko()).startsWith("없는 통제입니다: \"AC-1\"");
                        }));

        Control control = new Control("AC-1", Text.of("Writes"), Text.of("denied"), List.of(), Optional.empty());
        new Compliance(plant.store).adopt(control, ANN);

        assertThat(policies.approve(policies.propose(policy, "one", BEN), "agreed", ANN)
                        .controls())
                .containsExactly("AC-1");
    }

    private static Policy with(Policy.Effect effect, Set<String> controls) {
        Policy old = policy();
        return new Policy(old.id(), 1, old.text(), old.rule(), effect, old.owner(), old.term(), controls);
    }

    /** The host does what the first says, so that no milder one may stand before it, whatever they are called. */
    @ParameterizedTest
    @EnumSource
    void of_all_that_fire_the_strictest_comes_first(Stores stores) {
        Plant all = new Plant(stores);
        Policies own = new Policies(all.store);
        Policy.Effect[] mildestFirst = {
            Policy.Effect.NOTIFY, Policy.Effect.REQUIRE_APPROVAL, Policy.Effect.REQUIRE_HUMAN, Policy.Effect.DENY
        };
        for (int i = 0; i < mildestFirst.length; i++) {
            Policy old = with(mildestFirst[i], Set.of());
            Policy named = new Policy(
                    "p-" + i, 1, old.text(), old.rule(), old.effect(), old.owner(), old.term(), old.controls());
            own.approve(own.propose(named, "too many accidents", BEN), "agreed", ANN);
        }

        assertThat(own.apply(LARGE_WRITE, BEN))
                .extracting(policy -> policy.effect() + " " + policy.id())
                .containsExactly("DENY p-3", "REQUIRE_HUMAN p-2", "REQUIRE_APPROVAL p-1", "NOTIFY p-0");
    }

    private List<String> reviewed() {
        return policies.review().stream().map(Finding::code).toList();
    }

    private static Policy policy() {
        return lasting(0, 60);
    }

    /** From and until so many minutes after noon. */
    private static Policy lasting(int from, int until) {
        return new Policy(
                "big-writes",
                1,
                Text.of("Nobody writes much to production.", "운영 환경에 대량으로 쓰지 않습니다."),
                PROD_WRITE,
                Policy.Effect.DENY,
                new PersonaId("owner"),
                new Policy.Term(
                        Plant.NOON.plusSeconds(60L * from),
                        Optional.of(Plant.NOON.plusSeconds(60L * until)),
                        Instant.parse("2026-06-02T12:00:00Z")),
                Set.of());
    }

    private static List<String> codes(ThrowingCallable attempt) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> e.findings().forEach(finding -> codes.add(finding.code())));
        return codes;
    }
}
