package dev.assay.governance.jdbc;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.store.ClockState;
import dev.assay.governance.store.Journal;
import dev.assay.governance.store.StateReplay;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replays a log within one transaction, and follows its chain up to its head. Confined to one thread. */
final class LogReplay {
    private static final int PAGE = 1000;

    private final Rows rows;
    private final StateReplay replay;
    private final Map<Proof.Thing, Proof.Proven> things = new HashMap<>();
    private ClockState clock = ClockState.NONE;

    LogReplay(Rows rows, StateReplay replay) {
        this.rows = rows;
        this.replay = replay;
    }

    Proof proof() throws SQLException {
        long first = replay.first();
        long gone = Gone.find(rows.connection(), rows.stream()).map(Gone::size).orElse(0L);
        Pruning.requireLeft(gone + 1, first);
        Beside beside = Beside.find(rows.connection(), rows.stream(), first)
                .orElseThrow(() -> new AuditException("log " + rows.stream() + " must have a head, but has none"));
        rows.expect(Math.max(0, beside.seq() - first + 1));
        replay.begin().forEach(this::put);
        ChainHead end = follow(first, beside);
        if (!end.hash().hex().equals(beside.chain())) {
            throw new AuditException(damage(end.seq(), "is not the one that the head tells of"));
        }
        replay.requireKnown();
        return new Proof(end.seq(), things, first == 1 ? Optional.of(clock) : Optional.empty());
    }

    private ChainHead follow(long first, Beside beside) throws SQLException {
        ChainHead[] at = {begin(first, beside)};
        while (at[0].seq() < beside.seq()) {
            long next = at[0].seq() + 1;
            rows.each(
                    "select bytes from assay_audit_record where stream = ? and seq >= ? and seq < ? order by seq",
                    row -> at[0] = take(at[0], row.getBytes(1)),
                    next,
                    Math.min(next + PAGE, beside.seq() + 1));
            if (at[0].seq() < next) {
                throw new AuditException(damage(next, "is not there"));
            }
        }
        return at[0];
    }

    private ChainHead begin(long first, Beside beside) {
        try {
            Hash before = beside.before()
                    .map(Hash::parseHex)
                    .orElseThrow(() -> new IllegalArgumentException("record must be there, but is not"));
            return new ChainHead(rows.stream(), first - 1, before);
        } catch (IllegalArgumentException e) {
            throw new AuditException(damage(first - 1, "cannot be followed"), e);
        }
    }

    private ChainHead take(ChainHead head, byte[] bytes) {
        try {
            ChainedRecord next = head.accept(bytes);
            AuditRecord read = next.added();
            clock = clock.recorded(read.at());
            replay.read(read.event()).forEach(this::put);
            return next.after();
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new AuditException(damage(head.seq() + 1, "cannot be followed"), e);
        }
    }

    private void put(Map<String, Object> logged) {
        Object state = logged.getOrDefault("state", Map.of());
        if (!(state instanceof Map<?, ?> tree)) {
            throw new IllegalArgumentException("state must be a tree, but is none");
        }
        things.put(
                new Proof.Thing(String.valueOf(logged.get("kind")), String.valueOf(logged.get("id"))),
                new Proof.Proven(Long.parseLong(String.valueOf(logged.get("version"))), digest(tree)));
    }

    @SuppressWarnings("unchecked")
    private static Hash digest(Map<?, ?> tree) {
        return Hash.sha256(CanonicalJson.write((Map<String, Object>) tree, Journal.MOST_BYTES));
    }

    private String damage(long seq, String how) {
        return "log " + rows.stream() + " must be intact to prove what is stored, but record " + seq + " " + how
                + "; verify the log";
    }
}
