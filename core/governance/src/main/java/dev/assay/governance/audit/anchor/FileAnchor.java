package dev.assay.governance.audit.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Appends checkpoints to a file, which belongs on another disk or under another account than the log. Thread-safe.
 *
 * @since 0.1
 */
public final class FileAnchor implements AnchorSink {
    private final Path file;

    /**
     * Creates a sink.
     *
     * @param file the file, made when it is needed
     */
    public FileAnchor(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public synchronized void publish(SignedCheckpoint checkpoint) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer note = StandardCharsets.UTF_8.encode(checkpoint.text());
            while (note.hasRemaining()) {
                channel.write(note);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<SignedCheckpoint> latest(String origin) throws IOException {
        return all().stream()
                .filter(found -> found.checkpoint().origin().equals(origin))
                .max(Comparator.comparingLong(found -> found.checkpoint().size()));
    }

    /**
     * Reads every checkpoint that was kept.
     *
     * @return the checkpoints in the order of their coming; none if there is no file
     * @throws IOException if the file cannot be read, or holds something else
     */
    public synchronized List<SignedCheckpoint> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return SignedCheckpoint.parseAll(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("checkpoints could not be read from " + file, e);
        }
    }
}
