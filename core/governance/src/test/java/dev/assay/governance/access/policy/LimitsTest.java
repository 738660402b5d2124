package dev.assay.governance.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.access.policy.AccessSettings.Limits;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That an organisation sets bounds of access, but not any. */
class LimitsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    @Test
    void takes_the_least_and_the_most() {
        Limits most = new Limits(Duration.ofDays(14), HOUR, Duration.ofDays(14), WEEK, Duration.ofDays(1), 3, 1_000);
        Limits least = new Limits(MICRO, MICRO, MICRO, Duration.ZERO, Duration.ZERO, 0, 1);

        assertThat(most.longest()).isEqualTo(Duration.ofDays(14));
        assertThat(least.resources()).isEqualTo(1);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        limits(Duration.ofDays(14).plus(MICRO), HOUR, HOUR, WEEK, HOUR, 3, 64),
                        "limit \"longest\" must be from PT0.000001S to PT336H, but was PT336H0.000001S"),
                Arguments.of(
                        limits(Duration.ZERO, HOUR, HOUR, WEEK, HOUR, 3, 64),
                        "limit \"longest\" must be from PT0.000001S to PT336H, but was PT0S"),
                Arguments.of(
                        limits(WEEK, HOUR.plusSeconds(1), HOUR, WEEK, HOUR, 3, 64),
                        "limit \"agent\" must be from PT0.000001S to PT1H, but was PT1H1S"),
                Arguments.of(
                        limits(HOUR, HOUR, WEEK, WEEK, HOUR, 3, 64),
                        "limit \"restricted\" must be from PT0.000001S to PT1H, but was PT168H"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, WEEK.plusSeconds(1), HOUR, 3, 64),
                        "limit \"ahead\" must be from PT0S to PT168H, but was PT168H1S"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, HOUR.negated(), HOUR, 3, 64),
                        "limit \"ahead\" must be from PT0S to PT168H, but was PT-1H"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, WEEK, WEEK, 3, 64),
                        "limit \"summary\" must be from PT0S to PT24H, but was PT168H"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, WEEK, HOUR, 4, 64), "limit \"chain\" must be from 0 to 3, but was 4"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, WEEK, HOUR, 3, 1_001),
                        "limit \"resources\" must be from 1 to 1000, but was 1001"),
                Arguments.of(
                        limits(WEEK, HOUR, HOUR, WEEK, HOUR, 3, 0),
                        "limit \"resources\" must be from 1 to 1000, but was 0"));
    }

    private static Runnable limits(Object... all) {
        return () -> new Limits(
                (Duration) all[0],
                (Duration) all[1],
                (Duration) all[2],
                (Duration) all[3],
                (Duration) all[4],
                (int) all[5],
                (int) all[6]);
    }

    @ParameterizedTest
    @MethodSource("others")
    void names_what_it_does_not_take(Runnable making, String message) {
        assertThatThrownBy(making::run).isInstanceOf(ValueException.class).hasMessage(message);
    }

    @Test
    void says_so_in_korean() {
        assertThatThrownBy(() -> limits(WEEK, HOUR, HOUR, WEEK, HOUR, 4, 64).run())
                .isInstanceOfSatisfying(
                        ValueException.class,
                        e -> assertThat(e.text().ko()).isEqualTo("한도 \"chain\"에는 0부터 3까지 쓸 수 있지만 4입니다"));
    }
}
