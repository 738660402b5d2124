package dev.assay.governance.jdbc;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.RecordSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * A log in a database. Records can be appended within the host's own transaction, so that they are there exactly when what
 * they tell of is. Thread-safe.
 *
 * <p>PostgreSQL and SQLite get triggers that refuse to change records, and to delete them but by {@link #prune}; H2 has none.
 *
 * @since 0.1
 */
public final class JdbcAuditLog implements AuditLog {
    private final DataSource dataSource;
    private final String stream;
    private final Times times;
    private final Optional<MacKey> key;

    private JdbcAuditLog(DataSource dataSource, String stream, Times times, Optional<MacKey> key) {
        this.dataSource = dataSource;
        this.stream = stream;
        this.times = times;
        this.key = key;
    }

    /**
     * Returns a log, with its tables and its header if they are not there yet. Records bear the time of the database.
     *
     * @param dataSource gives connections
     * @param stream the log's name
     * @return the log
     * @throws AuditException if the database cannot do it
     */
    public static JdbcAuditLog open(DataSource dataSource, String stream) {
        return open(dataSource, stream, Times.ofDatabase(), Optional.empty());
    }

    /**
     * Returns a log, as {@link #open(DataSource, String)} does, whose records bear tags that nobody can write without a key: not who
     * administers the database either. A log has tags from its first record on, or none.
     *
     * @param dataSource gives connections
     * @param stream the log's name
     * @param key tags what is appended from now on; earlier keys are for the {@link
     *     dev.assay.governance.audit.verify.Verifier#taggedBy verifier}
     * @return the log
     * @throws AuditException if the database cannot do it, or the log has records without tags
     */
    public static JdbcAuditLog open(DataSource dataSource, String stream, MacKey key) {
        return open(dataSource, stream, Times.ofDatabase(), Optional.of(key));
    }

    static JdbcAuditLog open(DataSource dataSource, String stream, Times times) {
        return open(dataSource, stream, times, Optional.empty());
    }

    static JdbcAuditLog open(DataSource dataSource, String stream, Times times, Optional<MacKey> key) {
        JdbcAuditLog log = new JdbcAuditLog(dataSource, stream, times, key);
        log.transactions().run(Transactions.Purpose.CHANGE, connection -> {
            Tables.create(connection);
            log.writeHeader(connection);
            log.requireTagged(connection);
            return stream;
        });
        return log;
    }

    private void writeHeader(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        if (sql.first("select seq from assay_audit_head where stream = ?", row -> row.getLong(1), stream)
                .isEmpty()) {
            if (sql.first("select count(*) from assay_audit_record where stream = ?", row -> row.getLong(1), stream)
                            .orElseThrow()
                    > 0) {
                throw new AuditException("log " + stream + " must have a head, because it has records, but has none");
            }
            LogHeader header = new LogHeader(stream, times.now(connection), List.of());
            sql.update(
                    "insert into assay_audit_head (stream, header, seq, chain, highest) values (?, ?, 0, ?, ?)",
                    stream,
                    header.encode(),
                    ChainHead.of(header).hash().hex(),
                    Long.MIN_VALUE);
        }
    }

    /** A key that is forgotten, or that comes too late, would make a log that nobody can verify as a whole. */
    private void requireTagged(Connection connection) throws SQLException {
        long size = head(connection).chain().seq();
        Optional<Boolean> tagged = new Sql(connection)
                .first(
                        "select mac from assay_audit_record where stream = ? and seq = ?",
                        row -> row.getString(1) != null,
                        stream,
                        size);
        if (tagged.isPresent() && tagged.get() && key.isEmpty()) {
            throw new AuditException("log " + stream + " has tags, so it must be opened with its key");
        }
        if (tagged.isPresent() && !tagged.get() && key.isPresent()) {
            throw new AuditException("log " + stream + " must have tags from its first record on, but has none");
        }
    }

    String stream() {
        return stream;
    }

    Times times() {
        return times;
    }

    Transactions transactions() {
        return new Transactions(dataSource);
    }

    @Override
    public List<AuditRecord> append(List<AuditEvent> events) {
        return transactions().run(Transactions.Purpose.CHANGE, connection -> append(connection, events));
    }

    /**
     * Appends events within the transaction that a connection is in. Whoever commits it commits the records; whoever rolls it
     * back takes them back. The log is locked from here on until then, so other rows should be locked before, and the
     * transaction should end soon.
     *
     * @param connection a connection in a transaction, not in auto-commit mode
     * @param events what happened, in order
     * @return the records
     * @throws AuditException if they cannot be written; then the transaction cannot go on
     * @throws IllegalArgumentException if the connection commits by itself, or an event is too large
     */
    public List<AuditRecord> append(Connection connection, List<AuditEvent> events) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("connection must be in a transaction, but commits by itself");
            }
            Head head = lock(connection);
            return append(connection, head, Moments.micros(times.now(connection)), events);
        } catch (SQLException e) {
            throw new AuditException("log " + stream + " cannot be written", e);
        }
    }

    /** Locks the log until the end of the transaction, by a change that changes nothing, which every database understands. */
    Head lock(Connection connection) throws SQLException {
        new Sql(connection).update("update assay_audit_head set seq = seq where stream = ?", stream);
        Head head = head(connection);
        if (!head.isWhole()) {
            // What follows a record that is not there could not be verified.
            throw new AuditException("log " + stream + " must end with record "
                    + head.chain().seq() + " as its head tells, but does not");
        }
        return head;
    }

    Head head(Connection connection) throws SQLException {
        return Head.find(connection, stream)
                .orElseThrow(() -> new SQLException("log " + stream + " must have a head, but has none"));
    }

    List<AuditRecord> append(Connection connection, Head head, Instant at, List<AuditEvent> events)
            throws SQLException {
        Sql sql = new Sql(connection);
        List<AuditRecord> added = new ArrayList<>();
        ChainHead next = head.chain();
        for (AuditEvent event : events) {
            ChainedRecord chained = next.append(at, times.reading(), event);
            insert(sql, chained);
            added.add(chained.added());
            next = chained.after();
        }
        head.replace(connection, next, at);
        return List.copyOf(added);
    }

    private void insert(Sql sql, ChainedRecord chained) throws SQLException {
        AuditRecord added = chained.added();
        sql.update(
                "insert into assay_audit_record (stream, seq, bytes, leaf, chain, prev, at, type, actor, subject_type,"
                        + " subject_id, outcome, correlation, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stream,
                added.seq(),
                chained.bytes(),
                chained.leaf().hex(),
                chained.after().hash().hex(),
                chained.before().hash().hex(),
                Moments.print(added.at()),
                added.event().type(),
                added.event().actor().principal(),
                added.event().subject().type(),
                added.event().subject().id(),
                added.event().outcome(),
                added.event().links().correlation().orElse(null),
                key.map(secret -> secret.tag(chained.after().hash())).orElse(null));
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return micros == Long.MIN_VALUE
                ? Instant.MIN
                : Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    @Override
    public long size() {
        return transactions()
                .run(
                        Transactions.Purpose.READ,
                        connection -> head(connection).chain().seq());
    }

    @Override
    public Instant highestTime() {
        return transactions()
                .run(Transactions.Purpose.READ, connection -> head(connection).highest());
    }

    @Override
    public long first() {
        return transactions()
                .run(
                        Transactions.Purpose.READ,
                        connection ->
                                Gone.find(connection, stream).map(Gone::size).orElse(0L) + 1);
    }

    /** Reads a page at a time, so that neither memory nor a connection is held while the caller thinks. */
    @Override
    public Stream<AuditRecord> read(long from) {
        return read(from, AuditQuery.all());
    }

    /** Has the database find them by its columns. What those say wrongly hides a record, and never brings one that is not wanted. */
    @Override
    public Stream<AuditRecord> read(long from, AuditQuery query) {
        if (from < 1) {
            throw new IllegalArgumentException("from must be 1 or more, but was " + from);
        }
        Pruning.requireLeft(first(), from);
        return StreamSupport.stream(new RecordPages(this, from, query), false).filter(query::matches);
    }

    /**
     * Returns the records as they are stored, for a verifier, with the columns by which they are found.
     *
     * @return a source that reads what is there when it is asked
     */
    public RecordSource source() {
        return new JdbcRecordSource(dataSource, stream);
    }

    /**
     * Makes a checkpoint now, as before an audit; a host calls it as often as it wants one, since a log in a database has no
     * schedule of its own. {@code audit.checkpoint} is recorded before, so that the checkpoint covers the record of itself.
     *
     * @param anchoring the key and the sinks
     * @return the checkpoint, and which sinks keep it
     * @throws AuditException if the log contradicts the newest one in a sink, or cannot be read
     */
    public Anchored checkpoint(Anchoring anchoring) {
        append(List.of(AuditEvent.of("audit.checkpoint", Actor.system(), Subject.of("audit-log", stream))
                .withDetails(Map.of("key", anchoring.key().toString()))));
        return anchoring.anchor(size(), size -> LogRoots.at(source(), size));
    }

    /**
     * Takes away the oldest records that are older than a retention, and leaves a signed checkpoint in their place, in the
     * transaction in which {@code audit.pruned} tells of it. Before that the log is verified from its first record. What is left can
     * be verified and proved as before. What is gone cannot be read, so that a store in memory begins with a snapshot. Nothing is
     * pruned by itself, and who may prune must be allowed to delete rows.
     *
     * @param anchoring the key and the sinks
     * @param retention how long records are kept at least
     * @param actor who wants it
     * @param reason why
     * @return how many records were taken away; 0 if none was old enough
     * @throws AuditException if the log is not intact, or not the one of its checkpoints; if what is to go carries states, and no
     *     snapshot taken after them is recorded; or if the database cannot do it
     */
    public long prune(Anchoring anchoring, Retention retention, Actor actor, String reason) {
        checkpoint(anchoring);
        long gone = new JdbcPruner(this, anchoring, retention).prune(new JdbcPruner.Order(actor, reason));
        if (gone > 0) {
            checkpoint(anchoring);
        }
        return gone;
    }

    @Override
    public String toString() {
        return "log " + stream;
    }
}
