package dev.assay.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees the old one or the new one, never a part. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("file must be writable, but was " + file);
        }
        // Beside the file, because a move between file systems is a copy.
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
