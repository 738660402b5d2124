package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final JsonFactory OTHER = new JsonFactory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 8259 section 13
                "{\"Image\":{\"Width\":800,\"Thumbnail\":{\"Url\":\"http://a/1\"},\"Animated\":false,\"IDs\":[116,943]}}",
                "[{\"precision\":\"zip\",\"Latitude\":37.7668},{\"precision\":\"zip\",\"Latitude\":37.371991}]",
                "\"Hello world!\"",
                "42",
                "true",
                "false",
                "null",
                "{}",
                "[]",
                "\"\"",
                "[[]]",
                "[{}]",
                "{\"\":0}",
                "{\"a\":{},\"b\":[]}",
                "[[],[[]],{\"a\":[{}]}]",
                "[1,[2,{\"a\":3}],4]",
                // names may repeat
                "{\"a\":1,\"a\":2}",
                // white space
                " \t\n\r[ \t\n\r1 \t\n\r, \t\n\r2 \t\n\r] \t\n\r",
                "{ \"a\" : 1 , \"b\" : 2 }",
                "[ ]",
                "{ }",
                // numbers
                "0",
                "-0",
                "-1",
                "0.0",
                "-0.0",
                "1.5e10",
                "1E400",
                "1e+2",
                "1e-2",
                "0e0",
                "0E+00",
                "123456789012345678901234567890",
                "0.00000000000000000000000000000000000001",
                "-123.456E-789",
                // strings
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\\uABCD\\uabcd\"",
                "\"\\uD834\\uDD1E\"",
                "\"\\uD834\"",
                "\"\\uDD1E\\uD834\"",
                "\"한글 \uD83D\uDE00\"",
                "\"\u007F\u0080\u2028\u2029\uFEFF\"",
                "\"\uD800\"",
                "\"'\"",
                "\"//\"",
            })
    void accepts_one_value(String value) {
        assertThat(JSON.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                // structure
                "[",
                "]",
                "{",
                "}",
                "[[]",
                "[]]",
                "[}",
                "{]",
                "[1}",
                "{\"a\":1]",
                "[1,]",
                "[,1]",
                "[,]",
                "[1,,2]",
                "[1 2]",
                "[1;2]",
                "{,}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,\"b\"}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"::1}",
                "{:1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{[]:1}",
                "{\"a\":1:2}",
                "[\"a\":1]",
                ",",
                ":",
                // more than one value, rubbish at the end
                "1 2",
                "[][]",
                "{}{}",
                "{},",
                "true false",
                "nullnull",
                "[]x",
                "\"a\"b",
                "1\0",
                "[]\uFEFF",
                // byte order mark, other white space
                "\uFEFF[]",
                "\u00A0[]",
                "\u000B[]",
                "\f[]",
                "[\u2028]",
                "\u3000[]",
                // literals
                "True",
                "TRUE",
                "tru",
                "truee",
                "nul",
                "None",
                "undefined",
                "NaN",
                "Infinity",
                "-Infinity",
                "abc",
                // numbers
                "+1",
                "-",
                "--1",
                "- 1",
                "01",
                "-01",
                "00",
                ".5",
                "-.5",
                "1.",
                "1.e1",
                "1e",
                "1e+",
                "1e+-1",
                "1e1.5",
                "1E",
                "1.2.3",
                "0x1F",
                "1_000",
                "1,000",
                "1f",
                "\uFF11",
                "\u0661",
                "1\u0661",
                // strings
                "\"",
                "\"abc",
                "abc\"",
                "'abc'",
                "\"\\\"",
                "\"\\",
                "\"\\a\"",
                "\"\\x41\"",
                "\"\\'\"",
                "\"\\U0041\"",
                "\"\\u\"",
                "\"\\u004\"",
                "\"\\u004G\"",
                "\"\\u00 1\"",
                "\"\\u\uFF10041\"",
                "\"\\\n\"",
                "\"\n\"",
                "\"\t\"",
                "\"\0\"",
                "\"\u001F\"",
                "\u201Cabc\u201D",
                // extensions of others
                "// comment\n1",
                "/* comment */ 1",
                "# comment\n1",
                "1 // comment",
                "{\"a\":undefined}",
                "{\"a\":NaN}",
                "(1)",
                "<a/>",
                "a: 1",
            })
    void refuses_everything_else(String value) {
        assertThat(JSON.matches(value)).isFalse();
    }

    @Test
    void nesting_may_be_deep() {
        int depth = 500_000;
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        String mixed = "[{\"\":".repeat(depth / 5) + "1" + "}]".repeat(depth / 5);

        assertThat(JSON.matches(arrays)).isTrue();
        assertThat(JSON.matches(mixed)).isTrue();
        assertThat(JSON.matches(arrays + "]")).isFalse();
        assertThat(JSON.matches("[" + arrays)).isFalse();
        assertThat(JSON.matches("[".repeat(depth))).isFalse();
        assertThat(JSON.matches("{\"\":".repeat(depth))).isFalse();
    }

    @Test
    void closing_bracket_is_that_of_its_own_level() {
        // Level 2 was an object before it became an array.
        assertThat(JSON.matches("[{\"a\":1},[1]]")).isTrue();
        assertThat(JSON.matches("[{\"a\":1},[1}]")).isFalse();
        assertThat(JSON.matches("[[1],{\"a\":1}]")).isTrue();
        assertThat(JSON.matches("[[1],{\"a\":1]]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agrees_with_another_implementation(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var mutation = new Mutation(random, "{}[]\",:\\u01ae-+.E tfn\n\u00e9");

        int accepted = 0;
        for (int i = 0; i < 3_000; i++) {
            String value = mutation.of(randomValue(random, 3));

            boolean expected = isOneValue(value);

            accepted += expected ? 1 : 0;
            assertThat(JSON.matches(value)).as(value).isEqualTo(expected);
        }
        assertThat(accepted).isBetween(600, 2_400);
    }

    private static String randomValue(SplittableRandom random, int depth) {
        String[] scalars = {"0", "-1.5e+3", "12", "true", "false", "null", "\"\"", "\"a\\n\\u00e9b\"", "[]", "{}"};
        return switch (random.nextInt(depth == 0 ? 1 : 3)) {
            case 0 -> scalars[random.nextInt(scalars.length)];
            case 1 -> '[' + randomValue(random, depth - 1) + ", " + randomValue(random, depth - 1) + ']';
            default -> "{\"a\":" + randomValue(random, depth - 1) + ",\"b\" : " + randomValue(random, depth - 1) + '}';
        };
    }

    private static boolean isOneValue(String text) throws IOException {
        try (JsonParser parser = OTHER.createParser(text)) {
            int values = 0;
            while (parser.nextToken() != null) {
                parser.getText();
                values += parser.getParsingContext().inRoot() ? 1 : 0;
            }
            return values == 1;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return false;
        }
    }
}
