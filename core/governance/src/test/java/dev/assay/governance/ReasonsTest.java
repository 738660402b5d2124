package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final Text WHAT = Text.of("topic", "주제는");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "a\ud800",
                "nul \u0000",
                "bell \u0007",
                "erased \b",
                "colour \u001b[31m",
                "c1 \u009b",
                "\u202atxet",
                "\u202etxet\u202c",
                "\u2066text\u2069"
            })
    void what_cannot_be_read_is_not_kept(String text) {
        assertThat(Reasons.isKept(text)).isFalse();
        assertThat(Reasons.fault(WHAT, text)).isPresent();
    }

    /** A taxi is one character of two units. */
    @Test
    void counts_characters_up_to_the_most() {
        String most = "\ud83d\ude95".repeat(4_096);

        assertThat(Reasons.isKept(most)).isTrue();
        assertThat(Reasons.fault(WHAT, most)).isEmpty();
        assertThat(Reasons.fault(WHAT, most + "!"))
                .contains(Text.of(
                        "topic must be readable, with 4,096 characters at most, but has 4097",
                        "주제는 읽을 수 있고 4,096자 이하여야 하지만 4097자입니다"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3월 적재를 복구합니다",
                "\u1112\u1161\u11ab\u1100\u1173\u11af",
                "\ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f",
                "\u0625\u0635\u0644\u0627\u062d \u0627\u0644\u062a\u062d\u0645\u064a\u0644",
                "\u200f\u0645\u0631\u062d\u0628\u0627\u200e (a)",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "a\tb\r\nc\u2028d"
            })
    void what_people_write_in_any_script_is_kept(String text) {
        assertThat(Reasons.isReadable(text)).isTrue();
    }

    @Test
    void says_what_is_wrong_with_a_reason() {
        assertThat(Reasons.findings("fine")).isEmpty();
        assertThat(Reasons.findings(null)).extracting(Finding::code).containsExactly("REASON_MISSING");
        assertThat(Reasons.findings(" ".repeat(4_097)))
                .extracting(Finding::code)
                .containsExactly("REASON_MISSING", "REASON_LENGTH");
    }
}
