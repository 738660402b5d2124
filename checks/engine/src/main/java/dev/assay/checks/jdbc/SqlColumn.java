package dev.assay.checks.jdbc;

import dev.assay.quality.data.DataType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads one column of a result set. Confined to one thread at a time. */
final class SqlColumn {
    private final int position;
    private final DataType type;
    private @Nullable Class<?> asked;

    /** Creates a reader of the column at a position, counted from 1. */
    SqlColumn(int position, DataType type) {
        this.position = position;
        this.type = type;
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
            case STRING -> rows.getString(position);
            case BINARY -> rows.getBytes(position);
            case LIST -> list(rows.getArray(position));
            default -> object(rows);
        };
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
