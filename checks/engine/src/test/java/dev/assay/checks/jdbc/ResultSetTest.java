package dev.assay.checks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.source.Reads;
import dev.assay.quality.data.FaultsException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
        return Reads.of(new ResultSetSource("query", new Cursor(rows)));
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

    @Test
    void reads_large_objects_of_drivers_that_make_no_strings_or_bytes_of_them() {
        Clob text = fake(Clob.class, Map.of("length", 3L, "getSubString", "긴 글"));
        Blob bytes = fake(Blob.class, Map.of("length", 2L, "getBytes", new byte[] {1, 2}));
        ResultSet rows = largeObjects(text, bytes);

        Reads reads = Reads.of(new ResultSetSource("query", new Cursor(rows)));

        assertThat(reads.schema()).isEqualTo("[c1 string, c2 binary]");
        List<List<Object>> read = reads.rows();
        assertThat(read.get(0).get(0)).isEqualTo("긴 글");
        assertThat((byte[]) read.get(0).get(1)).containsExactly(1, 2);
        assertThat(read.get(1)).containsExactly(null, null);
    }

    @Test
    void tells_a_large_object_that_is_too_large() {
        Clob text = fake(Clob.class, Map.of("length", 1L << 31));

        Reads reads = Reads.of(new ResultSetSource("query", new Cursor(largeObjects(text, null))));

        assertThatThrownBy(reads::rows)
                .hasMessage("1 problem in query\n  row 1: could not be read: java.sql.SQLException");
    }

    /** Returns a row of the two and a row of nulls, as a driver that knows only the methods used here. */
    private static ResultSet largeObjects(Clob text, Blob bytes) {
        ResultSetMetaData columns = (ResultSetMetaData) Proxy.newProxyInstance(
                ResultSetTest.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getColumnCount" -> 2;
                    case "getColumnLabel" -> "c" + arguments[0];
                    case "getColumnType" -> arguments[0].equals(1) ? Types.CLOB : Types.BLOB;
                    default -> throw new SQLException("no " + method.getName());
                });
        AtomicInteger row = new AtomicInteger();
        return (ResultSet) Proxy.newProxyInstance(
                ResultSetTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMetaData" -> columns;
                    case "next" -> row.incrementAndGet() <= 2;
                    case "getObject" -> row.get() > 1 ? null : arguments[0].equals(1) ? text : bytes;
                    default -> throw new SQLException("no " + method.getName());
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> results) {
        return type.cast(Proxy.newProxyInstance(
                ResultSetTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> results.get(method.getName())));
    }

    @Test
    void reads_arrays_as_lists() throws SQLException {
        Reads reads = query("select [1, null, 3] a, [['x'], []] b union all select null, []");

        assertThat(reads.schema()).isEqualTo("[a list, b list]");
        assertThat(reads.column("a")).containsExactly(Arrays.asList(1L, null, 3L), null);
    }

    @Test
    void tells_a_result_set_that_was_closed() throws SQLException {
        ResultSet rows = statement.executeQuery("select 1 a");
        rows.close();
        Reads closed = Reads.of(new ResultSetSource("query", new Cursor(rows)));

        assertThatThrownBy(closed::schema)
                .isInstanceOf(FaultsException.class)
                .hasMessage(
                        "1 problem in query\n  columns could not be read: java.sql.SQLException with SQL state HY000");
    }

    @Test
    void tells_a_result_set_that_is_closed_half_way() throws SQLException {
        ResultSet rows = statement.executeQuery("select range a from range(10)");
        Reads reads = Reads.of(new ResultSetSource("query", new Cursor(rows)));
        reads.schema();
        rows.close();

        assertThatThrownBy(() -> reads.columns(List.of("a")))
                .isInstanceOf(FaultsException.class)
                .hasMessage(
                        "1 problem in query\n  row 1: could not be read: java.sql.SQLException with SQL state HY000");
    }

    @Test
    void tells_labels_that_occur_twice() throws SQLException {
        Reads reads = query("select 1 a, 2 b, 3 a");

        assertThatThrownBy(reads::schema)
                .hasMessage("1 problem in query\n  column 3: label must be unique, but \"a\" occurs twice");
    }
}
