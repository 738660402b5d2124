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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values, RFC 4180. Immutable.
 *
 * <p>A row is a map from column names to plain values. Without further words a file has a header, commas, double quotes, and
 * is UTF-8, with a byte order mark or without; lines end
 * in LF, CRLF or CR. Quotes stand around a whole field or mean nothing; a quote within is doubled. Nothing is trimmed.
 *
 * <p><b>Null.</b> An empty field is null. An empty field in quotes is an empty text in a column of text and null in others.
 * The suite's missing codes are null as well, before types are found.
 *
 * <p><b>Types.</b> Where none is given, a column's type is found from all of its values before the run, never from a sample:
 *
 * <table>
 * <caption>What a value looks like</caption>
 * <tr><th>type</th><th>values</th></tr>
 * <tr><td>BOOLEAN</td><td>{@code true} and {@code false} in any letter case</td></tr>
 * <tr><td>INTEGER</td><td>up to 1000 digits with or without a minus sign; no plus sign, and no zero before another digit, because
 *     {@code 01234} is a code and no number</td></tr>
 * <tr><td>DECIMAL</td><td>the same with a point and more digits, or {@code .5}; exact, up to 1000 digits</td></tr>
 * <tr><td>DOUBLE</td><td>either with an exponent; {@code NaN}, {@code inf}, {@code infinity} in any letter case, the last two
 *     also with a minus sign</td></tr>
 * <tr><td>DATE</td><td>{@code 2019-12-31}</td></tr>
 * <tr><td>TIME</td><td>{@code 23:59}, {@code 23:59:59}, {@code 23:59:59.5}, up to nine digits</td></tr>
 * <tr><td>DATETIME</td><td>a date, a space or {@code T}, a time</td></tr>
 * <tr><td>INSTANT</td><td>the same with {@code Z} or an offset: {@code +09:00}, {@code +0900}, {@code +09}</td></tr>
 * <tr><td>STRING</td><td>anything else</td></tr>
 * </table>
 *
 * <p>Integers among decimals make a DECIMAL column, and numbers among doubles a DOUBLE one; any other mixture is text. A
 * column without a value is of type NULL: every word applies to it.
 *
 * <p><b>Faults</b>, told all together with their lines (the first twenty, and how many there are): no header or an empty
 * file, a name that is missing or occurs twice (only the first column may go without, as statistics programs write row
 * names), a record with more or fewer fields than the header, an empty line other than at the end, a quote that is not
 * closed or closed too early, a field of more than 16 million characters, bytes that are none of the charset's, a file that
 * begins like one of another kind, a value that does not fit a given type. In a file of a single column an empty line is a
 * null.
 *
 * @since 0.1
 */
public final class Csv extends Dataset<Map<String, @Nullable Object>> {
    private final Opener opener;
    private final CsvLayout layout;

    private Csv(Opener opener, CsvLayout layout) {
        this.opener = opener;
        this.layout = layout;
    }

    /**
     * Opens a stream from its first byte, any number of times: finding types takes one reading and measuring another.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Content {
        /**
         * Opens the stream.
         *
         * @return a new stream, which the run closes
         * @throws IOException if it cannot be opened; the run then ends with a fault
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
     * @throws IllegalArgumentException if the name is blank
     */
    public static Csv of(String name, Content content) {
        Objects.requireNonNull(content, "content");
        return new Csv(content::open, CsvLayout.named(requireName(name)));
    }

    /**
     * Says what the dataset is called in outcomes and messages.
     *
     * @param name the name
     * @return a new dataset
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public Csv named(String name) {
        return with(layout.withName(requireName(name)));
    }

    /**
     * Says what stands between fields.
     *
     * @param separator the character, in place of a comma
     * @return a new dataset
     * @throws IllegalArgumentException if it is a line end or the quote
     */
    public Csv separatedBy(char separator) {
        return with(layout.withSeparator(separator));
    }

    /**
     * Says what stands around fields that hold separators, quotes or line ends.
     *
     * @param quote the character, in place of a double quote
     * @return a new dataset
     * @throws IllegalArgumentException if it is a line end or the separator
     */
    public Csv quotedBy(char quote) {
        return with(layout.withQuote(quote));
    }

    /**
     * Says how characters are encoded; bytes that are none in it are a fault.
     *
     * @param charset the encoding, in place of UTF-8
     * @return a new dataset
     */
    public Csv encodedIn(Charset charset) {
        return with(layout.withCharset(Objects.requireNonNull(charset, "charset")));
    }

    /**
     * Says that the file has no header line, and what its columns are called.
     *
     * @param columns the names, one per column of the file, in their order
     * @return a new dataset
     * @throws IllegalArgumentException if there is no name, or one occurs twice
     */
    public Csv withoutHeader(String... columns) {
        List<String> names = List.of(columns);
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("columns must be at least one, each named once, but were " + names);
        }
        return with(layout.withNames(names));
    }

    /**
     * Says which columns are read and what their types are; the file is then read once. A value that does not fit is a fault,
     * whether an expectation reads its column or not. Expectations about which columns there are cannot be judged then, and
     * are refused.
     *
     * @param schema the columns, all of which must be in the file; others in the file are left out
     * @return a new dataset
     * @throws IllegalArgumentException if a type is none that a text can be read as
     */
    public Csv typed(Schema schema) {
        return with(layout.withSchema(requireReadable(schema)));
    }

    /**
     * Says what the type of one column is, such as STRING for digits that are no number.
     *
     * @param column the exact name, which must be in the file
     * @param type the type
     * @return a new dataset
     * @throws IllegalArgumentException if the type is none that a text can be read as
     */
    public Csv typed(String column, DataType type) {
        return with(layout.withType(Objects.requireNonNull(column, "column"), requireReadable(type)));
    }

    private Csv with(CsvLayout changed) {
        return new Csv(opener, changed);
    }

    @Override
    Source source() {
        return new CsvSource(opener, layout);
    }
}
