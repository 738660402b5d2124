package dev.assay.governance.jdbc;

import dev.assay.governance.Moments;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Tells the time within a transaction. */
interface Times {
    Instant now(Connection connection) throws SQLException;

    /** Returns the database's time, which is the same for every process that uses it. */
    static Times ofDatabase() {
        return connection -> {
            Dialect dialect = Dialect.of(connection);
            return new Sql(connection)
                    .first(
                            dialect.now(),
                            row -> dialect == Dialect.SQLITE
                                    ? Instant.parse(row.getString(1))
                                    : row.getObject(1, OffsetDateTime.class).toInstant())
                    .map(Moments::micros)
                    .orElseThrow();
        };
    }

    /** Returns a clock's time. */
    static Times of(Clock clock) {
        return connection -> Moments.micros(clock.instant());
    }
}
