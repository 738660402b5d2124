package dev.assay.checks.objects;

import dev.assay.quality.data.Schema;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an application says about its rows.
 *
 * @param name what the dataset is called; empty for the name of the rows' class
 * @param rowClass the rows' class; empty for that of the first row
 * @param naming makes a column's name of a property's
 * @param schema the columns, all of them, with their types; empty for those that the rows have
 * @since 0.1
 */
public record ObjectLayout(
        Optional<String> name, Optional<Class<?>> rowClass, UnaryOperator<String> naming, Optional<Schema> schema) {}
