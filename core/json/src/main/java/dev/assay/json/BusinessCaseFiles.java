package dev.assay.json;

import dev.assay.json.internal.business.CaseForm;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.json.internal.value.ValueFile;
import dev.assay.value.business.BusinessCase;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Business cases as YAML and JSON files. Thread-safe. Needs the module {@code dev.assay.value}.
 *
 * <p>A file says what {@link BusinessCase} says, in kebab-case: reading what was written gives an equal case. Amounts are exact.
 * A file is read whole or not at all; everything that is wrong with its form and with the case is said at once in English and
 * Korean, each with its code, line, column and path. Only what all readers of YAML agree about is read.
 *
 * @since 0.1
 */
// Who reads cases requires the module of value; who does not must not be made to.
@SuppressWarnings("exports")
public final class BusinessCaseFiles {
    private static final ValueFile<BusinessCase> FILE = new ValueFile<>(new CaseForm());

    private BusinessCaseFiles() {}

    /**
     * Reads a business case from a UTF-8 file of at most a million bytes.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the case
     * @throws dev.assay.quality.finding.FindingsException if the file has another ending, cannot be read or is not a business case, with
     *     everything that is wrong
     */
    public static BusinessCase read(Path file) {
        String source = Objects.requireNonNull(file, "file").toString();
        TreeFormat format = ValueFile.guarded(source, () -> FileNames.formatToRead(file));
        return FILE.read(ValueFile.guarded(source, () -> SourceText.of(file)), format, source);
    }

    /**
     * Reads a business case from YAML.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the case
     * @throws dev.assay.quality.finding.FindingsException if the text is not a business case, with everything that is wrong
     */
    public static BusinessCase readYaml(String yaml, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source);
    }

    /**
     * Reads a business case from JSON.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the case
     * @throws dev.assay.quality.finding.FindingsException if the text is not a business case, with everything that is wrong
     */
    public static BusinessCase readJson(String json, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source);
    }

    /**
     * Writes a business case as YAML.
     *
     * @param businessCase the case
     * @return the same text for equal cases, with LF line ends
     * @throws IllegalArgumentException if a driver's uncertainty is an application's own code, or the text would have more than a million bytes
     */
    public static String toYaml(BusinessCase businessCase) {
        return FILE.write(Objects.requireNonNull(businessCase, "businessCase"), TreeFormat.YAML);
    }

    /**
     * Writes a business case as JSON.
     *
     * @param businessCase the case
     * @return the same text for equal cases, with LF line ends
     * @throws IllegalArgumentException if a driver's uncertainty is an application's own code, or the text would have more than a million bytes
     */
    public static String toJson(BusinessCase businessCase) {
        return FILE.write(Objects.requireNonNull(businessCase, "businessCase"), TreeFormat.JSON);
    }

    /**
     * Writes a business case to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param businessCase the case
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending, a driver's uncertainty is an application's own code, or the file would have more than a million
     *     bytes
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(BusinessCase businessCase, Path file) {
        Objects.requireNonNull(businessCase, "businessCase");
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, FILE.write(businessCase, format));
    }
}
