package dev.assay.governance.jdbc;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** The records of a log up to the newest of now, a page at a time, so that neither memory nor a connection is held meanwhile. */
final class RecordPages extends Spliterators.AbstractSpliterator<AuditRecord> {
    private static final int PAGE = 1000;

    private final JdbcAuditLog log;
    private final StringBuilder sql =
            new StringBuilder("select bytes from assay_audit_record where stream = ? and seq >= ? and seq <= ?");
    private final List<Object> wanted = new ArrayList<>();
    private final long end;
    private long next;
    private List<AuditRecord> page = List.of();
    private int index;

    RecordPages(JdbcAuditLog log, long from, AuditQuery query) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.log = log;
        this.end = log.size();
        this.next = from;
        query.principal().ifPresent(id -> where("actor = ?", id));
        query.subject().ifPresent(subject -> where("subject_type = ?", subject.type()));
        query.subject().ifPresent(subject -> where("subject_id = ?", subject.id()));
        query.from().ifPresent(time -> where("at >= ?", Moments.print(time)));
        query.until().ifPresent(time -> where("at < ?", Moments.print(time)));
        sql.append(" order by seq limit ").append(PAGE);
    }

    /** What no database need be able to ask for is left to {@link AuditQuery#matches}. */
    private void where(String condition, String argument) {
        if (argument.indexOf('\0') >= 0 || !Reasons.isWritable(argument)) {
            return;
        }
        sql.append(" and ").append(condition);
        wanted.add(argument);
    }

    @Override
    public boolean tryAdvance(Consumer<? super AuditRecord> action) {
        if (index == page.size()) {
            page = next > end ? List.of() : page();
            index = 0;
            if (page.isEmpty()) {
                return false;
            }
            next = page.size() < PAGE ? end + 1 : page.get(page.size() - 1).seq() + 1;
        }
        action.accept(page.get(index++));
        return true;
    }

    private List<AuditRecord> page() {
        List<Object> arguments = new ArrayList<>(List.of(log.stream(), next, end));
        arguments.addAll(wanted);
        return log.transactions()
                .run(
                        Transactions.Purpose.READ,
                        connection -> new Sql(connection)
                                .list(
                                        sql.toString(),
                                        row -> ChainedRecord.decode(row.getBytes(1)),
                                        arguments.toArray()));
    }
}
