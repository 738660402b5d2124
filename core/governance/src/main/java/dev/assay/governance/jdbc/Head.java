package dev.assay.governance.jdbc;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.store.ClockState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a log stands, and the highest time in it.
 *
 * @param chain where the log stands
 * @param highest the highest time of any record; {@link Instant#MIN} if there is none
 * @param behind how far time had come, if the clock was ever behind it
 * @param last the chain hash of the last record, as it is stored with the record; empty if the record is not there
 */
record Head(ChainHead chain, Instant highest, Optional<ClockState> behind, Optional<String> last) {
    static Optional<Head> find(Connection connection, String stream) throws SQLException {
        return new Sql(connection)
                .first(
                        "select h.seq, h.chain, h.highest, c.reached, c.clocked, r.chain from assay_audit_head h"
                                + " left join assay_audit_clock c on c.stream = h.stream"
                                + " left join assay_audit_record r on r.stream = h.stream and r.seq = h.seq"
                                + " where h.stream = ?",
                        row -> {
                            long reached = row.getLong(4);
                            Optional<ClockState> behind = row.wasNull()
                                    ? Optional.empty()
                                    : Optional.of(new ClockState(
                                            JdbcAuditLog.instant(reached), JdbcAuditLog.instant(row.getLong(5))));
                            return new Head(
                                    new ChainHead(stream, row.getLong(1), Hash.parseHex(row.getString(2))),
                                    JdbcAuditLog.instant(row.getLong(3)),
                                    behind,
                                    Optional.ofNullable(row.getString(6)));
                        },
                        stream);
    }

    /** Returns whether the last record is the one that the head tells of. */
    boolean isWhole() {
        return chain.seq() == 0 || last.filter(chain.hash().hex()::equals).isPresent();
    }

    /** Returns how far time has come, which is no earlier than any record. */
    ClockState clock() {
        return behind.filter(state -> !state.time().isBefore(highest)).orElseGet(() -> ClockState.at(highest));
    }

    /** Puts the head after records of one time in the place of this one. */
    void replace(Connection connection, ChainHead next, Instant at) throws SQLException {
        Instant top = at.isAfter(highest) ? at : highest;
        Sql sql = new Sql(connection);
        int updated = sql.update(
                "update assay_audit_head set seq = ?, chain = ?, highest = ? where stream = ? and seq = ?",
                next.seq(),
                next.hash().hex(),
                JdbcAuditLog.micros(top),
                chain.stream(),
                chain.seq());
        if (updated != 1) {
            throw new SQLException(
                    "log " + chain.stream() + " must stand where it did, but somebody appended", "40001");
        }
        ClockState state = clock().recorded(at);
        if (behind.isPresent()) {
            sql.update(
                    "update assay_audit_clock set reached = ?, clocked = ? where stream = ?",
                    JdbcAuditLog.micros(state.time()),
                    JdbcAuditLog.micros(state.clocked()),
                    chain.stream());
        } else if (!state.isLevel()) {
            sql.update(
                    "insert into assay_audit_clock (stream, reached, clocked) values (?, ?, ?)",
                    chain.stream(),
                    JdbcAuditLog.micros(state.time()),
                    JdbcAuditLog.micros(state.clocked()));
        }
    }
}
