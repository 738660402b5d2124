package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.quality.finding.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows of policies: the host asks and acts. */
class GuidePolicyTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T00:00:00Z"));

    @Test
    void a_policy_is_asked_before_something_is_done() {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(Path.of("organisation.yaml"));
            Policies policies = new Policies(firm.store());
            Policy policy = new Policy(
                    "no-exports",
                    1,
                    Text.of("Trips do not leave the firm.", "운행 데이터를 밖으로 내보내지 않습니다."),
                    new Condition.OneOf("action", Set.of("export")),
                    Policy.Effect.DENY,
                    new PersonaId("data-owner"),
                    new Policy.Term(
                            clock.instant(), Optional.empty(), clock.instant().plus(Duration.ofDays(90))),
                    Set.of());
            policies.approve(policies.propose(policy, "privacy", Actor.of("park")), "agreed", Actor.of("lee"));
            List<String> done = new ArrayList<>();

            assertThat(perform(policies, "read", () -> done.add("read"))).isEmpty();
            assertThat(perform(policies, "export", () -> done.add("export"))).contains(Policy.Effect.DENY);

            assertThat(done).containsExactly("read");
        }
    }

    // region policies
    static Optional<Policy.Effect> perform(Policies policies, String action, Runnable work) {
        Map<String, String> facts = Map.of("action", action, "asset", "trips");
        Optional<Policy.Effect> strictest = policies.apply(facts, Actor.of("choi")).stream()
                .map(Policy::effect)
                .findFirst();
        if (strictest.isEmpty() || strictest.get() == Policy.Effect.NOTIFY) {
            work.run();
        }
        return strictest; // of DENY tell who asked; of REQUIRE_HUMAN and REQUIRE_APPROVAL open a decision
    }
    // endregion
}
