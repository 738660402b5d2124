package dev.assay.governance.audit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the files of a log. */
final class Segments {
    /** What the names of stubs end with that are not sure to count. */
    private static final String DRAFT = ".pruned.new";

    private static final String SUFFIX = ".segment";
    private static final String STUB = ".pruned";
    private static final int DIGITS = 20;

    private Segments() {}

    static Path file(Path directory, long first) {
        return named(directory, first, SUFFIX);
    }

    static Path stub(Path directory, long first) {
        return named(directory, first, STUB);
    }

    static Path draft(Path directory, long first) {
        return named(directory, first, DRAFT);
    }

    private static Path named(Path directory, long first, String suffix) {
        return directory.resolve(String.format(Locale.ROOT, "%0" + DIGITS + "d", first) + suffix);
    }

    static long first(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, DIGITS));
    }

    /**
     * What is in the directory of a log, as one look at it finds it.
     *
     * @param stub what stands for pruned records; null if none were pruned
     * @param segments the segments that count, in order
     * @param leftOver segments and stubs that do not count any more
     */
    record Listing(@Nullable Path stub, List<Path> segments, List<Path> leftOver) {
        /** Returns the number of the first record that is left. */
        long first() {
            return stub == null ? 1 : Segments.first(stub);
        }
    }

    static Listing listing(Path directory) throws IOException {
        List<Path> files = files(directory);
        List<Path> segments = named(files, SUFFIX);
        List<Path> stubs = named(files, STUB);
        Path stub = stubs.isEmpty() ? null : stubs.get(stubs.size() - 1);
        long first = stub == null ? 1 : first(stub);
        List<Path> older = Stream.of(segments, stubs)
                .flatMap(List::stream)
                .filter(file -> first(file) < first)
                .toList();
        return new Listing(
                stub, segments.stream().filter(file -> first(file) >= first).toList(), older);
    }

    /** Returns the segments that count in order; none if there is no directory. */
    static List<Path> list(Path directory) throws IOException {
        return listing(directory).segments();
    }

    /** Returns the stubs that are not sure to count, in order. */
    static List<Path> drafts(Path directory) throws IOException {
        return named(files(directory), DRAFT);
    }

    /** Returns the files whose names are a number and a suffix, in order. */
    private static List<Path> named(List<Path> files, String suffix) {
        String pattern = "\\d{" + DIGITS + "}" + suffix.replace(".", "\\.");
        return files.stream()
                .filter(file -> file.getFileName().toString().matches(pattern))
                .sorted()
                .toList();
    }

    /** Returns all files; none if there is no directory. That it cannot be read must not look like a log never begun. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the index of the last segment before which there are at most so many records; 0 if there is none. */
    static int indexOf(List<Path> segments, long most) {
        int index = 0;
        while (index + 1 < segments.size() && first(segments.get(index + 1)) - 1 <= most) {
            index++;
        }
        return index;
    }
}
