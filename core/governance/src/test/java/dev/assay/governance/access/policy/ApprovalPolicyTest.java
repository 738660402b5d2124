package dev.assay.governance.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.governance.access.policy.ApprovalPolicy.AnswerWindow;
import dev.assay.governance.access.policy.ApprovalPolicy.Caps;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalPolicyTest {
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

    static Stream<Arguments> times() {
        return Stream.of(
                times("longest", value -> new Caps(value, YEAR, YEAR, YEAR)),
                times("continuous", value -> new Caps(YEAR, value, YEAR, YEAR)),
                times("rest", value -> new Caps(YEAR, YEAR, value, YEAR)),
                times("approvalLife", value -> new Caps(YEAR, YEAR, YEAR, value)),
                times("window", AnswerWindow::of),
                times("window", value -> new AnswerWindow(value, Duration.ZERO, Duration.ofHours(1))));
    }

    private static Arguments times(String name, Function<Duration, Object> made) {
        return arguments(name, made);
    }

    @ParameterizedTest
    @MethodSource("times")
    void no_time_is_negative_or_longer_than_a_year(String name, Function<Duration, Object> made) {
        assertThat(made.apply(YEAR)).isNotNull();
        assertThat(refused(made, YEAR.plusNanos(1)))
                .isEqualTo(Text.of(
                        name + " must be between PT0S and PT8784H, but was PT8784H0.000000001S",
                        name + "은(는) PT0S 이상 PT8784H 이하여야 하지만 PT8784H0.000000001S입니다"));
        assertThat(refused(made, ENDLESS).en()).endsWith("but was PT2562047788015215H30M7S");
        assertThat(refused(made, Duration.ofSeconds(-1)).en())
                .isEqualTo(name + " must be between PT0S and PT8784H, but was PT-1S");
    }

    @Test
    void an_answer_takes_some_time() {
        assertThat(refused(AnswerWindow::of, Duration.ZERO).en())
                .isEqualTo("window must remind, escalate and end in this order, but was PT0S, PT0S, PT0S");
    }

    private static Text refused(Function<Duration, Object> made, Duration value) {
        return catchThrowableOfType(ValueException.class, () -> made.apply(value))
                .text();
    }
}
