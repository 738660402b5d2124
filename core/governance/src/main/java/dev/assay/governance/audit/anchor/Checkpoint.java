package dev.assay.governance.audit.anchor;

import dev.assay.governance.audit.Hash;

/**
 * What a log was at one time: how many records, and the root of the tree over them. Immutable.
 *
 * @param origin the log's name for the world
 * @param size how many records it had
 * @param root the root of the tree
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/tlog-checkpoint.md">C2SP tlog-checkpoint</a>
 * @since 0.1
 */
public record Checkpoint(String origin, long size, Hash root) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the origin is blank or has more than one line, or the size is negative
     */
    public Checkpoint {
        if (origin.isBlank() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("origin must be one line of text, but was \"" + origin + "\"");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must be 0 or more, but was " + size);
        }
    }

    /**
     * Returns the checkpoint as the text that is signed.
     *
     * @return three lines: origin, size, root in Base64
     */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * Reads a checkpoint.
     *
     * @param text three lines
     * @return the checkpoint
     * @throws IllegalArgumentException if it has another form
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4) {
            throw new IllegalArgumentException("checkpoint must have three lines, but had " + (lines.length - 1));
        }
        Checkpoint found = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parseBase64(lines[2]));
        if (!found.text().equals(text)) {
            throw new IllegalArgumentException("checkpoint must be origin, size and root, but was " + text);
        }
        return found;
    }
}
