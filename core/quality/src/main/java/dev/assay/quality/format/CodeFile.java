package dev.assay.quality.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** A text file of codes beside this class: header lines start with {@code #}, a space parts words. */
final class CodeFile {

    private CodeFile() {}

    /** Returns the words of each line, in the order of the file. */
    static List<List<String>> rows(String name) {
        var stream = requireNonNull(CodeFile.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, US_ASCII))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
