package dev.assay.governance.jdbc;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.SourceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The row that stands for records that were pruned.
 *
 * @param size how many are gone
 * @param stub the checkpoint of the log at the last of them, as text
 * @param told the number of the record that tells of it
 * @param chain the chain hash after the last of them
 * @param tree the hashes of the compact range then, one after another
 * @param highest the highest time of any of them, in microseconds
 */
record Gone(long size, String stub, long told, String chain, String tree, long highest) {
    private static final int HEX = 64;

    static Gone of(Pruning pruning, Hash chain, MerkleRange range, Instant highest) {
        String tree = range.hashes().stream().map(Hash::hex).collect(Collectors.joining());
        return new Gone(
                pruning.records(),
                pruning.stub().text(),
                pruning.record(),
                chain.hex(),
                tree,
                JdbcAuditLog.micros(highest));
    }

    static Optional<Gone> find(Connection connection, String stream) throws SQLException {
        return new Sql(connection)
                .first(
                        "select size, stub, told, chain, tree, highest from assay_audit_pruned where stream = ?",
                        row -> new Gone(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6)),
                        stream);
    }

    /** Puts the row in the place of the one before, and takes the records away. */
    void replace(Connection connection, String stream) throws SQLException {
        Sql sql = new Sql(connection);
        sql.update("delete from assay_audit_pruned where stream = ?", stream);
        sql.update(
                "insert into assay_audit_pruned (stream, size, stub, told, chain, tree, highest)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                stream,
                size,
                stub,
                told,
                chain,
                tree,
                highest);
        sql.update("delete from assay_audit_record where stream = ? and seq <= ?", stream, size);
    }

    SourceState state(String stream) throws DamagedException {
        try {
            List<Hash> hashes = new ArrayList<>();
            for (int i = 0; i < tree.length(); i += HEX) {
                hashes.add(Hash.parseHex(tree.substring(i, Math.min(i + HEX, tree.length()))));
            }
            ChainHead head = new ChainHead(stream, size, Hash.parseHex(chain));
            return new SourceState(
                    head, Optional.of(MerkleRange.of(size, hashes)), Optional.of(JdbcAuditLog.instant(highest)));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(size + 1, "what stands for pruned records cannot be read: " + e.getMessage());
        }
    }

    Pruning pruning(LogHeader header) throws DamagedException {
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(stub);
            if (checkpoint.checkpoint().size() != size) {
                throw new IllegalArgumentException("it must tell of " + size + " records, but does not");
            }
            return new Pruning(checkpoint, told, ChainHead.of(header).hash());
        } catch (IllegalArgumentException e) {
            throw new DamagedException(size + 1, "what stands for pruned records cannot be read: " + e.getMessage());
        }
    }
}
