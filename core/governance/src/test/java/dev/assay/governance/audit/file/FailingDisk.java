package dev.assay.governance.audit.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Does what a disk does until a step is reached that it does not survive. */
final class FailingDisk implements Disk {
    /** What happens at the step. */
    enum Fault {
        /** The call fails and has done nothing. */
        REFUSED,
        /** Half of the bytes are written, then the call fails. */
        SHORT_WRITE,
        /** The process ends before the call. */
        HALT,
        /** Half of the bytes are written, then the process ends. */
        HALT_IN_WRITE
    }

    private final Disk disk = Disk.real();
    private final Fault fault;
    private final IntPredicate when;
    private int steps;

    FailingDisk(Fault fault, IntPredicate when) {
        this.fault = fault;
        this.when = when;
    }

    int steps() {
        return steps;
    }

    private boolean isDue() {
        return when.test(++steps);
    }

    private void step() throws IOException {
        if (isDue()) {
            fail();
        }
    }

    private void fail() throws IOException {
        if (fault == Fault.HALT || fault == Fault.HALT_IN_WRITE) {
            Runtime.getRuntime().halt(9);
        }
        throw new IOException("no space left on device");
    }

    @Override
    public String fileSystem(Path directory) throws IOException {
        return disk.fileSystem(directory);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        step();
        OpenFile opened = disk.open(file);
        return new OpenFile() {
            @Override
            public void write(long offset, byte[] bytes) throws IOException {
                if (isDue()) {
                    if (fault == Fault.SHORT_WRITE || fault == Fault.HALT_IN_WRITE) {
                        opened.write(offset, Arrays.copyOf(bytes, bytes.length / 2));
                    }
                    fail();
                }
                opened.write(offset, bytes);
            }

            @Override
            public void truncate(long length) throws IOException {
                step();
                opened.truncate(length);
            }

            @Override
            public void force() throws IOException {
                step();
                opened.force();
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        disk.delete(file);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        step();
        disk.forceDirectory(directory);
    }
}
