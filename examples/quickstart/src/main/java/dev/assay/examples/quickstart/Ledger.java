package dev.assay.examples.quickstart;

import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.file.FileRecordSource;
import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The audit log in files, which every run continues and signs with the key of {@code signing-key.pem}; the public half is in
 * {@code keys.txt}, after those that signed before. Whoever wants proof against those who can write this folder keeps
 * {@code keys.txt} and {@code checkpoints.txt} elsewhere, and the signing key where only the program comes.
 */
final class Ledger implements AutoCloseable {
    static final String STREAM = "quickstart";

    private final Path folder;
    private final Clock clock;
    private final List<CheckpointKey> keys;
    private final FileAuditLog log;
    private final long before;

    private Ledger(Path folder, Clock clock, List<CheckpointKey> keys, FileAuditLog log, long before) {
        this.folder = folder;
        this.clock = clock;
        this.keys = keys;
        this.log = log;
        this.before = before;
    }

    /** Opens the log and begins it if there is none; throws in words if it is not as it was written. */
    static Ledger open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        List<CheckpointKey> old = keys(folder);
        Verification found = verify(folder, old, clock);
        refuseDamaged(folder, found);
        KeyPairSigner signer = SigningKey.of(folder.resolve("signing-key.pem"), STREAM);
        List<CheckpointKey> before = new ArrayList<>(old);
        before.remove(signer.key());
        List<CheckpointKey> keys = new ArrayList<>(before);
        keys.add(signer.key());
        // Before anything is signed, so that no checkpoint is without its key.
        WholeFile.write(
                folder.resolve("keys.txt"), keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
        FileAuditLog log = FileAuditLog.in(folder.resolve("log"), STREAM, clock)
                .anchoredBy(signer, List.of(anchor(folder)))
                .afterKeys(before)
                .open();
        return new Ledger(folder, clock, keys, log, size(found));
    }

    private static long size(Verification found) {
        if (found instanceof Verification.IntactAnchored anchored) {
            return anchored.upTo();
        }
        if (found instanceof Verification.Pruned pruned) {
            return size(pruned.otherwise());
        }
        return found instanceof Verification.IntactUnanchoredTail tail ? tail.anchored() + tail.records() : 0;
    }

    private static FileAnchor anchor(Path folder) {
        return new FileAnchor(folder.resolve("checkpoints.txt"));
    }

    private static List<CheckpointKey> keys(Path folder) throws IOException {
        Path file = folder.resolve("keys.txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream().map(CheckpointKey::parse).toList();
    }

    private static Verification verify(Path folder, List<CheckpointKey> keys, Clock clock) throws IOException {
        return Verifier.of(clock)
                .anchoredBy(keys, anchor(folder).all())
                .verify(FileRecordSource.of(folder.resolve("log")));
    }

    private static void refuseDamaged(Path folder, Verification found) {
        switch (found.kind()) {
            case INTACT_ANCHORED, INTACT_UNANCHORED_TAIL, PRUNED, TORN, CLOCK_REGRESSION -> {}
            default ->
                throw new IllegalArgumentException("the audit log in " + folder + " is not as it was written: "
                        + found.message().en() + " Nothing was recorded. Keep the folder as evidence, and begin another"
                        + " with --audit.");
        }
    }

    FileAuditLog log() {
        return log;
    }

    /** Returns how many records there were before this run. */
    long before() {
        return before;
    }

    /** Makes a checkpoint of all that was recorded, and verifies the log from its first record against it. */
    Attestation attest() throws IOException {
        SignedCheckpoint checkpoint = log.checkpoint().checkpoint();
        return new Attestation(checkpoint, verify(folder, keys, clock));
    }

    /** Returns the command with which anybody verifies the log, without this program. */
    String command() {
        return "python3 docs/verify_audit_log.py " + folder.resolve("log") + " " + folder.resolve("checkpoints.txt");
    }

    @Override
    public void close() {
        log.close();
    }
}
