package dev.assay.checks.csv;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.nio.charset.Charset;
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
        Map<String, DataType> types) {}
