package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Prints how fast the log is on this machine, beside what no log could do faster: the same number of hashes, and one force
 * of the disk after another. Give it the directory to write to, the appends of each of 16 threads, the
 * records to verify, and the rounds unless five.
 */
final class AuditSpeed {
    private static final int THREADS = 16;
    private static final int CHAIN_BYTES = 92;
    private static final int NODE_BYTES = 65;

    private AuditSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "audit-speed");
        int each = Integer.parseInt(arguments[1]);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        for (int round = 0; round < rounds && each > 0; round++) {
            forces(folder.resolve("forces-" + round));
            commit(folder.resolve("commit-" + round), each);
        }
        verify(folder.resolve("verify"), Integer.parseInt(arguments[2]), rounds);
    }

    /** One write of the size of a record and one force, again and again. */
    private static void forces(Path file) throws IOException {
        long end = System.nanoTime() + 1_000_000_000L;
        Measure measure = new Measure();
        long count = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(400);
            for (; System.nanoTime() < end; count++) {
                channel.write(bytes.clear());
                channel.force(false);
            }
        }
        measure.print("floor: forces", count);
    }

    private static void commit(Path trail, int each) throws InterruptedException {
        try (FileAuditLog log =
                FileAuditLog.in(trail, "trail", new Logs.HandClock()).open()) {
            List<Thread> threads = new ArrayList<>();
            Measure measure = new Measure();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    for (int n = 0; n < each; n++) {
                        log.append(Logs.event(n));
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            measure.print("durable appends", (long) THREADS * each);
        }
    }

    private static void verify(Path trail, int records, int rounds) throws IOException, GeneralSecurityException {
        Measure measure = new Measure();
        try (FileAuditLog log = FileAuditLog.in(trail, "trail", new Logs.HandClock())
                .segmentBytes(16 << 20)
                .open()) {
            List<AuditEvent> batch = Collections.nCopies(1_000, Logs.event(1));
            for (int n = 0; n < records; n += batch.size()) {
                log.append(batch);
            }
        }
        measure.print("appends by thousands", records);
        long bytes = 0;
        for (Path segment : Segments.list(trail)) {
            bytes += Files.size(segment);
        }
        for (int round = 0; round < rounds; round++) {
            hashes(records, (int) (bytes / records));
            measure = new Measure();
            Verification found = Logs.verify(trail);
            measure.print("verified " + found.kind(), records);
            parallel(trail, records);
        }
    }

    private static void parallel(Path trail, int records) {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Measure measure = new Measure();
            Verification found =
                    Verifier.of(new Logs.HandClock()).inParallel(threads, 2).verify(FileRecordSource.of(trail));
            measure.print("verified by two threads " + found.kind(), records);
        } finally {
            threads.shutdown();
        }
    }

    /** Three hashes for each record: its leaf, its chain hash, and one node of the tree. */
    private static void hashes(int records, int length) throws GeneralSecurityException {
        Measure measure = new Measure();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] text = new byte[length];
        byte[] hash = new byte[32];
        for (int i = 0; i < records; i++) {
            text[0] = hash[0];
            for (int part : new int[] {length, CHAIN_BYTES, NODE_BYTES}) {
                digest.update(text, 0, part);
                digest.digest(hash, 0, hash.length);
            }
        }
        measure.print("floor: hashes of " + length + " bytes", records);
    }

    /** Time since it was created, on the wall and of the processors. */
    private static final class Measure {
        private final long wall = System.nanoTime();
        private final Duration processors = processors();

        private static Duration processors() {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        }

        void print(String what, long count) {
            double seconds = (System.nanoTime() - wall) / 1e9;
            double busy = processors().minus(processors).toNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d in %.2f s = %.0f/s; processors %.2f s = %.2f us each%n",
                    what,
                    count,
                    seconds,
                    count / seconds,
                    busy,
                    busy / count * 1e6);
        }
    }
}
