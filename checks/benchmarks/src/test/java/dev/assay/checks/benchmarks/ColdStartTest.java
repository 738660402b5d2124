package dev.assay.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    private static final List<String> PARTS =
            List.of("core/quality", "assay-quality", "checks/engine", "assay-checks", "fastcsv", "jspecify");
    private static final int RUNS = 9;
    // On a quiet machine 1.6 to 2; a limit in milliseconds would hold the machine, not the code.
    private static final double LIMIT_RATIO = 3;
    private static final long LIMIT_BYTES = 1_500_000;
    // On top of an empty JVM 469 on Java 17 and 730 on Java 25; unlike times the same whatever else the machine does.
    private static final int LIMIT_CLASSES = 750;

    @Test
    void a_small_suite_starts_within_its_limit() throws Exception {
        Start empty = Start.NEVER;
        Start document = Start.NEVER;
        Start suite = Start.NEVER;
        // In turn, so that an hour in which the machine is slow is slow for all three.
        for (int i = 0; i < RUNS; i++) {
            empty = empty.best(Start.of(ColdStart.Nothing.class, "NOTHING"));
            document = document.best(Start.of(ColdStart.Document.class, "1"));
            suite = suite.best(Start.of(ColdStart.class, "PASSED"));
        }

        double ratio = suite.minus(empty).dividedBy(document.minus(empty));
        System.out.printf(
                "cold start: empty JVM %s, with a suite %s, difference %s; %.2f of what a document takes (best of %d)%n",
                empty, suite, suite.minus(empty), ratio, RUNS);
        assertThat(ratio).isBetween(0.1, LIMIT_RATIO);
    }

    @Test
    void a_small_suite_loads_no_more_classes_than_it_used_to() throws Exception {
        List<String> empty = classesLoaded(ColdStart.Nothing.class);
        List<String> suite = classesLoaded(ColdStart.class);

        System.out.println("cold start: empty JVM " + empty.size() + " classes, with a suite " + suite.size());
        assertThat(empty).hasSizeGreaterThan(100);
        assertThat(suite.size() - empty.size()).isBetween(100, LIMIT_CLASSES);
    }

    @Test
    void a_small_suite_links_no_record_s_own_equality() throws Exception {
        List<String> suite = classesLoaded(ColdStart.class);

        assertThat(suite).contains("dev.assay.checks.Checks").doesNotContain("java.lang.runtime.ObjectMethods");
    }

    private static List<String> classesLoaded(Class<?> program) throws Exception {
        return run(program, "-Xlog:class+load:stdout:none")
                .lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /**
     * From the start of a process to its answer, on the clock and by what its threads used of the processors. Other
     * work on the machine lengthens the first, threads of the JVM beside the program lengthen the second.
     */
    private record Start(long clock, long processor) {
        static final Start NEVER = new Start(Long.MAX_VALUE, Long.MAX_VALUE);

        static Start of(Class<?> program, String answer) throws Exception {
            long started = System.nanoTime();
            Process process = start(program);
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                String line = output.readLine();
                long clock = (System.nanoTime() - started) / 1_000_000;
                // Where a platform does not tell, the clock has to do.
                long processor = process.info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(clock);
                assertThat(line).isEqualTo(answer);
                return new Start(clock, processor);
            } finally {
                process.getOutputStream().close();
                process.waitFor();
            }
        }

        Start best(Start other) {
            return new Start(Math.min(clock, other.clock), Math.min(processor, other.processor));
        }

        Start minus(Start other) {
            return new Start(clock - other.clock, processor - other.processor);
        }

        /** By the less disturbed of the two; what is divided by takes at least the clock's own unit. */
        double dividedBy(Start other) {
            return Math.min(
                    clock / (double) Math.max(1, other.clock), processor / (double) Math.max(1, other.processor));
        }

        @Override
        public String toString() {
            return clock + " ms (processor " + processor + " ms)";
        }
    }

    private static Process start(Class<?> program, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", ownClassPath(), program.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String run(Class<?> program, String... options) throws Exception {
        Process process = start(program, options);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** What an application with the one dependency has on its path, and the program itself. */
    private static String ownClassPath() throws Exception {
        return Stream.concat(
                        PARTS.stream()
                                .flatMap(part -> partsNamed(part).stream())
                                .map(Path::toString),
                        Stream.of(Path.of(ColdStart.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void the_engine_and_what_it_drags_in_stay_small() throws IOException {
        long bytes = 0;
        for (String part : PARTS) {
            for (Path path : partsNamed(part)) {
                bytes += Files.isDirectory(path) ? zippedSize(path) : Files.size(path);
            }
        }

        System.out.println("size: assay-quality, assay-checks and what they drag in: " + bytes + " bytes");
        assertThat(bytes).isBetween(100_000L, LIMIT_BYTES);
    }

    private static List<Path> partsNamed(String part) {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(path -> !path.contains("benchmarks"))
                .map(Path::of)
                .filter(path -> Files.isDirectory(path)
                        ? path.toString().replace('\\', '/').contains(part)
                        : path.getFileName().toString().matches(part + "-\\d.*"))
                .toList();
    }

    /** Before they are packed, modules stand as folders on the path. */
    private static long zippedSize(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.size();
    }
}
