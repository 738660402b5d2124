package dev.assay.governance.evidence;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.anchor.CheckpointKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Verifies packs of evidence without the log and without a store. Immutable.
 *
 * <p>What it finds: {@code PACK-MANIFEST}, the manifest has another form or digest; {@code PACK-FILE}, a file is changed, gone, or
 * there though it is withheld; {@code PACK-UNKNOWN}, a file is there that the manifest does not know; {@code PACK-CHECKPOINT}, the
 * checkpoint cannot be read or no trusted key signed it; {@code PACK-RECORD}, a record is not the one that is proved, or a proof does
 * not prove it. The proofs show that each record is in the log. That none was left out shows the digest of the manifest alone, which
 * the log has in {@code export.evidence_pack}.
 *
 * @since 0.1
 */
public final class PackVerifier {
    private final List<CheckpointKey> keys;
    private final Optional<String> digest;

    private PackVerifier(List<CheckpointKey> keys, Optional<String> digest) {
        this.keys = List.copyOf(keys);
        this.digest = digest;
    }

    /**
     * Returns a verifier.
     *
     * @param trusted the keys whose checkpoints count
     * @return the verifier
     */
    public static PackVerifier of(List<CheckpointKey> trusted) {
        return new PackVerifier(trusted, Optional.empty());
    }

    /**
     * Returns the verifier for the one pack that has a manifest with this digest.
     *
     * @param manifest the digest, as the pack and the log have it
     * @return a new verifier
     */
    public PackVerifier expecting(String manifest) {
        return new PackVerifier(keys, Optional.of(manifest));
    }

    /**
     * Verifies a pack.
     *
     * @param directory where it is
     * @return what was found
     * @throws AuditException if files cannot be read
     */
    public PackCheck verify(Path directory) {
        try {
            return new PackReader(directory, keys).check(digest);
        } catch (IOException e) {
            throw new AuditException("pack of evidence in " + directory + " could not be read", e);
        }
    }
}
