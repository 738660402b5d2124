package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told is so, and helps them. */
class SentencesTest {
    private final World world = new World();

    private static Text told(ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt)
                .findings()
                .get(0)
                .message();
    }

    @Test
    void a_person_is_known_but_no_agent_to_stop() {
        Text told = told(() -> world.access.grants().killSwitch(HAN.principal(), SEO, REASON));

        assertThat(told.en()).startsWith("han is a person, and a kill switch stops agents only; ");
        assertThat(told.ko()).startsWith("han 님은 사람이며 킬 스위치로는 에이전트만 정지할 수 있습니다. ");
    }

    @Test
    void a_refusal_to_stop_an_agent_names_who_may() {
        Text told = told(() -> world.access.grants().killSwitch(BOT.principal(), LEE, REASON));

        assertThat(told.en())
                .endsWith(
                        "; a person of security (security), who answers for it, or who acts in a persona that answers for one of its own may");
        assertThat(told.ko()).endsWith(". 보안 담당(security), 에이전트의 보증인, 또는 에이전트의 페르소나를 책임지는 페르소나를 맡은 사람이 할 수 있습니다");
    }

    @Test
    void a_refusal_to_revoke_names_the_personas_of_security() {
        World firm = new World(
                AccessSettings.ofDefaults(new PersonaId("security"), new PersonaId("ciso")), new AccessHooks() {});
        Grant grant = firm.granted(firm.asking(KIM).build());

        Text told = told(() -> firm.access.grants().revoke(grant.id(), HAN, REASON));

        assertThat(told)
                .isEqualTo(Text.of(
                        "han as engineer may not do this: grant " + grant.id()
                                + "; a person who approves it, owns the asset, is of security (ciso, security) or answers"
                                + " for the holder may",
                        "han 님은 engineer 페르소나로 이 일을 할 수 없습니다: " + grant.id()
                                + " 권한. 승인자, 자산 소유자, 보안 담당(ciso, security) 또는 책임자인 사람이 할 수 있습니다"));
    }

    @Test
    void where_nobody_is_of_security_no_persona_of_it_is_named() {
        World firm = new World(AccessSettings.ofDefaults(), new AccessHooks() {});
        Grant grant = firm.granted(firm.asking(KIM).build());

        Text told = told(() -> firm.access.grants().revoke(grant.id(), HAN, REASON));

        assertThat(told.en()).contains("is of security or answers");
        assertThat(told.ko()).contains("보안 담당 또는 책임자인");
    }

    @Test
    void a_refusal_to_lift_a_prohibition_names_the_personas_of_security() {
        world.access.grants().killSwitch(BOT.principal(), SEO, REASON);
        String stop = world.store.<String>read(reader ->
                reader.all(AccessPolicyKinds.PROHIBITION).get(0).value().id());

        Text told = told(() -> world.access.policies().lift(stop, HAN.principal(), REASON));

        assertThat(told)
                .isEqualTo(Text.of(
                        "a prohibition is a matter of people of security (security), or who answer for bot, but han is none",
                        "금지 규칙은 보안 담당(security)이나 대상의 책임자인 사람만 다룰 수 있지만 han 주체는 그렇지 않습니다"));
    }

    @Test
    void what_is_no_action_is_said_to_be_none() {
        AccessDecision decision = world.check(KIM, "Read", "taxi/trips");

        assertThat(decision.code()).isEqualTo(AccessCode.BAD_ACTION);
        assertThat(decision.explain().sentence().en()).isEqualTo("\"Read\" names no action");
        assertThat(decision.explain().sentence().ko()).isEqualTo("\"Read\"은(는) 작업 이름이 아닙니다");
    }

    @Test
    void who_waits_for_an_answer_is_told_so() {
        AccessRequest request = world.submit(world.asking(LEE).build());

        AccessDecision decision = world.check(LEE);
        assertThat(decision.code()).isEqualTo(AccessCode.REQUEST_PENDING);
        assertThat(decision.explain().sentence().en()).startsWith("lee has no grant to read taxi/trips in PROD yet");
        // A day from noon.
        assertThat(decision.explain().help())
                .isEqualTo(Text.of(
                        "wait for the answer: request " + request.id()
                                + " waits for owner until 2026-03-03 12:00 (UTC)",
                        "답변을 기다려야 합니다: " + request.id() + " 요청이 2026-03-03 12:00 (UTC)까지 owner의 답을 기다립니다"));
        assertThat(world.check(LEE, "read", "taxi/tips").code()).isNotEqualTo(AccessCode.REQUEST_PENDING);
    }

    @ParameterizedTest
    @EnumSource
    void who_waits_for_two_is_told_how_many_have_approved(Stores stores) {
        World firm = new World(stores);
        AccessRequest request = firm.submit(firm.asking(KIM).to("write").build());
        assertThat(firm.check(KIM, "write", "taxi/trips").explain().help().en())
                .endsWith(" waits for owner until 2026-03-03 12:00 (UTC) (0 of 2 approvals so far)");

        firm.access.approvals().approve(request.id(), LEE, REASON);
        // The same person counts once.
        firm.access.approvals().approve(request.id(), LEE, REASON);

        Text help = firm.check(KIM, "write", "taxi/trips").explain().help();
        assertThat(help.en()).endsWith(" (1 of 2 approvals so far)");
        assertThat(help.ko()).endsWith("owner의 답을 기다립니다 (필요한 승인 2건 중 1건 완료)");
    }
}
