package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.access.Access;
import dev.assay.governance.access.AccessHooks;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.effect.Intent;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not do something neither is cleared for it nor does it. */
class StoppedActorTest {
    private Firm firm = new Firm();
    private Oversight oversight = new Oversight(firm.store());

    private void use(Stores stores) {
        firm = new Firm(stores);
        oversight = new Oversight(firm.store());
    }

    private Clearance request(String id, PrincipalId actor) {
        return oversight.request(new Act(id, actor, "refund", Firm.TRIPS, Signals.none()));
    }

    private void isStopped(PrincipalId actor, String code) {
        Intent intent = new Intent("of-" + actor, actor, "refund", Firm.TRIPS, Severity.LOW);

        assertThat(codes(() -> oversight.perform("cleared", StoppedActorTest::never)))
                .containsExactly(code);
        assertThat(codes(() -> request("new", actor))).containsExactly(code);
        assertThat(codes(() -> new Effects(firm.store()).perform(intent, Duration.ofHours(1), StoppedActorTest::never)))
                .containsExactly(code);
        assertThat(firm.story())
                .endsWith(
                        "00:00 oversight.performed " + code + " assay",
                        "00:00 oversight.requested " + code + " " + actor,
                        "00:00 effect.intended " + code + " " + actor);
    }

    private static String never() {
        throw new AssertionError("must not be done");
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void who_has_left(Stores stores) {
        use(stores);
        request("cleared", Firm.JUNG);

        firm.status(Firm.JUNG, Principal.Status.LEFT);

        isStopped(Firm.JUNG, "PRINCIPAL_ABSENT");
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_whose_sponsor_has_left(Stores stores) {
        use(stores);
        request("cleared", Firm.BOT);

        firm.status(Firm.PARK, Principal.Status.LEFT);

        isStopped(Firm.BOT, "PRINCIPAL_ABSENT");
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_that_was_switched_off(Stores stores) {
        use(stores);
        request("cleared", Firm.BOT);

        Access.over(firm.store(), AccessSettings.ofDefaults(Firm.CHIEF), new AccessHooks() {})
                .grants()
                .killSwitch(Firm.BOT, ActingAs.of("choi", "chief"), "it pays the same twice");

        isStopped(Firm.BOT, "EXPLICIT_DENY");
    }

    @ParameterizedTest
    @EnumSource
    void everybody_in_a_persona_where_something_is_forbidden(Stores stores) {
        use(stores);
        request("cleared", Firm.JUNG);

        forbid(Firm.ENGINEER, "taxi-*", "refund", Optional.empty());

        isStopped(Firm.JUNG, "EXPLICIT_DENY");
        assertThat(request("of-kim", Firm.KIM).state()).isEqualTo(Clearance.State.CLEARED);
    }

    @ParameterizedTest
    @EnumSource
    void not_by_what_forbids_something_else_or_is_over(Stores stores) {
        use(stores);
        forbid(Firm.ENGINEER, "taxi-*", "delete", Optional.empty());
        forbid(Firm.ENGINEER, "bus-*", "refund", Optional.empty());
        forbid(Firm.ENGINEER, "taxi-*", "refund", Optional.of(firm.now()));

        assertThat(request("a-1", Firm.JUNG).state()).isEqualTo(Clearance.State.CLEARED);
        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
    }

    private void forbid(PersonaId persona, String assets, String action, Optional<Instant> until) {
        firm.put(
                AccessPolicyKinds.PROHIBITION,
                new Prohibition(
                        action + "/" + assets.charAt(0) + until.isPresent(),
                        new Prohibition.Who(Optional.empty(), Optional.of(persona)),
                        new Pattern(assets),
                        Set.of(action),
                        Environment.PROD,
                        "not until the books are closed",
                        firm.now().minus(Duration.ofDays(1)),
                        until));
    }
}
