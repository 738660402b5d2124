package dev.assay.quality;

import static dev.assay.quality.Expectations.blank;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.nan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
    private static final Suite EMPTY = Suite.named("trips");

    @Test
    void starts_without_anything() {
        assertThat(EMPTY.name()).isEqualTo("trips");
        assertThat(EMPTY.expectations()).isEmpty();
        assertThat(EMPTY.settings())
                .isEqualTo(new Suite.Settings(List.of(), Map.of(), Set.of(), EmptyPolicy.NOT_EVALUATED));
        assertThat(EMPTY).hasToString("suite \"trips\" with 0 expectations");
    }

    @Test
    void keeps_expectations_in_order_under_their_ids() {
        Expectation given = column("b").isNull().as("mine");

        Suite suite = EMPTY.expect(column("z").isNull()).expect(given);

        assertThat(suite.expectations().keySet()).containsExactly("z-is-null", "mine");
        assertThat(suite.expectation("mine")).contains(given);
        assertThat(suite.expectation("other")).isEmpty();
        assertThat(EMPTY.expectations()).isEmpty();
    }

    @Test
    void counts_on_when_a_derived_id_is_taken() {
        Suite suite = EMPTY.expect(column("a").isIn(1))
                .expect(column("a").isIn(2))
                .expect(column("A").isIn(3))
                .expect(column("a").isIn(4).as("a-is-in-4"))
                .expect(column("a").isIn(5));

        assertThat(suite.expectations().keySet())
                .containsExactly("a-is-in", "a-is-in-2", "a-is-in-3", "a-is-in-4", "a-is-in-5");
    }

    @Test
    void adds_many_as_it_adds_one_after_another() {
        List<Expectation> many = List.of(
                column("a").isIn(1),
                column("a").isIn(2),
                column("b").isNull().as("a-is-in-4"),
                column("a").isIn(3),
                column("c").isNull());
        Suite single = EMPTY.expect(column("a").isIn(0));
        for (Expectation one : many) {
            single = single.expect(one);
        }

        Suite together = EMPTY.expect(column("a").isIn(0)).expectAll(many);

        assertThat(together.expectations().keySet())
                .containsExactly("a-is-in", "a-is-in-2", "a-is-in-3", "a-is-in-4", "a-is-in-5", "c-is-null");
        assertThat(together).isEqualTo(single);
        assertThat(EMPTY.expectAll(List.of())).isEqualTo(EMPTY);
    }

    @Test
    void goes_on_in_two_ways_from_the_same_beginning() {
        Suite begun = Suite.named("s").expect(column("a").isNotNull());

        Suite one = begun.expect(column("b").isNotNull()).expect(column("a").isNotNull());
        Suite other = begun.expect(column("c").isNotNull());
        Suite third = begun.expect(column("b").isNotNull().as("c-is-not-null"));

        assertThat(begun.expectations()).containsOnlyKeys("a-is-not-null");
        assertThat(one.expectations().keySet()).containsExactly("a-is-not-null", "b-is-not-null", "a-is-not-null-2");
        assertThat(other.expectations().keySet()).containsExactly("a-is-not-null", "c-is-not-null");
        assertThat(third.expectations().keySet()).containsExactly("a-is-not-null", "c-is-not-null");
        assertThat(third).isNotEqualTo(other);
    }

    @Test
    void is_as_it_was_after_an_addition_that_was_refused() {
        Suite begun = Suite.named("s").expect(column("a").isNotNull());
        List<Expectation> added =
                List.of(column("b").isNotNull(), column("c").isNotNull().as("a-is-not-null"));

        assertThatThrownBy(() -> begun.expectAll(added)).hasMessageContaining("id must be unique");

        assertThat(begun.expectations()).containsOnlyKeys("a-is-not-null");
        assertThat(begun.expect(column("b").isNotNull()).expectations().keySet())
                .containsExactly("a-is-not-null", "b-is-not-null");
    }

    @Test
    void grows_one_by_one_without_a_copy_each_time() {
        Suite suite = Suite.named("s");
        for (int i = 0; i < 100_000; i++) {
            suite = suite.expect(column("c" + i).isNotNull());
        }

        // 100,000 copies of half as many on average would be 5,000,000,000 entries.
        assertThat(suite.expectations()).hasSize(100_000);
        assertThat(suite).hasToString("suite \"s\" with 100000 expectations");
    }

    @Test
    void refuses_an_id_that_another_one_added_with_it_has() {
        List<Expectation> twins =
                List.of(column("a").isNull().as("x"), column("b").isNull().as("x"));

        assertThatThrownBy(() -> EMPTY.expectAll(twins))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be unique in suite \"trips\", but \"x\" is also the id of: every a is null");
    }

    @Test
    void leaves_out_the_expectations_whose_ids_are_taken_and_says_why() {
        List<Expectation> many = List.of(
                column("a").isNull(),
                column("b").isNull().as("a-is-null"),
                column("a").isNull(),
                column("c").isNull().as("x"));
        List<String> refused = new ArrayList<>();

        Suite suite = EMPTY.expect(column("d").isNull().as("x"))
                .expectAllBut(many, (why, position) -> refused.add(position + ": " + why));

        assertThat(suite.expectations().keySet()).containsExactly("x", "a-is-null", "a-is-null-2");
        assertThat(refused)
                .containsExactly(
                        "1: id must be unique in suite \"trips\", but \"a-is-null\" is also the id of: every a is null",
                        "3: id must be unique in suite \"trips\", but \"x\" is also the id of: every d is null");
    }

    @Test
    void derives_ids_that_people_can_read() {
        Suite suite = EMPTY.expect(columns("vendor_id", "pickup", "dropoff").areUnique())
                .expect(column("결제_상태").isNotNull())
                .expect(column("총 금액").mean().isBetween(5, 20))
                .expect(column("ÄÖ.ü").isNull())
                .expect(column("\u1112\u1161\u11AB").isNull())
                .expect(column("--- ---").isNull());

        assertThat(suite.expectations().keySet())
                .containsExactly(
                        "vendor-id-pickup-dropoff-are-unique",
                        "결제-상태-is-not-null",
                        "총-금액-mean-is-between",
                        "äö-ü-is-null",
                        "한-is-null",
                        "is-null");
    }

    @Test
    void cuts_an_id_that_is_too_long() {
        Suite suite = EMPTY.expect(column("\uD801\uDC28".repeat(100)).isNull())
                .expect(column("a".repeat(79) + "-b").isNull());

        assertThat(suite.expectations().keySet()).containsExactly("\uD801\uDC28".repeat(80), "a".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-1", "결제-상태", "7"})
    void takes_an_id_in_kebab_case(String id) {
        assertThat(column("a").isNull().as(id).id()).contains(id);
    }

    @Test
    void adds_missing_codes_to_those_before() {
        Suite suite =
                EMPTY.missingWhen("a", -999, nan()).missingWhen("b", blank()).missingWhen("a", "N/A", -999);

        assertThat(suite.settings().missing())
                .isEqualTo(Map.of(
                        "a",
                        List.of(new MissingCode.Value(-999), MissingCode.Kind.NAN, new MissingCode.Value("N/A")),
                        "b",
                        List.of(MissingCode.Kind.BLANK)));
    }

    @Test
    void adds_missing_codes_of_many_columns() {
        Suite suite = EMPTY.missingWhen("a", -999).missingWhen(Map.of("a", List.of(nan(), -999), "b", Set.of("N/A")));

        assertThat(suite).isEqualTo(EMPTY.missingWhen("a", -999, nan()).missingWhen("b", "N/A"));
        assertThatThrownBy(() -> EMPTY.missingWhen(Map.of("a", List.of())))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("codes must have at least one element, but was empty");
    }

    @Test
    void replaces_keys_and_adds_sensitive_columns() {
        Suite suite = EMPTY.keyedBy("a", "b").keyedBy("c").sensitive("x").sensitive("y", "x".repeat(1));

        assertThat(suite.settings().keys()).containsExactly("c");
        assertThat(suite.settings().sensitive()).containsExactly("x", "y");
    }

    @Test
    void is_equal_by_content_and_order() {
        Expectation a = column("a").isNull();
        Expectation b = column("b").isNull();

        assertThat(EMPTY.expect(a).expect(b))
                .isEqualTo(EMPTY.expect(a).expect(b))
                .hasSameHashCodeAs(EMPTY.expect(a).expect(b));
        assertThat(EMPTY.expect(a).expect(b)).isNotEqualTo(EMPTY.expect(b).expect(a));
        assertThat(EMPTY).isNotEqualTo(Suite.named("other")).isNotEqualTo(EMPTY.keyedBy("a"));
    }

    @Test
    void cannot_be_changed_from_outside() {
        Suite suite = EMPTY.expect(column("a").isNull()).missingWhen("a", 1);

        assertThatThrownBy(() -> suite.expectations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> suite.settings().missing().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> suite.settings().sensitive().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
