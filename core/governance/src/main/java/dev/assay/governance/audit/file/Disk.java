package dev.assay.governance.audit.file;

import java.io.IOException;
import java.nio.file.Path;

/** What the log does to files, so that tests can make each step fail. */
interface Disk {
    /** Returns the disk of the machine. */
    static Disk real() {
        return new RealDisk();
    }

    /** Returns the name of the kind of file system that a directory is on, as the machine has it. */
    String fileSystem(Path directory) throws IOException;

    /** Opens a file for writing, and makes it if need be. */
    OpenFile open(Path file) throws IOException;

    /** Gives a file another name, at once or not at all. */
    void rename(Path from, Path to) throws IOException;

    /** Takes a file away, if it is there. */
    void delete(Path file) throws IOException;

    /** Makes names in a directory last. */
    void forceDirectory(Path directory) throws IOException;

    /** A file that is written. Unlike a channel, it stays open when a thread that uses it is interrupted. */
    interface OpenFile extends AutoCloseable {
        /** Writes all bytes at an offset. */
        void write(long offset, byte[] bytes) throws IOException;

        /** Cuts the file. */
        void truncate(long length) throws IOException;

        /** Makes what was written last. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
