package dev.assay.governance.jdbc;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.SourceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What stands beside the records of a log and must agree with them: its head, and the hash before the first record that is read.
 *
 * @param seq how many records the head tells of
 * @param chain the chain hash of the last of them, as it is stored
 * @param highest the highest time of any of them, in microseconds
 * @param before the chain hash before the first record that is read, as it is stored; empty if it is not there
 */
record Beside(long seq, String chain, long highest, Optional<String> before) {
    /** Reads it in one transaction; empty if there is no head. */
    static Optional<Beside> find(Connection connection, String stream, long from) throws SQLException {
        Optional<String> before = before(connection, stream, from - 1);
        return new Sql(connection)
                .first(
                        "select seq, chain, highest from assay_audit_head where stream = ?",
                        row -> new Beside(row.getLong(1), row.getString(2), row.getLong(3), before),
                        stream);
    }

    private static Optional<String> before(Connection connection, String stream, long seq) throws SQLException {
        Optional<String> stored = chain(connection, stream, seq);
        if (stored.isPresent()) {
            return stored;
        }
        Optional<Gone> gone = Gone.find(connection, stream);
        if (gone.isPresent()) {
            return gone.filter(found -> found.size() == seq).map(Gone::chain);
        }
        return seq > 0
                ? Optional.empty()
                : new Sql(connection)
                        .first("select header from assay_audit_head where stream = ?", row -> row.getBytes(1), stream)
                        .map(header ->
                                ChainHead.of(LogHeader.decode(header)).hash().hex());
    }

    /** Returns the chain hash that is stored with a record; empty if it is not there. */
    private static Optional<String> chain(Connection connection, String stream, long seq) throws SQLException {
        return new Sql(connection)
                .first(
                        "select chain from assay_audit_record where stream = ? and seq = ?",
                        row -> row.getString(1),
                        stream,
                        seq);
    }

    SourceState state(String stream) throws DamagedException {
        try {
            ChainHead head = new ChainHead(stream, seq, Hash.parseHex(chain));
            return new SourceState(head, Optional.empty(), Optional.of(JdbcAuditLog.instant(highest)));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(seq + 1, "head of the log cannot be read: " + e.getMessage());
        }
    }
}
