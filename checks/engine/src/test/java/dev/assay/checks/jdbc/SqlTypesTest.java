package dev.assay.checks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.data.DataType;
import java.lang.reflect.Proxy;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers that are not at hand, told by what they answer about a column. */
class SqlTypesTest {
    private static ResultSetMetaData answering(int type, String className) {
        return (ResultSetMetaData) Proxy.newProxyInstance(
                SqlTypesTest.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, given) -> {
                    return switch (method.getName()) {
                        case "getColumnType" -> type;
                        case "getColumnClassName" -> className;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    @ParameterizedTest
    @CsvSource({
        // H2 counts UUIDs among the bytes.
        "java.util.UUID, STRING",
        "'[B', BINARY",
        ", BINARY",
    })
    void tells_identifiers_from_bytes(String className, DataType expected) throws SQLException {
        assertThat(SqlTypes.of(answering(Types.BINARY, className), 1)).isEqualTo(expected);
    }
}
