package dev.assay.quality.engine;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.binding.Binding;
import dev.assay.quality.format.StandardFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeedsTest {
    private static final Capability[] ALL = Capability.values();

    private static Set<Capability> needs(Suite suite) {
        FakeEngine engine = new FakeEngine(Binding.SCHEMA).without(ALL);
        UnsupportedMeasureException thrown =
                catchThrowableOfType(UnsupportedMeasureException.class, () -> Needs.require(suite, engine));
        return thrown == null ? EnumSet.noneOf(Capability.class) : thrown.missing();
    }

    private static Set<Capability> needs(Expectation expectation) {
        return needs(Suite.named("trips").expect(expectation));
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(column("fare").satisfies("even", values -> true), Capability.CUSTOM_PREDICATES),
                Arguments.of(column("note").matches("(a)\\1"), Capability.IRREGULAR_PATTERNS),
                Arguments.of(column("note").doesNotContain("a(?=b)"), Capability.IRREGULAR_PATTERNS),
                Arguments.of(column("note").normalised().isEqualTo("a"), Capability.NORMALISATION),
                Arguments.of(column("fare").median().isAtMost(5), Capability.EXACT_QUANTILES),
                Arguments.of(column("fare").interquartileRange().isAtMost(5), Capability.EXACT_QUANTILES),
                Arguments.of(column("fare").isUnique(), Capability.OCCURRENCES),
                Arguments.of(columns("fare", "note").distinctCount().isAtMost(5), Capability.OCCURRENCES),
                Arguments.of(column("fare").skewness().isAtMost(5), Capability.HIGHER_MOMENTS),
                Arguments.of(column("fare").kurtosis().isAtMost(5), Capability.HIGHER_MOMENTS),
                Arguments.of(column("fare").distinctValues().areIn(1, 2), Capability.VALUE_SETS),
                Arguments.of(column("fare").entropy().isAtMost(5), Capability.VALUE_SETS),
                Arguments.of(rowCount().isAtMost(5).groupedBy("vendor"), Capability.GROUPS),
                Arguments.of(column("note").hasFormat(StandardFormat.UUID), Capability.FORMATS),
                Arguments.of(column("address").field("zip").isNotNull(), Capability.NESTED_FIELDS),
                Arguments.of(column("address").field("zip").mean().isAtMost(5), Capability.NESTED_FIELDS));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void follow_from_what_is_said(Expectation expectation, Capability needed) {
        assertThat(needs(expectation)).containsExactly(needed);
    }

    @Test
    void are_none_for_plain_words() {
        assertThat(needs(Suite.named("trips")
                        .missingWhen("note", "N/A", matching("-+"))
                        .expect(rowCount().isAtLeast(1))
                        .expect(table().hasColumn("fare"))
                        .expect(column("fare")
                                .isBetween(0, 9)
                                .where(column("paid").isEqualTo(true)))
                        .expect(column("note").matches("[a-z]+"))
                        .expect(column("note").isLike("a%"))
                        .expect(column("note").lowerCase().isEqualTo("a"))
                        .expect(column("fare").standardDeviation().isAtMost(5))))
                .isEmpty();
    }

    @Test
    void are_found_wherever_they_hide() {
        assertThat(needs(rowCount()
                        .isAtLeast(1)
                        .where(column("note").matches("(?>a)").condition().negate())))
                .containsExactly(Capability.IRREGULAR_PATTERNS);
        assertThat(needs(column("note").normalised().length().quantile("0.9").isAtMost(5)))
                .containsExactly(Capability.NORMALISATION, Capability.EXACT_QUANTILES);
        assertThat(needs(column("address").field("zip").isUnique()))
                .containsExactly(Capability.OCCURRENCES, Capability.NESTED_FIELDS);
        assertThat(needs(column("address").field("zip").distinctValues().areIn(1)))
                .containsExactly(Capability.VALUE_SETS, Capability.NESTED_FIELDS);
        assertThat(needs(rowCount().isAtLeast(1).groupedBy(column("address").field("zip"))))
                .containsExactly(Capability.GROUPS, Capability.NESTED_FIELDS);
        assertThat(needs(Suite.named("trips").missingWhen("note", matching("(a)\\1"))))
                .containsExactly(Capability.IRREGULAR_PATTERNS);
    }

    @Test
    void of_disabled_expectations_do_not_count() {
        assertThat(needs(column("fare").isUnique().disabled())).isEmpty();
    }

    @Test
    void are_refused_all_together_by_name() {
        Suite suite = Suite.named("trips")
                .missingWhen("note", matching("(a)\\1"))
                .expect(column("fare").median().isAtMost(5).groupedBy("vendor").as("median"))
                .expect(rowCount().isAtLeast(1).as("rows"))
                .expect(column("note").isUnique().as("unique"));
        FakeEngine engine = new FakeEngine(Binding.SCHEMA)
                .without(Capability.GROUPS, Capability.EXACT_QUANTILES, Capability.IRREGULAR_PATTERNS);

        UnsupportedMeasureException thrown = catchThrowableOfType(
                UnsupportedMeasureException.class, () -> Runs.run(suite, engine, RunOptions.ofDefaults()));

        assertThat(thrown).hasMessage("""
                        engine fake cannot evaluate suite "trips"
                          missingWhen: needs irregular patterns
                          median: needs exact quantiles, groups""");
        assertThat(thrown.missing())
                .containsExactly(Capability.IRREGULAR_PATTERNS, Capability.EXACT_QUANTILES, Capability.GROUPS);
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void that_are_met_are_no_reason_to_refuse() {
        Suite suite = Suite.named("trips").expect(column("fare").median().isAtMost(5));
        FakeEngine engine = new FakeEngine(Binding.SCHEMA).without(Capability.GROUPS);

        assertThatCode(() -> Needs.require(suite, engine)).doesNotThrowAnyException();
        assertThat(List.of(Capability.GROUPS.label(), Capability.NESTED_FIELDS.label()))
                .containsExactly("groups", "nested fields");
    }
}
