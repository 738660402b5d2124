package dev.assay.governance.evidence;

import dev.assay.governance.audit.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that comes about whole or not at all: it is written beside its place, and moved there at the end. */
final class PackFolder implements AutoCloseable {
    private final Path target;
    private final Path partial;
    private final List<PackFormat.Entry> entries = new ArrayList<>();

    PackFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path parent = this.target.getParent();
        if (parent == null) {
            throw new IOException(target + " must be in a directory, but is not");
        }
        Files.createDirectories(parent);
        this.partial = Files.createTempDirectory(parent, ".evidence-pack");
    }

    /** Takes note of a file, and writes it unless it is withheld. */
    void add(String path, byte[] bytes, PackFormat.Presence presence) throws IOException {
        entries.add(new PackFormat.Entry(path, bytes.length, Hash.sha256(bytes), presence));
        if (presence == PackFormat.Presence.SHOWN) {
            write(path, bytes);
        }
    }

    List<PackFormat.Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(PackFormat.Entry::path))
                .toList();
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = partial.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Moves the directory to its place. */
    void publish() throws IOException {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        if (Files.notExists(partial)) {
            return;
        }
        try (Stream<Path> files = Files.walk(partial)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
