package dev.assay.checks.json;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * How a JSON file is read.
 *
 * @param name what the dataset is called
 * @param schema the columns to read, with their types; empty for all keys that occur
 * @param types the types of some columns, which need not be found then
 * @since 0.1
 */
public record JsonLayout(String name, Optional<Schema> schema, Map<String, DataType> types) {}
