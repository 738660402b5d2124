package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four ways to approve one's own request, each refused and recorded. */
class SelfApprovalTest {
    private final World world = new World();
    private AccessRequest request = null;

    @BeforeEach
    void ask() {
        request = world.submit(world.asking(KIM).build());
    }

    private void assertBlocked(ActingAs by, String code) {
        assertThat(refused(() -> world.access.approvals().approve(request.id(), by, REASON))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(code);
        assertThat(world.events("sod.violation_blocked")).singleElement().satisfies(found -> {
            assertThat(found.event().actor().principal())
                    .isEqualTo(by.principal().value());
            assertThat(found.event().subject().id()).isEqualTo(request.id().value());
            assertThat(found.event().outcome()).isEqualTo(code);
        });
    }

    @AfterEach
    void nothing_was_granted() {
        assertThat(world.grants()).isZero();
        assertThat(world.check(KIM).allow()).isFalse();
    }

    @Test
    void in_a_second_persona() {
        world.assign("kim", "owner");

        assertBlocked(ActingAs.of("kim", "owner"), "SOD-1");
    }

    @Test
    void as_an_administrator() {
        world.persona("administrator", Persona.Type.HUMAN);
        world.assign("kim", "administrator");
        world.assign("seo", "administrator");
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(new PersonaId("administrator")))
                .next();
        world.adopt(next);
        request = world.submit(world.asking(KIM).on("taxi/zones").build());

        assertBlocked(ActingAs.of("kim", "administrator"), "SOD-1");
    }

    @Test
    void through_an_agent() {
        world.assign("bot", "owner");

        assertBlocked(ActingAs.of(BOT.principal().value(), "owner"), "SOD-2");
    }

    @Test
    void through_a_delegate() {
        world.human("yoon");
        world.assign("kim", "owner");
        world.assign("yoon", "owner", Optional.of(NOON.plus(Duration.ofDays(1))), Optional.of(KIM.principal()));

        assertBlocked(ActingAs.of("yoon", "owner"), "SOD-1");
    }
}
