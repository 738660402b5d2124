package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints how fast the log is on this machine; give it the directory to write to. */
final class AuditSpeed {
    private static final int THREADS = 16;

    private AuditSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "audit-speed");
        commit(folder.resolve("commit"), Integer.parseInt(arguments[1]));
        verify(folder.resolve("verify"), Integer.parseInt(arguments[2]));
    }

    private static void commit(Path trail, int each) throws InterruptedException {
        try (FileAuditLog log =
                FileAuditLog.in(trail, "trail", new Logs.HandClock()).open()) {
            List<Thread> threads = new ArrayList<>();
            long start = System.nanoTime();
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
            print("durable appends", THREADS * each, start);
        }
    }

    private static void verify(Path trail, int records) {
        try (FileAuditLog log =
                FileAuditLog.in(trail, "trail", new Logs.HandClock()).open()) {
            List<AuditEvent> batch = Collections.nCopies(1_000, Logs.event(1));
            for (int n = 0; n < records; n += batch.size()) {
                log.append(batch);
            }
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Verification found = Logs.verify(trail);
            print("verified " + found.kind(), records, start);
        }
    }

    private static void print(String what, long count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %d in %.2f s = %.0f/s%n", what, count, seconds, count / seconds);
    }
}
