package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without the refusal a thread would wait for a lock that it holds itself: in a database for ever. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestingTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Visit> VISIT = Kind.of("visit", Visit.class, Visit::id);

    record Visit(String id) {}

    private static Stored<Visit> add(Change change, String id) {
        Stored<Visit> added = change.insert(VISIT, new Visit(id));
        change.record(AuditEvent.of("visit.paid", Actor.of("kim"), Subject.of("visit", id)));
        return added;
    }

    private static int visits(GovernanceStore store) {
        return store.read(reader -> reader.all(VISIT).size());
    }

    private static void refused(ThrowingCallable nested) {
        assertThatThrownBy(nested)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a change must not begin within another, or within a read, of the same store: what belongs together is"
                                + " changed through the Change at hand, what follows is done in Change.afterwards");
    }

    @ParameterizedTest
    @EnumSource
    void a_change_within_a_change_is_refused_and_undoes_the_outer_one(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();

        refused(() -> store.change(change -> {
            add(change, "outer");
            return store.change(inner -> add(inner, "inner"));
        }));

        assertThat(visits(store)).isZero();
        store.change(change -> add(change, "next"));
        assertThat(visits(store)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_within_a_read_is_refused(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();

        refused(() -> store.read(reader -> store.change(change -> add(change, "inner"))));

        assertThat(visits(store)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_follows_a_change_may_change_again(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();

        store.change(change -> {
            change.afterwards(() -> store.change(next -> add(next, "after")));
            return add(change, "first");
        });

        assertThat(visits(store)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_another_store_may_begin(Stores stores) {
        GovernanceStore one = stores.open(NOON).store();
        GovernanceStore other = Stores.MEMORY.open(NOON).store();

        one.change(change -> {
            other.change(inner -> add(inner, "other"));
            return add(change, "one");
        });

        assertThat(visits(one)).isOne();
        assertThat(visits(other)).isOne();
    }
}
