package dev.assay.checks.jdbc;

import dev.assay.quality.data.DataType;
import java.math.BigInteger;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.UUID;

/** Maps the types of JDBC to column types. */
final class SqlTypes {
    private SqlTypes() {}

    static DataType of(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.BOOLEAN, Types.BIT -> DataType.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> DataType.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> DataType.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> DataType.DOUBLE;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> DataType.STRING;
            case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> DataType.STRING;
            case Types.DATE -> DataType.DATE;
            case Types.TIME -> DataType.TIME;
            case Types.TIMESTAMP -> hasZone(columns, column) ? DataType.INSTANT : DataType.DATETIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> DataType.INSTANT;
            case Types.BINARY -> isUuid(columns, column) ? DataType.STRING : DataType.BINARY;
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> DataType.BINARY;
            case Types.ARRAY -> DataType.LIST;
            case Types.NULL -> DataType.NULL;
            default -> byClass(String.valueOf(columns.getColumnClassName(column)));
        };
    }

    /** Some drivers give both kinds of time stamp the same number and only another name. */
    private static boolean hasZone(ResultSetMetaData columns, int column) throws SQLException {
        String name = String.valueOf(columns.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
        return name.equals("timestamptz") || name.endsWith("with time zone");
    }

    /** Some drivers count them among the bytes. */
    private static boolean isUuid(ResultSetMetaData columns, int column) throws SQLException {
        return UUID.class.getName().equals(columns.getColumnClassName(column));
    }

    /** What standard SQL does not know is told by the class of its values. */
    private static DataType byClass(String name) {
        if (name.equals(BigInteger.class.getName())) {
            return DataType.INTEGER;
        }
        return name.equals(UUID.class.getName()) ? DataType.STRING : DataType.OTHER;
    }
}
