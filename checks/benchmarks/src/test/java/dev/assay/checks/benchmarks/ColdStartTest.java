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
    // The goal of 300 ms and a quarter, as for the other speeds that a build holds; see the module's README.
    private static final long LIMIT_MILLIS = Long.getLong("assay.coldStartMillis", 375);
    private static final long LIMIT_BYTES = 1_500_000;
    // On top of an empty JVM 559 on Java 17 and 715 on Java 25; unlike times the same whatever else the machine does.
    private static final int LIMIT_CLASSES = 750;

    @Test
    void a_small_suite_starts_within_its_limit() throws Exception {
        Start empty = Start.best(ColdStart.Nothing.class, "NOTHING");
        Start suite = Start.best(ColdStart.class, "PASSED");

        System.out.println("cold start: empty JVM " + empty + ", with a suite " + suite + ", difference "
                + suite.minus(empty) + " (best of " + RUNS + ")");
        assertThat(suite.minus(empty).leastDisturbed()).isBetween(10L, LIMIT_MILLIS);
    }

    @Test
    void a_small_suite_loads_no_more_classes_than_it_used_to() throws Exception {
        long empty = classesLoaded(ColdStart.Nothing.class);
        long suite = classesLoaded(ColdStart.class);

        System.out.println("cold start: empty JVM " + empty + " classes, with a suite " + suite);
        assertThat(empty).isGreaterThan(100);
        assertThat(suite - empty).isBetween(100L, (long) LIMIT_CLASSES);
    }

    private static long classesLoaded(Class<?> program) throws Exception {
        return run(program, "-Xlog:class+load")
                .lines()
                .filter(line -> line.contains(" source: "))
                .count();
    }

    /**
     * From the start of a process to its answer, on the clock and by what its threads used of the processors. Other
     * work on the machine lengthens the first, threads of the JVM beside the program lengthen the second.
     */
    private record Start(long clock, long processor) {
        static Start best(Class<?> program, String answer) throws Exception {
            long clock = Long.MAX_VALUE;
            long processor = Long.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
                Start start = once(program, answer);
                clock = Math.min(clock, start.clock);
                processor = Math.min(processor, start.processor);
            }
            return new Start(clock, processor);
        }

        private static Start once(Class<?> program, String answer) throws Exception {
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

        Start minus(Start other) {
            return new Start(clock - other.clock, processor - other.processor);
        }

        long leastDisturbed() {
            return Math.min(clock, processor);
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
