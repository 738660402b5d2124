package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.incident.FollowUps;
import dev.assay.governance.incident.Harm;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Learning;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.oversight.Act;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.Signals;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateFacts;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Where the time of one thing cannot come, that of the next one does, and the failure is thrown. */
class EveryTickTest {
    private final Firm firm = new Firm();
    private final Failing store = new Failing(firm.store());

    /** A store that takes nothing when it is told so, once. */
    private static final class Failing implements GovernanceStore {
        private final GovernanceStore under;
        private boolean next;

        Failing(GovernanceStore under) {
            this.under = under;
        }

        @Override
        public <R> R change(Function<? super Change, ? extends R> work) {
            if (next) {
                next = false;
                throw new IllegalStateException("too long for a record");
            }
            return under.change(work);
        }

        @Override
        public <R> R read(Function<? super Reader, ? extends R> query) {
            return under.read(query);
        }

        @Override
        public Snapshot snapshot() {
            return under.snapshot();
        }
    }

    /** Ticks when the first thing cannot be stored, and once more. */
    private void failsForOneOfTwo(Runnable tick, String type) {
        store.next = true;
        assertThatThrownBy(tick::run).isInstanceOf(IllegalStateException.class).hasMessage("too long for a record");
        assertThat(recorded(type)).isEqualTo(1);
        tick.run();
        assertThat(recorded(type)).isEqualTo(2);
    }

    private long recorded(String type) {
        return firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.type().equals(type))
                .count();
    }

    @Test
    void of_incidents() {
        Incidents incidents = new Incidents(store, RegulatoryClock.ofEuropeanUnion());
        for (String cause : List.of("leak", "outage")) {
            Instant now = firm.now();
            incidents.open(
                    Sighting.of(Firm.TRIPS, cause, "seen by the operator", Sighting.Times.at(now))
                            .reportedBy(Firm.PARK)
                            .withHarms(Harm.OTHER_SERIOUS),
                    Severity.HIGH);
        }
        firm.pass(Duration.ofDays(8));

        failsForOneOfTwo(incidents::tick, "incident.notified");
    }

    @Test
    void of_what_is_to_be_done_after_incidents() {
        Incidents incidents = new Incidents(store, List.of());
        Learning.FollowUp meters = new Learning.FollowUp("two meters", Firm.ENGINEER, LocalDate.of(2026, 3, 10));
        Learning.FollowUp alarm = new Learning.FollowUp("an alarm", Firm.STEWARD, LocalDate.of(2026, 3, 10));
        Instant now = firm.now();
        IncidentId id = incidents
                .open(
                        Sighting.of(Firm.TRIPS, "outage", "seen by the operator", Sighting.Times.at(now))
                                .reportedBy(Firm.PARK),
                        Severity.HIGH)
                .id();
        incidents.triage(id, Firm.JUNG, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        incidents.close(id, Firm.CHOI, new Learning("upstream", List.of(meters, alarm), Optional.empty(), Firm.CHOI));
        firm.pass(Duration.ofDays(4));

        failsForOneOfTwo(() -> new FollowUps(store).tick(), "incident.follow_up_due");
    }

    @Test
    void of_reviews() {
        Reviews reviews = new Reviews(store, Authorship.of(firm.log()));
        for (String persona : List.of("data-owner", "data-steward")) {
            reviews.schedule(
                    new ReviewItem("persona", persona), ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        }
        firm.at(Instant.parse("2026-06-01T00:00:00Z"));

        failsForOneOfTwo(reviews::tick, "review.due");
    }

    @Test
    void of_acts() {
        Oversight oversight = new Oversight(store);
        for (String act : List.of("a-1", "a-2")) {
            oversight.request(new Act(act, Firm.BOT, "refund", Firm.TRIPS, Signals.none()));
        }
        firm.pass(Duration.ofDays(1));

        failsForOneOfTwo(oversight::tick, "oversight.expired");
    }

    @Test
    void of_systems() {
        for (String system : List.of("meters", "pricing")) {
            firm.put(
                    AiSystem.KIND,
                    new AiSystem(
                            new SystemId(system),
                            new AiSystem.Purpose(Text.of("fares", "요금"), AiSystem.Role.DEPLOYER, Firm.OWNER),
                            Tiering.of(RiskTier.MINIMAL, "shows fares"),
                            Stage.OPERATION,
                            new AiSystem.Parts(Set.of(), Set.of(Firm.TRIPS), Set.of()),
                            AiSystem.Upkeep.none(),
                            Optional.empty(),
                            Optional.empty()));
        }
        Stages stages = new Stages(store, GateFacts.stored());

        failsForOneOfTwo(() -> stages.suspendWhereDue(Actor.system()), "system.suspended");
    }
}
