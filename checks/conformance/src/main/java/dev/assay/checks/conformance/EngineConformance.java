package dev.assay.checks.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Names;
import dev.assay.quality.engine.Capability;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.engine.UnsupportedMeasureException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The tests that every engine passes. An engine's author extends this class and says how to make an engine from a table:
 *
 * <pre>{@code
 * final class MyEngineConformanceTest extends EngineConformance {
 *     @Override
 *     protected Engine engineFor(TableFixture table) {
 *         return MyEngine.over(table.schema(), table.maps());
 *     }
 * }
 * }</pre>
 *
 * <p>Each case is a table, an expectation as a suite file writes it, and the outcome that the written semantics give it.
 * No case is left out silently: what an engine lacks it declares, and the kit checks that asking for it is refused by
 * name; what it answers differently it lists with the reason, and the kit checks that the difference is still there.
 *
 * @since 0.1
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
public abstract class EngineConformance {
    private static final int SEED = 20_190_101;

    private final List<ConformanceCase> cases = Cases.all();

    @SuppressWarnings("this-escape") // The lookup only keeps the reference; it asks nothing before a test runs.
    private final CaseRun run = new CaseRun(this::engineFor);

    /** For subclasses. */
    protected EngineConformance() {}

    /**
     * Returns an engine over a table. Called once for each run, possibly by several threads at once; an engine that is
     * {@link AutoCloseable} is closed after its run.
     *
     * @param table the table; its schema says what types the engine must report
     * @return an engine that is used for one run
     */
    protected abstract Engine engineFor(TableFixture table);

    /**
     * Returns what the engine cannot do.
     *
     * @return the capabilities, none unless overridden
     */
    protected Set<Capability> missingCapabilities() {
        return Set.of();
    }

    /**
     * Returns the cases that the engine answers differently on purpose.
     *
     * @return the cases with a reason each, none unless overridden
     */
    protected List<KnownDifference> knownDifferences() {
        return List.of();
    }

    /**
     * Runs every case, and at the end checks that every one has run.
     *
     * @return a container per topic
     */
    @TestFactory
    public Stream<DynamicNode> cases() {
        AtomicInteger executed = new AtomicInteger();
        Map<String, List<DynamicNode>> topics = new LinkedHashMap<>();
        for (ConformanceCase each : cases) {
            topics.computeIfAbsent(each.topic(), topic -> new ArrayList<>()).add(dynamicTest(each.name(), () -> {
                executed.incrementAndGet();
                check(each);
            }));
        }
        Stream<DynamicNode> containers =
                topics.entrySet().stream().map(topic -> dynamicContainer(topic.getKey(), topic.getValue()));
        DynamicNode guard = dynamicTest("all " + cases.size() + " cases have run", () -> {
            assertEquals(cases.size(), executed.get(), "number of cases that have run");
        });
        return Stream.concat(containers, Stream.of(guard));
    }

    private void check(ConformanceCase each) {
        List<String> differences;
        try {
            differences = run.differences(each);
        } catch (UnsupportedMeasureException e) {
            assertTrue(missingCapabilities().containsAll(e.missing()), e::getMessage);
            return;
        }
        Optional<KnownDifference> known = known(each);
        if (known.isPresent()) {
            assertTrue(
                    !differences.isEmpty(),
                    () -> each + " must differ as listed, but does not: "
                            + known.get().reason());
        } else {
            assertTrue(differences.isEmpty(), () -> each.suite() + "\n" + String.join("\n", differences));
        }
    }

    private Optional<KnownDifference> known(ConformanceCase each) {
        return knownDifferences().stream()
                .filter(known ->
                        known.topic().equals(each.topic()) && known.name().equals(each.name()))
                .findFirst();
    }

    /** Checks that each listed difference is about a case that exists. */
    @Test
    public void known_differences_are_about_cases() {
        List<String> strangers = knownDifferences().stream()
                .filter(known -> cases.stream()
                        .noneMatch(each -> known(each).filter(known::equals).isPresent()))
                .map(this::describe)
                .toList();

        if (!strangers.isEmpty()) {
            fail("known differences must each be about another case, but are not:\n" + String.join("\n", strangers));
        }
    }

    private String describe(KnownDifference stranger) {
        Set<String> topics =
                cases.stream().map(ConformanceCase::topic).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!topics.contains(stranger.topic())) {
            return "no topic \"" + stranger.topic() + "\"; " + Names.hint(stranger.topic(), "topics", topics);
        }
        List<String> names = cases.stream()
                .filter(each -> each.topic().equals(stranger.topic()))
                .map(ConformanceCase::name)
                .toList();
        String place = "\"" + stranger.name() + "\" in \"" + stranger.topic() + "\"";
        return names.contains(stranger.name())
                ? "case " + place + " is listed before"
                : "no case " + place
                        + Names.nearest(stranger.name(), names)
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("");
    }

    /**
     * Checks that the engine declares the capabilities that it has, and for each whether it is there or refused by name.
     *
     * @return a test per capability
     */
    @TestFactory
    public Stream<DynamicNode> capabilities() {
        DynamicNode declaration = dynamicTest("are declared", () -> {
            Set<Capability> had = EnumSet.allOf(Capability.class);
            had.removeAll(missingCapabilities());
            assertEquals(had, engineFor(Probes.TABLE).capabilities());
        });
        Stream<DynamicNode> probes = Arrays.stream(Capability.values()).map(this::probe);
        return Stream.concat(Stream.of(declaration), probes);
    }

    private DynamicNode probe(Capability capability) {
        if (!missingCapabilities().contains(capability)) {
            return dynamicTest(capability.label(), () -> {
                Outcome outcome = probed(capability);
                assertEquals(
                        Status.PASSED, outcome.status(), () -> outcome.results().toString());
            });
        }
        return dynamicTest(capability.label() + " is refused", () -> {
            UnsupportedMeasureException refusal =
                    assertThrows(UnsupportedMeasureException.class, () -> probed(capability));
            assertTrue(refusal.missing().contains(capability), refusal::getMessage);
        });
    }

    private Outcome probed(Capability capability) {
        return Runs.run(Probes.of(capability), engineFor(Probes.TABLE), RunOptions.ofDefaults());
    }

    /** Checks that the order of rows changes no outcome. */
    @Test
    public void the_order_of_rows_changes_nothing() {
        assertNone(laws().rowOrder(SEED));
    }

    /** Checks that the same run twice gives equal results. */
    @Test
    public void the_same_run_twice_gives_equal_results() {
        assertNone(laws().repetition());
    }

    /** Checks that runs at the same time, each on an engine of its own, give the outcomes of runs alone. */
    @Test
    public void runs_at_the_same_time_do_not_see_each_other() {
        assertNone(laws().concurrency());
    }

    /** Checks that passed and failed rows make the evaluated ones. */
    @Test
    public void counts_add_up() {
        assertNone(laws().sums());
    }

    /** Checks that a condition that is negated twice means the condition. */
    @Test
    public void a_double_negation_changes_nothing() {
        assertNone(laws().doubleNegation());
    }

    private Laws laws() {
        return new Laws(run, cases.stream().filter(this::isAnswered).toList());
    }

    /** Laws are about the cases that the engine answers as written. */
    private boolean isAnswered(ConformanceCase each) {
        if (known(each).isPresent()) {
            return false;
        }
        try {
            Runs.plan(each.read(), engineFor(each.table()), RunOptions.ofDefaults());
            return true;
        } catch (FaultsException e) {
            return true;
        } catch (UnsupportedMeasureException e) {
            return false;
        }
    }

    private static void assertNone(List<String> breaches) {
        assertTrue(breaches.isEmpty(), () -> String.join("\n", breaches));
    }
}
