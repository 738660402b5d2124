package dev.assay.checks.csv;

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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final Suite SUITE = Suite.named("s");

    private static CsvLayout layout() {
        return new CsvLayout(
                "trips.csv", ',', '"', StandardCharsets.UTF_8, Optional.empty(), Optional.empty(), Map.of());
    }

    private static Reads csv(String text) {
        return csv(text, layout(), SUITE);
    }

    private static Reads csv(String text, CsvLayout layout, Suite suite) {
        byte[] bytes = text.getBytes(layout.charset());
        return Reads.of(new dev.assay.checks.csv.CsvSource(() -> new ByteArrayInputStream(bytes), layout), suite);
    }

    @ParameterizedTest
    @CsvSource({
        "true, boolean",
        "FALSE, boolean",
        "0, integer",
        "-17, integer",
        "12345678901234567890, integer",
        "1.50, decimal",
        "-.5, decimal",
        "0.00000000000000000000001, decimal",
        "1e3, double",
        "1.5E-7, double",
        "NaN, double",
        "-inf, double",
        "Infinity, double",
        "2019-02-28, date",
        "2020-02-29, date",
        "00:00, time",
        "23:59:59.123456789, time",
        "2019-01-15 03:36:12, datetime",
        "2019-01-15T03:36, datetime",
        "2019-01-15T03:36:12Z, instant",
        "2019-01-15 03:36:12.5+09:00, instant",
        "2019-01-15 03:36:12-0530, instant",
        "2019-01-15 03:36:12+09, instant"
    })
    void finds_the_type_of_a_value(String value, String type) {
        assertThat(csv("x\n" + value + "\n").schema()).isEqualTo("[x " + type + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234",
                "-01",
                "+5",
                "5.",
                "1.2.3",
                "1e",
                "e5",
                "1 000",
                " 5",
                "5 ",
                "-",
                ".",
                "--5",
                "0x10",
                "yes",
                "truex",
                "nano",
                "infinit",
                "-nan",
                "2019-02-29",
                "2019-13-01",
                "2019-1-1",
                "24:00",
                "12:60",
                "1:30",
                "12:30:61",
                "12:30:00.",
                "12:30:00.1234567890",
                "2019-01-15  03:36",
                "2019-01-15t03:36",
                "2019-01-15 03:36:12 Z",
                "2019-01-15 03:36:12+19:00",
                "2019-01-15 03:36:12z",
                "２０",
                "한국"
            })
    void takes_anything_else_for_text(String value) {
        assertThat(csv("x\n" + value + "\n").column("x")).containsExactly(value);
    }

    @Test
    void reads_values_of_every_type() {
        Reads reads = csv("""
                b,i,j,d,e,f,t,day,clock,local,point
                true,7,12345678901234567890,1.50,12345678901234567890.5,1e3,x,2019-12-31,23:59,1969-12-31 23:59:59.5,1970-01-01T09:00+09:00
                """);

        assertThat(reads.rows().get(0))
                .containsExactly(
                        true,
                        7L,
                        new BigInteger("12345678901234567890"),
                        new BigDecimal("1.5"),
                        new BigDecimal("12345678901234567890.5"),
                        1000.0,
                        "x",
                        LocalDate.of(2019, 12, 31),
                        LocalTime.of(23, 59),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 500_000_000),
                        Instant.EPOCH);
    }

    @Test
    void widens_numbers_and_falls_back_to_text() {
        Reads reads = csv("a,b,c,d\n1,1,1,2019-01-01\n0.5,0.1,x,2019-01-01 00:00\n2,1e2,2,2019-01-01\n");

        assertThat(reads.schema()).isEqualTo("[a decimal, b double, c string, d string]");
        assertThat(reads.column("a")).containsExactly(new BigDecimal("1"), new BigDecimal("0.5"), new BigDecimal("2"));
        assertThat(reads.column("b")).containsExactly(1.0, 0.1, 100.0);
        assertThat(reads.column("c")).containsExactly("1", "x", "2");
    }

    @Test
    void says_how_a_column_came_to_its_type() {
        Reads reads = csv("Age\n29\n2.5\nNA\n7\n");

        reads.schema();

        assertThat(reads.note("Age"))
                .isEqualTo(
                        "line 2 holds integer (\"29\"), line 3 holds decimal (\"2.5\"), line 4 holds string (\"NA\")");
    }

    @Test
    void looks_at_the_whole_file() {
        StringBuilder text = new StringBuilder("x\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append('\n');
        }

        assertThat(csv(text + "x\n").schema()).isEqualTo("[x string]");
        assertThat(csv(text.toString()).schema()).isEqualTo("[x integer]");
    }

    @Test
    void takes_an_empty_field_for_null_and_a_quoted_one_for_empty_text() {
        Reads reads = csv("t,n,q\na,1,\n,,\"\"\n\"\",\"\",\"\"\n");

        assertThat(reads.schema()).isEqualTo("[t string, n integer, q string]");
        assertThat(reads.column("t")).containsExactly("a", null, "");
        assertThat(reads.column("n")).containsExactly(1L, null, null);
        assertThat(reads.column("q")).containsExactly(null, "", "");
    }

    @Test
    void leaves_the_type_of_a_column_without_values_open() {
        Reads reads = csv("a,b\n1,\n2,\n");

        assertThat(reads.schema()).isEqualTo("[a integer, b null]");
        assertThat(reads.column("b")).containsExactly(null, null);
    }

    @Test
    void reads_quotes_separators_and_line_ends_in_fields() {
        Reads reads = csv("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n\"3\",4\r\n");

        assertThat(reads.schema()).isEqualTo("[a string, b string]");
        assertThat(reads.rows()).containsExactly(List.of("x,\"y\"", "1\r\n2"), List.of("3", "4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\uFEFFa,b\n1,2", "a,b\n1,2\n\n\n"})
    void reads_any_line_end_and_a_byte_order_mark(String text) {
        assertThat(csv(text).schema()).isEqualTo("[a integer, b integer]");
        assertThat(csv(text).rows()).containsExactly(List.of(1L, 2L));
    }

    @Test
    void reads_a_file_with_another_separator_and_without_header() {
        CsvLayout layout = new CsvLayout(
                "x",
                ';',
                '\'',
                StandardCharsets.ISO_8859_1,
                Optional.of(List.of("k", "v")),
                Optional.empty(),
                Map.of());

        assertThat(csv("'ä;ö';1\nü;2\n", layout, SUITE).rows()).containsExactly(List.of("ä;ö", 1L), List.of("ü", 2L));
    }

    @Test
    void takes_types_that_are_given_for_some_columns() {
        CsvLayout layout = new CsvLayout(
                "x",
                ',',
                '"',
                StandardCharsets.UTF_8,
                Optional.empty(),
                Optional.empty(),
                Map.of("zip", DataType.STRING));

        assertThat(csv("zip,n\n123,5\n", layout, SUITE).rows()).containsExactly(List.of("123", 5L));
    }

    @Test
    void reads_only_the_columns_of_a_given_schema() {
        Schema schema = Schema.of(new Field("c", DataType.DOUBLE), new Field("a", DataType.DECIMAL));
        CsvLayout layout =
                new CsvLayout("x", ',', '"', StandardCharsets.UTF_8, Optional.empty(), Optional.of(schema), Map.of());

        Reads reads = csv("a,b,c\n1,x,2\n,y,0.1\n", layout, SUITE);

        assertThat(reads.schema()).isEqualTo("[c double, a decimal]");
        assertThat(reads.rows()).containsExactly(List.of(2.0, BigDecimal.ONE), Arrays.asList(0.1, null));
    }

    @Test
    void applies_missing_codes_before_it_finds_types() {
        Suite suite = SUITE.missingWhen("age", "NA", new MissingCode.Matching("\\?+"))
                .missingWhen("n", -999, MissingCode.Kind.BLANK)
                .missingWhen("d", "-")
                .missingWhen("f", MissingCode.Kind.NAN)
                .missingWhen("r", 99.9)
                .missingWhen("t", "x", MissingCode.Kind.BLANK);

        Reads reads =
                csv("age,n,d,f,r,t\n29,5,2019-01-01,1,7,a\nNA,-999,-,NaN,99.90,x\n??, ,-,2,8, \n", layout(), suite);

        assertThat(reads.schema()).isEqualTo("[age integer, n integer, d date, f integer, r integer, t string]");
        assertThat(reads.column("age")).containsExactly(29L, null, null);
        assertThat(reads.column("n")).containsExactly(5L, null, null);
        assertThat(reads.column("d")).containsExactly(LocalDate.of(2019, 1, 1), null, null);
        assertThat(reads.column("f")).containsExactly(1L, null, 2L);
        assertThat(reads.column("t")).containsExactly("a", null, null);
    }
}
