package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that appends, of which strace lets each call for a file fail, or in which it is killed. What was promised must be
 * there afterwards. {@code -Dassay.audit.strace=1} does so with every call and every length of a file; unless set, a few of
 * them fit into every build. Skipped where there is no strace.
 */
class StraceTest {
    private static final int EACH = Integer.getInteger("assay.audit.strace", 60);
    private static final int RECORDS = 14;
    private static final int BEGUN = 3;
    private static final int SEGMENT = 4096;
    private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "signal=KILL");

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private int logs;
    private List<String> names = List.of();

    /** Appends a few events and says what was promised. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            append(Path.of(arguments[0]), System.out::println);
        }
    }

    private static void append(Path trail, Consumer<String> promise) {
        try (FileAuditLog log = log(trail)) {
            for (int i = BEGUN + 1; i <= RECORDS; i++) {
                log.append(Logs.event(i));
                promise.accept("g-" + i);
            }
        }
    }

    private static FileAuditLog log(Path trail) {
        return FileAuditLog.in(trail, "trail", new HandClock())
                .segmentBytes(SEGMENT)
                .open();
    }

    @BeforeEach
    void look_for_strace() throws IOException, InterruptedException {
        assumeTrue(runs("strace", "-o", "/dev/null", "true"), "no strace here that may trace");
        assumeTrue(runs("prlimit", "true"), "no prlimit here");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nothing_that_was_promised_is_lost_by_any_call_that_fails() throws IOException, InterruptedException {
        Map<String, Integer> calls = calls();
        assertThat(calls).containsKeys("openat", "write", "fsync", "rename", "fcntl");

        int cases = 0;
        int number = 0;
        for (Map.Entry<String, Integer> call : calls.entrySet()) {
            for (int nth = 1; nth <= call.getValue(); nth++) {
                for (String fault : FAULTS) {
                    if (number++ % EACH == 0) {
                        String injection = call.getKey() + ":" + fault + ":when=" + nth;
                        String trace = "trace=" + call.getKey();
                        check(injection, "-o", "/dev/null", "-e", trace, "-e", "inject=" + injection);
                        cases++;
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        System.out.println(cases + " of " + number + " faults of calls: " + calls);
    }

    /** A file that may get no longer makes the kernel write a part and then refuse the rest. */
    @Test
    void nothing_that_was_promised_is_lost_by_writes_that_are_cut_short() throws IOException, InterruptedException {
        int cases = 0;
        for (int length = 0; length <= SEGMENT; length += 31 * Math.max(1, EACH / 6)) {
            Path trail = next();

            List<String> promised = run(trail, List.of("prlimit", "--fsize=" + length));

            look("length " + length, trail, promised);
            cases++;
        }
        assertThat(wrong).isEmpty();
        System.out.println(cases + " writes that were cut short");
    }

    private void check(String name, String... options) throws IOException, InterruptedException {
        Path trail = next();
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq"));
        for (Path file : files(trail)) {
            command.addAll(List.of("-P", file.toString()));
        }
        command.addAll(List.of(options));

        look(name, trail, run(trail, command));
    }

    /** Returns a log of a few records that ends in an incomplete one, so that what mends it is among the calls. */
    private Path next() throws IOException {
        Path begun = folder.resolve("begun");
        if (!Files.exists(begun)) {
            Logs.write(begun, BEGUN);
            Files.write(Segments.list(begun).get(0), new byte[] {'A', 'U', 'D'}, StandardOpenOption.APPEND);
        }
        Path trail = Files.createDirectory(folder.resolve("trail-" + ++logs));
        Files.copy(Segments.list(begun).get(0), Segments.file(trail, 1));
        return trail;
    }

    /** The files that a log of so many records has, which a log without faults tells. */
    private List<Path> files(Path trail) throws IOException {
        if (names.isEmpty()) {
            Path model = next();
            append(model, promised -> {});
            try (Stream<Path> found = Files.list(model)) {
                names = found.map(file -> file.getFileName().toString()).toList();
            }
        }
        List<Path> files = new ArrayList<>(List.of(trail));
        for (String name : names) {
            files.add(trail.resolve(name));
            files.add(trail.resolve(name + (name.endsWith(".torn") ? ".pending" : ".new")));
        }
        return files;
    }

    /** Returns how often a run without faults makes each call for its files. */
    private Map<String, Integer> calls() throws IOException, InterruptedException {
        Path output = folder.resolve("calls");
        check("no fault", "-o", output.toString());
        Map<String, Integer> calls = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            String call = line.replaceFirst("^\\d+ +", "");
            if (call.matches("\\w+\\(.*")) {
                calls.merge(call.substring(0, call.indexOf('(')), 1, Integer::sum);
            }
        }
        return calls;
    }

    private List<String> run(Path trail, List<String> before) throws IOException, InterruptedException {
        Path output = folder.resolve("promised");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName(),
                trail.toString()));
        Process child = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // The last line may be cut where the process ended.
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Opens a log again, and notes what is not as it was promised. */
    private void look(String name, Path trail, List<String> promised) {
        try {
            requireAll(name, trail, promised);
        } catch (AssertionError | RuntimeException e) {
            wrong.add(name + ": " + e);
        }
    }

    private static void requireAll(String name, Path trail, List<String> promised) {
        try (FileAuditLog log = log(trail);
                Stream<AuditRecord> records = log.read(1)) {
            List<String> found = records.filter(added -> added.event().type().equals("grant.issued"))
                    .map(added -> added.event().subject().id())
                    .skip(BEGUN)
                    .toList();
            assertThat(log.status().isWritable()).as(name).isTrue();
            assertThat(found.size() - promised.size()).as(name).isBetween(0, 1);
            assertThat(found.subList(0, promised.size())).as(name).isEqualTo(promised);
            assertThat(log.size()).as(name).isGreaterThanOrEqualTo(BEGUN + 1L);
            assertThat(Verifier.of(new HandClock()).verify(log.source()))
                    .as(name)
                    .isInstanceOf(Verification.IntactUnanchoredTail.class);
        }
    }
}
