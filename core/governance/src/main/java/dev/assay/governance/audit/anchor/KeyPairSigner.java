package dev.assay.governance.audit.anchor;

import dev.assay.governance.audit.AuditException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * Signs with an Ed25519 key of the Java platform, which may be in memory or in a provider such as PKCS#11. Thread-safe.
 *
 * @since 0.1
 */
public final class KeyPairSigner implements CheckpointSigner {
    private final CheckpointKey key;
    private final PrivateKey secret;

    private KeyPairSigner(CheckpointKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * Returns a signer.
     *
     * @param name the key's name
     * @param pair both halves of the key
     * @return the signer
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static KeyPairSigner of(String name, KeyPair pair) {
        return new KeyPairSigner(CheckpointKey.of(name, pair.getPublic()), pair.getPrivate());
    }

    /**
     * Returns a signer with a new key, which is lost with it; for trials.
     *
     * @param name the key's name
     * @return the signer
     */
    public static KeyPairSigner generate(String name) {
        try {
            return of(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AuditException("Ed25519 key could not be made", e);
        }
    }

    @Override
    public CheckpointKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AuditException("checkpoint could not be signed with key " + key.name(), e);
        }
    }
}
