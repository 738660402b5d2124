package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.StoredRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads records when they are wanted. */
final class RecordStream extends Spliterators.AbstractSpliterator<AuditRecord> {
    private final RecordCursor cursor;

    private RecordStream(RecordCursor cursor) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.cursor = cursor;
    }

    static Stream<AuditRecord> of(Path directory, long from, long last) {
        if (from > last) {
            return Stream.empty();
        }
        try {
            RecordCursor cursor = new RecordCursor(directory, from, last);
            return StreamSupport.stream(new RecordStream(cursor), false).onClose(() -> close(cursor));
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }

    private static void close(RecordCursor cursor) {
        try {
            cursor.close();
        } catch (IOException e) {
            throw new AuditException("log could not be closed", e);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super AuditRecord> action) {
        AuditRecord next;
        try {
            StoredRecord found = cursor.next();
            if (found == null) {
                cursor.close();
                return false;
            }
            next = ChainedRecord.decode(found.bytes());
        } catch (IOException | DamagedException | IllegalArgumentException e) {
            throw new AuditException("log could not be read: " + e.getMessage(), e);
        }
        action.accept(next);
        return true;
    }
}
