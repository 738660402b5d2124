package dev.assay.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    @Test
    void goes_by_the_calendar() {
        Instant august = Instant.parse("2026-08-31T12:00:00Z");

        // Six months before 31 August is the last day of February.
        assertThat(Retention.ofLogs().before(august)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(Retention.ofDocuments().before(august)).isEqualTo("2016-08-31T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5M", "P5M31D", "P183D", "P0D"})
    void less_than_six_months_needs_a_reason(String least) {
        Period period = Period.parse(least);

        assertThatThrownBy(() -> Retention.of(period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("least must be P6M or more unless it is said why that does not apply, but was " + least);
        assertThatThrownBy(() -> Retention.outsideTheAct(period, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Retention.outsideTheAct(period, "no system of high risk").exception())
                .isEqualTo(Optional.of("no system of high risk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6M", "P184D", "P1Y", "P10Y"})
    void six_months_or_more_need_none(String least) {
        assertThat(Retention.of(Period.parse(least)).exception()).isEmpty();
    }

    @Test
    void is_not_negative() {
        assertThatThrownBy(() -> Retention.outsideTheAct(Period.parse("P7M-40D"), "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("least must not be negative, but was P7M-40D");
    }
}
