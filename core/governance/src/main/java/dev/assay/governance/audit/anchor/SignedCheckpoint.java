package dev.assay.governance.audit.anchor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A checkpoint with its signatures, in the form that is handed out. Immutable.
 *
 * @param checkpoint what is signed
 * @param signatures the lines under it, at least one
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/signed-note.md">C2SP signed-note</a>
 * @since 0.1
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<String> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no signature or one has another form
     */
    public SignedCheckpoint {
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("checkpoint must be signed, but is not");
        }
        signatures.forEach(SignedCheckpoint::blob);
    }

    /**
     * Signs a checkpoint.
     *
     * @param checkpoint the checkpoint
     * @param signer the key
     * @return the signed checkpoint
     */
    public static SignedCheckpoint sign(Checkpoint checkpoint, CheckpointSigner signer) {
        byte[] id = signer.key().id();
        byte[] signature = signer.sign(checkpoint.text().getBytes(StandardCharsets.UTF_8));
        byte[] blob = Arrays.copyOf(id, ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, blob, ID_LENGTH, signature.length);
        String line = DASH + signer.key().name() + " " + Base64.getEncoder().encodeToString(blob);
        return new SignedCheckpoint(checkpoint, List.of(line));
    }

    /**
     * Reads a signed checkpoint.
     *
     * @param note the note as {@link #text} writes it
     * @return the signed checkpoint, whose signatures are not verified yet
     * @throws IllegalArgumentException if it has another form
     */
    public static SignedCheckpoint parse(String note) {
        int blank = note.indexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("checkpoint must be text, an empty line and signatures");
        }
        List<String> lines = List.of(note.substring(blank + 2).split("\n"));
        return new SignedCheckpoint(Checkpoint.parse(note.substring(0, blank + 1)), lines);
    }

    /**
     * Reads signed checkpoints that stand one after another.
     *
     * @param notes the notes
     * @return the signed checkpoints in the order of the text
     * @throws IllegalArgumentException if one has another form
     */
    public static List<SignedCheckpoint> parseAll(String notes) {
        List<SignedCheckpoint> found = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : notes.lines().toList()) {
            boolean signature = line.startsWith(DASH);
            if (signed && !signature) {
                found.add(parse(note.toString()));
                note.setLength(0);
            }
            signed = signature;
            note.append(line).append('\n');
        }
        if (!note.isEmpty()) {
            found.add(parse(note.toString()));
        }
        return List.copyOf(found);
    }

    /**
     * Returns the signed checkpoint as text.
     *
     * @return a note that ends with a line end
     */
    public String text() {
        return checkpoint.text() + "\n" + String.join("\n", signatures) + "\n";
    }

    /**
     * Returns whether one of the signatures is of a trusted key.
     *
     * @param trusted the keys
     * @return true if at least one signature is valid
     */
    public boolean isSignedBy(Collection<CheckpointKey> trusted) {
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        return signatures.stream().anyMatch(line -> trusted.stream().anyMatch(key -> isValid(line, key, text)));
    }

    private static boolean isValid(String line, CheckpointKey key, byte[] text) {
        byte[] blob = blob(line);
        return line.startsWith(DASH + key.name() + " ")
                && Arrays.equals(key.id(), Arrays.copyOf(blob, ID_LENGTH))
                && key.verifies(text, Arrays.copyOfRange(blob, ID_LENGTH, blob.length));
    }

    /**
     * Returns the names of the keys that the signatures claim.
     *
     * @return the names in the order of the signatures
     */
    public List<String> signers() {
        return signatures.stream().map(line -> line.split(" ")[1]).toList();
    }

    private static byte[] blob(String line) {
        String[] parts = line.split(" ", -1);
        byte[] blob =
                parts.length == 3 && line.startsWith(DASH) ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (blob.length <= ID_LENGTH) {
            throw new IllegalArgumentException("signature must be a dash, a name and Base64, but was " + line);
        }
        return blob;
    }
}
