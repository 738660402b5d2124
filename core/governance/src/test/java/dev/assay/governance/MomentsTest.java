package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.incident.Sighting;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-03-02T09:00:00Z, Asia/Seoul, 2026-03-02 18:00 (Asia/Seoul)
                    2026-03-02T15:00:59.999999Z, Asia/Seoul, 2026-03-03 00:00 (Asia/Seoul)
                    2026-03-02T09:00:00Z, Z, 2026-03-02 09:00 (UTC)
                    2026-03-02T09:00:00Z, Etc/UTC, 2026-03-02 09:00 (UTC)
                    2026-03-29T01:30:00Z, Europe/Berlin, 2026-03-29 03:30 (Europe/Berlin)
                    """)
    void people_read_minutes_of_their_own_zone_and_never_later_ones(Instant time, ZoneId zone, String shown) {
        assertThat(Moments.print(time, zone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void times_that_no_database_keeps_are_refused(Instant time) {
        assertThatThrownBy(() -> new Sighting.Times(time, time, time))
                .isInstanceOfSatisfying(ValueException.class, refused -> {
                    assertThat(refused.text().en()).isEqualTo("time must be in the years 1 to 9999, but was " + time);
                    assertThat(refused.text().ko()).isEqualTo("시각은 1년부터 9999년 사이여야 하지만 " + time + "입니다");
                });
    }

    @Test
    void the_first_and_the_last_moment_that_are_kept() {
        assertThat(Moments.stated(Instant.parse("0001-01-01T00:00:00Z"))).hasToString("0001-01-01T00:00:00Z");
        assertThat(Moments.stated(Instant.parse("9999-12-31T23:59:59.999999999Z")))
                .hasToString("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void words_in_capitals_have_korean_ones_and_others_stay() {
        assertThat(Korean.of("HIGH")).isEqualTo("높음");
        assertThat(Korean.of("no-data")).isEqualTo("소식 없음");
        assertThat(Korean.of("read")).isEqualTo("읽기");
        assertThat(Korean.of("fold-napkins")).isEqualTo("fold-napkins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record must follow the one before it in its stream, but follows another",
                "chain hash beside the record must be its own, but is another",
                "record 7 must be there, but is not",
                "something that nobody has thought of"
            })
    void what_is_wrong_with_a_record_is_told_in_korean_without_a_word_of_english(String cause) {
        Text message = new Verification.Corrupt(7, cause).message();

        assertThat(message.en()).contains(cause);
        assertThat(message.ko()).startsWith("기록 7번이 손상되었습니다. ").doesNotContainPattern("[A-Za-z]");
    }
}
