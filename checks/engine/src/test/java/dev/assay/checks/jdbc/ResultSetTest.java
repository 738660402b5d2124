package dev.assay.checks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.source.Reads;
import dev.assay.quality.data.FaultsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultSetTest {
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        statement.close();
        connection.close();
    }

    private Reads query(String sql) throws SQLException {
        ResultSet rows = statement.executeQuery(sql);
        return Reads.of(new ResultSetSource("query", rows));
    }

    @Test
    void reads_numbers() throws SQLException {
        Reads reads = query("""
                select 1::tinyint a, 2::bigint b, 3::hugeint c, 1.50::decimal(9, 2) d, 0.1::double e, 0.5::float f, true g
                union all select null, null, null, null, null, null, null""");

        assertThat(reads.schema())
                .isEqualTo("[a integer, b integer, c integer, d decimal, e double, f double, g boolean]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(1L, 2L, 3L, new BigDecimal("1.5"), 0.1, 0.5, true),
                        Arrays.asList(null, null, null, null, null, null, null));
    }

    @Test
    void reads_text_and_times() throws SQLException {
        Reads reads = query("""
                select 'x' a, date '2019-12-31' b, time '23:59:59' c, timestamp '2019-03-31 02:30:00' d,
                timestamptz '2019-01-01 09:00:00+09' e, '\\xAA'::blob f, [1, 2] g, uuid '00000000-0000-0000-0000-000000000001' h""");

        assertThat(reads.schema())
                .isEqualTo("[a string, b date, c time, d datetime, e instant, f binary, g list, h string]");
        List<Object> row = reads.rows().get(0);
        assertThat(row.subList(0, 5))
                .containsExactly(
                        "x",
                        LocalDate.of(2019, 12, 31),
                        LocalTime.of(23, 59, 59),
                        LocalDateTime.of(2019, 3, 31, 2, 30),
                        Instant.parse("2019-01-01T00:00:00Z"));
        assertThat((byte[]) row.get(5)).containsExactly((byte) 0xAA);
        assertThat(row.subList(6, 8)).containsExactly(List.of(1L, 2L), "00000000-0000-0000-0000-000000000001");
    }

    @Test
    void reads_integers_beyond_64_bits() throws SQLException {
        assertThat(query("select 170141183460469231731687303715884105727::hugeint a")
                        .column("a"))
                .containsExactly(BigInteger.TWO.pow(127).subtract(BigInteger.ONE));
    }

    @Test
    void reads_many_rows_in_batches() throws SQLException {
        assertThat(query("select range a from range(2500)").column("a"))
                .hasSize(2_500)
                .endsWith(2_499L);
    }

    @Test
    void can_be_read_once() throws SQLException {
        Reads reads = query("select 1 a");
        reads.rows();

        assertThatThrownBy(reads::rows)
                .isInstanceOf(FaultsException.class)
                .hasMessage(
                        "1 problem in query\n  rows of a result set can be read once; run the query again to read them again");
    }
}
