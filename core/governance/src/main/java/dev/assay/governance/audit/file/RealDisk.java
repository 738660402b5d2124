package dev.assay.governance.audit.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The disk of the machine. Thread-safe. */
final class RealDisk implements Disk {
    @Override
    public String fileSystem(Path directory) throws IOException {
        return Files.getFileStore(directory).type();
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new RealFile(new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        boolean interrupted = Thread.interrupted();
        boolean forced = false;
        while (!forced) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
                forced = true;
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An open file. Confined to one thread at a time. */
    private static final class RealFile implements OpenFile {
        private final RandomAccessFile file;

        RealFile(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            file.seek(offset);
            file.write(bytes);
        }

        @Override
        public void truncate(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
