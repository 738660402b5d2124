package dev.assay.governance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight bytes at a time must find what one at a time would find, wherever the eighth is. */
class ByteScannerTest {
    private static ByteScanner on(String text) {
        return on(text.getBytes(UTF_8));
    }

    private static ByteScanner on(byte[] bytes) {
        ByteScanner scanner = new ByteScanner();
        scanner.take(bytes);
        return scanner;
    }

    /** Returns how many bytes a step takes; -1 if it says no. */
    private static int taken(String text, Predicate<ByteScanner> step) {
        ByteScanner scanner = on(text);
        return step.test(scanner) ? scanner.offset() : -1;
    }

    @Test
    void a_text_is_taken_to_its_quote_whatever_its_length() {
        for (int length = 0; length < 40; length++) {
            String text = "x".repeat(length);
            assertThat(taken("\"" + text + "\",", ByteScanner::skipText)).isEqualTo(length + 2);
            assertThat(taken("\"" + text + "\"", ByteScanner::skipText)).isEqualTo(length + 2);
            assertThat(taken("\"" + text, ByteScanner::skipText)).isEqualTo(-1);
            assertThat(taken("x" + text + "\"", ByteScanner::skipText)).isEqualTo(-1);
        }
    }

    @Test
    void every_byte_that_must_be_escaped_stops_a_text_wherever_it_stands() {
        for (int unit = 0; unit < 0x80; unit++) {
            boolean plain = unit >= ' ' && unit != '"' && unit != '\\';
            for (int before = 0; before < 18; before++) {
                String text = "\"" + "x".repeat(before) + (char) unit + "y\"}";
                int expected = unit == '"' ? before + 2 : plain ? before + 4 : -1;
                assertThat(taken(text, ByteScanner::skipText))
                        .as("byte " + unit + " after " + before)
                        .isEqualTo(expected);
                assertThat(taken(text, ByteScanner::skipName))
                        .as("byte " + unit + " after " + before)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0800", "\u1000", "\uac00", "\ud7ff", "\u20ac"})
    void letters_of_three_bytes_are_known_in_texts_and_not_in_names(String letter) {
        for (int before = 0; before < 10; before++) {
            String text = "\"" + "x".repeat(before) + letter + "\"";
            boolean first = letter.equals("\u0800");
            assertThat(taken(text, ByteScanner::skipText)).isEqualTo(first ? -1 : before + 5);
            assertThat(taken(text, ByteScanner::skipName)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "\u07ff", "\ue000", "\uffff", "\ud83d\ude00"})
    void other_letters_are_left_to_the_reader(String letter) {
        assertThat(taken("\"" + letter + "\"", ByteScanner::skipText)).isEqualTo(-1);
    }

    @Test
    void three_bytes_that_are_no_letter_are_refused() {
        byte[][] wrong = {
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {'"', (byte) 0xea, (byte) 0x7f, (byte) 0x80, '"'},
            {'"', (byte) 0xea, (byte) 0xc0, (byte) 0x80, '"'},
            {'"', (byte) 0xea, (byte) 0xb0, (byte) 0x7f, '"'},
            {'"', (byte) 0xea, (byte) 0xb0, (byte) 0xc0, '"'},
            {'"', (byte) 0xea, (byte) 0xb0},
            {'"', (byte) 0xea},
            {'"', (byte) 0xea, (byte) 0xb0, (byte) 0x80},
        };

        for (byte[] bytes : wrong) {
            assertThat(on(bytes).skipText()).isFalse();
        }
    }

    @Test
    void expected_bytes_are_compared_to_the_last() {
        for (int length = 1; length < 20; length++) {
            byte[] expected = "abcdefghijklmnopqrstuvwxyz".substring(0, length).getBytes(UTF_8);
            assertThat(taken(new String(expected, UTF_8), scanner -> scanner.skip(expected)))
                    .isEqualTo(length);
            assertThat(taken(new String(expected, UTF_8) + "!", scanner -> scanner.skip(expected)))
                    .isEqualTo(length);
            assertThat(taken(new String(expected, 0, length - 1, UTF_8), scanner -> scanner.skip(expected)))
                    .isEqualTo(-1);
            for (int place = 0; place < length; place++) {
                byte[] other = expected.clone();
                other[place]++;
                ByteScanner scanner = on(other);
                assertThat(scanner.skip(expected)).isFalse();
                assertThat(scanner.offset()).isZero();
            }
        }
    }

    @Test
    void a_step_goes_on_where_the_last_one_ended() {
        ByteScanner scanner = on("{\"a\":true}");

        assertThat(scanner.peek()).isEqualTo((byte) '{');
        assertThat(scanner.skip('[')).isFalse();
        assertThat(scanner.skip('{')).isTrue();
        assertThat(scanner.skipName()).isTrue();
        assertThat(scanner.skip(':')).isTrue();
        assertThat(scanner.copy(1, 4)).isEqualTo("\"a\"".getBytes(UTF_8));
        assertThat(scanner.skip("true".getBytes(UTF_8))).isTrue();
        assertThat(scanner.isAtEnd()).isFalse();
        assertThat(scanner.skip('}')).isTrue();
        assertThat(scanner.isAtEnd()).isTrue();
        assertThat(scanner.peek()).isZero();
        assertThat(scanner.skip('}')).isFalse();
        assertThat(scanner.compare(1, 4, 1, 4)).isZero();
        assertThat(scanner.compare(1, 4, 5, 6)).isNegative();
        scanner.take(new byte[] {'x'});
        assertThat(scanner.offset()).isZero();
    }

    @Test
    void numbers_have_one_form() {
        assertThat(taken("1", ByteScanner::skipNumber)).isEqualTo(1);
        assertThat(taken("90\"", ByteScanner::skipNumber)).isEqualTo(2);
        assertThat(taken("9/", ByteScanner::skipNumber)).isEqualTo(1);
        assertThat(taken("9:", ByteScanner::skipNumber)).isEqualTo(1);
        assertThat(taken("1".repeat(18), ByteScanner::skipNumber)).isEqualTo(18);
        assertThat(taken("1".repeat(19), ByteScanner::skipNumber)).isEqualTo(-1);
        assertThat(taken("0", ByteScanner::skipNumber)).isEqualTo(-1);
        assertThat(taken("01", ByteScanner::skipNumber)).isEqualTo(-1);
        assertThat(taken("", ByteScanner::skipNumber)).isEqualTo(-1);
        assertThat(taken("x", ByteScanner::skipNumber)).isEqualTo(-1);
        assertThat(taken("207\"", scanner -> scanner.skipNumber(207))).isEqualTo(3);
        assertThat(taken("206\"", scanner -> scanner.skipNumber(207))).isEqualTo(-1);
        assertThat(taken("2070", scanner -> scanner.skipNumber(207))).isEqualTo(-1);
        assertThat(taken("x", scanner -> scanner.skipNumber(0))).isEqualTo(-1);
        assertThat(on("x42").twoDigits(1)).isEqualTo(42);
    }

    @Test
    void hexadecimal_digits_are_of_the_bytes_and_in_lower_case() {
        byte[] bytes = {0, 0x09, (byte) 0xaf, (byte) 0xff};

        assertThat(taken("0009afff", scanner -> scanner.skipHex(bytes))).isEqualTo(8);
        assertThat(taken("0009afff\"", scanner -> scanner.skipHex(bytes))).isEqualTo(8);
        assertThat(taken("0009AFFF", scanner -> scanner.skipHex(bytes))).isEqualTo(-1);
        assertThat(taken("0009affe", scanner -> scanner.skipHex(bytes))).isEqualTo(-1);
        assertThat(taken("0009aff", scanner -> scanner.skipHex(bytes))).isEqualTo(-1);
    }

    @Test
    void digits_stand_where_the_form_has_zeros() {
        byte[] form = "00-0Z".getBytes(UTF_8);

        assertThat(taken("19-8Z", scanner -> scanner.skipDigits(form))).isEqualTo(5);
        assertThat(taken("09-0Z!", scanner -> scanner.skipDigits(form))).isEqualTo(5);
        assertThat(taken("1:-8Z", scanner -> scanner.skipDigits(form))).isEqualTo(-1);
        assertThat(taken("1/-8Z", scanner -> scanner.skipDigits(form))).isEqualTo(-1);
        assertThat(taken("1908Z", scanner -> scanner.skipDigits(form))).isEqualTo(-1);
        assertThat(taken("19-8", scanner -> scanner.skipDigits(form))).isEqualTo(-1);
    }

    @Test
    void a_word_has_its_letters_and_its_length() {
        boolean[] letters = new boolean[256];
        letters['a'] = true;

        assertThat(taken("\"a\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(3);
        assertThat(taken("\"aaa\",", scanner -> scanner.skipWord(letters, 3))).isEqualTo(5);
        assertThat(taken("\"aaaa\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("\"\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("\"ab\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("\"aa", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("\"\uac00\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("xa\"", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
        assertThat(taken("", scanner -> scanner.skipWord(letters, 3))).isEqualTo(-1);
    }

    /** What is left counts, not what there is. */
    @Test
    void no_step_goes_beyond_the_end_from_wherever_it_begins() {
        byte[] bytes = {0x12, 0x34};
        for (String text : new String[] {"xxxxxx12", "xxxxxx1", "xxxxxx"}) {
            ByteScanner scanner = on(text);
            assertThat(scanner.skip("xxxxxx".getBytes(UTF_8))).isTrue();
            assertThat(scanner.skipHex(bytes)).isFalse();
            assertThat(scanner.skipDigits("0000".getBytes(UTF_8))).isFalse();
            assertThat(scanner.skip("1234".getBytes(UTF_8))).isFalse();
        }
    }
}
