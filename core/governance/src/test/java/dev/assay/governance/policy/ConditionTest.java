package dev.assay.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Plant;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition WRITE = new Condition.OneOf("action", Set.of("write"));
    private static final Text WORDS = Text.of("Nobody writes.", "쓰지 않습니다.");

    @Test
    void what_can_never_hold_is_refused() {
        refused(
                () -> new Condition.OneOf("action", Set.of()),
                "values must be one or more, or the condition never holds, but were 0");
        refused(
                () -> new Condition.Any(List.of()),
                "conditions must be one or more, or the condition never holds, but were 0");
        assertThat(new Condition.All(List.of()).holds(Map.of())).isTrue();
    }

    @Test
    void the_opposite_of_what_always_holds_is_refused() {
        String message = "condition must be one that may fail, or its opposite never holds, but always holds";
        Condition none = new Condition.All(List.of());
        refused(() -> new Condition.Not(none), message);
        refused(() -> new Condition.Any(List.of(WRITE, new Condition.Not(none))), message);
        refused(() -> new Condition.Not(new Condition.All(List.of(none, none))), message);
        refused(() -> new Condition.Not(new Condition.Any(List.of(WRITE, none))), message);

        assertThat(new Condition.Not(new Condition.All(List.of(none, WRITE))).holds(Map.of()))
                .isTrue();
        assertThat(new Condition.Not(new Condition.Any(List.of(WRITE))).holds(Map.of()))
                .isTrue();
    }

    @Test
    void a_fact_has_a_name_and_its_values_can_be_read() {
        refused(() -> new Condition.OneOf(" ", Set.of("write")), "fact must be 1 to 200 characters that can be read");
        refused(() -> new Condition.AtLeast("", BigDecimal.ONE), "fact must be 1 to 200 characters that can be read");
        refused(
                () -> new Condition.OneOf("action", Set.of("x".repeat(201))),
                "values must be 1 to 200 characters that can be read");
    }

    @Test
    void conditions_lie_32_in_one_another_at_most() {
        Condition nested = WRITE;
        for (int depth = 1; depth < 32; depth++) {
            nested = new Condition.Not(nested);
        }
        Condition deepest = nested;

        // 31 times not.
        assertThat(deepest.holds(Map.of("action", "write"))).isFalse();
        refused(() -> new Condition.Not(deepest), "conditions must lie 32 in one another at most, but do 33");
        refused(
                () -> new Condition.All(List.of(WRITE, deepest)),
                "conditions must lie 32 in one another at most, but do 33");
    }

    @Test
    void a_condition_has_a_thousand_parts_and_values_at_most() {
        // One for not and one for the value.
        Condition part = new Condition.Not(WRITE);

        assertThat(new Condition.Any(Collections.nCopies(499, part)).holds(Map.of()))
                .isTrue();
        refused(
                () -> new Condition.Any(Collections.nCopies(500, part)),
                "a condition must have 1000 parts and values at most, but has 1001");
        refused(
                () -> new Condition.All(Collections.nCopies(1_001, WRITE)),
                "conditions must be 1000 at most, but were 1001");
    }

    @Test
    void a_policy_has_an_id_a_version_and_texts_that_can_be_kept() {
        refused(() -> policy("big writes", 1, WORDS, Set.of()), "policy must be 1 to 64 letters, digits or");
        refused(() -> policy("w", 0, WORDS, Set.of()), "version of policy w must be 1 or more, but was 0");
        refused(
                () -> policy("w", 1, Text.of("x".repeat(2_001), "x"), Set.of()),
                "text of policy must have whole characters, 2000 at most, but has 2001");
        refused(() -> policy("w", 1, WORDS, Set.of("\n")), "controls must be 1 to 200 characters that can be read");
    }

    private static Policy policy(String id, int version, Text text, Set<String> controls) {
        return new Policy(
                id,
                version,
                text,
                WRITE,
                Policy.Effect.DENY,
                Plant.as("owner"),
                new Policy.Term(Plant.NOON, Optional.empty(), Plant.NOON.plusSeconds(3_600)),
                controls);
    }

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt).isInstanceOf(ValueException.class).hasMessageContaining(message);
    }

    @Test
    void a_number_has_digits_that_can_be_kept() {
        for (String number : List.of("1E+1000000000", "1E-1000000000", "1E+40")) {
            assertThatThrownBy(() -> new Condition.AtLeast("rows", new BigDecimal(number)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("least of \"rows\" must have at most 40 digits before the point and behind it, but was "
                            + number);
        }
        assertThat(new Condition.AtLeast("rows", new BigDecimal("1E+39")).holds(Map.of("rows", "1E+39")))
                .isTrue();
    }
}
