package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each command on a grant, by each who has no right to it. kim owns data here, too, and yoon stands in for kim. */
class GrantAuthorityTest {
    private static final ActingAs CHOI = ActingAs.of("choi", "owner");

    private final World world = new World();

    /** What is done to a grant by those who rule on it. */
    private enum Command {
        REVOKE,
        SUSPEND,
        RESUME,
        REVIEW,
        REAPPROVE;

        Grant on(World world, GrantId id, ActingAs by) {
            Grants grants = world.access.grants();
            return switch (this) {
                case REVOKE -> grants.revoke(id, by, REASON);
                case SUSPEND -> grants.suspend(id, by, REASON);
                case RESUME -> grants.resume(id, by, REASON);
                case REVIEW -> grants.review(id, by, REASON);
                case REAPPROVE -> grants.reapprove(id, by, REASON);
            };
        }
    }

    @BeforeEach
    void kim_owns_data_and_yoon_stands_in() {
        world.assign("kim", "owner");
        world.human("yoon");
        world.assign("yoon", "owner", Optional.of(NOON.plus(Duration.ofDays(9))), Optional.of(new PrincipalId("kim")));
    }

    /** A grant on which each command is legal: an exception, so that it is reviewed, and on hold where it is to go on. */
    private Grant grantFor(Command command, RequestDraft draft) {
        AccessRequest request = world.submit(draft);
        world.access.approvals().approve(request.id(), LEE, REASON);
        Grant grant = world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();
        world.clock.advance(Duration.ofMinutes(1));
        return command == Command.RESUME ? world.access.grants().suspend(grant.id(), SEO, REASON) : grant;
    }

    private RequestDraft exception() {
        return world.asking(KIM).standing().build();
    }

    private RequestDraft exceptionOfAgent() {
        return world.asking(BOT).standing().inRun("run-1", "sql").build();
    }

    private void assertRefused(Command command, Grant grant, ActingAs by, String code) {
        assertThat(refused(() -> command.on(world, grant.id(), by)).findings())
                .extracting(Finding::code)
                .containsExactly(code);
        assertThat(world.grant(grant.id())).isEqualTo(grant);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "REVIEW", "REAPPROVE"})
    void nobody_lets_their_own_grant_go_on(Command command) {
        Grant grant = grantFor(command, exception());

        assertRefused(command, grant, ActingAs.of("kim", "owner"), "SOD-1");

        assertThat(command.on(world, grant.id(), CHOI)).isNotEqualTo(grant);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "REVIEW", "REAPPROVE"})
    void nobody_lets_the_grant_of_their_agent_go_on(Command command) {
        Grant grant = grantFor(command, exceptionOfAgent());

        assertRefused(command, grant, ActingAs.of("kim", "owner"), "SOD-1");

        assertThat(command.on(world, grant.id(), CHOI)).isNotEqualTo(grant);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "REVIEW", "REAPPROVE"})
    void nobody_lets_the_grant_of_whom_they_stand_in_for_go_on(Command command) {
        Grant grant = grantFor(command, exception());

        assertRefused(command, grant, ActingAs.of("yoon", "owner"), "SOD-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "SUSPEND", "RESUME", "REVIEW"})
    void a_person_without_the_right_is_refused(Command command) {
        Grant grant = grantFor(command, exception());

        assertRefused(command, grant, HAN, "NOT_ALLOWED");
    }

    /** Approvers who own nothing and owners who approve nothing: each has the right by one way alone. */
    private void separateApproversFromOwners() {
        world.persona("approver", Persona.Type.HUMAN);
        world.human("oh");
        world.human("ryu");
        world.assign("oh", "approver");
        world.assign("ryu", "approver");
        ApprovalPolicy next =
                ApprovalPolicy.of("data-access", new PersonaId("approver")).next();
        world.adopt(next);
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKE, lee, owner",
        "REVOKE, ryu, approver",
        "REVOKE, seo, security",
        "SUSPEND, lee, owner",
        "SUSPEND, ryu, approver",
        "SUSPEND, seo, security",
        "RESUME, lee, owner",
        "RESUME, ryu, approver",
        "RESUME, seo, security"
    })
    void owner_approver_and_security_each_have_the_right_alone(Command command, String principal, String persona) {
        separateApproversFromOwners();
        AccessRequest request = world.submit(world.asking(HAN).build());
        Grant issued = world.access
                .approvals()
                .approve(request.id(), ActingAs.of("oh", "approver"), REASON)
                .grant()
                .orElseThrow();
        if (command == Command.RESUME) {
            world.access.grants().suspend(issued.id(), SEO, REASON);
        }

        Grant grant = command.on(world, issued.id(), ActingAs.of(principal, persona));

        assertThat(grant.status())
                .isEqualTo(
                        switch (command) {
                            case REVOKE -> Grant.Status.REVOKED;
                            case SUSPEND -> Grant.Status.SUSPENDED;
                            default -> Grant.Status.ISSUED;
                        });
    }

    @Test
    void the_human_who_answers_for_an_agent_takes_its_grant_away_in_any_persona() {
        world.persona("guest", Persona.Type.HUMAN);
        world.assign("kim", "guest");
        world.assign("han", "guest");
        Grant grant = world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        assertRefused(Command.REVOKE, grant, ActingAs.of("han", "guest"), "NOT_ALLOWED");

        Grant revoked = Command.REVOKE.on(world, grant.id(), ActingAs.of("kim", "guest"));

        assertThat(revoked.status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(revoked.ending().orElseThrow().by()).isEqualTo(KIM.principal());
    }

    @ParameterizedTest
    @CsvSource({"han, engineer", "seo, security", "lee, owner"})
    void who_does_not_approve_by_its_policy_approves_no_grant_again(String principal, String persona) {
        separateApproversFromOwners();
        AccessRequest request = world.submit(world.asking(KIM).build());
        Grant grant = world.access
                .approvals()
                .approve(request.id(), ActingAs.of("oh", "approver"), REASON)
                .grant()
                .orElseThrow();

        assertRefused(Command.REAPPROVE, grant, ActingAs.of(principal, persona), "NOT_AN_APPROVER");

        assertThat(Command.REAPPROVE
                        .on(world, grant.id(), ActingAs.of("ryu", "approver"))
                        .basis()
                        .approvals())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"kim, owner", "kim, engineer", "han, engineer", "lee, owner", "seo, security", "helper, robot"})
    void nobody_gives_back_what_another_holds(String principal, String persona) {
        Grant grant = world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        ActingAs other = ActingAs.of(principal, persona);

        assertThat(refused(() -> world.access.grants().relinquish(grant.id(), other, REASON))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("NOT_ALLOWED");

        assertThat(world.grant(grant.id())).isEqualTo(grant);
        assertThat(world.access.grants().relinquish(grant.id(), BOT, REASON).status())
                .isEqualTo(Grant.Status.RELINQUISHED);
    }

    @ParameterizedTest
    @CsvSource({"helper", "kim", "seo"})
    void nobody_ends_the_run_of_another(String other) {
        Grant grant = world.granted(world.asking(BOT).inRun("run-1", "sql").build());

        assertThat(world.access.grants().endRun("run-1", new PrincipalId(other)))
                .isEmpty();

        assertThat(world.grant(grant.id())).isEqualTo(grant);
        assertThat(world.access.grants().endRun("run-1", BOT.principal()))
                .extracting(Grant::status)
                .containsExactly(Grant.Status.RELINQUISHED);
    }
}
