package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.InclusionProofs;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PruningTest extends PrunedTrail {
    @Test
    void old_files_go_and_verification_says_what_is_gone() throws IOException, InterruptedException {
        long gone = pruned();

        // Whole files only: some of the fifty old records are in a file with younger ones.
        assertThat(gone).isBetween(30L, 60L);
        assertThat(files().get(0)).isEqualTo(String.format("%020d.pruned", gone + 1));
        assertThat(files().get(1)).isEqualTo(String.format("%020d.segment", gone + 1));
        Verification found = verify();
        assertThat(found).isInstanceOfSatisfying(Verification.Pruned.class, it -> {
            assertThat(it.records()).isEqualTo(gone);
            assertThat(it.otherwise().kind()).isEqualTo(Kind.INTACT_ANCHORED);
        });
        assertThat(script()).startsWith("PRUNED " + gone + " INTACT ");
    }

    @Test
    void without_a_key_what_is_left_still_fits_and_nothing_is_called_anchored() {
        long gone = pruned();

        assertThat(Logs.verify(trail())).isInstanceOfSatisfying(Verification.Pruned.class, it -> {
            assertThat(it.records()).isEqualTo(gone);
            assertThat(it.otherwise())
                    .isInstanceOfSatisfying(
                            Verification.IntactUnanchoredTail.class,
                            tail -> assertThat(tail.anchored()).isZero());
        });
    }

    @Test
    void several_threads_find_the_same() {
        pruned();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Verifier verifier = Verifier.of(clock).anchoredBy(List.of(signer.key()), Logs.all(anchor()));

            assertThat(verifier.inParallel(threads, 3).verify(FileRecordSource.of(trail())))
                    .isEqualTo(verify());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_log_tells_who_pruned_what_and_why() {
        long gone = pruned();

        try (FileAuditLog log = builder().open();
                Stream<AuditRecord> records = log.read(log.first())) {
            assertThat(log.status().isWritable()).isTrue();
            assertThat(log.status().opened().kind()).isEqualTo(Kind.PRUNED);
            assertThat(log.first()).isEqualTo(gone + 1);
            List<AuditRecord> left = records.toList();
            assertThat(left.get(0).seq()).isEqualTo(gone + 1);
            assertThat(left).hasSize((int) (log.size() - gone));
            assertThat(left)
                    .filteredOn(added -> added.event().type().equals("audit.pruned"))
                    .singleElement()
                    .satisfies(added -> {
                        assertThat(added.event().actor()).isEqualTo(KIM);
                        assertThat(added.event().reason()).isEqualTo("older than six months");
                        assertThat(added.event().details())
                                .containsEntry("records", Long.toString(gone))
                                .containsEntry("through", "2026-03-01T09:00:00.000000Z")
                                .containsEntry("retention", "P6M")
                                .doesNotContainKey("exception");
                    });
        }
    }

    @Test
    void who_reads_what_is_gone_is_told_from_where_to_read() throws DamagedException {
        long gone = pruned();

        try (FileAuditLog log = builder().open()) {
            assertThatThrownBy(() -> log.read(gone))
                    .isInstanceOf(AuditException.class)
                    .hasMessage("records 1 to " + gone + " were pruned, so the log is read from " + (gone + 1)
                            + " on, and what it no longer tells from a snapshot");
            assertThatThrownBy(() -> LogRoots.at(log.source(), gone - 1))
                    .isInstanceOf(AuditException.class)
                    .hasMessage("root at " + (gone - 1) + " records could not be computed, because records 1 to " + gone
                            + " were pruned");
            assertThat(LogRoots.at(log.source(), gone))
                    .isEqualTo(told().stub().checkpoint().root());
        }
    }

    @Test
    void it_goes_on_and_can_be_pruned_again() throws IOException, InterruptedException {
        long gone = pruned();

        try (FileAuditLog log = builder().open()) {
            assertThat(log.prune(KIM, "again")).isZero();
            append(log, 101, 150);
            clock.set(Instant.parse("2027-06-01T00:00:00Z"));
            append(log, 151, 160);
            assertThat(log.prune(KIM, "again")).isGreaterThan(20);
            assertThat(log.first()).isGreaterThan(gone + 21);
        }

        assertThat(files()).filteredOn(name -> name.endsWith(".pruned")).hasSize(1);
        assertThat(verify()).isInstanceOf(Verification.Pruned.class);
        assertThat(script()).startsWith("PRUNED ").contains(" INTACT ");
    }

    @Test
    void nothing_younger_than_the_retention_goes() {
        try (FileAuditLog log = builder().open()) {
            append(log, 1, 50);
            clock.set(SEPTEMBER.minusNanos(1_000));

            assertThat(log.prune(KIM, "a microsecond too early")).isZero();
        }
        try (FileAuditLog log =
                builder().retention(Retention.of(Period.ofYears(1))).open()) {
            clock.set(SEPTEMBER);

            assertThat(log.prune(KIM, "kept a year")).isZero();
        }
        assertThat(verify().kind()).isEqualTo(Kind.INTACT_ANCHORED);
    }

    @Test
    void a_shorter_retention_is_told_with_its_reason() {
        FileAuditLogBuilder shorter =
                builder().retention(Retention.outsideTheAct(Period.ofDays(1), "a test bench, no system of high risk"));
        try (FileAuditLog log = shorter.open()) {
            append(log, 1, 50);
            clock.set(Logs.START.plus(Duration.ofDays(2)));

            assertThat(log.prune(KIM, "full disk")).isPositive();

            try (Stream<AuditRecord> records = log.read(log.first())) {
                assertThat(records.filter(added -> added.event().type().equals("audit.pruned")))
                        .singleElement()
                        .satisfies(added -> assertThat(added.event().details())
                                .containsEntry("retention", "P1D")
                                .containsEntry("exception", "a test bench, no system of high risk"));
            }
        }
    }

    @Test
    void a_log_without_checkpoints_is_not_pruned() {
        try (FileAuditLog log = FileAuditLog.in(trail(), "trail", clock).open()) {
            assertThatThrownBy(() -> log.prune(KIM, "old"))
                    .isInstanceOf(AuditException.class)
                    .hasMessageEndingWith("must be writable and make checkpoints to be pruned");
        }
    }

    @Test
    void what_is_left_can_still_be_proved() throws Exception {
        long gone = pruned();
        SignedCheckpoint newest = Logs.all(anchor()).get(Logs.all(anchor()).size() - 1);
        long size = newest.checkpoint().size();
        InclusionProofs tree = InclusionProofs.after(LogRoots.before(FileRecordSource.of(trail())));
        List<Hash> leaves = new ArrayList<>();
        try (RecordCursor cursor = new RecordCursor(trail(), gone + 1, size)) {
            for (var found = cursor.next(); found != null; found = cursor.next()) {
                leaves.add(Hash.leaf(found.bytes()));
                tree.track(Hash.leaf(found.bytes()));
            }
        }

        InclusionProofs.Proved proved = tree.finish();

        assertThat(proved.root()).isEqualTo(newest.checkpoint().root());
        assertThat(proved.proofs()).hasSize((int) (size - gone));
        proved.proofs()
                .forEach((index, proof) -> assertThat(proof.proves(
                                leaves.get((int) (index - gone)),
                                newest.checkpoint().root()))
                        .isTrue());
    }
}
