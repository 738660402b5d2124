package dev.assay.governance.jdbc;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.PruningRules;
import dev.assay.governance.audit.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Takes away the rows of records that are old enough, in the transaction in which the log tells of it. */
final class JdbcPruner {
    private final JdbcAuditLog log;
    private final Anchoring anchoring;
    private final Retention retention;

    JdbcPruner(JdbcAuditLog log, Anchoring anchoring, Retention retention) {
        this.log = log;
        this.anchoring = anchoring;
        this.retention = retention;
    }

    /** Who prunes, and why. */
    record Order(Actor actor, String reason) {}

    /** Where the log may be cut: the tree of what goes, whose size is how many records that are. */
    private record Cut(SignedCheckpoint stub, MerkleRange range) {
        long records() {
            return range.size();
        }
    }

    long prune(Order order) {
        Instant now = log.transactions()
                .run(Transactions.Purpose.READ, connection -> log.times().now(connection));
        long before = log.first() - 1;
        long records = log.transactions()
                .run(Transactions.Purpose.READ, connection -> olderThan(connection, retention.before(now)));
        if (records <= before) {
            return 0;
        }
        List<SignedCheckpoint> newest = anchoring.latest().stream().toList();
        Verifier verifier = Verifier.of(Clock.fixed(now, ZoneOffset.UTC)).anchoredBy(anchoring.trusted(), newest);
        PruningRules.require(verifier, log.source(), records);
        MerkleRange range = LogRoots.treeAt(log.source(), records);
        Cut cut = new Cut(anchoring.stub(records, range.root()), range);
        log.transactions().run(Transactions.Purpose.CHANGE, connection -> {
            prune(connection, cut, order, before);
            return cut;
        });
        return records - before;
    }

    /** Returns up to which number all records are older than a time. */
    private long olderThan(Connection connection, Instant time) throws SQLException {
        Optional<Long> first = new Sql(connection)
                .first(
                        "select seq from assay_audit_record where stream = ? and at >= ? order by seq limit 1",
                        row -> row.getLong(1),
                        log.stream(),
                        Moments.print(time));
        return first.isPresent()
                ? first.get() - 1
                : log.head(connection).chain().seq();
    }

    private void prune(Connection connection, Cut cut, Order order, long before) throws SQLException {
        Head head = log.lock(connection);
        Optional<Gone> earlier = Gone.find(connection, log.stream());
        if (earlier.map(Gone::size).orElse(0L) != before) {
            throw new AuditException("log " + log.stream() + " must be as it was verified, but somebody pruned it");
        }
        Hash genesis = ChainHead.of(header(connection)).hash();
        Pruning pruning = new Pruning(cut.stub(), head.chain().seq() + 1, genesis);
        Instant highest = highest(connection, cut.records(), earlier);
        log.append(
                connection,
                head,
                Moments.micros(log.times().now(connection)),
                List.of(pruning.event(order.actor(), order.reason(), highest, retention)));
        Gone.of(pruning, chain(connection, cut.records()), cut.range(), highest).replace(connection, log.stream());
    }

    private LogHeader header(Connection connection) throws SQLException {
        byte[] bytes = one(connection, "select header from assay_audit_head where stream = ?", byte[].class);
        return LogHeader.decode(bytes);
    }

    private Hash chain(Connection connection, long records) throws SQLException {
        return Hash.parseHex(one(
                connection,
                "select chain from assay_audit_record where stream = ? and seq = ?",
                String.class,
                records));
    }

    private Instant highest(Connection connection, long records, Optional<Gone> earlier) throws SQLException {
        Instant found = Instant.parse(one(
                connection,
                "select max(at) from assay_audit_record where stream = ? and seq <= ?",
                String.class,
                records));
        Instant old = earlier.map(gone -> JdbcAuditLog.instant(gone.highest())).orElse(found);
        return old.isAfter(found) ? old : found;
    }

    private <T> T one(Connection connection, String sql, Class<T> type, Long... arguments) throws SQLException {
        Object[] all = new Object[1 + arguments.length];
        all[0] = log.stream();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Sql(connection)
                .first(sql, row -> type.cast(type == byte[].class ? row.getBytes(1) : row.getString(1)), all)
                .orElseThrow(() -> new SQLException("log " + log.stream() + " must be there, but is not"));
    }
}
