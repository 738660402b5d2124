package dev.assay.examples.governance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.file.FileRecordSource;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The log in files, its verification, and what somebody with a text editor does to a copy of it. */
final class Ledger {
    private final Path folder;
    private final Clock clock;
    private final KeyPairSigner signer = KeyPairSigner.generate("han-river-taxi-key");
    private final FileAnchor anchor;

    /** Keeps the log below a folder that is empty. */
    Ledger(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.anchor = new FileAnchor(folder.resolve("checkpoints.txt"));
    }

    // region log
    FileAuditLog open() {
        return FileAuditLog.in(folder.resolve("log"), "han-river-taxi", clock)
                .anchoredBy(signer, List.of(anchor))
                .notRecordingCheckpoints() // so that the example's records are those of its steps
                .open();
    }

    Verification verify(Path directory) throws IOException {
        return Verifier.of(clock)
                .anchoredBy(List.of(signer.key()), anchor.all())
                .verify(FileRecordSource.of(directory));
    }
    // endregion

    CheckpointKey key() {
        return signer.key();
    }

    /** Verifies without the checkpoints that were kept elsewhere. */
    Verification verifyAlone(Path directory) {
        return Verifier.of(clock).verify(FileRecordSource.of(directory));
    }

    Path log() {
        return folder.resolve("log");
    }

    /** Copies the log and writes in it that kim did what lee did first. */
    Path forge() throws IOException {
        return copy(
                "forged",
                text -> text.replaceFirst("\"principal\":\"lee\"},\"at\":", "\"principal\":\"kim\"},\"at\":"));
    }

    /** Copies the log without its last batch, neatly cut, so that it looks whole. */
    Path cut() throws IOException {
        return copy("cut", text -> text.substring(0, text.lastIndexOf("AUDR")));
    }

    private Path copy(String name, UnaryOperator<String> edit) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (DirectoryStream<Path> segments = Files.newDirectoryStream(log(), "*.segment")) {
            for (Path segment : segments) {
                // One character for each byte, and back.
                String text = new String(Files.readAllBytes(segment), ISO_8859_1);
                Files.write(
                        copy.resolve(segment.getFileName()), edit.apply(text).getBytes(ISO_8859_1));
            }
        }
        return copy;
    }
}
