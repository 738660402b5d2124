package dev.assay.checks.csv;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a CSV file is written.
 *
 * @param name what the dataset is called
 * @param separator what stands between fields
 * @param quote what stands around fields that hold separators, quotes or line ends
 * @param charset how characters are encoded
 * @param names the columns of a file without header; empty for a file with one
 * @param schema the columns to read, with their types; empty for all columns
 * @param types the types of some columns, which need not be found then
 * @since 0.1
 */
public record CsvLayout(
        String name,
        char separator,
        char quote,
        Charset charset,
        Optional<List<String>> names,
        Optional<Schema> schema,
        Map<String, DataType> types) {
    /** Checks that separator and quote can be told apart. */
    public CsvLayout {
        requireVisible("separator", separator);
        requireVisible("quote", quote);
        if (separator == quote) {
            throw new IllegalArgumentException("separator must not be the quote, but both were '" + quote + "'");
        }
    }

    private static void requireVisible(String what, char c) {
        if (c == '\n' || c == '\r') {
            throw new IllegalArgumentException(what + " must not be a line end, but was " + (c == '\n' ? "LF" : "CR"));
        }
    }

    /** Returns a layout of which nothing but its name was said. */
    public static CsvLayout named(String name) {
        return new CsvLayout(name, ',', '"', StandardCharsets.UTF_8, Optional.empty(), Optional.empty(), Map.of());
    }

    /** Returns this layout under another name. */
    public CsvLayout withName(String other) {
        return new CsvLayout(other, separator, quote, charset, names, schema, types);
    }

    /** Returns this layout with another separator. */
    public CsvLayout withSeparator(char other) {
        return new CsvLayout(name, other, quote, charset, names, schema, types);
    }

    /** Returns this layout with another quote. */
    public CsvLayout withQuote(char other) {
        return new CsvLayout(name, separator, other, charset, names, schema, types);
    }

    /** Returns this layout with another charset. */
    public CsvLayout withCharset(Charset other) {
        return new CsvLayout(name, separator, quote, other, names, schema, types);
    }

    /** Returns this layout without header. */
    public CsvLayout withNames(List<String> other) {
        return new CsvLayout(name, separator, quote, charset, Optional.of(other), schema, types);
    }

    /** Returns this layout with given columns. */
    public CsvLayout withSchema(Schema other) {
        return new CsvLayout(name, separator, quote, charset, names, Optional.of(other), types);
    }

    /** Returns this layout with the type of one more column. */
    public CsvLayout withType(String column, DataType type) {
        Map<String, DataType> more = new LinkedHashMap<>(types);
        more.put(column, type);
        return new CsvLayout(name, separator, quote, charset, names, schema, more);
    }
}
