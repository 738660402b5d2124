package dev.assay.governance.audit.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Appends checkpoints to a file, which belongs on another disk or under another account than the log. Thread-safe.
 *
 * @since 0.1
 */
public final class FileAnchor implements AnchorSink {
    /**
     * The beginning of a checkpoint that was not written to its end: lines of text, number and root, an empty line, and what
     * there is of the first signature. A character may be cut in two.
     */
    private static final Pattern BEGINNING = Pattern.compile(
            "[^\\n]+"
                    + "(\\n([0-9]*|[0-9]+\\n([A-Za-z0-9+/]{0,43}|[A-Za-z0-9+/]{43}=(\\n(\\n(\u2014( [^\\n]*)?|\ufffd)?)?)?))?)?");

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
        byte[] bytes = bytes();
        int end = complete(bytes);
        if (end < bytes.length) {
            putAside(bytes, end);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.position(end);
            ByteBuffer note = StandardCharsets.UTF_8.encode(checkpoint.text());
            while (note.hasRemaining()) {
                channel.write(note);
            }
            channel.force(true);
        }
    }

    /** Keeps what was not written to its end, although it proves nothing, before it is cut off. */
    private void putAside(byte[] bytes, int end) throws IOException {
        Path torn = file.resolveSibling(file.getFileName() + ".torn");
        try (FileChannel channel = FileChannel.open(torn, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes, end, bytes.length - end);
            while (rest.hasRemaining()) {
                channel.write(rest);
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
     * Reads every checkpoint that was kept. One that was not written to its end, because the disk was full or the machine
     * stopped, was not kept.
     *
     * @return the checkpoints in the order of their coming; none if there is no file
     * @throws IOException if the file cannot be read, or holds something else
     */
    public synchronized List<SignedCheckpoint> all() throws IOException {
        byte[] bytes = bytes();
        try {
            return SignedCheckpoint.parseAll(new String(bytes, 0, complete(bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("checkpoints could not be read from " + file, e);
        }
    }

    /** Returns the file, or nothing if there is none; one that cannot be read must not look like none. */
    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /**
     * Returns where the last line ends that is a whole signature. What follows must be the beginning of one checkpoint: a file
     * that was spoilt must not look as if checkpoints were never kept.
     */
    private int complete(byte[] bytes) throws IOException {
        int end = signed(bytes);
        String rest = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
        if (!rest.isEmpty() && !BEGINNING.matcher(rest).matches()) {
            throw new IOException("checkpoints could not be read from " + file + ", because after byte " + end
                    + " there is something else");
        }
        return end;
    }

    private static int signed(byte[] bytes) {
        int end = bytes.length;
        while (end > 0) {
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            int line = Math.max(0, end - 1);
            while (line > 0 && bytes[line - 1] != '\n') {
                line--;
            }
            if (end > 0 && new String(bytes, line, end - line, StandardCharsets.UTF_8).startsWith("\u2014 ")) {
                return end;
            }
            end = line;
        }
        return 0;
    }
}
