package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.finding.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final Text WHAT = Text.of("topic", "주제는");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "a\ud800"})
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
}
