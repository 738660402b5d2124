package dev.assay.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the store and the log. */
final class Tables {
    private Tables() {}

    /** Creates what is not there yet. */
    static void create(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions(dialect)) {
                statement.execute(definition);
            }
        }
    }

    /** Returns the definitions, which a host may also run by itself. */
    static List<String> definitions(Dialect dialect) {
        return List.of(
                "create table if not exists assay_audit_head (stream varchar(64) primary key, header "
                        + dialect.recordType() + " not null, seq bigint not null, chain varchar(64) not null,"
                        + " highest bigint not null)",
                // The unique predecessor makes a fork impossible even if nothing is locked.
                "create table if not exists assay_audit_record (stream varchar(64) not null, seq bigint not null, bytes "
                        + dialect.recordType() + " not null, leaf varchar(64) not null, chain varchar(64) not null,"
                        + " prev varchar(64) not null, at varchar(32) not null, type varchar(64) not null,"
                        + " actor varchar(64) not null, subject_type varchar(64) not null,"
                        + " subject_id varchar(512) not null, outcome varchar(1024) not null, correlation varchar(512),"
                        + " mac varchar(160), primary key (stream, seq), unique (stream, prev))",
                "create table if not exists assay_audit_pruned (stream varchar(64) primary key, size bigint not null,"
                        + " stub varchar(4096) not null, told bigint not null, chain varchar(64) not null,"
                        + " tree varchar(4096) not null, highest bigint not null)",
                "create table if not exists assay_thing (stream varchar(64) not null, kind varchar(64) not null,"
                        + " id varchar(512) not null, version bigint not null, state " + dialect.stateType()
                        + " not null, primary key (stream, kind, id))",
                "create table if not exists assay_key (stream varchar(64) not null, kind varchar(64) not null,"
                        + " name varchar(64) not null, key_value varchar(512) not null, id varchar(512) not null,"
                        + " primary key (stream, kind, name, key_value, id))",
                "create index if not exists assay_key_by_id on assay_key (stream, kind, id)");
    }
}
