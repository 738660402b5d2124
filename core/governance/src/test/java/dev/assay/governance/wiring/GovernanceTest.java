package dev.assay.governance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Outcomes;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GovernanceTest {
    private static final GovernanceSettings USUAL = GovernanceSettings.ofDefaults(Firm.CHIEF);

    private static Governance of(Firm firm, GovernanceSettings settings) {
        return Governance.over(RecordKeeping.unsigned(firm.store(), firm.log()), settings);
    }

    @Test
    void nothing_is_due_in_a_firm_where_all_is_well() {
        Firm firm = new Firm();
        Governance governance = of(firm, USUAL);
        governance.tick();

        Ticked again = governance.tick();

        assertThat(again.parts()).isEmpty();
        assertThat(again.text().en()).isEqualTo("nothing was due");
        assertThat(again.text().ko()).isEqualTo("할 일이 없었습니다");
    }

    @ParameterizedTest
    @EnumSource
    void silence_of_a_weekend_quarantines_asks_and_tells(Stores stores) {
        Firm firm = new Firm(stores);
        Governance governance = of(firm, USUAL);
        firm.plan(governance.quality().monitoring(), Duration.ofHours(24), Severity.CRITICAL);
        governance.tick();
        firm.pass(Duration.ofHours(30));

        Ticked ticked = governance.tick();

        assertThat(firm.quality()).isInstanceOf(QualityState.Quarantined.class);
        assertThat(ticked.count("quality.run_missed")).isEqualTo(1);
        assertThat(ticked.count("decision.opened")).isEqualTo(1);
        assertThat(ticked.count("grant.expired")).isZero();
        assertThat(ticked.parts())
                .as("no matrix says who answers for the trips, so the chief is told every day")
                .extracting(Ticked.Part::work)
                .containsExactly(TimedWork.SILENCE, TimedWork.ORPHANS);
        assertThat(ticked.text().in(Locale.ENGLISH))
                .startsWith("runs that did not come: ")
                .contains("decision.opened 1");
        assertThat(ticked.text().in(Locale.KOREAN)).startsWith("오지 않은 실행: ").contains("quality.run_missed 1");
    }

    @Test
    void what_somebody_does_meanwhile_is_not_told_as_done_by_the_tick() {
        Firm firm = new Firm();
        Systems systems = new Systems(firm.store());
        Governance governance = of(
                firm,
                USUAL.withNotifier(notice -> systems.sighted(new SystemId("shadow"), "run r-1", Actor.of("choi"))));
        governance
                .quality()
                .router()
                .receive(Firm.TRIPS, Outcomes.outcome(Severity.CRITICAL, Status.FAILED, firm.now()));

        Ticked ticked = governance.tick();

        assertThat(ticked.count("notice.sent")).isPositive();
        assertThat(ticked.parts())
                .filteredOn(part -> part.work() == TimedWork.NOTICES)
                .singleElement()
                .satisfies(part -> assertThat(part.recorded()).containsOnlyKeys("notice.sent"));
        assertThat(firm.records().stream().filter(each -> each.event().actor().equals(Actor.of("choi"))))
                .isNotEmpty();
    }

    @Test
    void a_tick_delivers_what_waits() {
        Firm firm = new Firm();
        List<Notice> delivered = new ArrayList<>();
        Governance governance = of(firm, USUAL.withNotifier(delivered::add));
        governance
                .quality()
                .router()
                .receive(Firm.TRIPS, Outcomes.outcome(Severity.CRITICAL, Status.FAILED, firm.now()));
        assertThat(delivered).isEmpty();

        Ticked ticked = governance.tick();

        assertThat(delivered).isNotEmpty();
        assertThat(ticked.count("notice.sent")).isEqualTo(delivered.size());
        assertThat(firm.untold()).isEmpty();
    }

    @Test
    void without_a_notifier_notices_wait_for_the_application() {
        Firm firm = new Firm();
        Governance governance = of(firm, USUAL);
        governance
                .quality()
                .router()
                .receive(Firm.TRIPS, Outcomes.outcome(Severity.CRITICAL, Status.FAILED, firm.now()));

        assertThat(governance.tick().count("notice.sent")).isZero();

        List<Notice> delivered = new ArrayList<>();
        assertThat(governance.outbox().deliver(delivered::add))
                .isEqualTo(delivered.size())
                .isPositive();
    }

    @Test
    void the_applications_own_listeners_are_told_after_the_librarys() {
        Firm firm = new Firm();
        List<String> told = new ArrayList<>();
        DecisionListener mine = new DecisionListener() {
            @Override
            public void opened(Change change, Decision decision) {
                long worksheets = change.all(Notice.KIND).stream()
                        .filter(notice -> notice.value().id().contains("worksheet"))
                        .count();
                told.add(decision.matter().topic() + " " + worksheets);
            }
        };
        Governance governance =
                of(firm, USUAL.withListeners(HostListeners.none().withDecisions(mine)));

        governance
                .quality()
                .router()
                .receive(Firm.TRIPS, Outcomes.outcome(Severity.CRITICAL, Status.FAILED, firm.now()));

        assertThat(told).containsExactly("fare-present 1");
    }

    @Test
    void an_asset_of_no_activity_is_an_orphan_by_the_matrix() {
        Firm firm = new Firm();
        Inventory inventory = of(firm, USUAL).assets().inventory();

        assertThat(inventory.orphans()).extracting(finding -> finding.code()).containsExactly("RACI-7");
    }

    /** A store that takes nothing when it is told so, once. */
    private static final class Failing implements GovernanceStore {
        private final GovernanceStore under;
        private Optional<RuntimeException> next = Optional.empty();

        Failing(GovernanceStore under) {
            this.under = under;
        }

        @Override
        public <R> R change(Function<? super Change, ? extends R> work) {
            if (next.isPresent()) {
                RuntimeException thrown = next.get();
                next = Optional.empty();
                throw thrown;
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

    @Test
    void work_that_fails_keeps_no_other_from_being_done() {
        Firm firm = new Firm();
        Failing store = new Failing(firm.store());
        Governance governance = Governance.over(RecordKeeping.unsigned(store, firm.log()), USUAL);
        firm.plan(governance.quality().monitoring(), Duration.ofHours(24), Severity.CRITICAL);
        governance.tick();
        firm.pass(Duration.ofHours(30));
        store.next = Optional.of(new IllegalStateException("too long for a record"));

        assertThatThrownBy(governance::tick)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("too long for a record");

        assertThat(firm.quality()).isInstanceOf(QualityState.Quarantined.class);
        assertThat(firm.story()).contains("30:00 quality.run_missed assay");
    }

    @Test
    void what_another_tick_does_meanwhile_is_no_failure_of_this_one() {
        Firm firm = new Firm();
        Failing store = new Failing(firm.store());
        Governance governance = Governance.over(RecordKeeping.unsigned(store, firm.log()), USUAL);
        firm.plan(governance.quality().monitoring(), Duration.ofHours(24), Severity.CRITICAL);
        governance.tick();
        firm.pass(Duration.ofHours(30));
        store.next = Optional.of(new ConflictException("it must have version 1, but has 2"));

        Ticked ticked = governance.tick();

        assertThat(store.next).as("the conflict came about").isEmpty();
        assertThat(ticked.count("quality.run_missed")).isEqualTo(1);
    }

    @Test
    void somebody_else_is_asked_when_who_was_asked_leaves() {
        Firm firm = new Firm();
        Governance governance = of(firm, USUAL);
        governance
                .quality()
                .router()
                .receive(Firm.TRIPS, Outcomes.outcome(Severity.CRITICAL, Status.FAILED, firm.now()));

        governance.staffing().people().leave(Firm.KIM, Actor.of("choi"));

        assertThat(firm.story()).contains("00:00 decision.escalated GONE assay");
    }
}
