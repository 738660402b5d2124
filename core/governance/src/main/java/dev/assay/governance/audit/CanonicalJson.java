package dev.assay.governance.audit;

import java.util.Arrays;
import java.util.Map;

/**
 * The one way to write a tree as bytes, so that equal trees have equal hashes. Thread-safe.
 *
 * <p>A subset of JSON: objects, arrays, strings, true and false. Numbers are strings in decimal form, absent things are left
 * out. UTF-8 without white space; names in the order of their UTF-16 code units; only what JSON cannot hold otherwise is
 * escaped, as in RFC 8785. No Unicode normalisation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 * @since 0.1
 */
public final class CanonicalJson {
    /** The most bytes that one text may have. */
    public static final int MOST_BYTES = 64 * 1024;

    private CanonicalJson() {}

    /**
     * Returns a tree as bytes.
     *
     * @param tree texts, {@link Boolean}s, lists and trees, at most 64 levels deep
     * @return at most {@link #MOST_BYTES}
     * @throws IllegalArgumentException if the tree holds anything else, a text with half a character, or too much
     */
    public static byte[] write(Map<String, ?> tree) {
        return write(tree, MOST_BYTES);
    }

    /**
     * Returns a tree as bytes, for what is kept elsewhere than in one record.
     *
     * @param tree texts, {@link Boolean}s, lists and trees, at most 64 levels deep
     * @param most the most bytes that it may have
     * @return at most that many bytes
     * @throws IllegalArgumentException if the tree holds anything else, a text with half a character, or too much
     */
    public static byte[] write(Map<String, ?> tree, int most) {
        return new CanonicalJsonWriter().tree(tree).bytes(most);
    }

    static void requireAtMost(int most, byte[] bytes) {
        if (bytes.length > most) {
            throw new IllegalArgumentException("record must have at most " + most + " bytes, but had " + bytes.length);
        }
    }

    /**
     * Reads a tree from exactly the bytes that {@link #write(Map)} makes of it.
     *
     * @param bytes the bytes
     * @return an unmodifiable tree with names in their order
     * @throws IllegalArgumentException if they are anything else, even if it means the same
     */
    public static Map<String, Object> parse(byte[] bytes) {
        return parse(bytes, MOST_BYTES);
    }

    /**
     * Reads a tree from exactly the bytes that {@link #write(Map, int)} makes of it.
     *
     * @param bytes the bytes
     * @param most the most bytes that there may be
     * @return an unmodifiable tree with names in their order
     * @throws IllegalArgumentException if they are anything else, even if it means the same
     */
    public static Map<String, Object> parse(byte[] bytes, int most) {
        requireAtMost(most, bytes);
        Map<String, Object> tree = new CanonicalJsonReader(bytes).read();
        if (!Arrays.equals(write(tree, most), bytes)) {
            throw new IllegalArgumentException("record must be in canonical form, but is not");
        }
        return tree;
    }
}
