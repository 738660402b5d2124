package dev.assay.governance.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Databases for tests, each empty, for tests of every package. */
public enum Databases {
    H2 {
        @Override
        public DataSource create() {
            return new UrlSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        }
    },
    SQLITE {
        @Override
        public DataSource create() throws IOException {
            Path file = Files.createTempFile("assay", ".sqlite");
            file.toFile().deleteOnExit();
            return new UrlSource("jdbc:sqlite:" + file + "?busy_timeout=20000&journal_mode=WAL&synchronous=NORMAL"
                    + "&transaction_mode=IMMEDIATE");
        }
    },
    POSTGRESQL {
        @Override
        public DataSource create() throws IOException, SQLException {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.get().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new UrlSource(Server.get().getJdbcUrl("postgres", name));
        }
    };

    public abstract DataSource create() throws IOException, SQLException;

    /** Takes away what refuses changes of records, as who owns the tables can. */
    public void unguard(DataSource source) throws SQLException {
        List<String> triggers = switch (this) {
            case H2 -> List.of();
            case SQLITE ->
                List.of("assay_audit_record_update", "assay_audit_record_delete", "assay_audit_record_replace");
            case POSTGRESQL ->
                List.of("assay_audit_record_row on assay_audit_record", "assay_audit_record_all on assay_audit_record");
        };
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String trigger : triggers) {
                statement.execute("drop trigger " + trigger);
            }
        }
    }

    /** One server for all tests, stopped when the process ends. */
    private static final class Server {
        private static @Nullable EmbeddedPostgres server;

        static synchronized EmbeddedPostgres get() throws IOException {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            return server;
        }
    }

    /** Opens a connection whenever it is asked for one, as a pool of any size would. */
    private record UrlSource(String url) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
