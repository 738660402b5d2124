package dev.assay.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalInt;

/** In what the databases differ. */
enum Dialect {
    // A repeatable read of H2 sees each table as it was when that table was read first.
    H2("varbinary(65536)", "varbinary(16777216)", Connection.TRANSACTION_SERIALIZABLE),
    POSTGRESQL("bytea", "bytea", Connection.TRANSACTION_REPEATABLE_READ),
    SQLITE("blob", "blob", Connection.TRANSACTION_SERIALIZABLE);

    private final String recordType;
    private final String stateType;
    private final int readIsolation;

    Dialect(String recordType, String stateType, int readIsolation) {
        this.recordType = recordType;
        this.stateType = stateType;
        this.readIsolation = readIsolation;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String name = product.toUpperCase(Locale.ROOT);
        for (Dialect dialect : values()) {
            if (name.contains(dialect.name())) {
                return dialect;
            }
        }
        throw new SQLException("database must be H2, PostgreSQL or SQLite, but was " + product);
    }

    /** Returns the type of a column that holds the bytes of a record. */
    String recordType() {
        return recordType;
    }

    /** Returns the type of a column that holds the written form of a thing. */
    String stateType() {
        return stateType;
    }

    /** Returns what makes the addition of a column harmless that somebody else added; in SQLite nobody else writes meanwhile. */
    String unlessThere() {
        return this == SQLITE ? "" : "if not exists ";
    }

    /**
     * Has what is read in the next transactions of a connection be of one moment in each. PostgreSQL would be asked and told over
     * the network each time, so that it is told within the transaction.
     *
     * @return the level to set back afterwards; empty if it was not changed
     */
    OptionalInt isolate(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            return OptionalInt.empty();
        }
        int before = connection.getTransactionIsolation();
        if (before == readIsolation) {
            return OptionalInt.empty();
        }
        connection.setTransactionIsolation(readIsolation);
        return OptionalInt.of(before);
    }

    /** Does the same for the transaction that has just begun and has read nothing yet, where {@link #isolate} does not. */
    void isolateTransaction(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
        }
    }

    /**
     * Returns the query for the database's own time, to be read as milliseconds or finer. On PostgreSQL {@code current_timestamp}
     * is when the transaction began, before it waited for the log; on H2 it is when the transaction first asked.
     */
    String now() {
        return switch (this) {
            case H2 -> "select current_timestamp";
            case POSTGRESQL -> "select clock_timestamp()";
            case SQLITE -> "select strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
        };
    }

    /**
     * Commits. The driver of SQLite begins the next transaction within {@code commit()}; when others are in the way of that,
     * it fails although everything was committed, and what is then done again is done twice.
     */
    void commit(Connection connection) throws SQLException {
        if (this != SQLITE) {
            connection.commit();
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("commit");
        }
    }

    /** Returns whether a failure came of others' transactions, so that the same may go well the next time. */
    static boolean isTransient(SQLException e) {
        for (SQLException at = e; at != null; at = at.getNextException()) {
            String state = String.valueOf(at.getSQLState());
            boolean busy = at.getErrorCode() == 5 || at.getErrorCode() == 6 || at.getErrorCode() == 517;
            boolean lockTimeout = at.getErrorCode() == 50200 || at.getErrorCode() == 90131;
            if (state.startsWith("40") || state.equals("55P03") || lockTimeout || isSqlite(at) && busy) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSqlite(SQLException e) {
        return e.getClass().getName().startsWith("org.sqlite");
    }
}
