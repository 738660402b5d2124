package dev.assay.governance.evidence;

import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.nio.file.Path;

/**
 * A pack of evidence that was written. Immutable.
 *
 * @param directory where it is
 * @param digest the digest of its manifest, {@code sha256:} and 64 hexadecimal digits, as {@code export.evidence_pack} has it
 * @param checkpoint the checkpoint of the log against which its records are proved
 * @param records how many records it proves
 * @param withheld how many of these, and how many files, its reader may not see
 * @since 0.1
 */
public record EvidencePack(
        Path directory, String digest, SignedCheckpoint checkpoint, long records, Withheld withheld) {
    /**
     * What is not in a pack, though its digest is. Immutable.
     *
     * @param records how many records
     * @param files how many files
     * @since 0.1
     */
    public record Withheld(long records, long files) {}
}
