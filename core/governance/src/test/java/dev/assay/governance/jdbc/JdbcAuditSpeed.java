package dev.assay.governance.jdbc;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how many transactions with one record each a database commits; give it threads and appends of each. */
final class JdbcAuditSpeed {
    private JdbcAuditSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        for (Databases database : Databases.values()) {
            if (arguments.length > 2 && !arguments[2].equals(database.name())) {
                continue;
            }
            try (Pool pool = new Pool(database.create())) {
                JdbcAuditLog log = JdbcAuditLog.open(pool.dataSource(), "main");
                for (int round = 0; round < 3; round++) {
                    measure(database, log, threads, each);
                }
            }
        }
    }

    private static void measure(Databases database, JdbcAuditLog log, int threads, int each)
            throws InterruptedException {
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));
        List<Thread> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    log.append(event);
                }
            });
            thread.start();
            all.add(thread);
        }
        for (Thread thread : all) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s, %d threads: %d transactions in %.2f s = %.0f/s%n",
                database,
                threads,
                threads * each,
                seconds,
                threads * each / seconds);
    }
}
