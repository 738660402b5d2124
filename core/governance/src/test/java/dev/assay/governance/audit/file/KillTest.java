package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.file.Logs.HandClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that appends is killed again and again. {@code -Dassay.audit.kills=1000} makes a long run of it; unless set, a
 * few kills fit into every build.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("assay.audit.kills", 8);
    private static final int HALTS = Integer.getInteger("assay.audit.halts", 4);

    @TempDir
    private Path folder;

    /** Appends for ever and says what was promised; ends itself at a step of the disk if one is given. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            FailingDisk.Fault fault = FailingDisk.Fault.valueOf(arguments[1]);
            int halt = Integer.parseInt(arguments[2]);
            FileAuditLogBuilder builder = FileAuditLog.in(Path.of(arguments[0]), "trail", new HandClock())
                    .segmentBytes(16_384)
                    .disk(new FailingDisk(fault, step -> step == halt));
            try (FileAuditLog log = builder.open()) {
                for (long n = log.size() + 1; ; n++) {
                    AuditRecord added = log.append(Logs.event(n));
                    System.out.println(
                            added.seq() + " " + added.event().subject().id());
                }
            }
        }
    }

    @Test
    void nothing_that_was_promised_is_lost_by_kills_at_random() throws IOException, InterruptedException {
        Random random = new Random(7);
        List<String> promised = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start("HALT", 0);
            promised.addAll(kill(child, 1 + random.nextInt(200)));
        }

        requireAll(promised);
    }

    @Test
    void nothing_that_was_promised_is_lost_by_halts_at_steps_of_the_disk() throws IOException, InterruptedException {
        Random random = new Random(8);
        List<String> promised = new ArrayList<>();

        for (int halt = 0; halt < HALTS; halt++) {
            Process child = start(halt % 2 == 0 ? "HALT" : "HALT_IN_WRITE", 2 + random.nextInt(200));
            promised.addAll(kill(child, Integer.MAX_VALUE));
        }

        requireAll(promised);
    }

    private Process start(String fault, int halt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        folder.resolve("trail").toString(),
                        fault,
                        Integer.toString(halt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Kills a child after so many lines, and returns what it promised. */
    private static List<String> kill(Process child, int lines) throws IOException, InterruptedException {
        List<String> promised = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null) {
                promised.add(line);
                if (promised.size() == lines) {
                    child.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // The last line may be cut where the process ended.
        return promised.isEmpty() ? promised : promised.subList(0, promised.size() - 1);
    }

    private void requireAll(List<String> promised) {
        assertThat(promised).isNotEmpty();
        try (FileAuditLog log = FileAuditLog.in(folder.resolve("trail"), "trail", new HandClock())
                        .open();
                Stream<AuditRecord> records = log.read(1)) {
            List<AuditRecord> found = records.toList();
            assertThat(found)
                    .extracting(AuditRecord::seq)
                    .doesNotHaveDuplicates()
                    .hasSize((int) log.size());
            assertThat(found.stream()
                            .map(added ->
                                    added.seq() + " " + added.event().subject().id())
                            .collect(Collectors.toSet()))
                    .containsAll(promised);
            assertThat(log.status().isWritable()).isTrue();
        }
    }
}
