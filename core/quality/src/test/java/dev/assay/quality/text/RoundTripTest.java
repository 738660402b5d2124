package dev.assay.quality.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition prints is read as an equal condition. */
class RoundTripTest {
    private static final int TREES = 1_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 300, 4_000})
    void reads_back_every_condition(long seed) {
        RandomConditions conditions = new RandomConditions(seed);
        for (int i = 0; i < TREES; i++) {
            Condition condition = conditions.condition(i % 5);

            String text = condition.toString();

            assertThat(ConditionText.parse(text)).as(text).isEqualTo(condition).hasToString(text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 60, 700})
    void reads_back_every_value(long seed) {
        RandomConditions conditions = new RandomConditions(seed);
        for (int i = 0; i < TREES; i++) {
            Expr expr = conditions.expr(i % 5);

            String text = expr.toString();

            assertThat(ConditionText.parseExpr(text)).as(text).isEqualTo(expr);
        }
    }

    /** Leaving out or doubling a character gives a condition or a fault, but nothing else. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {9, 10})
    void answers_damaged_text_with_a_fault_or_a_condition(long seed) {
        RandomConditions conditions = new RandomConditions(seed);
        for (int i = 0; i < 40; i++) {
            String text = conditions.condition(1).toString();
            for (int at = 0; at < text.length(); at++) {
                requireAnswer(text.substring(0, at) + text.substring(at + 1));
                requireAnswer(text.substring(0, at) + text.charAt(at) + text.substring(at));
            }
        }
    }

    private static void requireAnswer(String damaged) {
        try {
            assertThat(ConditionText.parse(damaged)).isNotNull();
        } catch (ConditionSyntaxException e) {
            assertThat(e.offset()).isBetween(0, damaged.length());
            assertThat(e.getMessage()).contains("^");
        }
    }
}
