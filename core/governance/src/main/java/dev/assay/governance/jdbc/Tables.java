package dev.assay.governance.jdbc;

import dev.assay.governance.audit.AuditException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of the store and the log, and their indexes. */
final class Tables {
    private static final Pattern COLUMN = Pattern.compile("[(,] ?([a-z_]+) (?:varchar|bigint|varbinary|bytea|blob)");
    private static final String RECORDS = "assay_audit_record";
    private static final String MAC = "mac";
    private static final String MAC_TYPE = "varchar(160)";
    private static final String TABLE = "create table if not exists ";
    private static final String INDEX = "create index if not exists ";

    private Tables() {}

    /**
     * Creates what is not there yet, and gives tables that an earlier version made what they lack, if they can have it without
     * knowing more.
     *
     * @throws AuditException if a table lacks anything else
     */
    static void create(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions(dialect)) {
                if (definition.startsWith(TABLE)) {
                    statement.execute(definition);
                    complete(statement, dialect, definition.substring(TABLE.length()));
                } else if (!isThere(connection, dialect, definition.split(" ")[5])) {
                    statement.execute(definition);
                }
            }
        }
        Guards.create(connection, dialect);
    }

    /** PostgreSQL would wait for everybody who is writing before it finds that there is nothing to create. */
    private static boolean isThere(Connection connection, Dialect dialect, String index) throws SQLException {
        return dialect == Dialect.POSTGRESQL
                && new Sql(connection)
                        .first("select 1 where to_regclass(?) is not null", row -> row.getInt(1), index)
                        .isPresent();
    }

    private static void complete(Statement statement, Dialect dialect, String definition) throws SQLException {
        String table = definition.substring(0, definition.indexOf(' '));
        Set<String> lacking = COLUMN.matcher(definition)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        lacking.removeAll(columns(statement, table));
        if (table.equals(RECORDS) && lacking.remove(MAC)) {
            statement.execute("alter table " + RECORDS + " add column " + dialect.unlessThere() + MAC + " " + MAC_TYPE);
        }
        if (!lacking.isEmpty()) {
            throw new AuditException("table " + table + " must have the columns of this version, but has no "
                    + String.join(", ", lacking) + "; it was made by another version of Assay or by something else");
        }
    }

    private static Set<String> columns(Statement statement, String table) throws SQLException {
        try (ResultSet nothing = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData about = nothing.getMetaData();
            Set<String> columns = new HashSet<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return columns;
        }
    }

    /** Returns the definitions, which a host may also run by itself. */
    static List<String> definitions(Dialect dialect) {
        return List.of(
                TABLE + "assay_audit_head (stream varchar(128) primary key, header "
                        + dialect.recordType() + " not null, seq bigint not null, chain varchar(64) not null,"
                        + " highest bigint not null)",
                // The unique predecessor makes a fork impossible even if nothing is locked.
                TABLE + "assay_audit_record (stream varchar(128) not null, seq bigint not null, bytes "
                        + dialect.recordType() + " not null, leaf varchar(64) not null, chain varchar(64) not null,"
                        + " prev varchar(64) not null, at varchar(32) not null, type varchar(64) not null,"
                        + " actor varchar(128) not null, subject_type varchar(64) not null,"
                        + " subject_id varchar(512) not null, outcome varchar(1024) not null, correlation varchar(512),"
                        + " " + MAC + " " + MAC_TYPE + ", primary key (stream, seq), unique (stream, prev))",
                TABLE + "assay_audit_pruned (stream varchar(128) primary key, size bigint not null,"
                        + " stub varchar(4096) not null, told bigint not null, chain varchar(64) not null,"
                        + " tree varchar(4096) not null, highest bigint not null)",
                // Only of a log whose clock was once behind it.
                TABLE + "assay_audit_clock (stream varchar(128) primary key, reached bigint not null,"
                        + " clocked bigint not null)",
                TABLE + "assay_thing (stream varchar(128) not null, kind varchar(64) not null,"
                        + " id varchar(512) not null, version bigint not null, state " + dialect.stateType()
                        + " not null, primary key (stream, kind, id))",
                TABLE + "assay_key (stream varchar(128) not null, kind varchar(64) not null,"
                        + " name varchar(64) not null, key_value varchar(512) not null, id varchar(512) not null,"
                        + " primary key (stream, kind, name, key_value, id))",
                INDEX + "assay_key_by_id on assay_key (stream, kind, id)",
                INDEX + "assay_audit_record_by_actor on assay_audit_record (stream, actor, seq)",
                INDEX + "assay_audit_record_by_subject on assay_audit_record (stream, subject_id, seq)",
                INDEX + "assay_audit_record_by_time on assay_audit_record (stream, at)");
    }
}
