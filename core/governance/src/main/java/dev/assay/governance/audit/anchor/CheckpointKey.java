package dev.assay.governance.audit.anchor;

import dev.assay.governance.audit.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs checkpoints, with its name. Immutable.
 *
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/signed-note.md">C2SP signed-note</a>
 * @since 0.1
 */
public final class CheckpointKey {
    private static final byte[] ED25519 = {1};
    /** What stands before the 32 bytes of every Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID_LENGTH = 4;

    private final String name;
    private final byte[] key;

    private CheckpointKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /**
     * Returns a key.
     *
     * @param name its name, without white space and {@code +}
     * @param key an Ed25519 key
     * @return the key
     * @throws IllegalArgumentException if the name or the kind of key is wrong
     */
    public static CheckpointKey of(String name, PublicKey key) {
        if (!(key instanceof EdECPublicKey) || !key.getAlgorithm().matches("EdDSA|Ed25519")) {
            throw new IllegalArgumentException("key must be for Ed25519, but was for " + key.getAlgorithm());
        }
        byte[] encoded = key.getEncoded();
        return of(name, Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length));
    }

    private static CheckpointKey of(String name, byte[] key) {
        boolean spaced = name.chars().anyMatch(Character::isWhitespace);
        if (name.isEmpty() || spaced || name.indexOf('+') >= 0) {
            throw new IllegalArgumentException("name must have no white space and no +, but was \"" + name + "\"");
        }
        return new CheckpointKey(name, key);
    }

    /**
     * Reads a key.
     *
     * @param text the key as {@link #toString} writes it
     * @return the key
     * @throws IllegalArgumentException if it has another form
     */
    public static CheckpointKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] tagged = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (tagged.length != 1 + Hash.LENGTH || tagged[0] != ED25519[0]) {
            throw new IllegalArgumentException("key must be name+id+key for Ed25519, but was \"" + text + "\"");
        }
        CheckpointKey found = of(parts[0], Arrays.copyOfRange(tagged, 1, tagged.length));
        if (!found.toString().equals(text)) {
            throw new IllegalArgumentException(
                    "key must have the id " + HexFormat.of().formatHex(found.id()));
        }
        return found;
    }

    /**
     * Returns the key's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns what tells the key from others of the same name.
     *
     * @return four bytes
     */
    public byte[] id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(start, ED25519, key).bytes(), ID_LENGTH);
    }

    /**
     * Returns whether a signature is this key's.
     *
     * @param text what was signed
     * @param signature the signature
     * @return true if it is
     */
    public boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
            System.arraycopy(key, 0, encoded, X509.length, key.length);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckpointKey
                && name.equals(((CheckpointKey) other).name)
                && Arrays.equals(key, ((CheckpointKey) other).key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /**
     * Returns the key as text.
     *
     * @return name, id in hexadecimal digits and key in Base64, joined by {@code +}
     */
    @Override
    public String toString() {
        byte[] tagged = new byte[1 + key.length];
        tagged[0] = ED25519[0];
        System.arraycopy(key, 0, tagged, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(tagged);
    }
}
