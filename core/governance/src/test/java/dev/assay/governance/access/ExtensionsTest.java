package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An extension goes on with what its holder has, and with nothing else. */
class ExtensionsTest {
    private final World world = new World();

    private void assertNoExtension(RequestBuilder draft) {
        assertThat(refused(() -> world.submit(draft.build())).findings())
                .extracting(Finding::code)
                .containsExactly("BAD_EXTENSION");
    }

    @Test
    void an_extension_begins_where_its_grant_ends() {
        Grant old = world.granted(world.asking(KIM).build());

        Grant next = world.granted(world.asking(KIM).extending(old.id()).build());

        assertThat(next.window().start()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(next.window().end()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    static Stream<Arguments> other() {
        return Stream.of(
                other("more actions", draft -> draft.to("read", "write")),
                other("other actions", draft -> draft.to("write")),
                other("more assets", draft -> draft.on("taxi/*")),
                other("another asset", draft -> draft.on("taxi/zones")),
                other("another environment", draft -> draft.in(Environment.STAGE)),
                other("a start of its own", draft -> draft.startingAt(NOON.plus(Duration.ofHours(2)))));
    }

    private static Arguments other(String name, UnaryOperator<RequestBuilder> change) {
        return arguments(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("other")
    void what_a_grant_does_not_give_is_no_extension_of_it(String name, UnaryOperator<RequestBuilder> other) {
        Grant old = world.granted(world.asking(KIM).build());

        assertNoExtension(other.apply(world.asking(KIM)).extending(old.id()));
    }

    @Test
    void nobody_extends_the_grant_of_another() {
        Grant old = world.granted(world.asking(KIM).build());

        assertNoExtension(world.asking(HAN).extending(old.id()));
    }

    @Test
    void nobody_extends_in_another_persona() {
        world.assign("kim", "owner");
        Grant old = world.granted(world.asking(KIM).build());

        assertNoExtension(world.asking(ActingAs.of("kim", "owner")).extending(old.id()));
    }

    @Test
    void an_emergency_is_not_extended() {
        BreakGlass glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, () -> {
            throw new AuditException("nothing is handed out here");
        });
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));
        glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7"));
        Grant given =
                world.store.read(reader -> reader.all(AccessKinds.GRANT).get(0).value());
        assertThat(given.basis().method()).isEqualTo(Grant.Method.EMERGENCY);

        assertNoExtension(world.asking(KIM).to("write").extending(given.id()));
    }
}
