package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the application, with which each record of a log in a database is tagged: HMAC-SHA-256 over its chain hash. Who can
 * write the database, but has no key, cannot write a record that has its tag, nor compute a chain anew. Immutable; never printed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 * @since 0.1
 */
public final class MacKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PREFIX = "assay/audit/mac/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LEAST_BYTES = 32;

    private final String id;
    private final SecretKeySpec secret;

    private MacKey(String id, SecretKeySpec secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * Returns a key.
     *
     * @param id its name, which is stored with each tag
     * @param secret its bytes, at least 32, which are copied
     * @return the key
     * @throws IllegalArgumentException if the name is no id, or there are fewer bytes
     */
    public static MacKey of(String id, byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "secret must have " + LEAST_BYTES + " bytes or more, but had " + secret.length);
        }
        return new MacKey(Ids.require("id", id), new SecretKeySpec(secret, ALGORITHM));
    }

    /**
     * Returns the key's name.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * Returns the tag of a record.
     *
     * @param chain the chain hash after the record
     * @return the tag and the key's name, as they are stored
     */
    public String tag(Hash chain) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(PREFIX);
            return Hash.of(mac.doFinal(chain.bytes())).hex() + ":" + id;
        } catch (GeneralSecurityException e) {
            throw new AuditException("tag could not be computed with key " + id, e);
        }
    }

    /**
     * Returns whether a tag is this key's.
     *
     * @param tag the tag as it is stored
     * @param chain the chain hash after the record
     * @return true if it is
     */
    public boolean verifies(String tag, Hash chain) {
        return MessageDigest.isEqual(tag(chain).getBytes(StandardCharsets.UTF_8), tag.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the name of the key of a tag.
     *
     * @param tag the tag as it is stored
     * @return the name; the whole tag if it has none
     */
    public static String idOf(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
