package dev.assay.examples.quickstart;

import dev.assay.governance.audit.anchor.KeyPairSigner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that signs checkpoints of one log, in a file that its owner alone may read. It is made with the first run, so that one
 * public key verifies all later ones; whoever wants proof against those who can read this file moves it to where only the
 * signing program comes.
 */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private SigningKey() {}

    /** Reads the key of a file, or makes one if there is no file; throws in words if the file is not a key. */
    static KeyPairSigner of(Path file, String name) throws IOException {
        try {
            if (!Files.exists(file)) {
                write(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            return KeyPairSigner.of(name, read(Files.readString(file), file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "signing key must be an Ed25519 key pair in PEM form, but " + file
                            + " is not; put it back, or begin another log with --audit",
                    e);
        }
    }

    private static KeyPair read(String text, Path file) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY", file))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY", file))));
    }

    private static byte[] block(String text, String label, Path file) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([^-]*)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException(file + " has no " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        String text = block("PRIVATE KEY", pair.getPrivate().getEncoded())
                + block("PUBLIC KEY", pair.getPublic().getEncoded());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(file, NEW, ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static String block(String label, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
