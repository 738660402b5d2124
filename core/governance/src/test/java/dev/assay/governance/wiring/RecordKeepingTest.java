package dev.assay.governance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.store.MemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordKeepingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @Test
    void in_files_the_log_makes_the_checkpoints() {
        FileAnchor sink = new FileAnchor(folder.resolve("anchors"));
        try (FileAuditLog log = FileAuditLog.in(folder.resolve("log"), "firm", CLOCK)
                .anchoredBy(signer, List.of(sink))
                .open()) {
            RecordKeeping records = RecordKeeping.inFiles(MemoryStore.replay(log, CLOCK), log);

            assertThat(records.checkpoint().get().kept()).containsExactly(sink.name());
            assertThat(records.source()).isPresent();
            assertThat(records.log()).isSameAs(log);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void in_a_database_the_key_and_the_sinks_do(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "firm", CLOCK);
        FileAnchor sink = new FileAnchor(folder.resolve("anchors"));

        RecordKeeping records = RecordKeeping.inDatabase(store, new Anchoring("firm", signer, List.of(sink), CLOCK));

        assertThat(records.checkpoint().get().kept()).containsExactly(sink.name());
        assertThat(records.source()).isPresent();
        assertThat(records.store()).isSameAs(store);
    }

    @Test
    void where_nobody_signs_there_is_no_evidence() {
        MemoryAuditLog log = new MemoryAuditLog(CLOCK);
        RecordKeeping records = RecordKeeping.unsigned(MemoryStore.replay(log, CLOCK), log);

        assertThat(records.source()).isEmpty();
        assertThatThrownBy(() -> records.checkpoint().get())
                .isInstanceOf(AuditException.class)
                .hasMessage(
                        "log must have a key and sinks, but has none; RecordKeeping.inFiles and inDatabase name them");
        assertThatThrownBy(() -> records.requiredSource().get()).isInstanceOf(AuditException.class);
    }
}
