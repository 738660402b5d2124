package dev.assay.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file so that nobody ever sees a part of it. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes into the file that replaces the old one once it is complete. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        try {
            // Beside the target, because a move between file systems is a copy.
            Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
            try {
                try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                    content.writeTo(out);
                }
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("file must be writable, but was " + file, e);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
