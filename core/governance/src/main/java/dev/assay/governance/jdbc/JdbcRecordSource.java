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
            requireNone();
            return Optional.empty();
        }
        LogHeader log = decode(header.get());
        Optional<Gone> gone = gone();
        return Optional.of(gone.isPresent() ? gone.get().state(stream) : SourceState.genesis(log));
    }

    /** Who takes the head away must not make the log look as if there never was one. */
    private void requireNone() throws DamagedException {
        if (next(1).isPresent()) {
            throw new DamagedException(1, "head of the log must be there, because records are, but is not");
        }
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
        Optional<Beside> beside = beside(from);
        if (beside.isEmpty()) {
            requireNone();
            return 0;
        }
        Scan scan = new Scan(visitor, beside.get(), from - 1);
        OptionalLong next = scan.begin() ? next(from) : OptionalLong.empty();
        while (next.isPresent()) {
            for (Row row : page(next.getAsLong())) {
                if (!scan.take(row)) {
                    return 0;
                }
            }
            // Not from where the page ends: it was cut where the log ended then, and the log may have grown since.
            next = next(scan.last() + 1);
        }
        scan.end();
        return 0;
    }

    private Optional<Beside> beside(long from) throws DamagedException {
        try {
            return new Transactions(dataSource)
                    .run(Transactions.Purpose.READ, connection -> Beside.find(connection, stream, from));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(1, String.valueOf(e.getMessage()));
        }
    }

    /** A record with the hashes beside it that only the database looks at. */
    private record Row(StoredRecord found, String chain, String leaf, String prev) {}

    /** One way through the records, on which the head is passed that the log had when it began. */
    private final class Scan {
        private final RecordVisitor visitor;
        private final Beside beside;
        private Optional<String> before;
        private long last;
        private boolean stopped;

        Scan(RecordVisitor visitor, Beside beside, long last) {
            this.visitor = visitor;
            this.beside = beside;
            this.before = beside.before();
            this.last = last;
        }

        boolean begin() throws DamagedException {
            return pass();
        }

        long last() {
            return last;
        }

        boolean take(Row row) throws DamagedException {
            if (visitor.record(row.found()) == RecordVisitor.Next.STOP) {
                stopped = true;
                return false;
            }
            last = row.found().seq();
            require("leaf", row.leaf().equals(Hash.leaf(row.found().bytes()).hex()));
            require("prev", before.isEmpty() || before.get().equals(row.prev()));
            before = Optional.of(row.chain());
            return pass();
        }

        private boolean pass() throws DamagedException {
            stopped = last == beside.seq() && visitor.state(beside.state(stream)) == RecordVisitor.Next.STOP;
            return !stopped;
        }

        private void require(String column, boolean holds) throws DamagedException {
            if (!holds) {
                throw new DamagedException(last, column + " beside the record must be its own, but is another");
            }
        }

        /** Records that came since the way began are told of by the head of now. */
        void end() throws DamagedException {
            if (stopped) {
                return;
            }
            long told = last > beside.seq() ? beside(last).map(Beside::seq).orElse(0L) : beside.seq();
            if (last < beside.seq() || last > told) {
                throw new DamagedException(
                        Math.min(last, told) + 1,
                        "head of the log tells of " + told + " records, but the last that is there is " + last);
            }
        }
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
    private List<Row> page(long first) {
        String sql =
                "select seq, bytes, chain, leaf, prev, at, type, actor, subject_type, subject_id, outcome, correlation, mac"
                        + " from assay_audit_record where stream = ? and seq >= ? and seq < ? order by seq";
        return new Transactions(dataSource)
                .run(
                        Transactions.Purpose.READ,
                        connection ->
                                new Sql(connection).list(sql, JdbcRecordSource::stored, stream, first, first + PAGE));
    }

    private static Row stored(ResultSet row) throws SQLException {
        Map<String, String> index = new TreeMap<>();
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            String text = row.getString(column.getValue());
            if (text != null) {
                index.put(column.getKey(), text);
            }
        }
        String chain = row.getString("chain");
        StoredRecord found = new StoredRecord(
                row.getLong("seq"),
                row.getBytes("bytes"),
                chain(chain),
                index,
                Optional.ofNullable(row.getString("mac")));
        return new Row(found, chain, row.getString("leaf"), row.getString("prev"));
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
