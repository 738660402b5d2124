package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Each;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host in a language without checked exceptions throws what no signature tells of. */
class UndeclaredTest {
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwing(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void fail() {
        UndeclaredTest.<RuntimeException>throwing(new IOException("no catalogue"));
    }

    private static QualityRouter router(Firm firm, QualityStates states) {
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                states,
                List.of());
        return new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private static int stored(Firm firm) {
        return firm.store()
                .<Integer>read(reader -> reader.all(Runs.KIND).size()
                        + reader.all(DecisionKinds.DECISION).size());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_listener_throws_undoes_all_of_the_change(Stores stores) {
        Firm firm = new Firm(stores);
        long records = firm.log().size();
        QualityState before = firm.quality();
        Outcome failed = Outcomes.outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now());
        QualityStates broken = new QualityStates(List.of((change, was, asset, actor) -> fail()));

        assertThatThrownBy(() -> router(firm, broken).receive(Firm.TRIPS, failed))
                .isInstanceOf(IOException.class);

        assertThat(firm.log().size()).isEqualTo(records);
        assertThat(stored(firm)).isZero();
        assertThat(firm.quality()).isEqualTo(before);
        router(firm, new QualityStates(List.of())).receive(Firm.TRIPS, failed);
        assertThat(stored(firm)).as("the run, and what it asks for").isEqualTo(2);
    }

    @Test
    void what_is_done_with_one_thing_keeps_no_other_from_being_done() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> Each.of(List.of("a", "b", "c"), thing -> {
                    if (thing.equals("b")) {
                        fail();
                    }
                    done.add(thing);
                }))
                .isInstanceOf(UndeclaredThrowableException.class)
                .hasCauseInstanceOf(IOException.class);

        assertThat(done).containsExactly("a", "c");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_delivered_waits(Stores stores) {
        Firm firm = new Firm(stores);
        for (String id : List.of("a", "b", "c")) {
            firm.store().change(change -> {
                Outbox.queue(change, Notice.of(id, change.now(), Set.of("kim"), Text.of("look", "보십시오")));
                change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("notice", id)));
                return id;
            });
        }
        List<String> sent = new ArrayList<>();

        new Outbox(firm.store()).deliver(notice -> {
            if (notice.id().equals("b")) {
                fail();
            }
            sent.add(notice.id());
        });

        assertThat(sent).containsExactly("a", "c");
    }
}
