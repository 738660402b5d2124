package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verifier in docs, which shares no code with this one, says the same of logs that are intact and damaged.
 * {@code -Dassay.audit.logs=1000} makes a long run of it.
 */
class IndependentVerifierTest {
    private static final int LOGS = Integer.getInteger("assay.audit.logs", 40);
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_audit_log.py");

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");
    private final Random random = new Random(42);

    @TempDir
    private Path folder;

    @Test
    void both_verifiers_say_the_same() throws IOException, InterruptedException {
        List<String> cases = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < LOGS; i++) {
            Path trail = folder.resolve("trail-" + i);
            FileAnchor anchor = new FileAnchor(folder.resolve("anchors-" + i));
            write(trail, anchor);
            damage(trail, i % 10);
            cases.add(trail + "\t" + folder.resolve("anchors-" + i));
            expected.add(word(Logs.verify(trail, signer.key(), anchor)));
        }

        List<String> found = run(cases);

        assertThat(found).isEqualTo(expected);
        assertThat(expected.stream().map(line -> line.split(" ")[0]).distinct())
                .contains("INTACT", "CORRUPT", "TRUNCATED", "MISSING", "FORKED", "PRUNED");
    }

    private String alone(Path trail, String... checkpoints) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), trail.toString()));
        command.addAll(List.of(checkpoints));
        Path output = folder.resolve("alone");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            return exit + " " + Files.readString(output).strip().replaceAll("[0-9a-f]{64}", "root");
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
    }

    @Test
    void the_script_tells_what_no_checkpoint_proves_and_reads_checkpoints_or_fails()
            throws IOException, InterruptedException {
        Path trail = folder.resolve("trail");
        Path anchors = folder.resolve("anchors");
        FileAnchor anchor = new FileAnchor(anchors);
        write(trail, anchor);
        long size = anchor.all().stream()
                .mapToLong(found -> found.checkpoint().size())
                .max()
                .orElseThrow();
        String good = Files.readString(anchors);

        assertThat(alone(trail)).matches("0 (PRUNED \\d+ )?INTACT \\d+ root UNANCHORED");
        assertThat(alone(trail, anchors.toString())).matches("0 (PRUNED \\d+ )?INTACT \\d+ root ANCHORED " + size);
        for (String bad : List.of("", "nothing\n", good + "trail\nsix", good + good.replace("\u2014 ", "- "))) {
            Files.writeString(anchors, bad);
            assertThat(alone(trail, anchors.toString()))
                    .isEqualTo("2 " + anchors + " must hold checkpoints and nothing else, but does not");
        }
        assertThat(alone(trail, folder.resolve("none").toString())).startsWith("2 ");
        Files.writeString(anchors, good + "trail\n6");
        assertThat(alone(trail, anchors.toString())).startsWith("0 ");
        clear(trail);
        assertThat(alone(trail, anchors.toString())).isEqualTo("1 MISSING " + size);
    }

    /** Every other log is pruned of what is in its first files. */
    private void write(Path trail, FileAnchor anchor) {
        HandClock clock = new HandClock();
        try (FileAuditLog log = FileAuditLog.in(trail, "trail", clock)
                .segmentBytes(4096)
                .anchoredBy(signer, List.of(anchor))
                .notRecordingCheckpoints()
                .checkpointEvery(10, Duration.ofDays(1))
                .open()) {
            int batches = 5 + random.nextInt(15);
            for (int i = 0; i < batches; i++) {
                int number = i;
                log.append(random.ints(1 + random.nextInt(3), 0, 0x3000)
                        .mapToObj(point -> Logs.event(number).because("a\"\\\n" + (char) point))
                        .toList());
                if (i == batches / 2) {
                    clock.set(Logs.START.plus(Duration.ofDays(200)));
                }
            }
            if (random.nextBoolean()) {
                log.prune(Actor.of("kim"), "old");
            }
        }
    }

    private void damage(Path trail, int kind) throws IOException {
        List<Path> segments = Segments.list(trail);
        Path segment = segments.get(random.nextInt(segments.size()));
        Path last = segments.get(segments.size() - 1);
        byte[] bytes = Files.readAllBytes(segment);
        switch (kind) {
            case 2, 3 -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(segment, bytes);
            }
            case 4 -> Files.write(last, Arrays.copyOf(Files.readAllBytes(last), (int) Files.size(last) - 40));
            case 5 -> Files.delete(last);
            case 6 -> clear(trail);
            case 7 -> {
                clear(trail);
                Logs.write(trail, 70);
            }
            case 8 -> Files.delete(stub(trail).orElse(segments.get(0)));
            case 9 -> {
                Path stub = stub(trail).orElse(trail.resolve("00000000000000000004.pruned"));
                Files.writeString(stub, "{\"checkpoint\":\"\",\"record\":\"7\"}");
            }
            default -> assertThat(segments).isNotEmpty();
        }
    }

    private static Optional<Path> stub(Path trail) throws IOException {
        return Optional.ofNullable(Segments.listing(trail).stub());
    }

    private static void clear(Path trail) throws IOException {
        for (Path each : Segments.list(trail)) {
            Files.delete(each);
        }
        Files.deleteIfExists(stub(trail).orElse(trail.resolve("none")));
    }

    private static String word(Verification found) {
        return switch (found.kind()) {
            case INTACT_ANCHORED, INTACT_UNANCHORED_TAIL, CLOCK_REGRESSION -> "INTACT";
            case TRUNCATED ->
                "TRUNCATED " + ((Verification.Truncated) found).anchorSize() + " "
                        + ((Verification.Truncated) found).foundSize();
            case FORKED ->
                "FORKED " + ((Verification.Forked) found).anchor().checkpoint().size();
            case MISSING ->
                "MISSING "
                        + ((Verification.Missing) found).expected().checkpoint().size();
            case PRUNED -> {
                Verification.Pruned pruned = (Verification.Pruned) found;
                yield "PRUNED " + pruned.records() + " " + word(pruned.otherwise());
            }
            default -> found.kind().name();
        };
    }

    /** Runs the script on all logs at once; roots and places of damage are not compared: in a batch,
     * each verifier may notice another record first. */
    private List<String> run(List<String> cases) throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("cases"), cases);
        Path output = folder.resolve("found");
        Process python;
        try {
            python = new ProcessBuilder("python3", SCRIPT.toString(), "-")
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        assertThat(python.waitFor()).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .map(line -> line.replaceAll("^(PRUNED \\d+ )?(INTACT|TORN|CORRUPT) .*", "$1$2"))
                .toList();
    }
}
