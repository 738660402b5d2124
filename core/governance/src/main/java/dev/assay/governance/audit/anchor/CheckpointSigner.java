package dev.assay.governance.audit.anchor;

/**
 * Signs checkpoints: with a key in memory, in a token or at a service. Thread-safe.
 *
 * @since 0.1
 */
public interface CheckpointSigner {
    /**
     * Returns the public half of the key.
     *
     * @return the key
     */
    CheckpointKey key();

    /**
     * Signs a text.
     *
     * @param text what is to be signed
     * @return an Ed25519 signature of 64 bytes
     * @throws dev.assay.governance.audit.AuditException if the key cannot be used
     */
    byte[] sign(byte[] text);
}
