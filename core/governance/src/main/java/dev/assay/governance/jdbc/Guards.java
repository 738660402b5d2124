package dev.assay.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Triggers by which a database itself refuses to change or delete records, but for those that were pruned, which a row says by then.
 * Who owns the tables can take the triggers away; then the verifier finds what was done.
 */
final class Guards {
    private static final String REFUSED = "record of an audit log must stay as it is";

    /** A record that is inserted in the place of another would replace it, and no trigger for deletion would know. */
    private static final List<String> SQLITE = List.of(
            "create trigger if not exists assay_audit_record_update before update on assay_audit_record"
                    + " begin select raise(abort, '" + REFUSED + "'); end",
            "create trigger if not exists assay_audit_record_delete before delete on assay_audit_record"
                    + " when not exists (select 1 from assay_audit_pruned p"
                    + " where p.stream = old.stream and p.size >= old.seq)"
                    + " begin select raise(abort, '" + REFUSED + "'); end",
            "create trigger if not exists assay_audit_record_replace before insert on assay_audit_record"
                    + " when exists (select 1 from assay_audit_record r"
                    + " where r.stream = new.stream and (r.seq = new.seq or r.prev = new.prev))"
                    + " begin select raise(abort, '" + REFUSED + "'); end");

    private static final List<String> POSTGRESQL = List.of(
            "create or replace function assay_audit_record_stays() returns trigger language plpgsql as $$ begin"
                    + " if tg_op = 'DELETE' then"
                    + " if exists (select 1 from assay_audit_pruned p where p.stream = old.stream and p.size >= old.seq)"
                    + " then return old; end if; end if;"
                    + " raise exception '" + REFUSED + "' using errcode = 'integrity_constraint_violation';"
                    + " end $$",
            "drop trigger if exists assay_audit_record_row on assay_audit_record",
            "create trigger assay_audit_record_row before update or delete on assay_audit_record"
                    + " for each row execute procedure assay_audit_record_stays()",
            "drop trigger if exists assay_audit_record_all on assay_audit_record",
            "create trigger assay_audit_record_all before truncate on assay_audit_record"
                    + " for each statement execute procedure assay_audit_record_stays()");

    /** One that was disabled is none. */
    private static final String IN_FORCE = "select count(*) from pg_trigger"
            + " where tgrelid = 'assay_audit_record'::regclass and tgenabled in ('O', 'A')"
            + " and tgname in ('assay_audit_record_row', 'assay_audit_record_all')";

    private Guards() {}

    /** Creates the triggers that are not there yet. H2 has none: its triggers are classes that each user of a file would need. */
    static void create(Connection connection, Dialect dialect) throws SQLException {
        Sql sql = new Sql(connection);
        switch (dialect) {
            case H2 -> {}
            case SQLITE -> execute(sql, SQLITE);
            case POSTGRESQL -> createOnce(sql);
        }
    }

    /** Of those who open a log at once, one creates them, and the others see it. */
    private static void createOnce(Sql sql) throws SQLException {
        if (areInForce(sql)) {
            return;
        }
        sql.update("lock table assay_audit_record in share row exclusive mode");
        if (!areInForce(sql)) {
            execute(sql, POSTGRESQL);
        }
    }

    private static boolean areInForce(Sql sql) throws SQLException {
        return sql.first(IN_FORCE, row -> row.getInt(1)).orElse(0) == 2;
    }

    private static void execute(Sql sql, List<String> definitions) throws SQLException {
        for (String definition : definitions) {
            sql.update(definition);
        }
    }
}
