package dev.assay.governance.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests of trees. Thread-safe.
 *
 * @since 0.1
 */
public final class Digests {
    private Digests() {}

    /**
     * Returns the digest of a tree of texts, truths, lists and maps. Every text is preceded by its length and every list and map
     * by its size, so that no two trees are fed to the hash alike; maps are in the order of their keys.
     *
     * @param tree the tree
     * @return the SHA-256 in lower-case hexadecimal
     */
    public static String of(Object tree) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            feed(hash, tree);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there", e);
        }
    }

    private static void feed(MessageDigest hash, Object node) {
        if (node instanceof Map<?, ?> map) {
            text(hash, "m" + map.size());
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
            sorted.forEach((key, value) -> {
                text(hash, key);
                feed(hash, value);
            });
        } else if (node instanceof Collection<?> list) {
            text(hash, "l" + list.size());
            list.forEach(element -> feed(hash, element));
        } else {
            text(hash, "t" + node);
        }
    }

    private static void text(MessageDigest hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        hash.update(bytes);
    }
}
