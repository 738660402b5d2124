package dev.assay.json;

import dev.assay.json.internal.suite.SuiteReader;
import dev.assay.json.internal.suite.SuiteWriter;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.Suite;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Suites as YAML and JSON files. Thread-safe.
 *
 * <p>A file says exactly what the words of {@link dev.assay.quality.Expectations} say, in kebab-case: reading what was
 * written gives an equal suite, whatever the words, and the same fingerprint. A file is read whole or not at all;
 * everything that is wrong with it is said at once, up to a thousand faults, each with its line, column and path. Only what
 * all readers of YAML agree about is read: no anchors, aliases, tags or merge keys, and bare words such as {@code no},
 * {@code 012} and {@code 2019-01-01}, which mean different things to different readers, must be quoted or typed.
 *
 * @since 0.1
 */
public final class SuiteFiles {
    private SuiteFiles() {}

    /**
     * Reads a suite from a UTF-8 file of at most a million bytes.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the suite
     * @throws dev.assay.quality.data.FaultsException if the file has another ending, cannot be read or is not a suite,
     *     with everything that is wrong
     */
    public static Suite read(Path file) {
        TreeFormat format = FileNames.formatToRead(Objects.requireNonNull(file, "file"));
        return SuiteReader.read(SourceText.of(file), format, file.toString());
    }

    /**
     * Reads a suite from YAML.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the suite
     * @throws dev.assay.quality.data.FaultsException if the text is not a suite, with everything that is wrong
     */
    public static Suite readYaml(String yaml, String source) {
        Objects.requireNonNull(source, "source");
        return SuiteReader.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source);
    }

    /**
     * Reads a suite from JSON.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the suite
     * @throws dev.assay.quality.data.FaultsException if the text is not a suite, with everything that is wrong
     */
    public static Suite readJson(String json, String source) {
        Objects.requireNonNull(source, "source");
        return SuiteReader.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source);
    }

    /**
     * Writes a suite as YAML.
     *
     * @param suite the suite
     * @return the same text for equal suites, with LF line ends
     * @throws IllegalArgumentException if an expectation holds an application's own code, or the text would have more than a
     *     million bytes
     */
    public static String toYaml(Suite suite) {
        return SuiteWriter.write(Objects.requireNonNull(suite, "suite"), TreeFormat.YAML);
    }

    /**
     * Writes a suite as JSON.
     *
     * @param suite the suite
     * @return the same text for equal suites, with LF line ends
     * @throws IllegalArgumentException if an expectation holds an application's own code, or the text would have more than a
     *     million bytes
     */
    public static String toJson(Suite suite) {
        return SuiteWriter.write(Objects.requireNonNull(suite, "suite"), TreeFormat.JSON);
    }

    /**
     * Writes a suite to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param suite the suite
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending, an expectation holds an application's own code, or
     *     the file would have more than a million bytes
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Suite suite, Path file) {
        Objects.requireNonNull(suite, "suite");
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, SuiteWriter.write(suite, format));
    }
}
