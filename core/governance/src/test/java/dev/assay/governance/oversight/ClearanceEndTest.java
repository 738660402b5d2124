package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.people.Pattern;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClearanceEndTest {
    private static final Act REFUND = new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none());

    private final Firm firm = new Firm();
    private final Oversight oversight = new Oversight(firm.store());

    private static OversightRule rule(String action, Effect effect) {
        return new OversightRule(
                "r-" + action,
                new Pattern(action),
                new Pattern("*"),
                new Trigger.Always(),
                effect,
                Set.of(Firm.OWNER),
                Duration.ofHours(2));
    }

    private void cannotBeDone(Oversight service) {
        assertThatThrownBy(() -> service.perform("a-1", () -> "done"))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("ILLEGAL_TRANSITION")).isTrue());
    }

    private String expired() {
        return firm.story().stream()
                .filter(line -> line.contains("oversight.expired"))
                .findFirst()
                .orElse("");
    }

    @Test
    void what_no_rule_speaks_of_may_be_done_for_a_day() {
        assertThat(oversight.request(REFUND).state()).isEqualTo(Clearance.State.CLEARED);
        firm.pass(Duration.ofDays(1).minusNanos(1_000));

        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
    }

    @Test
    void after_a_day_it_must_be_asked_for_again() {
        oversight.request(REFUND);
        firm.pass(Duration.ofDays(1));

        cannotBeDone(oversight);

        assertThat(expired()).isEqualTo("24:00 oversight.expired assay");
    }

    @Test
    void a_host_may_say_for_how_long() {
        Oversight strict = new Oversight(firm.store(), Duration.ofMinutes(5));
        strict.request(REFUND);
        firm.pass(Duration.ofMinutes(5));

        cannotBeDone(strict);
        assertThatThrownBy(() -> new Oversight(firm.store(), Duration.ZERO))
                .hasMessage("longest must be more than nothing and at most PT8784H, but was PT0S");
    }

    @Test
    void a_rule_that_came_since_wants_somebody_to_decide() {
        oversight.request(REFUND);
        firm.pass(Duration.ofMinutes(1));
        Firm.rule(oversight, rule("refund", new Effect.Block()));

        cannotBeDone(oversight);

        assertThat(expired()).isEqualTo("00:01 oversight.expired RULES_CHANGED assay");
    }

    @Test
    void a_rule_that_came_since_and_asks_nobody_or_of_something_else_changes_nothing() {
        oversight.request(REFUND);
        firm.pass(Duration.ofMinutes(1));
        Firm.rule(oversight, rule("refund", new Effect.Notify()));
        Firm.rule(oversight, rule("payout", new Effect.Block()));
        oversight.tick();

        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
    }
}
