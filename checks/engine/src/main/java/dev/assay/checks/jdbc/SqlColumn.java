package dev.assay.checks.jdbc;

import dev.assay.quality.data.DataType;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads one column of a result set. Confined to one thread at a time. */
final class SqlColumn {
    private final int position;
    private final DataType type;
    private final int sqlType;
    private @Nullable Class<?> asked;

    /** Creates a reader of the column at a position, counted from 1, that is of one of {@link Types}. */
    SqlColumn(int position, DataType type, int sqlType) {
        this.position = position;
        this.type = type;
        this.sqlType = sqlType;
        // A wall time that goes through java.sql.Timestamp is bent where the machine's zone has no such time.
        asked = switch (type) {
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case DATETIME -> LocalDateTime.class;
            default -> null;
        };
    }

    /** Returns the value in the current row. */
    @Nullable
    Object read(ResultSet rows) throws SQLException {
        return switch (type) {
            case STRING -> isLarge() ? text(rows.getObject(position)) : rows.getString(position);
            case BINARY -> isLarge() ? bytes(rows.getObject(position)) : rows.getBytes(position);
            case LIST -> list(rows.getArray(position));
            default -> object(rows);
        };
    }

    /** Not every driver makes a string or bytes of a large object when asked. */
    private boolean isLarge() {
        return sqlType == Types.CLOB || sqlType == Types.NCLOB || sqlType == Types.BLOB;
    }

    private static @Nullable Object text(@Nullable Object value) throws SQLException {
        return value instanceof Clob large ? large.getSubString(1, length(large.length())) : value;
    }

    private static @Nullable Object bytes(@Nullable Object value) throws SQLException {
        return value instanceof Blob large ? large.getBytes(1, length(large.length())) : value;
    }

    private static int length(long length) throws SQLException {
        if (length > Integer.MAX_VALUE) {
            throw new SQLException("large object must have at most " + Integer.MAX_VALUE + " bytes or characters");
        }
        return (int) length;
    }

    private static @Nullable Object list(@Nullable Array array) throws SQLException {
        return array == null ? null : array.getArray();
    }

    private @Nullable Object object(ResultSet rows) throws SQLException {
        if (asked != null) {
            try {
                return rows.getObject(position, asked);
            } catch (SQLFeatureNotSupportedException e) {
                // A driver from before JDBC 4.2 gives its own classes only.
                asked = null;
            }
        }
        return rows.getObject(position);
    }
}
