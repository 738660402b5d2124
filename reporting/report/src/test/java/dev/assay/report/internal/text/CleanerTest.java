package dev.assay.report.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CleanerTest {
    @ParameterizedTest
    @CsvSource({
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "0000, \\u0000",
        "001B, \\u001b",
        "007F, \\u007f",
        "0085, \\u0085",
        "009B, \\u009b",
        "00A0, \\u00a0",
        "00AD, \\u00ad",
        "061C, \\u061c",
        "200B, \\u200b",
        "200D, \\u200d",
        "2028, \\u2028",
        "202E, \\u202e",
        "2066, \\u2066",
        "3000, \\u3000",
        "FDD0, \\ufdd0",
        "FEFF, \\ufeff",
        "FFFE, \\ufffe",
        "E0001, \\u{e0001}",
        "1FFFF, \\u{1ffff}"
    })
    void shows_in_a_value_what_cannot_be_seen(String hex, String escape) {
        String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        String cleaned = Cleaner.value(text, 100);

        assertThat(cleaned).isEqualTo("a" + escape + "b");
    }

    @Test
    void shows_halves_of_characters() {
        assertThat(Cleaner.value("\uD800a\uDC00", 100)).isEqualTo("\\ud800a\\udc00");
    }

    @Test
    void keeps_letters_of_every_script() {
        String text = "a\u00E9\uAC00\u4E2D\u05D0\u0645e\u0301\uD83D\uDE00";

        assertThat(Cleaner.value(text, 100)).isEqualTo(text);
        assertThat(Cleaner.prose(text, 100)).isEqualTo(text);
    }

    @Test
    void keeps_the_spaces_of_a_value() {
        assertThat(Cleaner.value(" a  b ", 100)).isEqualTo(" a  b ");
    }

    @Test
    void makes_one_line_of_prose() {
        assertThat(Cleaner.prose(" a\n\n  b\tc\r\n\u2028d ", 100)).isEqualTo("a b c d");
    }

    @Test
    void shows_hidden_characters_of_prose() {
        assertThat(Cleaner.prose("a\u202Eb\u200Bc", 100)).isEqualTo("a\\u202eb\\u200bc");
    }

    @Test
    void cuts_at_the_limit_and_says_so() {
        assertThat(Cleaner.value("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Cleaner.value("abcdefg", 6)).isEqualTo("abcde\u2026");
        assertThat(Cleaner.prose("abcd efg", 6)).isEqualTo("abcd\u2026");
    }

    @Test
    void does_not_cut_characters_or_escapes_in_half() {
        assertThat(Cleaner.value("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00\u2026");
        assertThat(Cleaner.value("ab\u200B", 5)).isEqualTo("ab\u2026");
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void leaves_nothing_that_a_terminal_obeys(String hostile) {
        String value = Cleaner.value(hostile, 200);
        String prose = Cleaner.prose(hostile, 200);

        assertThat(value + prose).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}].*");
        assertThat(value.codePointCount(0, value.length())).isLessThanOrEqualTo(200);
        assertThat(prose.codePointCount(0, prose.length())).isLessThanOrEqualTo(200);
    }
}
