package dev.assay.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final String OLD = "old";
    /** Several times what a buffer or a page of the file system holds. */
    private static final String LONG = "0123456789abcde\n".repeat(20_000);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("outcome.json");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writes_a_file_that_was_not_there() throws IOException {
        AtomicFile.write(file, "{}");

        assertThat(file).content(UTF_8).isEqualTo("{}");
        assertThat(names()).containsExactly("outcome.json");
    }

    @Test
    void shows_the_old_file_until_the_new_one_is_complete() throws IOException {
        Files.writeString(file, OLD);
        List<String> seen = new ArrayList<>();

        AtomicFile.write(file, out -> {
            out.write(LONG);
            out.flush();
            seen.add(Files.readString(file));
        });

        assertThat(seen).containsExactly(OLD);
        assertThat(file).content(UTF_8).isEqualTo(LONG);
    }

    @Test
    void keeps_the_old_file_when_writing_fails_half_way() throws IOException {
        Files.writeString(file, OLD);

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(LONG);
                    out.flush();
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be writable, but was " + file)
                .hasRootCauseMessage("disk full");

        assertThat(file).content(UTF_8).isEqualTo(OLD);
        assertThat(names()).containsExactly("outcome.json");
    }

    @Test
    void leaves_nothing_behind_when_the_content_cannot_be_made() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(LONG);
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");

        assertThat(names()).isEmpty();
    }

    @Test
    void refuses_text_that_no_file_can_hold() throws IOException {
        Files.writeString(file, OLD);

        assertThatThrownBy(() -> AtomicFile.write(file, "half a pair: \ud800"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be writable, but was " + file);

        assertThat(file).content(UTF_8).isEqualTo(OLD);
    }

    @Test
    void readers_see_one_of_the_files_that_were_written_and_never_a_part() {
        AtomicFile.write(file, OLD);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Void>> writing = Stream.of(OLD, LONG)
                    .map(text -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, 50).forEach(i -> AtomicFile.write(file, text)), writers))
                    .toList();

            do {
                assertThat(file)
                        .content(UTF_8)
                        .satisfiesAnyOf(
                                text -> assertThat(text).isEqualTo(OLD),
                                text -> assertThat(text).isEqualTo(LONG));
            } while (!writing.stream().allMatch(CompletableFuture::isDone));

            assertThat(writing).allSatisfy(done -> assertThat(done).isCompleted());
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void refuses_to_replace_a_directory() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> AtomicFile.write(file, "{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be writable, but was " + file)
                .hasRootCauseMessage(file.toRealPath() + ": is a directory");

        assertThat(file).isDirectory();
        assertThat(names()).containsExactly("outcome.json");
    }

    @Test
    void replaces_what_a_link_leads_to() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX file system");
        Path real = Files.writeString(folder.resolve("real.json"), OLD);
        Files.createSymbolicLink(file, real);

        AtomicFile.write(file, "{}");

        assertThat(file).isSymbolicLink();
        assertThat(real).content(UTF_8).isEqualTo("{}");
    }

    @Test
    void keeps_who_may_read_a_file() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX file system");
        Files.writeString(file, OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        AtomicFile.write(file, "{}");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void lets_those_read_a_new_file_who_may_read_any_other() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX file system");
        Path other = Files.writeString(folder.resolve("other.json"), OLD);

        AtomicFile.write(file, "{}");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }
}
