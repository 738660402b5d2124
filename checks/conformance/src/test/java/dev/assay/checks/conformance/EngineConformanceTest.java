package dev.assay.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.quality.engine.Capability;
import dev.assay.quality.engine.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;

class EngineConformanceTest {
    @Test
    void an_engine_that_answers_nothing_fails_though_every_case_has_run() {
        Events events = run(SilentConformance.class);

        assertThat(names(events.succeeded())).anyMatch(name -> name.matches("all \\d+ cases have run"));
        assertThat(names(events.failed()))
                .contains("set membership, nulls ignore", "occurrences", "the_order_of_rows_changes_nothing()");
    }

    @Test
    void what_an_engine_lacks_must_be_refused_and_declared() {
        Events events = run(UndeclaredConformance.class);

        assertThat(names(events.failed()))
                .contains("are declared", "formats is refused", "each group is judged alone, null last");
    }

    @Test
    void what_an_engine_lacks_and_declares_is_refused_by_name() {
        Events events = run(DeclaredConformance.class);

        assertThat(names(events.succeeded()))
                .contains(
                        "are declared", "groups is refused", "formats is refused", "rows by group", "UUID (RFC 9562)");
    }

    @Test
    void a_listed_difference_must_still_be_there_and_be_about_a_case() {
        Events events = run(ListedConformance.class);

        assertThat(names(events.succeeded())).contains("set membership, nulls ignore");
        assertThat(names(events.failed())).contains("at least 0 %", "known_differences_are_about_cases()");
    }

    private static Events run(Class<? extends EngineConformance> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .testEvents();
    }

    private static List<String> names(Events events) {
        return events.filter(event -> event.getType() == EventType.FINISHED)
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName())
                .toList();
    }

    static class SilentConformance extends EngineConformance {
        @Override
        protected Engine engineFor(TableFixture table) {
            return new SilentEngine(table, lacked());
        }

        Set<Capability> lacked() {
            return Set.of();
        }
    }

    /** Lacks groups and does not say so; says that it lacks formats, and does not. */
    static final class UndeclaredConformance extends SilentConformance {
        @Override
        Set<Capability> lacked() {
            return Set.of(Capability.GROUPS);
        }

        @Override
        protected Set<Capability> missingCapabilities() {
            return Set.of(Capability.FORMATS);
        }
    }

    static final class DeclaredConformance extends SilentConformance {
        @Override
        Set<Capability> lacked() {
            return EnumSet.of(Capability.GROUPS, Capability.FORMATS);
        }

        @Override
        protected Set<Capability> missingCapabilities() {
            return lacked();
        }
    }

    static final class ListedConformance extends SilentConformance {
        @Override
        protected List<KnownDifference> knownDifferences() {
            return List.of(
                    new KnownDifference("null policies", "set membership, nulls ignore", "it answers nothing"),
                    new KnownDifference("what is refused before any row is read", "at least 0 %", "no reason"),
                    new KnownDifference("groups", "no such case", "no reason"));
        }
    }
}
