package dev.assay.governance.jdbc;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.ClockReading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Tells the time within a transaction. */
interface Times {
    Instant now(Connection connection) throws SQLException;

    /** Returns whose time it is, as records tell it. */
    default ClockReading reading() {
        return ClockReading.system();
    }

    /** Returns the database's time, which is the same for every process that uses it. */
    static Times ofDatabase() {
        return new OfDatabase();
    }

    /** The time that the database tells. */
    record OfDatabase() implements Times {
        @Override
        public Instant now(Connection connection) throws SQLException {
            Dialect dialect = Dialect.of(connection);
            return new Sql(connection)
                    .first(
                            dialect.now(),
                            row -> dialect == Dialect.SQLITE
                                    ? Instant.parse(row.getString(1))
                                    : row.getObject(1, OffsetDateTime.class).toInstant())
                    .map(Moments::micros)
                    .orElseThrow();
        }

        @Override
        public ClockReading reading() {
            return ClockReading.database();
        }
    }

    /** Returns a clock's time. */
    static Times of(Clock clock) {
        return connection -> Moments.micros(clock.instant());
    }
}
