package dev.assay.governance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    /** The names of the example in RFC 8785, section 3.2.3, in the order that it gives them. */
    @Test
    void names_are_in_the_order_of_their_code_units() {
        Map<String, String> tree = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        String json = new String(CanonicalJson.write(tree), UTF_8);

        assertThat(json)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void only_what_must_be_escaped_is() {
        String text = "\"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028가";

        byte[] bytes = CanonicalJson.write(Map.of("t", text));

        assertThat(new String(bytes, UTF_8))
                .isEqualTo("{\"t\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028가\"}");
        assertThat(CanonicalJson.parse(bytes)).isEqualTo(Map.of("t", text));
    }

    @Test
    void trees_are_read_as_they_were_written() {
        Map<String, Object> tree =
                Map.of("a", List.of("x", true, List.of(), Map.of()), "b", Map.of("c", Map.of("d", false)), "e", "");

        assertThat(CanonicalJson.parse(CanonicalJson.write(tree))).isEqualTo(tree);
    }

    @Test
    void two_spellings_of_one_name_stay_two() {
        Map<String, Object> tree = Map.of("\uac00", "composed", "\u1100\u1161", "decomposed");

        assertThat(CanonicalJson.parse(CanonicalJson.write(tree))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud800b", "\udc00\ud800"})
    void half_a_character_is_refused(String text) {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("t", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t must be whole Unicode text, but has a lone surrogate");
    }

    @Test
    void numbers_are_refused_with_their_place() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", List.of(Map.of("b", 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a[0].b must be a text, a truth, a list or a tree, but was Integer");
    }

    @Test
    void a_record_may_have_64_kib_and_no_more() {
        int around = "{\"t\":\"\"}".length();

        assertThat(CanonicalJson.write(Map.of("t", "x".repeat(65_536 - around))))
                .hasSize(65_536);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("t", "x".repeat(65_537 - around))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record must have at most 65536 bytes, but had 65537");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"a\"",
                "{} ",
                " {}",
                "{\"a\": \"b\"}",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":\"b\",}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",\"a\":\"\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u+041\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":tru}",
                "{\"a\":[\"b\"}"
            })
    void whatever_is_not_written_so_is_not_read(String json) {
        assertThatThrownBy(() -> CanonicalJson.parse(json.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', 't', 'r', 'u', 'e', '}'};
        byte[] surrogate = {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', 't', 'r', 'u', 'e', '}'};

        for (byte[] bytes : List.of(overlong, surrogate)) {
            assertThatThrownBy(() -> CanonicalJson.parse(bytes)).hasMessage("record must be UTF-8, but is not");
        }
    }

    @Test
    void depth_is_limited_both_ways() {
        Object deep = "x";
        for (int i = 0; i < 64; i++) {
            deep = List.of(deep);
        }
        Map<String, Object> tree = Map.of("a", deep);

        assertThatThrownBy(() -> CanonicalJson.write(tree)).hasMessageEndingWith("must be at most 64 levels deep");
        assertThatThrownBy(() -> CanonicalJson.parse(("{\"a\":" + "[".repeat(9_999)).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
