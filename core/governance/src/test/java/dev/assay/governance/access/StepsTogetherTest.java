package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request that several steps must approve: nobody answers two of them. */
class StepsTogetherTest {
    private static final PersonaId CHIEF = new PersonaId("chief");

    private final World world = new World();

    StepsTogetherTest() {
        world.persona("chief", Persona.Type.HUMAN);
        world.status("choi", Principal.Status.LEFT);
        steps(ApprovalPolicy.Step.of(OWNER), ApprovalPolicy.Step.of(CHIEF));
    }

    private void steps(ApprovalPolicy.Step... steps) {
        world.adopt(World.policy().next().withSteps(steps));
    }

    private List<Finding> lacking() {
        return refused(() -> world.submit(world.asking(KIM).build())).findings();
    }

    @Test
    void who_alone_would_have_to_approve_two_steps_is_told_when_it_is_asked_for() {
        world.status("park", Principal.Status.LEFT);
        world.assign("lee", "chief");

        assertThat(lacking()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NO_ELIGIBLE_APPROVER");
            assertThat(finding.message().en()).contains("1 < 2, owner → chief");
        });
        assertThat(world.grants()).isZero();

        world.human("boss");
        world.assign("boss", "chief");
        AccessRequest request = world.submit(world.asking(KIM).build());
        world.access.approvals().approve(request.id(), LEE, REASON);
        assertThat(world.access
                        .approvals()
                        .approve(request.id(), ActingAs.of("boss", "chief"), REASON)
                        .grant())
                .isPresent();
    }

    @Test
    void who_could_approve_two_steps_is_kept_for_the_one_that_nobody_else_can() {
        world.assign("lee", "chief");

        assertThat(world.access.requests().dryRun(world.asking(KIM).build()).findings())
                .isEmpty();
    }

    @Test
    void many_at_one_step_do_not_make_up_for_one_at_two_others() {
        world.adopt(World.policy()
                .next()
                .next()
                .withSteps(
                        ApprovalPolicy.Step.of(OWNER), ApprovalPolicy.Step.of(CHIEF), ApprovalPolicy.Step.of(CHIEF)));
        world.assign("lee", "chief");

        assertThat(lacking())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("2 < 3, owner → chief → chief"));
    }

    @Test
    void a_stand_in_is_no_second_head() {
        world.status("park", Principal.Status.LEFT);
        world.human("boss");
        world.assign("boss", "chief", Optional.of(NOON.plus(Duration.ofDays(1))), Optional.of(LEE.principal()));

        assertThat(lacking()).extracting(Finding::code).containsExactly("NO_ELIGIBLE_APPROVER");
    }

    @Test
    void that_an_exception_takes_two_at_each_step_is_why_it_lacks_them() {
        world.assign("lee", "chief");
        world.assign("park", "chief");

        assertThat(refused(() -> world.submit(world.asking(KIM)
                                .standing()
                                .lasting(Duration.ofDays(30))
                                .build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GRT-8");
    }

    @Test
    void each_step_that_is_late_is_told_to_those_to_whom_it_turns() {
        world.persona("second", Persona.Type.HUMAN);
        world.human("zoe");
        world.assign("zoe", "second");
        world.human("boss");
        world.assign("boss", "chief");
        world.adopt(World.policy()
                .next()
                .next()
                .withSteps(
                        ApprovalPolicy.Step.of(OWNER).escalatingTo(CHIEF),
                        ApprovalPolicy.Step.of(new PersonaId("second")).escalatingTo(CHIEF)));
        AccessRequest request = world.submit(world.asking(KIM).build());
        world.clock.set(request.route().escalateAt());
        world.access.timer().run();

        world.access.approvals().approve(request.id(), LEE, REASON);
        world.access.timer().run();
        world.access.timer().run();

        assertThat(escalations(request)).containsExactlyInAnyOrder("/ESCALATED", "/ESCALATED/2");
        assertThat(world.events("access.escalated")).hasSize(2);
        assertThat(world.store
                        .<Notice>read(reader -> reader.find(Notice.KIND, request.id() + "/ESCALATED/2")
                                .orElseThrow()
                                .value())
                        .to())
                .containsExactlyInAnyOrder("chief", "second");
    }

    private List<String> escalations(AccessRequest request) {
        return world.store.read(reader -> reader.all(Notice.KIND).stream()
                .map(Stored::value)
                .map(Notice::id)
                .filter(id -> id.contains("ESCALATED"))
                .map(id -> id.substring(request.id().value().length()))
                .toList());
    }
}
