package dev.assay.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The rows of one stream, on one connection, of which is told how many were read. Confined to one thread. */
final class Rows {
    private static final int STEP = 1000;

    private final Connection connection;
    private final Sql sql;
    private final String stream;
    private final StateVerifier.Progress progress;
    private long read;
    private long all;

    Rows(Connection connection, String stream, StateVerifier.Progress progress) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.stream = stream;
        this.progress = progress;
    }

    Connection connection() {
        return connection;
    }

    String stream() {
        return stream;
    }

    /** Says how many records will be read, so that together with the other rows it is known how many all are. */
    void expect(long records) throws SQLException {
        all = records + count("assay_thing") + count("assay_key");
        progress.reached(0, all);
    }

    private long count(String table) throws SQLException {
        return sql.first("select count(*) from " + table + " where stream = ?", row -> row.getLong(1), stream)
                .orElse(0L);
    }

    /** Uses the rows of a query whose first argument is the stream. */
    void each(String query, Sql.RowUser user, Long... more) throws SQLException {
        Object[] arguments = new Object[1 + more.length];
        arguments[0] = stream;
        System.arraycopy(more, 0, arguments, 1, more.length);
        sql.each(
                query,
                row -> {
                    user.use(row);
                    read++;
                    if (read % STEP == 0) {
                        progress.reached(read, all);
                    }
                },
                arguments);
    }

    void end() {
        progress.reached(read, all);
    }
}
