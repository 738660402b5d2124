package dev.assay.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Engine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the kit says to an engine's author, word for word. */
class ErrorsTest {
    private static final Schema SCHEMA = Schema.of(new Field("a", DataType.INTEGER));

    private static DynamicTest fault(Class<? extends Throwable> type, String message, ThrowingCallable call) {
        return dynamicTest(
                message, () -> assertThatThrownBy(call).isInstanceOf(type).hasMessage(message));
    }

    @TestFactory
    Stream<DynamicTest> says_what_an_argument_must_be() {
        return Stream.of(
                fault(
                        IllegalArgumentException.class,
                        "row must have 1 values, but had 2 in table t",
                        () -> new TableFixture("t", SCHEMA, List.of(List.of(1L), List.of(1L, 2L)))),
                fault(NullPointerException.class, "name", () -> new TableFixture(null, SCHEMA, List.of())),
                fault(NullPointerException.class, "schema", () -> new TableFixture("t", null, List.of())),
                fault(NullPointerException.class, "topic", () -> new KnownDifference(null, "n", "r")),
                fault(NullPointerException.class, "name", () -> new KnownDifference("t", null, "r")),
                fault(
                        IllegalArgumentException.class,
                        "reason must have a visible character, but was \" \"",
                        () -> new KnownDifference("t", "n", " ")));
    }

    private static final class Listing extends EngineConformance {
        private final List<KnownDifference> listed;

        Listing(KnownDifference... listed) {
            this.listed = List.of(listed);
        }

        @Override
        protected Engine engineFor(TableFixture table) {
            return new SilentEngine(table, Set.of());
        }

        @Override
        protected List<KnownDifference> knownDifferences() {
            return listed;
        }
    }

    @Test
    void says_which_known_difference_is_about_no_case() {
        Listing listing = new Listing(
                new KnownDifference("null policies", "set membership, nulls ignor", "r"),
                new KnownDifference("null policy", "any", "r"),
                new KnownDifference("null policies", "set membership, nulls ignore", "r"),
                new KnownDifference("null policies", "set membership, nulls ignore", "once more"));

        Throwable thrown = catchThrowable(listing::known_differences_are_about_cases);

        assertThat(thrown).isInstanceOf(AssertionError.class);
        assertThat(thrown.getMessage().lines())
                .hasSize(4)
                .contains(
                        "known differences must each be about another case, but are not:",
                        "no case \"set membership, nulls ignor\" in \"null policies\";"
                                + " did you mean \"set membership, nulls ignore\"?",
                        "case \"set membership, nulls ignore\" in \"null policies\" is listed before")
                .element(2)
                .satisfies(line -> assertThat(line).startsWith("no topic \"null policy\"; known topics: "));
    }
}
