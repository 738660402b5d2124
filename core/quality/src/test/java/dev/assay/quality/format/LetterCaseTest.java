package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.LOWER_CASE;
import static dev.assay.quality.format.StandardFormat.SENTENCE_CASE;
import static dev.assay.quality.format.StandardFormat.TITLE_CASE;
import static dev.assay.quality.format.StandardFormat.UPPER_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "123", "-", "3.14 %", "한국어", "中文", "日本", "عربي", "\u0301", "😀", "\uD800", "\uDC00", "\0",
                "ªº", "ʰ", "①"
            })
    void text_without_case_has_every_case(String value) {
        assertThat(List.of(UPPER_CASE, LOWER_CASE, TITLE_CASE, SENTENCE_CASE))
                .allMatch(format -> format.matches(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "ABC", "ABC-123 (X)", "É", "E\u0301", "ΑΒΓ", "ДОМ", "İI", "STRASSE", "ẞ", "한A", "𐐀", "Ǆ"})
    void accepts_upper_case(String value) {
        assertThat(UPPER_CASE.matches(value)).isTrue();
        assertThat(LOWER_CASE.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "abc", "abc-123 (x)", "é", "e\u0301", "αβγς", "дом", "ıi", "straße", "ﬁ", "한a", "𐐨", "ǆ"})
    void accepts_lower_case(String value) {
        assertThat(LOWER_CASE.matches(value)).isTrue();
        assertThat(UPPER_CASE.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab", "aB", "1aB", "STRAßE", "ABc", "𐐀𐐨", "ǅ", "ＡＢｃ"})
    void mixed_and_title_case_are_neither(String value) {
        assertThat(UPPER_CASE.matches(value)).isFalse();
        assertThat(LOWER_CASE.matches(value)).isFalse();
    }

    @Test
    void letters_that_converting_changes_have_case() {
        // Code points that Unicode's own conversion, without a language, sends to another letter.
        Character.UnicodeScript latin = Character.UnicodeScript.LATIN;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String value = Character.toString(c);
            if (Character.isLetter(c) && Character.UnicodeScript.of(c) == latin) {
                boolean changes = !value.toUpperCase(Locale.ROOT).equals(value);

                assertThat(!changes || !UPPER_CASE.matches(value))
                        .as("U+%04X", c)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Title",
                "Title Case",
                "Jean-Luc Picard",
                "Don't Panic",
                "Don\u2019t Panic",
                "O'Neil And O'neil",
                "3rd Street",
                "3D Model",
                "4K Film, 2x4",
                "21st Century",
                "(Hello) \"World\"",
                "A_B Snake_Case",
                "A/B",
                "Élan Vital",
                "E\u0301lan Vita\u0301l",
                "Σίσυφος Άτλας",
                "Дом Книги",
                "ǅungla",
                "Ǆungla",
                "서울Station",
                "서울station",
                "K팝 Star",
                "Straße",
                "𐐀𐐨 𐐀",
                "  Padded  Words ",
                "Tab\tNewline\nNext",
                "Co\u00ADop",
                "1 2 3",
            })
    void accepts_title_case(String value) {
        assertThat(TITLE_CASE.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "title",
                "Title case",
                "title Case",
                "TITLE CASE",
                "TiTle",
                "Lord of the Rings",
                "NATO",
                "McDonald",
                "Jean-luc",
                "Jean-LUC",
                "3RD Street",
                "'tis",
                "Snake_case",
                "élan",
                "e\u0301lan",
                "E\u0301Lan",
                "Σίσυφοσ άτλας",
                "дом",
                "ǆungla",
                "AǅA",
                "Co\u00ADOp",
                "𐐀𐐀",
                "𐐨",
                "(hello)",
                "A b",
                "One.two",
            })
    void refuses_other_than_title_case(String value) {
        assertThat(TITLE_CASE.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Hello",
                "Hello world",
                "Hello, world!",
                "\"Hello,\" she said.",
                "  Hello",
                "Hello. How are you? Fine! Good\u2026 Yes",
                "Hello. how are you?",
                "See approx. ten of them",
                "He said \"stop.\" Then he left (at last.) They did not",
                "안녕. Hello",
                "3 apples",
                "3D printing",
                "한국 drama",
                "한국 Drama",
                "Version 3.5b is out",
                "Don't",
                "Élan vital",
                "E\u0301lan",
                "Ja.\nNein.",
                "好。 Good",
                "ǅungla",
                "𐐀𐐨",
            })
    void accepts_sentence_case(String value) {
        assertThat(SENTENCE_CASE.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "hello World",
                "Hello World",
                "HELLO",
                "HEllo",
                "\"hello\"",
                "(hello)",
                "  hello",
                "I like Paris",
                "The NATO",
                "Hello.How",
                "Hello, How",
                "Hello: How",
                "Hello. HOW",
                "Hello.\u200BHow",
                "Hello . . and So on",
                "3 apples And",
                "3DX",
                "Don'T",
                "élan",
                "e\u0301lan",
                "E\u0301Lan",
                "A.B. C",
                "𐐨",
                "𐐀𐐀",
            })
    void refuses_other_than_sentence_case(String value) {
        assertThat(SENTENCE_CASE.matches(value)).isFalse();
    }
}
