package dev.assay.governance.jdbc;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.IndexColumns;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.audit.verify.RecordVisitor;
import dev.assay.governance.audit.verify.SourceState;
import dev.assay.governance.audit.verify.StoredRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Gives the records of a log in a database with the columns beside them, a page at a time. Thread-safe. */
final class JdbcRecordSource implements RecordSource {
    private static final int PAGE = 1000;
    /** Columns of the table by the names under which they are compared. */
    private static final Map<String, String> COLUMNS = Map.of(
            IndexColumns.AT, "at",
            IndexColumns.TYPE, "type",
            IndexColumns.PRINCIPAL, "actor",
            IndexColumns.SUBJECT_TYPE, "subject_type",
            IndexColumns.SUBJECT_ID, "subject_id",
            IndexColumns.OUTCOME, "outcome",
            IndexColumns.CORRELATION, "correlation");

    private final DataSource dataSource;
    private final String stream;

    JdbcRecordSource(DataSource dataSource, String stream) {
        this.dataSource = dataSource;
        this.stream = stream;
    }

    @Override
    public Optional<SourceState> start(long most) throws DamagedException {
        Optional<byte[]> header = header();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        LogHeader log = decode(header.get());
        Optional<Gone> gone = gone();
        return Optional.of(gone.isPresent() ? gone.get().state(stream) : SourceState.genesis(log));
    }

    private static LogHeader decode(byte[] header) throws DamagedException {
        try {
            return LogHeader.decode(header);
        } catch (IllegalArgumentException e) {
            throw new DamagedException(1, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Gone> gone() {
        return new Transactions(dataSource).run(Transactions.Purpose.READ, connection -> Gone.find(connection, stream));
    }

    @Override
    public Optional<Pruning> pruned() throws DamagedException {
        Optional<byte[]> header = header();
        Optional<Gone> gone = gone();
        return header.isPresent() && gone.isPresent()
                ? Optional.of(gone.get().pruning(decode(header.get())))
                : Optional.empty();
    }

    private Optional<byte[]> header() {
        return new Transactions(dataSource)
                .run(
                        Transactions.Purpose.READ,
                        connection -> new Sql(connection)
                                .first(
                                        "select header from assay_audit_head where stream = ?",
                                        row -> row.getBytes(1),
                                        stream));
    }

    @Override
    public long scan(long from, RecordVisitor visitor) throws DamagedException {
        OptionalLong next = next(from);
        while (next.isPresent()) {
            for (StoredRecord found : page(next.getAsLong())) {
                if (visitor.record(found) == RecordVisitor.Next.STOP) {
                    return 0;
                }
            }
            next = next(next.getAsLong() + PAGE);
        }
        return 0;
    }

    /** Returns the number of the first record from a number on, which is another if records are gone; empty if there is none. */
    private OptionalLong next(long from) {
        return new Transactions(dataSource)
                .run(
                        Transactions.Purpose.READ,
                        connection -> new Sql(connection)
                                .first(
                                        "select min(seq) from assay_audit_record where stream = ? and seq >= ?",
                                        JdbcRecordSource::orNone,
                                        stream,
                                        from)
                                .orElseThrow());
    }

    private static OptionalLong orNone(ResultSet row) throws SQLException {
        long seq = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seq);
    }

    /** Not every database sees that rows in the order of an index need no sorting, so a page has an end as well. */
    private List<StoredRecord> page(long first) {
        String sql = "select seq, bytes, chain, at, type, actor, subject_type, subject_id, outcome, correlation, mac"
                + " from assay_audit_record where stream = ? and seq >= ? and seq < ? order by seq";
        return new Transactions(dataSource)
                .run(
                        Transactions.Purpose.READ,
                        connection ->
                                new Sql(connection).list(sql, JdbcRecordSource::stored, stream, first, first + PAGE));
    }

    private static StoredRecord stored(ResultSet row) throws SQLException {
        Map<String, String> index = new TreeMap<>();
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            String text = row.getString(column.getValue());
            if (text != null) {
                index.put(column.getKey(), text);
            }
        }
        return new StoredRecord(
                row.getLong("seq"),
                row.getBytes("bytes"),
                chain(row.getString("chain")),
                index,
                Optional.ofNullable(row.getString("mac")));
    }

    /** A chain hash that is none is left for the verifier, which computes its own. */
    private static Optional<Hash> chain(String hex) {
        try {
            return Optional.of(Hash.parseHex(hex));
        } catch (IllegalArgumentException e) {
            return Optional.of(Hash.sha256(hex.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }
}
