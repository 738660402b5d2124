package dev.assay.checks.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.source.Reads;
import dev.assay.quality.Suite;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that break other readers are read as documented. */
class HostileCsvTest {
    private static Reads csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Reads csv(byte[] bytes, Charset charset) {
        CsvLayout layout = CsvLayout.named("x.csv").withCharset(charset);
        return Reads.of(new CsvSource(() -> new ByteArrayInputStream(bytes), layout), Suite.named("s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "a,b", "a,b\r\n\r\n\r\n", "\uFEFFa,b\r"})
    void a_header_alone_is_a_table_without_rows(String text) {
        Reads reads = csv(text);

        assertThat(reads.schema()).isEqualTo("[a null, b null]");
        assertThat(reads.rows()).isEmpty();
    }

    @Test
    void an_empty_line_of_a_single_column_is_a_null() {
        Reads reads = csv("a\n1\n\n3\n");

        assertThat(reads.column("a")).containsExactly(1L, null, 3L);
    }

    @Test
    void lines_are_counted_when_they_end_in_carriage_returns() {
        assertThatThrownBy(() -> csv("a,b\r1,2\r\"x\ry\",4\r5\r").schema())
                .hasMessage("1 problem in x.csv\n  line 5: must have 2 fields as the header has, but has 1");
    }

    @Test
    void a_nul_is_a_character_like_others_in_a_value() {
        Reads reads = csv("a,b\nx\0y,1\n\0,2\n");

        assertThat(reads.schema()).isEqualTo("[a string, b integer]");
        assertThat(reads.column("a")).containsExactly("x\0y", "\0");
    }

    @Test
    void a_field_may_be_a_million_characters_long() {
        String plain = "x".repeat(1 << 20);
        String quoted = "line \"one\"\nline, two\r\n".repeat(50_000);

        Reads reads = csv("a,b\n" + plain + ",1\n\"" + quoted.replace("\"", "\"\"") + "\",2\n");

        assertThat(reads.rows()).containsExactly(List.of(plain, 1L), List.of(quoted, 2L));
    }

    @Test
    void a_million_digits_are_a_text_and_a_thousand_are_a_number() {
        String most = "9".repeat(1_000);

        assertThat(csv("a\n" + most + "\n").column("a")).containsExactly(new BigInteger(most));
        assertThat(csv("a\n0." + most.substring(1) + "\n").column("a"))
                .containsExactly(new BigDecimal("0." + most.substring(1)));
        assertThat(csv("a\n" + most + "9\n").schema()).isEqualTo("[a string]");
        assertThat(csv("a\n" + most.repeat(1_000) + "\n").schema()).isEqualTo("[a string]");
    }

    @Test
    void an_exponent_that_no_double_has_is_a_text() {
        assertThat(csv("a\n1e308\n").schema()).isEqualTo("[a double]");
        assertThat(csv("a\n1e309\n").schema()).isEqualTo("[a string]");
        assertThat(csv("a\n1e99999999999\n").schema()).isEqualTo("[a string]");
    }

    @Test
    void a_table_may_have_ten_thousand_columns() {
        String header = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Reads reads = csv(header + "\n" + (row + "\n").repeat(120));

        assertThat(reads.schema()).startsWith("[c0 integer, c1 integer").endsWith("c9999 integer]");
        assertThat(reads.columns(List.of("c9999", "c0", "c7"))).hasSize(120).allMatch(List.of(9_999L, 0L, 7L)::equals);
    }

    @Test
    void names_may_be_of_any_script() {
        Reads reads = csv("요금,naïve,nai\u0308ve,😀, a b ,a\"b\n1,2,3,4,5,6\n");

        // Names are compared character by character, so the second and the third are two.
        assertThat(reads.schema())
                .isEqualTo("[요금 integer, naïve integer, nai\u0308ve integer, 😀 integer,  a b  integer, a\"b integer]");
    }

    @Test
    void the_first_column_alone_may_go_without_a_name() {
        assertThat(csv(",a\n1,2\n").schema()).isEqualTo("[ integer, a integer]");
        assertThat(csv("\" \",a\n1,2\n").schema()).isEqualTo("[  integer, a integer]");
    }

    @Test
    void a_name_may_be_on_two_lines() {
        Reads reads = csv("\"fare\nin dollars\",b\n1,2\n3\n");

        assertThatThrownBy(reads::schema)
                .hasMessage("1 problem in x.csv\n  line 4: must have 2 fields as the header has, but has 1");
    }

    @Test
    void a_separator_at_the_end_of_every_record_is_a_field_too_many() {
        assertThatThrownBy(() -> csv("a,b\n1,2,\n3,4,\n").schema())
                .hasMessage("2 problems in x.csv\n  line 2: must have 2 fields as the header has, but has 3\n"
                        + "  line 3: must have 2 fields as the header has, but has 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void any_charset_is_read_that_is_told(String name) {
        Charset charset = Charset.forName(name);
        byte[] marked = "\uFEFFa,b\n한,2\n".getBytes(charset);
        byte[] plain = "a,b\n한,2\n".getBytes(charset);

        for (byte[] bytes : Arrays.asList(marked, plain)) {
            assertThat(csv(bytes, charset).rows()).containsExactly(List.of("한", 2L));
        }
    }

    @Test
    void a_stream_may_give_its_bytes_one_by_one() {
        byte[] bytes = "\uFEFFa\n한\n😀\n".getBytes(StandardCharsets.UTF_8);
        CsvSource source = new CsvSource(
                () -> new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                        return super.read(buffer, offset, Math.min(1, length));
                    }
                },
                CsvLayout.named("x"));

        assertThat(Reads.of(source).column("a")).containsExactly("한", "😀");
    }
}
