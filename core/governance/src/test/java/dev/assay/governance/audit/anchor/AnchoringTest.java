package dev.assay.governance.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchoringTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final LongFunction<Hash> ROOTS = size -> Hash.sha256(new byte[] {(byte) size});
    private static final LongFunction<Hash> OTHER_ROOTS = size -> Hash.sha256(new byte[] {1, (byte) size});

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private Anchoring anchoring(CheckpointSigner key, AnchorSink... sinks) {
        return new Anchoring("trail", key, List.of(sinks), CLOCK);
    }

    @Test
    void a_checkpoint_reaches_every_sink() {
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        List<SignedCheckpoint> called = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Anchoring anchoring =
                anchoring(signer, file, new CallbackAnchor("mail", called::add), new AppendableAnchor("report", text));

        Anchored made = anchoring.anchor(5, ROOTS);

        assertThat(made.kept()).hasSize(3);
        assertThat(made.checkpoint().checkpoint()).isEqualTo(new Checkpoint("trail", 5, ROOTS.apply(5)));
        assertThat(anchoring.latest()).contains(made.checkpoint());
        assertThat(called).containsExactly(made.checkpoint());
        assertThat(text).hasToString(made.checkpoint().text());
        assertThat(anchoring.window(5)).isEqualTo(new UnanchoredWindow(0, Duration.ZERO));
        assertThat(anchoring.window(8).records()).isEqualTo(3);
    }

    @Test
    void a_log_that_lost_records_is_not_signed() {
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        anchoring(signer, file).anchor(5, ROOTS);

        assertThatThrownBy(() -> anchoring(signer, new AppendableAnchor("report", new StringBuilder()), file)
                        .anchor(4, ROOTS))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must have the 5 records of its last checkpoint, but has 4");
        assertThat(fileSizes(file)).containsExactly(5L);
    }

    @Test
    void a_log_with_another_past_is_not_signed() {
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        anchoring(signer, file).anchor(5, ROOTS);

        assertThatThrownBy(() -> anchoring(signer, file).anchor(6, OTHER_ROOTS))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must be the one of its checkpoint at 5 records, but is another");
        assertThatThrownBy(() -> anchoring(signer, file).anchor(5, OTHER_ROOTS)).isInstanceOf(AuditException.class);
    }

    @Test
    void the_newest_of_all_sinks_counts() {
        FileAnchor old = new FileAnchor(folder.resolve("old"));
        FileAnchor young = new FileAnchor(folder.resolve("young"));
        anchoring(signer, old).anchor(5, ROOTS);
        anchoring(signer, young).anchor(9, ROOTS);

        assertThatThrownBy(() -> anchoring(signer, old, young).anchor(7, ROOTS)).hasMessageContaining("the 9 records");
        assertThatThrownBy(() -> anchoring(signer, young, old).anchor(7, ROOTS)).hasMessageContaining("the 9 records");
    }

    @Test
    void a_sink_that_fell_behind_is_not_contradicted_either() {
        FileAnchor old = new FileAnchor(folder.resolve("old"));
        FileAnchor forged = new FileAnchor(folder.resolve("forged"));
        anchoring(signer, old).anchor(6, ROOTS);
        anchoring(signer, forged).anchor(10, OTHER_ROOTS);

        assertThatThrownBy(() -> anchoring(signer, old, forged).anchor(11, OTHER_ROOTS))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must be the one of its checkpoint at 6 records, but is another");
        assertThatThrownBy(() -> anchoring(signer, forged, old).anchor(11, OTHER_ROOTS))
                .isInstanceOf(AuditException.class);
        assertThat(fileSizes(forged)).containsExactly(10L);
    }

    @Test
    void a_file_that_was_spoilt_is_no_file_without_checkpoints() throws IOException {
        Path path = folder.resolve("anchors");
        FileAnchor file = new FileAnchor(path);
        anchoring(signer, file).anchor(5, ROOTS);
        String good = Files.readString(path);

        for (String bad : List.of(
                good.replace("\u2014 ", "- "),
                good + good.replace("\u2014 ", "- "),
                good + "trail\n6\n\n",
                good + "trail\nsix",
                good + "\n",
                good.replace("\u2014 ", "- ") + good)) {
            Files.writeString(path, bad);

            assertThatThrownBy(file::all).as(bad).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> anchoring(signer, file).anchor(6, ROOTS)).isInstanceOf(AuditException.class);
            assertThat(Files.readString(path)).isEqualTo(bad);
        }
    }

    @Test
    void every_beginning_of_a_checkpoint_is_put_aside_and_kept() throws IOException {
        Path path = folder.resolve("anchors");
        FileAnchor file = new FileAnchor(path);
        SignedCheckpoint first = anchoring(signer, file).anchor(5, ROOTS).checkpoint();
        byte[] good = Files.readAllBytes(path);

        for (int cut = 1; cut < good.length; cut++) {
            byte[] torn = Arrays.copyOf(good, good.length + cut);
            System.arraycopy(good, 0, torn, good.length, cut);
            Files.write(path, torn);
            assertThat(file.all()).containsExactly(first);
        }
        file.publish(first);

        assertThat(file.all()).containsExactly(first, first);
        assertThat(Files.readAllBytes(folder.resolve("anchors.torn"))).isEqualTo(Arrays.copyOf(good, good.length - 1));
    }

    @Test
    void a_checkpoint_of_another_key_is_not_built_upon() {
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        anchoring(KeyPairSigner.generate("trail-key"), file).anchor(5, ROOTS);

        assertThatThrownBy(() -> anchoring(signer, file).anchor(6, ROOTS))
                .hasMessageEndingWith("must be signed by trail-key, but is signed by [trail-key]");
    }

    @Test
    void a_checkpoint_of_another_log_does_not_matter() {
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        new Anchoring("other", signer, List.of(file), CLOCK).anchor(50, ROOTS);

        assertThat(anchoring(signer, file).anchor(6, ROOTS).kept()).hasSize(1);
    }

    @Test
    void a_sink_that_fails_is_named_and_does_not_narrow_the_window() {
        AnchorSink broken = new CallbackAnchor("mail", checkpoint -> {
            throw new IOException("no connection");
        });
        Anchoring anchoring = anchoring(signer, broken);

        Anchored made = anchoring.anchor(5, ROOTS);

        assertThat(made.failed()).containsExactly("mail");
        assertThat(anchoring.window(5).records()).isEqualTo(5);
        assertThat(anchoring.window(5).exceeds(4, Duration.ofDays(1))).isTrue();
    }

    @Test
    void a_checkpoint_that_was_not_written_to_its_end_is_not_in_the_way() throws IOException {
        Path path = folder.resolve("anchors");
        FileAnchor file = new FileAnchor(path);
        anchoring(signer, file).anchor(5, ROOTS);
        byte[] one = Files.readAllBytes(path);
        anchoring(signer, file).anchor(6, ROOTS);
        byte[] two = Files.readAllBytes(path);

        for (int cut = one.length; cut < two.length; cut++) {
            Files.write(path, Arrays.copyOf(two, cut));
            assertThat(fileSizes(file)).as("cut at " + cut).containsExactly(5L);
        }
        anchoring(signer, file).anchor(7, ROOTS);

        assertThat(fileSizes(file)).containsExactly(5L, 7L);
        Files.write(path, Arrays.copyOf(one, one.length - 1));
        assertThat(fileSizes(file)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_not_taken_for_none() throws IOException {
        Path path = Files.createDirectory(folder.resolve("anchors"));

        assertThatThrownBy(() -> anchoring(signer, new FileAnchor(path)).anchor(5, ROOTS))
                .hasMessage("checkpoints could not be read from " + path);
    }

    @Test
    void nothing_is_signed_where_no_sink_can_be_asked() {
        assertThatThrownBy(() -> anchoring(signer, deaf(new ArrayList<>())).anchor(5, ROOTS))
                .hasMessage("checkpoints could not be read from vault");
    }

    @Test
    void a_sink_that_cannot_be_asked_gets_nothing_and_keeps_nothing_from_others() {
        List<SignedCheckpoint> taken = new ArrayList<>();
        FileAnchor file = new FileAnchor(folder.resolve("anchors"));
        Anchoring anchoring = anchoring(signer, deaf(taken), file);

        Anchored made = anchoring.anchor(5, ROOTS);

        assertThat(made.failed()).containsExactly("vault");
        assertThat(made.kept()).containsExactly(file.name());
        assertThat(taken).isEmpty();
        assertThat(anchoring.window(5).records()).isZero();
        assertThat(anchoring.told()).isEqualTo(new KnownCheckpoints(List.of(made.checkpoint()), List.of("vault")));
        assertThatThrownBy(anchoring::known).hasMessage("checkpoints could not be read from vault");
        assertThatThrownBy(() -> anchoring.anchor(4, ROOTS))
                .hasMessage("log must have the 5 records of its last checkpoint, but has 4");
    }

    private static AnchorSink deaf(List<SignedCheckpoint> taken) {
        return new AnchorSink() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public void publish(SignedCheckpoint checkpoint) {
                taken.add(checkpoint);
            }

            @Override
            public Optional<SignedCheckpoint> latest(String origin) throws IOException {
                throw new IOException("no connection");
            }
        };
    }

    private static List<Long> fileSizes(FileAnchor file) {
        try {
            return file.all().stream().map(found -> found.checkpoint().size()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
