package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final List<String> calls = new ArrayList<>();
    private int beginnings;

    /** A database in which a transaction that could not begin cannot be ended either, as SQLite has it. */
    private DataSource neverBegun() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("setAutoCommit") && arguments[0].equals(false) && beginnings-- > 0) {
                        throw new SQLException("busy", "40001");
                    }
                    boolean ends = method.getName().equals("rollback")
                            || method.getName().equals("setAutoCommit") && arguments[0].equals(true);
                    if (ends) {
                        throw new SQLException("no transaction is active");
                    }
                    if (method.getName().equals("getMetaData")) {
                        return metaData("H2");
                    }
                    return method.getReturnType() == int.class ? Connection.TRANSACTION_SERIALIZABLE : null;
                });
        return lending(connection);
    }

    private DatabaseMetaData metaData(String product) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> product);
    }

    private DataSource lending(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    @Test
    void what_failed_because_others_were_in_the_way_is_done_again_although_it_cannot_be_undone() {
        Transactions transactions = new Transactions(neverBegun());
        int[] attempts = new int[1];

        String done = transactions.run(Transactions.Purpose.CHANGE, connection -> {
            if (++attempts[0] < 3) {
                throw new SQLException("busy", "40001");
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(calls).containsSequence("commit", "setAutoCommit", "close").contains("rollback");
    }

    @Test
    void a_connection_on_which_no_transaction_could_begin_is_set_back_before_it_is_given_back() {
        beginnings = 1;

        String done = new Transactions(neverBegun()).run(Transactions.Purpose.CHANGE, connection -> "done");

        assertThat(done).isEqualTo("done");
        assertThat(calls)
                .containsSequence("setAutoCommit", "rollback", "setAutoCommit", "close")
                .containsOnlyOnce("commit");
    }

    /** A connection whose commit goes well and then fails to begin the next transaction, as that of SQLite's driver may. */
    private Connection failingAfterCommit(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("commit")) {
                            throw new SQLException("busy", "40001");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void what_was_committed_is_not_done_again_when_the_next_transaction_cannot_begin() throws Exception {
        int[] attempts = new int[1];
        try (Connection real = Databases.SQLITE.create().getConnection()) {
            new Transactions(lending(failingAfterCommit(real))).run(Transactions.Purpose.CHANGE, connection -> {
                attempts[0]++;
                return connection.createStatement().executeUpdate("create table t (a int)");
            });
        }

        assertThat(attempts[0]).isEqualTo(1);
    }

    @Test
    void what_failed_for_good_says_why_and_not_that_it_cannot_be_undone() {
        Transactions transactions = new Transactions(neverBegun());

        assertThatThrownBy(() -> transactions.run(Transactions.Purpose.CHANGE, connection -> {
                    throw new SQLException("disk is full", "53100");
                }))
                .isInstanceOf(AuditException.class)
                .cause()
                .hasMessage("disk is full");
    }
}
