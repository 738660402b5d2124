package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a directory for one writer. Thread-safe.
 *
 * <p>A lock on the file keeps other processes out. Within this one it would not do: closing any other channel of the file
 * gives up the lock, so a second writer that is refused would set the first one's lock free. Hence the names of the
 * directories that are open, which is the one thing that all logs of a process must share.
 */
final class DirectoryLock implements AutoCloseable {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes a directory, or throws an AuditException if somebody has it. */
    static DirectoryLock take(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!OPEN.add(real)) {
            throw new AuditException("log in " + directory + " must have one writer, but is open in this process");
        }
        boolean taken = false;
        try {
            DirectoryLock lock = lock(real);
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                OPEN.remove(real);
            }
        }
    }

    private static DirectoryLock lock(Path real) throws IOException {
        FileChannel channel =
                FileChannel.open(real.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new AuditException("log in " + real + " must have one writer, but another process has it");
        }
        return new DirectoryLock(real, channel);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(directory);
        }
    }
}
