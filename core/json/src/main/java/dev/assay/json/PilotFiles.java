package dev.assay.json;

import dev.assay.json.internal.pilot.PilotForm;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.json.internal.value.ValueFile;
import dev.assay.value.pilot.Pilot;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Pilots as YAML and JSON files. Thread-safe. Needs the module {@code dev.assay.value}.
 *
 * <p>A file holds the baseline with its digest, the design and the rule of decision; reading what was written gives an equal
 * pilot, and a baseline that was changed afterwards is refused. Money is exact. A file is read whole or not at all; everything
 * that is wrong is said at once in English and Korean, each with its code, line, column and path.
 *
 * @since 0.1
 */
// Who reads pilots requires the module of value; who does not must not be made to.
@SuppressWarnings("exports")
public final class PilotFiles {
    private static final ValueFile<Pilot> FILE = new ValueFile<>(new PilotForm());

    private PilotFiles() {}

    /**
     * Reads a pilot from a UTF-8 file of at most a million bytes.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the pilot
     * @throws dev.assay.quality.finding.FindingsException if the file has another ending, cannot be read or is not a pilot, with
     *     everything that is wrong
     */
    public static Pilot read(Path file) {
        String source = Objects.requireNonNull(file, "file").toString();
        TreeFormat format = ValueFile.guarded(source, () -> FileNames.formatToRead(file));
        return FILE.read(ValueFile.guarded(source, () -> SourceText.of(file)), format, source);
    }

    /**
     * Reads a pilot from YAML.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the pilot
     * @throws dev.assay.quality.finding.FindingsException if the text is not a pilot, with everything that is wrong
     */
    public static Pilot readYaml(String yaml, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source);
    }

    /**
     * Reads a pilot from JSON.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the pilot
     * @throws dev.assay.quality.finding.FindingsException if the text is not a pilot, with everything that is wrong
     */
    public static Pilot readJson(String json, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source);
    }

    /**
     * Writes a pilot as YAML.
     *
     * @param pilot the pilot
     * @return the same text for equal pilots, with LF line ends
     * @throws IllegalArgumentException if a text has half a character, or the text would have more than a million bytes
     */
    public static String toYaml(Pilot pilot) {
        return FILE.write(Objects.requireNonNull(pilot, "pilot"), TreeFormat.YAML);
    }

    /**
     * Writes a pilot as JSON.
     *
     * @param pilot the pilot
     * @return the same text for equal pilots, with LF line ends
     * @throws IllegalArgumentException if a text has half a character, or the text would have more than a million bytes
     */
    public static String toJson(Pilot pilot) {
        return FILE.write(Objects.requireNonNull(pilot, "pilot"), TreeFormat.JSON);
    }

    /**
     * Writes a pilot to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param pilot the pilot
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending, a text has half a character, or the file would have more than a million
     *     bytes
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Pilot pilot, Path file) {
        Objects.requireNonNull(pilot, "pilot");
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, FILE.write(pilot, format));
    }
}
