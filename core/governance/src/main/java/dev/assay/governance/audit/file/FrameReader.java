package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.verify.DamagedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the frames of one segment, one after another. Confined to one thread. */
final class FrameReader implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Path file;
    private final InputStream input;
    private final byte[] buffer;
    private int from;
    private int to;
    private long offset;
    private long torn;

    FrameReader(Path file) throws IOException {
        this.file = file;
        this.buffer = new byte[(int) Math.min(BUFFER, Files.size(file) + 1)];
        this.input = Files.newInputStream(file);
    }

    /** Returns where the next frame begins. */
    long offset() {
        return offset;
    }

    /** Returns how many bytes of an incomplete frame stood at the end. */
    long torn() {
        return torn;
    }

    /**
     * Reads the next frame.
     *
     * @param seq the number that it must have
     * @return the frame; null at the end, and where a frame is incomplete
     * @throws DamagedException if what stands there is no frame, or not the next
     */
    @Nullable
    Frame next(long seq) throws IOException, DamagedException {
        byte[] header = read(Frame.HEADER_LENGTH);
        if (header.length < Frame.HEADER_LENGTH) {
            torn = header.length;
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        int magic = fields.getInt();
        int length = fields.getInt();
        long found = fields.getLong();
        int count = fields.getInt();
        require(fields.getInt() == Frame.crc(header), seq, "frame header must have its check sum, but has another");
        require(magic == Frame.SEGMENT || magic == Frame.RECORDS, seq, "frame must be of a known kind, but is not");
        require(length >= 0 && length <= Frame.MOST_PAYLOAD, seq, "frame must not be so long: " + length);
        require(found == seq, seq, "frame must begin with record " + seq + ", but begins with " + found);
        byte[] payload = read(length);
        byte[] hash = read(Hash.LENGTH);
        if (hash.length < Hash.LENGTH) {
            torn = (long) header.length + payload.length + hash.length;
            return null;
        }
        Frame frame = new Frame(magic, found, count, payload, Hash.of(hash));
        offset += frame.length();
        return frame;
    }

    /** Reads so many bytes, or as many as there are. */
    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, 0, read);
        from += read;
        if (length - read >= buffer.length) {
            read += input.readNBytes(bytes, read, length - read);
        } else if (read < length) {
            from = 0;
            to = input.readNBytes(buffer, 0, buffer.length);
            int rest = Math.min(length - read, to);
            System.arraycopy(buffer, 0, bytes, read, rest);
            from = rest;
            read += rest;
        }
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    private void require(boolean holds, long seq, String rule) throws DamagedException {
        if (!holds) {
            throw new DamagedException(seq, rule + " (" + file.getFileName() + " at " + offset + ")");
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
