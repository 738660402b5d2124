package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRulesTest {
    private final World world = new World();

    static Stream<org.junit.jupiter.params.provider.Arguments> broken() {
        return Stream.of(
                arguments(
                        "GRT-1",
                        change(draft -> draft.lasting(Duration.ofHours(8).plusNanos(1_000)))),
                arguments("GRT-1", change(draft -> draft.lasting(Duration.ZERO))),
                arguments("GRT-1", change(draft -> draft.on("taxi/people").lasting(Duration.ofMinutes(61)))),
                arguments("GRT-2", change(draft -> draft.startingAt(NOON.minusNanos(1_000)))),
                arguments(
                        "GRT-2",
                        change(draft ->
                                draft.startingAt(NOON.plus(Duration.ofDays(7)).plusNanos(1_000)))),
                arguments("GRT-3", change(draft -> draft.to("*"))),
                arguments("GRT-3", change(draft -> draft.to())),
                arguments("GRT-3", change(draft -> draft.in(Environment.ANY))),
                arguments("BAD_ACTION", change(draft -> draft.to("read "))),
                arguments("BAD_ACTION", change(draft -> draft.to(""))),
                arguments("BAD_ACTION", change(draft -> draft.to("READ"))),
                arguments("BAD_ACTION", change(draft -> draft.to("read", "rea\u200bd"))),
                arguments("GRT-4", change(draft -> draft.because("too short"))),
                arguments("GRT-4", change(draft -> draft.because(" ".repeat(20)))),
                arguments("UNKNOWN_RESOURCE", change(draft -> draft.on("taxi/fares"))),
                arguments("BAD_PATTERN", change(draft -> draft.on("bus/*"))),
                arguments("PRINCIPAL_ABSENT", change(draft -> draft.requestedBy("nobody"))),
                arguments(
                        "BAD_EXTENSION",
                        change(draft -> draft.extending(new dev.assay.governance.access.grant.GrantId("none")))));
    }

    private static UnaryOperator<RequestBuilder> change(UnaryOperator<RequestBuilder> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_request_that_breaks_one_rule_is_refused_with_its_code_alone(
            String code, UnaryOperator<RequestBuilder> change) {
        assertThat(refused(() -> world.submit(change.apply(world.asking(KIM)).build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(code);
        assertThat(world.events("access.refused")).hasSize(1);
        assertThat(world.store.<Integer>read(reader -> reader.all(dev.assay.governance.access.grant.AccessKinds.REQUEST)
                        .size()))
                .isZero();
    }

    @Test
    void a_card_that_does_not_list_it_refuses_the_request() {
        assertThat(refused(() -> world.submit(world.asking(LEE).to("write").build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GRT-3");
    }

    @Test
    void bounds_hold_to_the_microsecond() {
        Duration longest =
                world.access.requests().dryRun(world.asking(KIM).build()).longest();

        assertThat(longest).isEqualTo(Duration.ofHours(8));
        assertThat(world.submit(world.asking(KIM).lasting(longest).build())
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.PENDING);
        assertThat(world.submit(world.asking(HAN)
                                .startingAt(NOON.plus(Duration.ofDays(7)))
                                .build())
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.PENDING);
    }

    @Test
    void a_grant_ends_with_the_assignment_that_it_rests_on() {
        world.human("temp");
        world.assign("temp", "engineer", Optional.of(NOON.plusSeconds(600)), Optional.empty());
        ActingAs temp = ActingAs.of("temp", "engineer");

        DryRun dry = world.access.requests().dryRun(world.asking(temp).build());

        assertThat(dry.findings()).extracting(Finding::code).containsExactly("GRT-1");
        assertThat(dry.longest()).isEqualTo(Duration.ofMinutes(10));
        assertThat(dry.bound().orElseThrow().in(Locale.ENGLISH)).isEqualTo("the assignment");
        assertThat(dry.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.approvers())
                        .containsExactlyInAnyOrder(LEE.principal(), PARK.principal(), new PrincipalId("choi")));
        assertThat(world.events("access.dryrun")).hasSize(1);
    }

    @Test
    void a_policy_that_names_nobody_is_refused() {
        ApprovalPolicy empty = ApprovalPolicy.of("empty");

        assertThat(refused(() -> world.adopt(empty)).findings())
                .extracting(Finding::code)
                .containsExactly("GRT-6");
    }

    @Test
    void a_policy_that_names_a_persona_which_is_not_there_is_told_the_nearest() {
        ApprovalPolicy typo = ApprovalPolicy.of("typo", new PersonaId("ovner"));

        assertThat(refused(() -> world.adopt(typo)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_PERSONA");
            assertThat(finding.message().en())
                    .startsWith("no persona \"ovner\"; ")
                    .contains("owner");
            assertThat(finding.message().ko())
                    .startsWith("없는 페르소나입니다: \"ovner\". ")
                    .contains("owner");
        });
    }

    @Test
    void a_policy_is_approved_by_another_person_than_its_author() {
        ApprovalPolicy next = World.policy().next();

        String proposal = world.access.policies().propose(next, REASON, Actor.of("lee"));

        assertThat(refused(() -> world.access.policies().approve(proposal, REASON, Actor.of("lee")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SOD-1");
        assertThat(refused(() -> world.access.policies().approve(proposal, REASON, Actor.of("bot")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SOD-2");
    }

    @Test
    void a_request_that_nobody_answers_expires_to_the_microsecond_and_gives_nothing() {
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(request.statusAt(NOON.plus(Duration.ofHours(24)).minusNanos(1_000)))
                .isEqualTo(AccessRequest.Status.PENDING);
        assertThat(request.statusAt(NOON.plus(Duration.ofHours(24)))).isEqualTo(AccessRequest.Status.EXPIRED);
        world.clock.advance(Duration.ofHours(24));
        assertThat(world.access
                        .approvals()
                        .approve(request.id(), LEE, REASON)
                        .review()
                        .effect())
                .isEqualTo(AccessReview.Effect.TOO_LATE);
        assertThat(world.grants()).isZero();
        assertThat(world.events("access.expired")).hasSize(1);
        assertThat(world.events("access.reviewed").get(0).event().outcome()).isEqualTo("GRT-7");
    }

    @Test
    void approvers_are_reminded_and_others_are_asked_once_each() {
        AccessRequest request = world.submit(world.asking(KIM).build());
        for (int hour = 0; hour < 24; hour++) {
            world.access.timer().run();
            world.clock.advance(Duration.ofHours(1));
        }

        assertThat(world.events("access.reminded"))
                .singleElement()
                .satisfies(found -> assertThat(found.at()).isEqualTo(NOON.plus(Duration.ofHours(12))));
        assertThat(world.events("access.escalated"))
                .singleElement()
                .satisfies(found -> assertThat(found.at()).isEqualTo(NOON.plus(Duration.ofHours(18))));
        assertThat(world.access
                        .requests()
                        .find(request.id())
                        .orElseThrow()
                        .progress()
                        .signals())
                .hasSize(2);
    }

    @Test
    void more_than_reading_in_production_takes_two_and_one_counts_once_with_all_personas_and_deputies() {
        world.human("yoon");
        world.assign("yoon", "owner", Optional.of(NOON.plus(Duration.ofDays(9))), Optional.of(LEE.principal()));
        AccessRequest request = world.submit(world.asking(KIM).to("write").build());
        world.access.approvals().approve(request.id(), LEE, REASON);

        for (ActingAs same : List.of(LEE, ActingAs.of("yoon", "owner"))) {
            assertThat(world.access
                            .approvals()
                            .approve(request.id(), same, REASON)
                            .review()
                            .effect())
                    .isEqualTo(AccessReview.Effect.SAME_PERSON);
        }
        assertThat(world.grants()).isZero();
        assertThat(world.access.approvals().approve(request.id(), PARK, REASON).grant())
                .isPresent();
    }

    @Test
    void a_denial_ends_the_request_and_later_approvals_change_nothing() {
        AccessRequest request = world.submit(world.asking(KIM).build());
        world.access.approvals().deny(request.id(), LEE, "not for this purpose");

        assertThat(world.access
                        .approvals()
                        .approve(request.id(), PARK, REASON)
                        .review()
                        .effect())
                .isEqualTo(AccessReview.Effect.ALREADY_RESOLVED);
        assertThat(world.access
                        .requests()
                        .find(request.id())
                        .orElseThrow()
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.DENIED);
        assertThat(world.events("access.denied")).hasSize(1);
    }

    @Test
    void steps_come_one_after_another() {
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(OWNER), ApprovalPolicy.Step.of(SEO.persona()))
                .next();
        world.adopt(next);
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(refused(() -> world.access.approvals().approve(request.id(), SEO, REASON))
                        .has("NOT_AN_APPROVER"))
                .isTrue();
        assertThat(world.access.approvals().approve(request.id(), LEE, REASON).grant())
                .isEmpty();
        assertThat(world.access.approvals().approve(request.id(), SEO, REASON).grant())
                .isPresent();
    }

    @Test
    void a_policy_approves_by_itself_within_its_caps_only() {
        ApprovalPolicy next = World.policy()
                .withAuto(new ApprovalPolicy.AutoApproval(
                        Set.of("read"),
                        Set.of(Environment.PROD),
                        dev.assay.governance.asset.Classification.INTERNAL,
                        Duration.ofMinutes(30)))
                .next();
        world.adopt(next);

        AccessRequest quick =
                world.submit(world.asking(KIM).lasting(Duration.ofMinutes(30)).build());
        AccessRequest longer = world.submit(world.asking(HAN).build());
        AccessRequest restricted = world.submit(world.asking(KIM)
                .on("taxi/people")
                .lasting(Duration.ofMinutes(5))
                .build());

        assertThat(world.grantOf(quick).basis().method()).isEqualTo(Grant.Method.POLICY);
        assertThat(world.events("access.approved").get(0).event().outcome()).isEqualTo("POLICY(data-access@2)");
        assertThat(List.of(longer, restricted))
                .allMatch(request -> request.progress().status() == AccessRequest.Status.PENDING);
    }

    @Test
    void a_prohibition_beats_every_grant() {
        world.granted(world.asking(KIM).build());
        world.access
                .policies()
                .forbid(Prohibition.of("stop-kim", KIM.principal(), "under investigation", NOON), SEO.principal());

        AccessDecision denied = world.check(KIM);

        assertThat(denied.code()).isEqualTo(AccessCode.EXPLICIT_DENY);
        assertThat(denied.policyIds()).containsExactly("stop-kim");
        world.access.policies().lift("stop-kim", SEO.principal(), "cleared by the audit");
        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void evidence_of_skills_that_is_over_suspends_the_eligibility() {
        SkillRequirement sql = new SkillRequirement("sql", 1, Period.ofYears(1));
        world.put(
                PeopleKinds.PERSONA,
                World.card(
                        "analyst",
                        Persona.Type.HUMAN,
                        List.of(sql),
                        World.eligible("taxi/*", "read", Duration.ofHours(8))));
        world.human("nam");
        world.assign("nam", "analyst");
        ActingAs nam = ActingAs.of("nam", "analyst");
        assertThat(refused(() -> world.submit(world.asking(nam).build())).findings())
                .extracting(Finding::code)
                .containsExactly("PER-6");

        Instant end = NOON.plus(Duration.ofMinutes(30));
        world.put(
                PeopleKinds.SKILL,
                new SkillEvidence(nam.principal(), "sql", 2, NOON.minusSeconds(60), end, "d", SEO.principal()));
        world.granted(world.asking(nam).lasting(Duration.ofMinutes(30)).build());
        assertThat(world.check(nam).allow()).isTrue();
        assertThat(refused(() -> world.submit(world.asking(nam).on("taxi/zones").build()))
                        .has("GRT-1"))
                .isTrue();
    }

    @Test
    void who_could_train_a_model_does_not_attest_it() {
        AccessRequest train = world.submit(world.asking(KIM).to("train").build());
        world.access.approvals().approve(train.id(), LEE, REASON);
        world.access.approvals().approve(train.id(), PARK, REASON);

        assertThat(refused(() -> world.submit(world.asking(KIM).to("attest").build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SOD-5");
        assertThat(world.submit(world.asking(HAN).to("attest").build())
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.PENDING);
    }

    @ParameterizedTest
    @EnumSource(AccessCode.class)
    void every_code_is_explained_in_both_languages_with_what_would_help(AccessCode code) {
        AccessDecision.Explanation explanation = code.explain(Names.reserved(
                Names.with(Names.of(AccessQuery.of(KIM, "read", "taxi/trips", Environment.PROD)), "detail"),
                "somebody",
                "누군가"));

        assertThat(List.of(explanation.sentence(), explanation.help())).allSatisfy(text -> {
            assertThat(text.en()).isNotBlank().doesNotContain("{", "?");
            assertThat(text.ko()).isNotBlank().doesNotContain("{", "?").matches("(?s).*[가-힣].*");
        });
    }

    @Test
    void who_is_told_nothing_gets_nothing() {
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.NO_GRANT);
        assertThat(world.check(LEE, "write", "taxi/trips").code()).isEqualTo(AccessCode.NOT_ELIGIBLE);
        assertThat(world.check(ActingAs.of("kim", "owner")).code()).isEqualTo(AccessCode.NOT_ASSIGNED);
        assertThat(world.check(KIM, "read", "taxi/none").code()).isEqualTo(AccessCode.UNKNOWN_RESOURCE);
        assertThat(world.events("grant.denied")).hasSize(4);
    }
}
