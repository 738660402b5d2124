package dev.assay.checks;

import dev.assay.checks.csv.CsvLayout;
import dev.assay.checks.csv.CsvSource;
import dev.assay.checks.source.Opener;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of comma-separated values, RFC 4180. Immutable.
 *
 * <p>A row is a map from column names to plain values. Without further words: a header line, commas, double quotes,
 * UTF-8, LF or CRLF. An empty field is null; a quoted empty field is an empty text, or null in a column of another type.
 * The types of columns that nothing declares are found by reading the whole file first, and a value that does not fit a
 * declared type is a fault that names the line.
 *
 * @since 0.1
 */
public final class Csv extends Dataset<Map<String, Object>> {
    private final Opener opener;
    private final CsvLayout layout;

    private Csv(Opener opener, CsvLayout layout) {
        this.opener = opener;
        this.layout = layout;
    }

    /** Opens a stream from its first byte, any number of times. */
    @FunctionalInterface
    public interface Content {
        /**
         * Opens the stream.
         *
         * @return a new stream, which the run closes
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Returns the dataset in a file, called by the file's name.
     *
     * @param file the file
     * @return the dataset
     */
    public static Csv at(Path file) {
        return of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /**
     * Returns the dataset in a stream that can be opened again.
     *
     * @param name what the dataset is called in outcomes and messages
     * @param content opens the stream
     * @return the dataset
     */
    public static Csv of(String name, Content content) {
        Objects.requireNonNull(content, "content");
        CsvLayout layout = new CsvLayout(
                Objects.requireNonNull(name, "name"),
                ',',
                '"',
                StandardCharsets.UTF_8,
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new Csv(content::open, layout);
    }

    /**
     * Says what the dataset is called in outcomes and messages.
     *
     * @param name the name
     * @return a new dataset
     */
    public Csv named(String name) {
        return with(new CsvLayout(
                Objects.requireNonNull(name, "name"),
                layout.separator(),
                layout.quote(),
                layout.charset(),
                layout.names(),
                layout.schema(),
                layout.types()));
    }

    /**
     * Says what stands between fields.
     *
     * @param separator any character but a quote or line end
     * @return a new dataset
     * @throws IllegalArgumentException if the character is a quote or line end
     */
    public Csv separatedBy(char separator) {
        if (separator == layout.quote() || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("separator must be neither a quote nor a line end, but was "
                    + (separator == '"' ? "\"" : "a line end"));
        }
        return with(new CsvLayout(
                layout.name(),
                separator,
                layout.quote(),
                layout.charset(),
                layout.names(),
                layout.schema(),
                layout.types()));
    }

    /**
     * Says how characters are encoded; bytes that are none in it are a fault.
     *
     * @param charset the encoding
     * @return a new dataset
     */
    public Csv encodedIn(Charset charset) {
        return with(new CsvLayout(
                layout.name(),
                layout.separator(),
                layout.quote(),
                Objects.requireNonNull(charset, "charset"),
                layout.names(),
                layout.schema(),
                layout.types()));
    }

    /**
     * Says that the file has no header line, and what its columns are called.
     *
     * @param columns the names in their order
     * @return a new dataset
     */
    public Csv withoutHeader(String... columns) {
        return with(new CsvLayout(
                layout.name(),
                layout.separator(),
                layout.quote(),
                layout.charset(),
                Optional.of(List.of(columns)),
                layout.schema(),
                layout.types()));
    }

    /**
     * Says which columns are read and what their types are; the file is then read once.
     *
     * @param schema the columns; others in the file are left out
     * @return a new dataset
     */
    public Csv typed(Schema schema) {
        return with(new CsvLayout(
                layout.name(),
                layout.separator(),
                layout.quote(),
                layout.charset(),
                layout.names(),
                Optional.of(schema),
                layout.types()));
    }

    /**
     * Says what the type of one column is, such as STRING for digits that are no number.
     *
     * @param column the exact name
     * @param type the type
     * @return a new dataset
     */
    public Csv typed(String column, DataType type) {
        Map<String, DataType> types = new HashMap<>(layout.types());
        types.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(type, "type"));
        return with(new CsvLayout(
                layout.name(),
                layout.separator(),
                layout.quote(),
                layout.charset(),
                layout.names(),
                layout.schema(),
                Map.copyOf(types)));
    }

    private Csv with(CsvLayout newLayout) {
        return new Csv(opener, newLayout);
    }

    @Override
    Source source() {
        return new CsvSource(opener, layout);
    }
}
