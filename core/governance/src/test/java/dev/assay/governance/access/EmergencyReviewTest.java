package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.AppendableAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who opened an emergency, and who confirmed it, leave its review to somebody else, in whatever persona. */
class EmergencyReviewTest {
    private final World world = new World();
    private final BreakGlass glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, this::anchored);

    private Anchored anchored() {
        return new Anchoring(
                        "firm",
                        KeyPairSigner.generate("firm"),
                        List.of(new AppendableAnchor("ledger", new StringBuilder())),
                        world.clock)
                .anchor(world.log.size(), size -> Hash.sha256(new byte[] {1}));
    }

    /** Kim opens it, han confirms it, kim closes it. */
    private Emergency closed() {
        World.declare(
                glass,
                new EmergencyProfile(
                        "people",
                        new EmergencyProfile.Reach(new Pattern("taxi/people"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));
        Emergency.Cause fire = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");
        Emergency waiting = glass.open("people", KIM, fire);
        glass.confirm(waiting.id(), HAN);
        return glass.close(waiting.id(), KIM, "the load is repaired");
    }

    private void assertNotReviewedBy(Emergency emergency, ActingAs who) {
        assertThat(refused(() -> glass.review(emergency.id(), who, REASON)).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("SOD-1"));
    }

    @Test
    void who_confirmed_it_does_not_review_it() {
        Emergency emergency = closed();

        assertNotReviewedBy(emergency, HAN);

        glass.review(emergency.id(), LEE, REASON);
        assertThat(world.events("sod.violation_blocked"))
                .singleElement()
                .satisfies(added -> assertThat(added.event().outcome()).isEqualTo("SOD-1"));
        assertThat(world.events("breakglass.reviewed")).hasSize(1);
    }

    @Test
    void neither_of_the_two_reviews_it_in_another_persona() {
        world.assign("kim", "owner");
        world.assign("han", "owner");
        Emergency emergency = closed();

        assertNotReviewedBy(emergency, ActingAs.of("kim", "owner"));
        assertNotReviewedBy(emergency, ActingAs.of("han", "owner"));
    }
}
