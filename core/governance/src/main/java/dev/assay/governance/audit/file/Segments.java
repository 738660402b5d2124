package dev.assay.governance.audit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the files of a log. */
final class Segments {
    private static final String SUFFIX = ".segment";
    private static final int DIGITS = 20;

    private Segments() {}

    static Path file(Path directory, long first) {
        return directory.resolve(String.format(Locale.ROOT, "%0" + DIGITS + "d", first) + SUFFIX);
    }

    static long first(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, DIGITS));
    }

    /**
     * Returns the segments in order; none if there is no directory. That a directory cannot be read must not look like a log
     * that was never begun.
     */
    static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{20}\\.segment"))
                    .sorted()
                    .toList();
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
