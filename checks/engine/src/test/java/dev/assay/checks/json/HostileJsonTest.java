package dev.assay.checks.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.source.Reads;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that break other readers are read as documented. */
class HostileJsonTest {
    private static Reads json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Reads.of(new JsonSource(() -> new ByteArrayInputStream(bytes), JsonLayout.named("x.json")));
    }

    @Test
    void what_is_nested_is_one_value() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("city", "서울");
        address.put("zip", null);

        Reads reads = json("{\"a\":{\"city\":\"서울\",\"zip\":null},\"l\":[1,[2,{}],\"x\"]}\n{\"a\":null,\"l\":[]}");

        assertThat(reads.schema()).isEqualTo("[a struct, l list]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(address, List.of(1L, List.of(2L, Map.of()), "x")), Arrays.asList(null, List.of()));
    }

    @Test
    void values_of_mixed_types_keep_their_own() {
        Reads reads = json("{\"a\":1}\n{\"a\":\"1\"}\n{\"a\":[1]}\n{\"a\":true}\n{\"a\":null}");

        assertThat(reads.schema()).isEqualTo("[a other]");
        assertThat(reads.column("a")).containsExactly(1L, "1", List.of(1L), true, null);
        assertThat(reads.note("a"))
                .isEqualTo("line 1 holds integer (1), line 2 holds string (\"1\"), line 3 holds list (…),"
                        + " line 4 holds boolean (true)");
    }

    @Test
    void every_broken_line_is_told_and_the_others_are_read() {
        assertThatThrownBy(() -> json("{\"a\":1}\n{\"a\":\n{\"a\":2}\n\"a\":3}\n[4]\nnull\n")
                        .schema())
                .hasMessage("4 problems in x.json\n  line 2, column 6: expected a value, but found the end\n"
                        + "  line 4, column 1: expected {, but found '\"'\n"
                        + "  line 5, column 1: expected {, but found '['\n"
                        + "  line 6, column 1: expected {, but found 'n'");
    }

    @Test
    void empty_lines_mean_nothing() {
        Reads reads = json("\uFEFF\n \t\r\n{\"a\":1}\r\n\n\n{\"a\":2}\n\n");

        assertThat(reads.column("a")).containsExactly(1L, 2L);
    }

    @Test
    void numbers_are_exact_up_to_a_thousand_digits() {
        String most = "9".repeat(1_000);

        Reads reads = json("{\"i\":" + most + ",\"d\":0.1234567890123456789012345678901234567891,\"e\":-1E-400}");

        assertThat(reads.rows())
                .containsExactly(List.of(
                        new BigInteger(most), new BigDecimal("0.1234567890123456789012345678901234567891"), -0.0));
    }

    @Test
    void a_value_may_be_a_million_characters_long() {
        String text = "\\\"한".repeat(1 << 18);

        assertThat(json("{\"a\":\"" + text + "\"}").column("a")).containsExactly("\"한".repeat(1 << 18));
    }

    @Test
    void an_object_may_have_ten_thousand_keys() {
        String object = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}\n"));

        Reads reads = json(object.repeat(20));

        assertThat(reads.schema()).startsWith("[k0 integer").endsWith("k9999 integer]");
        assertThat(reads.columns(List.of("k9999", "k1"))).hasSize(20).allMatch(List.of(9_999L, 1L)::equals);
    }

    @Test
    void every_record_may_have_keys_of_its_own() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"k" + i + "\":" + i + "}")
                .collect(Collectors.joining("\n"));

        assertThat(json(lines).schema()).startsWith("[k0 integer").endsWith("k19999 integer]");
    }

    @Test
    void names_may_be_of_any_kind() {
        Reads reads = json("{\"\":1,\"a.b\":2,\"\\u0000\":3,\"😀\":4}");

        assertThat(reads.schema()).isEqualTo("[ integer, a.b integer, \0 integer, 😀 integer]");
    }
}
