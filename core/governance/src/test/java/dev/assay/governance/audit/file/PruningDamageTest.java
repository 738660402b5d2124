package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever takes records away in another way than by pruning is found. */
class PruningDamageTest extends PrunedTrail {
    @Test
    void a_damaged_log_is_not_pruned() throws IOException {
        write();
        Path first = trail().resolve(files().get(0));
        byte[] bytes = Files.readAllBytes(first);
        bytes[bytes.length / 2] ^= 1;
        Files.write(first, bytes);

        // Opening looks only at what came after the newest checkpoint.
        try (FileAuditLog log = builder().open()) {
            assertThatThrownBy(() -> log.prune(KIM, "old"))
                    .isInstanceOf(AuditException.class)
                    .hasMessageStartingWith("log must be intact to be pruned. Record ");
        }
        assertThat(files()).noneMatch(name -> name.contains(".pruned"));
        assertThat(verify().kind()).isEqualTo(Kind.CORRUPT);
    }

    @Test
    void files_that_go_without_the_log_telling_are_missed() throws IOException, InterruptedException {
        write();
        Files.delete(trail().resolve(files().get(0)));

        assertThat(verify()).isEqualTo(new Verification.Corrupt(1, "segment of record 1 must be there, but is not"));
        assertThat(script()).startsWith("CORRUPT 1 ");
        try (FileAuditLog log = builder().open()) {
            assertThat(log.status().isWritable()).isFalse();
        }
    }

    @Test
    void files_that_go_after_a_pruning_are_missed() throws IOException, InterruptedException {
        pruned();
        Path segment = trail().resolve(files().get(1));
        byte[] kept = Files.readAllBytes(segment);
        Files.delete(segment);

        assertThat(verify().kind()).isEqualTo(Kind.CORRUPT);
        assertThat(script()).startsWith("CORRUPT ");

        Files.write(segment, kept);
        Files.delete(stub());

        assertThat(verify()).isEqualTo(new Verification.Corrupt(1, "segment of record 1 must be there, but is not"));
        assertThat(script()).startsWith("CORRUPT 1 ");
    }

    @Test
    void a_stub_that_nobody_recorded_stands_for_nothing() throws Exception {
        write();
        String second = files().get(1);
        long size = Segments.first(trail().resolve(second)) - 1;
        Hash root = LogRoots.at(FileRecordSource.of(trail()), size);
        // Signed with the right key, as if somebody had kept a checkpoint of that very size.
        SignedCheckpoint checkpoint = SignedCheckpoint.sign(new Checkpoint("trail", size, root), signer);
        Files.write(Segments.stub(trail(), size + 1), Stub.bytes(checkpoint, size + 3));

        assertThat(verify())
                .isEqualTo(new Verification.Corrupt(
                        size + 3, "record must tell that records 1 to " + size + " were pruned, but does not"));
        assertThat(script()).startsWith("CORRUPT " + (size + 3) + " ");
    }

    @Test
    void who_has_no_key_puts_nothing_in_their_place() throws Exception {
        pruned();
        Pruning told = told();
        KeyPairSigner stranger = KeyPairSigner.generate("trail-key");
        Files.write(stub(), Stub.bytes(SignedCheckpoint.sign(told.stub().checkpoint(), stranger), told.record()));

        assertThat(verify().kind()).isEqualTo(Kind.KEY_UNKNOWN);
    }

    @Test
    void a_stub_of_another_log_does_not_fit() throws Exception {
        pruned();
        Pruning told = told();
        Hash other = Hash.leaf(new byte[] {1});
        Files.write(
                stub(),
                Stub.bytes(
                        SignedCheckpoint.sign(new Checkpoint("trail", told.records(), other), signer), told.record()));

        assertThat(verify().kind()).isEqualTo(Kind.FORKED);
        assertThat(script()).isEqualTo("FORKED " + told.records());
    }

    @Test
    void every_flipped_bit_of_the_stub_is_found() throws IOException {
        pruned();
        Path stub = stub();
        byte[] bytes = Files.readAllBytes(stub);

        for (int i = 0; i < bytes.length * 8; i += 3) {
            byte[] flipped = bytes.clone();
            flipped[i / 8] ^= (byte) (1 << i % 8);
            Files.write(stub, flipped);
            assertThat(verify().kind()).as("bit " + i).isNotEqualTo(Kind.PRUNED);
        }
    }

    @Test
    void another_header_in_all_that_is_left_is_found() throws Exception {
        pruned();
        for (Path segment : Segments.list(trail())) {
            SegmentHeader header = Replay.headerOf(segment);
            byte[] before = header.frame().encode();
            byte[] after = new SegmentHeader(
                            new LogHeader(
                                    "trail",
                                    Logs.START.minusSeconds(86_400),
                                    header.log().keys()),
                            header.head(),
                            header.range(),
                            header.highest())
                    .frame()
                    .encode();
            byte[] bytes = Files.readAllBytes(segment);
            assertThat(after).hasSameSizeAs(before);
            System.arraycopy(after, 0, bytes, 0, after.length);
            Files.write(segment, bytes);
        }

        assertThat(verify().kind()).isEqualTo(Kind.CORRUPT);
        assertThat(script()).startsWith("CORRUPT ");
    }
}
