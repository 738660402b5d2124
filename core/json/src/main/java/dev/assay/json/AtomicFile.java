package dev.assay.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Replaces a file so that nobody ever sees a part of it. */
final class AtomicFile {
    /** What a program asks for when it creates a file; the process's mask takes away what it should. */
    private static final FileAttribute<Set<PosixFilePermission>> LIKE_ANY_OTHER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));

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
        Objects.requireNonNull(file, "file");
        try {
            replace(target(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException("file must be writable, but was " + file, e);
        }
    }

    /** A link stays; what it leads to is replaced. */
    private static Path target(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a directory");
        }
        return target;
    }

    private static void replace(Path target, Content content) throws IOException {
        Path part = createPart(target);
        try {
            fill(part, content);
            keepPermissions(target, part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path createPart(Path target) throws IOException {
        // Beside the target, because a move between file systems is a copy.
        Path folder = target.resolveSibling(".");
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
        FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] {LIKE_ANY_OTHER} : new FileAttribute<?>[0];
        return Files.createTempFile(folder, ".assay-", ".part", attributes);
    }

    private static void fill(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            content.writeTo(out);
            out.flush();
            // Else a machine that stops may have done the move and not the writing.
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
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
