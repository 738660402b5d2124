package dev.assay.checks.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.Reads;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final Suite SUITE = Suite.named("s");

    private static Reads json(String text) {
        return json(text, new JsonLayout("x", Optional.empty(), Map.of()), SUITE);
    }

    private static Reads json(String text, JsonLayout layout, Suite suite) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Reads.of(new JsonSource(() -> new ByteArrayInputStream(bytes), layout), suite);
    }

    @Test
    void reads_values_of_every_type() {
        Reads reads = json("""
                {"b": true, "i": 7, "j": 12345678901234567890, "d": 1.50, "e": -1e3, "t": "x", "day": "2019-12-31"}
                {"b": false, "i": -0, "j": 1, "d": 2, "e": 1, "t": "2", "day": "2020-02-29"}
                """);

        assertThat(reads.schema())
                .isEqualTo("[b boolean, i integer, j integer, d decimal, e double, t string, day date]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(
                                true,
                                7L,
                                new BigInteger("12345678901234567890"),
                                new BigDecimal("1.5"),
                                -1000.0,
                                "x",
                                LocalDate.of(2019, 12, 31)),
                        List.of(false, 0L, 1L, new BigDecimal("2"), 1.0, "2", LocalDate.of(2020, 2, 29)));
    }

    @Test
    void takes_a_missing_key_for_null() {
        Reads reads = json("{\"a\":1}\n\n  \n{\"b\":\"x\",\"a\":null}\n{}");

        assertThat(reads.schema()).isEqualTo("[a integer, b string]");
        assertThat(reads.rows())
                .containsExactly(Arrays.asList(1L, null), Arrays.asList(null, "x"), Arrays.asList(null, null));
    }

    @Test
    void reads_nested_values() {
        Reads reads = json("{\"o\":{\"k\":[1,2.5,null,\"2019-01-01\",{\"z\":true}]},\"l\":[],\"m\":{}}");

        assertThat(reads.schema()).isEqualTo("[o struct, l list, m struct]");
        assertThat(reads.column("o"))
                .containsExactly(
                        Map.of("k", Arrays.asList(1L, new BigDecimal("2.5"), null, "2019-01-01", Map.of("z", true))));
        assertThat(reads.column("l")).containsExactly(List.of());
        assertThat(reads.column("m")).containsExactly(Map.of());
    }

    @Test
    void reads_escapes() {
        Reads reads = json("{\"t\":\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\",\"k\\u0041\":\"\\n\"}");

        assertThat(reads.column("t")).containsExactly("a\"b\\c/d\b\f\n\r\té😀");
        assertThat(reads.column("kA")).containsExactly("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1,\"b\":\"],[\"},{\"a\":2,\"b\":\"\\\"\"}]",
                "\n [\n  {\"a\": 1,\n   \"b\": \"],[\"}\n , {\"a\":2,\"b\":\"\\\"\"} ] \n",
                "\uFEFF[{\"a\":1,\"b\":\"],[\"},{\"a\":2,\"b\":\"\\\"\"}]"
            })
    void reads_an_array_of_objects(String text) {
        assertThat(json(text).rows()).containsExactly(List.of(1L, "],["), List.of(2L, "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "[]", " [ ] "})
    void knows_no_columns_of_no_rows(String text) {
        assertThat(json(text).schema()).isEqualTo("unknown");
    }

    @Test
    void does_not_mix_text_and_numbers() {
        Reads reads = json("{\"a\":1,\"b\":\"2019-01-01\",\"c\":null}\n{\"a\":\"x\",\"b\":\"x\"}");

        assertThat(reads.schema()).isEqualTo("[a other, b string, c null]");
        assertThat(reads.note("a")).isEqualTo("line 1 holds integer (1), line 2 holds string (\"x\")");
        assertThat(reads.rows()).containsExactly(Arrays.asList(1L, "2019-01-01", null), Arrays.asList("x", "x", null));
    }

    @Test
    void reads_only_the_columns_of_a_given_schema() {
        Schema schema = Schema.of(
                new Field("t", DataType.INSTANT), new Field("n", DataType.DOUBLE), new Field("z", DataType.STRING));

        Reads reads = json(
                "{\"n\":1,\"x\":[],\"t\":\"1970-01-01T00:00:00Z\"}",
                new JsonLayout("x", Optional.of(schema), Map.of()),
                SUITE);

        assertThat(reads.rows()).containsExactly(Arrays.asList(Instant.EPOCH, 1.0, null));
    }

    @Test
    void applies_missing_codes_before_it_finds_types() {
        Suite suite = SUITE.missingWhen("n", -999, "NA").missingWhen("d", "-", MissingCode.Kind.BLANK);

        Reads reads = json(
                "{\"n\":5,\"d\":\"2019-01-01\"}\n{\"n\":-999.0,\"d\":\"-\"}\n{\"n\":\"NA\",\"d\":\" \"}",
                new JsonLayout("x", Optional.empty(), Map.of()),
                suite);

        assertThat(reads.schema()).isEqualTo("[n integer, d date]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(5L, LocalDate.of(2019, 1, 1)), Arrays.asList(null, null), Arrays.asList(null, null));
    }

    @Test
    void keeps_the_order_of_keys_over_many_batches() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(i % 2 == 0 ? "{\"a\":" + i + ",\"b\":1}\n" : "{\"b\":2,\"a\":" + i + "}\n");
        }

        Reads reads = json(text.toString());

        assertThat(reads.schema()).isEqualTo("[a integer, b integer]");
        assertThat(reads.rows()).hasSize(3_000);
        assertThat(reads.rows().get(2_999)).isEqualTo(List.of(2_999L, 2L));
        assertThat(reads.inBatchesOf(7).rows()).isEqualTo(reads.rows());
    }
}
