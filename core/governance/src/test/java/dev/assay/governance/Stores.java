package dev.assay.governance;

import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;

/** Every store there is, each empty, for tests that must find the same in all of them. */
public enum Stores {
    MEMORY {
        @Override
        public Open open(Clock clock) {
            MemoryAuditLog log = new MemoryAuditLog(clock);
            return new Open(MemoryStore.replay(log, clock), log);
        }
    },
    H2 {
        @Override
        public Open open(Clock clock) {
            return in(Databases.H2, clock);
        }
    },
    SQLITE {
        @Override
        public Open open(Clock clock) {
            return in(Databases.SQLITE, clock);
        }
    },
    POSTGRESQL {
        @Override
        public Open open(Clock clock) {
            return in(Databases.POSTGRESQL, clock);
        }
    };

    /** A store and the log in which it records. */
    public record Open(GovernanceStore store, AuditLog log) {}

    public abstract Open open(Clock clock);

    private static Open in(Databases database, Clock clock) {
        try {
            JdbcStore store = JdbcStore.open(database.create(), "main", clock);
            return new Open(store, store.log());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("database must be there", e);
        }
    }
}
