package dev.assay.report.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    /** Widths as in EastAsianWidth.txt and UnicodeData.txt of Unicode 14: W and F are 2, Mn and Me are 0, the rest 1. */
    @ParameterizedTest
    @CsvSource({
        "0041, 1", "00E9, 1", "00AD, 0", "0300, 0", "036F, 0", "0370, 1", "05D0, 1", "0E31, 0",
        "10FF, 1", "1100, 2", "115F, 2", "1160, 0", "11FF, 0", "1200, 1", "200B, 0", "2014, 1",
        "2026, 1", "20DD, 0", "20A9, 1", "2500, 1", "2588, 1", "2713, 1", "2717, 1", "2298, 1",
        "231A, 2", "231B, 2", "231C, 1", "26A1, 2", "2705, 2", "2E7F, 1", "2E80, 2", "3000, 2",
        "302A, 0", "303E, 2", "303F, 1", "3041, 2", "30AB, 2", "3099, 0", "4DC0, 1", "4E00, 2",
        "9FFF, 2", "A4C6, 2", "A4D0, 1", "AC00, 2", "D7A3, 2", "D7B0, 0", "F900, 2", "FE0F, 0",
        "FE30, 2", "FF01, 2", "FF21, 2", "FF60, 2", "FF61, 1", "FF76, 1", "FFE0, 2", "FFE6, 2",
        "FFE8, 1", "1F1E6, 1", "1F300, 2", "1F321, 1", "1F600, 2", "1F680, 2", "20000, 2", "2FA1D, 2",
        "30000, 2", "E0100, 0"
    })
    void follows_unicode(String hex, int width) {
        assertThat(DisplayWidth.of(Integer.parseInt(hex, 16))).isEqualTo(width);
    }

    @Test
    void adds_up() {
        // 한 2 + 글 2 + space 1 + e 1 + combining acute 0 + a 1
        assertThat(DisplayWidth.of("\uD55C\uAE00 e\u0301a")).isEqualTo(7);
    }

    @Test
    void measures_decomposed_hangul_like_the_syllable() {
        // U+1112 U+1161 U+11AB is one syllable, U+D55C
        assertThat(DisplayWidth.of("\u1112\u1161\u11AB")).isEqualTo(DisplayWidth.of("\uD55C"));
    }

    @Test
    void cuts_before_a_wide_character_that_does_not_fit() {
        assertThat(DisplayWidth.cut("\uAC00\uB098\uB2E4", 6)).isEqualTo("\uAC00\uB098\uB2E4");
        assertThat(DisplayWidth.cut("\uAC00\uB098\uB2E4", 5)).isEqualTo("\uAC00\uB098\u2026");
        assertThat(DisplayWidth.cut("\uAC00\uB098\uB2E4", 4)).isEqualTo("\uAC00\u2026");
    }

    @Test
    void says_how_many_chars_fit() {
        assertThat(DisplayWidth.fitting("ab", 2)).isEqualTo(2);
        assertThat(DisplayWidth.fitting("ab", 9)).isEqualTo(2);
        assertThat(DisplayWidth.fitting("\uD83D\uDE00b", 2)).isEqualTo(2);
        assertThat(DisplayWidth.fitting("\uAC00", 1)).isZero();
    }

    @Test
    void keeps_a_mark_with_its_letter() {
        assertThat(DisplayWidth.cut("ae\u0301bc", 3)).isEqualTo("ae\u0301\u2026");
    }

    @Test
    void pads_to_columns_and_not_to_characters() {
        assertThat(DisplayWidth.padEnd("\uAC00", 4)).isEqualTo("\uAC00  ");
        assertThat(DisplayWidth.padStart("\uAC00", 4)).isEqualTo("  \uAC00");
        assertThat(DisplayWidth.padEnd("abcde", 4)).isEqualTo("abcde");
    }
}
