package dev.assay.governance.jdbc;

import dev.assay.governance.audit.AuditException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Runs work in transactions of its own, again if others were in the way. Thread-safe. */
final class Transactions {
    private static final int ATTEMPTS = 50;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a transaction is for. */
    enum Purpose {
        /** Reading what is of one moment. */
        READ,
        /** Changing something. */
        CHANGE
    }

    /** What is done in a transaction; it may be done more than once. */
    interface Work<R> {
        R in(Connection connection) throws SQLException;
    }

    <R> R run(Purpose purpose, Work<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(purpose, work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !Dialect.isTransient(e)) {
                    throw new AuditException("database cannot do it", e);
                }
                LockSupport.parkNanos(pause(attempt));
            }
        }
    }

    /** The longer others have been in the way, the longer it may take; threads differ, so that they do not meet again. */
    private static long pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_NANOS, 200_000L * attempt * attempt);
        long own = Thread.currentThread().getId() * 0x9E3779B97F4A7C15L + attempt;
        return Math.floorMod(own, longest) + 1;
    }

    private <R> R once(Purpose purpose, Work<R> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            OptionalInt isolation = purpose == Purpose.READ ? dialect.isolate(connection) : OptionalInt.empty();
            try {
                // SQLite begins here; if it cannot, a pooled connection would go on without a transaction.
                connection.setAutoCommit(false);
                if (purpose == Purpose.READ) {
                    dialect.isolateTransaction(connection);
                }
                R result = work.in(connection);
                dialect.commit(connection);
                return result;
            } catch (Throwable e) {
                // Whatever it is: a host in another language throws what no signature tells of, and what is not undone
                // is committed.
                undo(connection, e);
                throw e;
            } finally {
                restore(connection, isolation);
            }
        }
    }

    /** A transaction that never began, because others were in the way, cannot be undone; that must not hide what was. */
    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What was committed stays, and what was not fails for its own reason, whether or not the connection is of further use. */
    private static void restore(Connection connection, OptionalInt isolation) {
        try {
            connection.setAutoCommit(true);
            if (isolation.isPresent()) {
                connection.setTransactionIsolation(isolation.getAsInt());
            }
        } catch (SQLException e) {
            return; // Whoever lends connections looks at them first.
        }
    }
}
