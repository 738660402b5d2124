package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.jdbc.JdbcAuditLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What the guide shows of records in the application's own transaction. */
class GuideTransactionTest {
    private static DataSource orders(String name, String check) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id varchar(20) primary key, refunded boolean " + check + ")");
            statement.execute("insert into orders values ('o-1', false)");
        }
        return database;
    }

    private static boolean isRefunded(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet order = statement.executeQuery("select refunded from orders")) {
            order.next();
            return order.getBoolean(1);
        }
    }

    @Test
    void what_is_done_and_its_record_are_stored_together() throws SQLException {
        DataSource database = orders("together", "");
        JdbcAuditLog log = JdbcAuditLog.open(database, "shop");

        refund(database, log, "o-1", Actor.of("kim"));

        assertThat(isRefunded(database)).isTrue();
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void neither_is_where_one_of_them_fails() throws SQLException {
        DataSource database = orders("neither", "");
        JdbcAuditLog log = JdbcAuditLog.open(database, "shop");

        assertThatThrownBy(() -> refund(database, log, "o-1", Actor.of("k".repeat(70_000))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(isRefunded(database)).isFalse();
        assertThat(log.size()).isZero();
    }

    // region transaction
    static void refund(DataSource database, JdbcAuditLog log, String order, Actor actor) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                    connection.prepareStatement("update orders set refunded = true where id = ?")) {
                update.setString(1, order);
                update.executeUpdate();
            }
            log.append(connection, List.of(AuditEvent.of("order.refunded", actor, Subject.of("order", order))));
            connection.commit(); // both, or, if anything was thrown before, neither
        }
    }
    // endregion
}
