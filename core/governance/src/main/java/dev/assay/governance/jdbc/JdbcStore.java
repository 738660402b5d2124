package dev.assay.governance.jdbc;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Nesting;
import dev.assay.governance.store.Ratchet;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps things in a database, each change in one transaction with the records that prove it. Several processes may share one.
 * Thread-safe.
 *
 * <p>Changes come one after another: each locks the head of the log before it reads. So what it reads stays true until it is
 * done, and no rule can be broken by two changes at once.
 *
 * @since 0.1
 */
public final class JdbcStore implements GovernanceStore {
    private final Transactions transactions;
    private final JdbcAuditLog log;
    private final Times times;
    private final String stream;
    private final Nesting nesting = new Nesting();
    private final Ratchet ratchet = new Ratchet(System::nanoTime);

    private JdbcStore(DataSource dataSource, JdbcAuditLog log) {
        this.transactions = new Transactions(dataSource);
        this.log = log;
        this.times = log.times();
        this.stream = log.stream();
    }

    /**
     * Opens a store that goes by the time of the database, which is the same for every process; makes its tables if they are
     * not there yet.
     *
     * @param dataSource gives connections
     * @param stream the name of the store and its log
     * @return the store
     * @throws dev.assay.governance.audit.AuditException if the database cannot do it
     */
    public static JdbcStore open(DataSource dataSource, String stream) {
        return new JdbcStore(dataSource, JdbcAuditLog.open(dataSource, stream));
    }

    /**
     * Opens a store that goes by a clock of the host's; makes its tables if they are not there yet.
     *
     * @param dataSource gives connections
     * @param stream the name of the store and its log
     * @param clock tells the time; two processes must not have two
     * @return the store
     * @throws dev.assay.governance.audit.AuditException if the database cannot do it
     */
    public static JdbcStore open(DataSource dataSource, String stream, Clock clock) {
        return new JdbcStore(dataSource, JdbcAuditLog.open(dataSource, stream, Times.of(clock)));
    }

    /**
     * Opens a store that goes by the time of the database, and whose log bears tags, as {@link JdbcAuditLog#open(DataSource, String,
     * MacKey)} tells.
     *
     * @param dataSource gives connections
     * @param stream the name of the store and its log
     * @param key tags what is recorded
     * @return the store
     * @throws dev.assay.governance.audit.AuditException if the database cannot do it, or the log has records without tags
     */
    public static JdbcStore open(DataSource dataSource, String stream, MacKey key) {
        return new JdbcStore(dataSource, JdbcAuditLog.open(dataSource, stream, key));
    }

    /**
     * Returns the log.
     *
     * @return the log that every change is recorded in
     */
    public JdbcAuditLog log() {
        return log;
    }

    @Override
    public <R> R change(Function<? super Change, ? extends R> work) {
        Changed<R> changed = nesting.changing(() -> changed(work));
        changed.recorded.ifPresent(ratchet::recorded);
        changed.actions.forEach(Runnable::run);
        return changed.result;
    }

    private <R> Changed<R> changed(Function<? super Change, ? extends R> work) {
        return transactions.run(Transactions.Purpose.CHANGE, connection -> {
            Head head = log.lock(connection);
            Instant told = times.now(connection);
            JdbcChange change = new JdbcChange(new Things(connection, stream), ratchet.now(told, head.clock()));
            R result = change.apply(work);
            List<AuditEvent> events = change.events();
            if (!events.isEmpty()) {
                log.append(connection, head, times.now(connection), ratchet.flagged(events, told));
            }
            return new Changed<R>(result, change.actions(), events.isEmpty() ? Optional.empty() : Optional.of(told));
        });
    }

    /** What the attempt that was stored returned, what is to be done after it, and what the clock said if it recorded something. */
    private record Changed<R>(R result, List<Runnable> actions, Optional<Instant> recorded) {}

    @Override
    public <R> R read(Function<? super Reader, ? extends R> query) {
        return nesting.reading(() -> transactions.run(Transactions.Purpose.READ, connection -> {
            Head head = log.head(connection);
            Instant now = ratchet.now(times.now(connection), head.clock());
            return new JdbcChange(new Things(connection, stream), now).apply(query);
        }));
    }

    @Override
    public Snapshot snapshot() {
        return transactions.run(Transactions.Purpose.READ, connection -> {
            Head head = log.head(connection);
            return new Snapshot(head.chain().seq(), new Things(connection, stream).states());
        });
    }

    String stream() {
        return stream;
    }

    /** Does what reads rows of one moment, while others go on. */
    <R> R view(Transactions.Work<R> work) {
        return transactions.run(Transactions.Purpose.READ, work);
    }

    @Override
    public String toString() {
        return "store " + stream;
    }
}
