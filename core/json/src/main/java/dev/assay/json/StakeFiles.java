package dev.assay.json;

import dev.assay.json.internal.stake.StakeForm;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.json.internal.value.ValueFile;
import dev.assay.quality.Suite;
import dev.assay.value.stake.book.StakeBook;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Prices of failures, fixes and budgets as YAML and JSON files. Thread-safe. Needs the module {@code dev.assay.value}.
 *
 * <p>A file says what {@link StakeBook} says, in kebab-case: reading what was written gives an equal book. Amounts are exact. A
 * file is read whole or not at all; everything that is wrong with it, and everything in which it does not fit its suite, is said
 * at once in English and Korean, each with its code, line, column and path. Only what all readers of YAML agree about is read.
 *
 * @since 0.1
 */
// Who reads stakes requires the module of value; who does not must not be made to.
@SuppressWarnings("exports")
public final class StakeFiles {
    private static final ValueFile<StakeBook> FILE = new ValueFile<>(StakeForm.alone());

    private StakeFiles() {}

    /**
     * Reads a book from a UTF-8 file of at most a million bytes and holds it against a suite.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param suite the suite whose failures it prices
     * @return the book
     * @throws dev.assay.quality.finding.FindingsException if the file has another ending, cannot be read, is not a book or does
     *     not fit the suite, with everything that is wrong
     */
    public static StakeBook read(Path file, Suite suite) {
        String source = Objects.requireNonNull(file, "file").toString();
        TreeFormat format = ValueFile.guarded(source, () -> FileNames.formatToRead(file));
        String text = ValueFile.guarded(source, () -> SourceText.of(file));
        return new ValueFile<>(StakeForm.of(suite)).read(text, format, source);
    }

    /**
     * Reads a book from YAML.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the book, which was held against no suite yet
     * @throws dev.assay.quality.finding.FindingsException if the text is not a book, with everything that is wrong
     */
    public static StakeBook readYaml(String yaml, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source);
    }

    /**
     * Reads a book from JSON.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the book, which was held against no suite yet
     * @throws dev.assay.quality.finding.FindingsException if the text is not a book, with everything that is wrong
     */
    public static StakeBook readJson(String json, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source);
    }

    /**
     * Writes a book as YAML.
     *
     * @param book the book
     * @return the same text for equal books, with LF line ends
     * @throws IllegalArgumentException if the text would have more than a million bytes
     */
    public static String toYaml(StakeBook book) {
        return FILE.write(Objects.requireNonNull(book, "book"), TreeFormat.YAML);
    }

    /**
     * Writes a book as JSON.
     *
     * @param book the book
     * @return the same text for equal books, with LF line ends
     * @throws IllegalArgumentException if the text would have more than a million bytes
     */
    public static String toJson(StakeBook book) {
        return FILE.write(Objects.requireNonNull(book, "book"), TreeFormat.JSON);
    }

    /**
     * Writes a book to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param book the book
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending, or the file would have more than a million bytes
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(StakeBook book, Path file) {
        Objects.requireNonNull(book, "book");
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, FILE.write(book, format));
    }
}
