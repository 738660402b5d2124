package dev.assay.value.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer<Double> NONE = Answer.none("X-1", Text.of("nothing to divide by", "나눌 것이 없습니다"));

    @Test
    void carries_a_value_on() {
        Answer<Double> two = Answer.of(2.0);

        assertThat(two.get()).isEqualTo(2.0);
        assertThat(two.isPresent()).isTrue();
        assertThat(two.map(value -> value * 2).get()).isEqualTo(4.0);
        assertThat(two.flatMap(value -> Answer.of(value + 1)).get()).isEqualTo(3.0);
        assertThat(two).hasToString("2.0");
    }

    @Test
    void carries_a_reason_on() {
        assertThat(NONE.isPresent()).isFalse();
        assertThat(NONE.map(value -> value * 2).reason()).isEqualTo(NONE.reason());
        assertThat(NONE.flatMap(value -> Answer.of(value + 1)).reason()).isEqualTo(NONE.reason());
        assertThat(NONE).hasToString("nothing to divide by (X-1)");
        assertThat(NONE.describe(Locale.KOREAN)).isEqualTo("나눌 것이 없습니다 (X-1)");
    }

    @Test
    void throws_the_reason_where_a_value_is_demanded() {
        assertThatThrownBy(NONE::get)
                .isInstanceOf(FindingsException.class)
                .hasMessage("1 problem in answer\n  nothing to divide by (X-1)");
    }

    @Test
    void has_a_value_or_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer<>(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer<>(Optional.of(1), NONE.reason()));
    }
}
